// What a ladder of prompts says of itself, and of what was refused.
import type { Speech, WordKey } from '../../locales/words.js';
import type { Problem } from '../../stores/store.js';
import { dayStyle, dayText } from '../days.js';
import type { Line } from '../pieces.js';
import { roomLine } from '../said.js';
import { refusalLine, wordedAlike } from '../standing.js';
import type { PromptNote } from './attempt.js';
import { type Card, type PromptModel, besides, metOn } from './model.js';

/** Errors, and how each is worded here. */
const byCode: Readonly<Partial<Record<Problem['code'], WordKey>>> = {
  missing_field: 'emptyAnswer',
  text_empty: 'emptyAnswer',
  text_too_long: 'longAnswer',
  text_blocked: 'harshAnswer',
  text_has_control: 'oddAnswer',
  unknown_key: 'promptGone',
  gate_closed: 'stewardFirst',
  level_not_open: 'notYetOpen',
  above_limit: 'aboveYourLimit',
  not_due: 'stepTooSoon',
  exchanges_missing: 'fewExchanges',
  rev_conflict: 'conflict',
  guests_refused: 'guestsSoFar',
  token_missing: 'signInToAnswer',
  token_invalid: 'signInToAnswer',
  token_expired: 'signInToAnswer',
  no_document: 'noPrompts',
  offline: 'promptsAway',
  wasm_refused: 'promptsKeptOut',
  unsupported: 'promptsKeptOut',
};

/** Refusals that only time or a step of one's own explains: nothing is wrong. */
const calm: ReadonlySet<Problem['code']> = new Set([
  'gate_closed',
  'level_not_open',
  'above_limit',
  'not_due',
  'exchanges_missing',
]);

export function problemText(problem: Problem, speech: Speech): string {
  const { code, args } = problem;
  if (wordedAlike.has(code)) return speech.sayWhy(problem);
  return speech.say(byCode[code] ?? 'promptsNotSetUp', args);
}

/** A problem that belongs to a field of what was sent, not to the whole of it. */
export const isInBody = ({ path }: Problem): boolean => path.startsWith('/body/');

export const levelName = (level: number, speech: Speech): string =>
  speech.say('levelNamed', { level, name: speech.say(`level${level}` as WordKey) });

export const aboutLevel = (level: number, speech: Speech): string => speech.say(`about${level}` as WordKey);

/** Where the prompt on the screen stands among those of its level. */
export function placeText(model: PromptModel, speech: Speech, key: 'placeOf' | 'promptPlace'): string {
  const all = besides(model);
  return speech.say(key, { at: all.findIndex((card) => card === model.card) + 1, n: all.length });
}

/** How many others have answered: it is what invites. */
export function invitation({ others, mine, sees }: Card, speech: Speech): string {
  if (others === 0) return speech.say(mine ? 'noneBeside' : 'noneAnswered');
  const have = speech.say(mine ? 'othersAnswered' : 'haveAnswered', { n: others });
  return sees || mine ? have : `${have} ${speech.say('seeAfter')}`;
}

/** A day that is the same day for everybody: it is told in UTC. */
export function givenDay(day: number, { locale }: Speech, now: number): string {
  return new Intl.DateTimeFormat(locale, { ...dayStyle(day, now), timeZone: 'UTC' }).format(day);
}

/** Where the member's latest act stands, the most pressing first; nothing while all is said elsewhere. */
export function statusLine(model: PromptModel, speech: Speech): Line | undefined {
  const { watched, slow, sending, attempt } = model;
  const problem = sending ? undefined : attempt.problems.find((one) => !isInBody(one));
  if (problem) {
    const text = problemText(problem, speech);
    return calm.has(problem.code) ? { tone: 'warn', text } : refusalLine(problem, text, speech);
  }
  return roomLine(watched, sending && slow, speech) ?? noteLine(model, speech) ?? cardLine(model, speech);
}

const notes: Readonly<Record<PromptNote, WordKey>> = {
  elsewhere: 'elsewhere',
  erased: 'isErased',
  closes: 'isErasedCloses',
  passed: 'isPassed',
  restored: 'putBack',
  climbed: 'levelOpened',
  limitSet: 'limitIsSet',
};

function noteLine({ attempt: { note }, own }: PromptModel, speech: Speech): Line | undefined {
  if (note === undefined) return undefined;
  const text = speech.say(notes[note], { level: own.level ?? 0 });
  return { tone: note === 'elsewhere' ? 'warn' : 'plain', text };
}

/** What is to be said of the prompt on the screen. */
function cardLine({ card, own, limit, isGuest, attempt }: PromptModel, speech: Speech): Line | undefined {
  if (!card) return undefined;
  const { mine, met, waiting, goesFirst, mayAnswer, passed, prompt } = card;
  if (attempt.changing === prompt.id) return undefined;
  if (mine && waiting)
    return { tone: 'warn', text: speech.say(waiting.status === 'held' ? 'heldAnswer' : 'removedAnswer') };
  if (mine && mine.time !== undefined) return { tone: 'ok', text: speech.say(met ? 'givenMet' : 'givenNow') };
  if (mine) return { tone: 'warn', text: speech.say('savedHere') };
  if (goesFirst) return { tone: 'plain', text: speech.say('youGoFirst') };
  if (passed) return { tone: 'plain', text: speech.say('passedEarlier') };
  return mayAnswer
    ? undefined
    : { tone: 'plain', text: speech.say(closedKey(card, { limit, isGuest, own })) };
}

/** Why a prompt that can be read cannot be answered. */
function closedKey(
  { prompt }: Card,
  { limit, isGuest, own }: Pick<PromptModel, 'limit' | 'isGuest' | 'own'>,
): WordKey {
  if (prompt.level > limit) return 'aboveYourLimit';
  return isGuest && own.next === null ? 'guestsSoFar' : 'opensByStep';
}

/** What the next step needs, each with whether it is there. */
export interface Need {
  readonly met: boolean;
  readonly text: string;
}

export function needsOf(model: PromptModel, speech: Speech, now: number): readonly Need[] {
  const { own, document } = model;
  const { next } = own;
  if (!next) return [];
  const have = metOn(model, next.level - 1);
  const { at, needs: need, gate } = next;
  const past = at !== null && at <= now;
  const exchanges = { level: next.level - 1, have: Math.min(have, need), need };
  return [
    {
      met: have >= need,
      text: have >= need ? speech.say('exchangesThere') : speech.say('exchangesSoFar', exchanges),
    },
    { met: past, text: past ? speech.say('daysPassed') : whenText(at, document.days, speech, now) },
    { met: gate, text: speech.say(gate ? 'stewardWent' : 'stewardFirst') },
  ];
}

function whenText(at: number | null, days: number, speech: Speech, now: number): string {
  if (at === null) return speech.say('firstAnswerFirst', { days, n: days });
  return speech.say('notBefore', { date: dayText(at, speech, now), days, n: days });
}

/** Why there is no next step; nothing where a steward has one of their own. */
export function endText({ document, own, limit, isGuest }: PromptModel, speech: Speech): string {
  if (own.level === null) return own.gates.length > 0 ? '' : speech.say('waitsForSteward');
  const level = own.level;
  if (!document.prompts.some((prompt) => prompt.level > level)) return speech.say('isTop');
  if (level >= limit) return speech.say('isAtLimit');
  return isGuest ? speech.say('guestsSoFar') : '';
}
