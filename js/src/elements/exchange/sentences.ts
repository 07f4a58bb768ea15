// What an exchange says of itself, and of what was refused.
import type { ExchangeTag } from '../../exchange.js';
import type { Speech, WordKey } from '../../locales/words.js';
import type { Problem } from '../../stores/store.js';
import { type Said, textIn } from '../flow/text.js';
import type { Line } from '../pieces.js';
import { roomLine } from '../said.js';
import { refusalLine, wordedAlike } from '../standing.js';
import { type ExchangeNote, type Place, placeOf } from './attempt.js';
import type { ExchangeModel } from './model.js';

/** Errors, and how each is worded here. */
const byCode: Readonly<Partial<Record<Problem['code'], WordKey>>> = {
  missing_field: 'sayWhatHelp',
  text_empty: 'sayWhatHelp',
  text_too_long: 'helpTooLong',
  text_blocked: 'helpBlocked',
  text_has_control: 'helpOddSign',
  tag_unknown: 'helpTagGone',
  too_many: 'helpFewerTags',
  out_of_range: 'chooseLaterDay',
  asked_already: 'askIsMatched',
  round_not_open: 'helpRoundOver',
  unknown_record: 'matchGone',
  match_not_open: 'matchGone',
  search_stale: 'searchedAnew',
  proposal_refused: 'notProved',
  rev_conflict: 'conflict',
  token_missing: 'signInForHelp',
  token_invalid: 'signInForHelp',
  token_expired: 'signInForHelp',
  guests_refused: 'membersHelp',
  no_document: 'noExchangeYet',
  offline: 'exchangeAway',
  wasm_refused: 'exchangeKeptOut',
  unsupported: 'exchangeKeptOut',
};

export function problemText(problem: Problem, speech: Speech): string {
  const { code, args } = problem;
  if (wordedAlike.has(code)) return speech.sayWhy(problem);
  return speech.say(byCode[code] ?? 'exchangeNotSetUp', args);
}

/** The field that a problem is about; undefined where it is about the whole of what was sent. */
export const fieldOf = ({ path }: Problem): string | undefined => /^\/body\/(\w+)/.exec(path)?.[1];

const notes: Readonly<Record<ExchangeNote, WordKey>> = {
  askBack: 'askTakenBack',
  offerBack: 'offerTakenBack',
  restOver: 'restIsOver',
  elsewhere: 'elsewhere',
  unblocked: 'blockTakenBack',
};

/** What became of the latest act, said where it was made; undefined while nothing has to be said. `fields`: those that say it themselves. */
export function lineAt(
  place: Place,
  { watched, slow, sending, attempt }: ExchangeModel,
  speech: Speech,
  fields: readonly string[] = [],
): Line | undefined {
  const { pending } = watched;
  if (pending && placeOf(pending.key) === place) {
    const line = roomLine(watched, sending && slow, speech);
    if (line) return line;
  }
  if (attempt.at !== place) return undefined;
  const problem = sending ? undefined : attempt.problems.find((one) => !fields.includes(fieldOf(one) ?? ''));
  if (problem) return refusalLine(problem, problemText(problem, speech), speech);
  if (!attempt.note) return undefined;
  return { tone: attempt.note === 'elsewhere' ? 'warn' : 'plain', text: speech.say(notes[attempt.note]) };
}

/** That one's own words are kept back; undefined where they are not. `key`: of their record. */
export function keptBackLine(key: string, { own }: ExchangeModel, speech: Speech): Line | undefined {
  const status = own.waiting?.[key]?.status;
  return status && { tone: 'warn', text: speech.say(status === 'held' ? 'helpHeld' : 'helpRemoved') };
}

/** What is wrong with a field of the form that stands at that place. */
export function faultAt(
  place: Place,
  field: string,
  { sending, attempt }: ExchangeModel,
  speech: Speech,
): string | undefined {
  if (sending || attempt.at !== place) return undefined;
  const problem = attempt.problems.find((one) => fieldOf(one) === field);
  return problem && problemText(problem, speech);
}

export function tagSaid({ id, label }: ExchangeTag, { document, lang }: ExchangeModel): Said {
  return label === undefined ? { text: id, lang: '' } : textIn(label, lang, document);
}

export function tagsText(ids: readonly string[], model: ExchangeModel, { locale }: Speech): string {
  const names = ids.map((id) => {
    const tag = model.document.tags.find((one) => one.id === id);
    return tag ? tagSaid(tag, model).text : id;
  });
  return new Intl.ListFormat(locale).format(names);
}

export function titleSaid({ document, lang, isBuddies }: ExchangeModel, speech: Speech): Said {
  if (document.title !== undefined) return textIn(document.title, lang, document);
  return { text: speech.say(isBuddies ? 'buddiesTitle' : 'exchangeTitle'), lang: '' };
}

/** Until when the round lasts, and so what is next. */
export function roundText({ shared: { began, ends } }: ExchangeModel, speech: Speech, now: number): string {
  if (began === null || ends === null) return speech.say('firstHelpRound');
  return speech.say('helpRoundUntil', { time: speech.moment(ends, now) });
}
