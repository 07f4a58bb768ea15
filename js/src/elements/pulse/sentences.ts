// What a pulse says of itself, and of what was refused.
import type { FlowText } from '../../flow.js';
import type { Speech, WordKey } from '../../locales/words.js';
import type { PulseDocument, PulseReason } from '../../pulse.js';
import type { Problem, Store, Watched } from '../../stores/store.js';
import { dayStyle } from '../days.js';
import { type Said, textIn } from '../flow/text.js';
import type { Line } from '../pieces.js';
import { deliveryLine, notesOf, refusalLine, wordedAlike } from '../standing.js';
import type { PulseModel } from './model.js';

/** What the texts of a pulse are read in: the document, and the language of the page. */
export interface Reading {
  readonly document: PulseDocument;
  readonly lang: string;
}

/** Errors, and how each is worded here. */
const byCode: Readonly<Partial<Record<Problem['code'], WordKey>>> = {
  answer_missing: 'choosePoint',
  out_of_range: 'choosePoint',
  round_not_open: 'roundOver',
  item_not_asked: 'otherAsked',
  reason_unknown: 'reasonGone',
  text_empty: 'emptyWords',
  missing_field: 'emptyWords',
  text_too_long: 'longWords',
  text_blocked: 'blockedWords',
  text_has_control: 'unseenSign',
  rev_conflict: 'conflict',
  asked_enough: 'askedEnough',
  not_quiet_yet: 'notQuiet',
  too_many: 'didFull',
  token_missing: 'signInFirst',
  token_invalid: 'signInFirst',
  token_expired: 'signInFirst',
  guests_refused: 'membersAsked',
  no_document: 'nothingYet',
  offline: 'awayNow',
  wasm_refused: 'keptOut',
  unsupported: 'keptOut',
};

export function problemText(problem: Problem, speech: Speech): string {
  const { code, args } = problem;
  if (wordedAlike.has(code)) return speech.sayWhy(problem);
  return speech.say(byCode[code] ?? 'notSetUp', args);
}

/** A problem that belongs to a control of what was sent, not to the whole of it. */
export const isInBody = ({ path }: Problem): boolean => path.startsWith('/body/');

/** A text of the document's own, else the one that the page has under that key. */
function saidOr(own: FlowText | undefined, key: string, { document, lang }: Reading, speech: Speech): Said {
  return own === undefined ? { text: speech.say(key as WordKey), lang: '' } : textIn(own, lang, document);
}

export function itemSaid(id: string, reading: Reading, speech: Speech): Said {
  const item = reading.document.items.find((one) => one.id === id);
  return saidOr(item?.text, `item:${id}`, reading, speech);
}

export function reasonSaid({ id, label }: PulseReason, reading: Reading, speech: Speech): Said {
  return saidOr(label, `reason:${id}`, reading, speech);
}

/** A mean as people write it, to one decimal: 375 is "3.8". */
export function pointText(hundredths: number, { locale }: Speech, round = Math.round): string {
  const digits = { minimumFractionDigits: 1, maximumFractionDigits: 1 };
  return new Intl.NumberFormat(locale, digits).format(round(hundredths / 10) / 10);
}

/** Where the answer stands, the most pressing first; nothing while a question is open and all is well. */
export function statusLine(model: PulseModel, speech: Speech, now: number): Line | undefined {
  const { watched, slow, sending, attempt, mine, asked, isMember } = model;
  const problem = sending ? undefined : attempt.problems.find((one) => !isInBody(one));
  if (problem) return refusalLine(problem, problemText(problem, speech), speech);
  const line = deliveryLine(watched, sending && slow, speech);
  if (line) return line;
  if (attempt.note === 'takenBack') return { tone: 'plain', text: speech.say('answerTakenBack') };
  if (attempt.note === 'elsewhere') return { tone: 'warn', text: speech.say('elsewhere') };
  if (!isMember) return { tone: 'plain', text: speech.say('membersAsked') };
  return mine && asked === undefined ? { tone: 'ok', text: answeredText(model, speech, now) } : undefined;
}

function answeredText({ mine, shared }: PulseModel, speech: Speech, now: number): string {
  const value = mine?.value ?? 0;
  const is = speech.say('answerIn', { value, word: speech.say(`point${value}` as WordKey) });
  const { ends } = shared;
  return ends === null ? is : `${is} ${speech.say('changeUntil', { time: speech.moment(ends, now) })}`;
}

export function countsText({ shared: { ends } }: PulseModel, speech: Speech, now: number): string {
  return ends === null ? speech.say('counts') : speech.say('countsUntil', { time: speech.moment(ends, now) });
}

export const notes = (
  { store, watched }: { readonly store: Store | undefined; readonly watched: Watched },
  speech: Speech,
): readonly string[] => notesOf(store, watched, speech, 'deviceOnly');

/** "3 June – 3 July" */
export function daysText(from: number, to: number, { locale }: Speech, now: number): string {
  return new Intl.DateTimeFormat(locale, dayStyle(from, now)).formatRange(from, to);
}
