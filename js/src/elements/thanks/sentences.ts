// What thanks say of themselves, and of what was refused.
import type { Speech, WordKey } from '../../locales/words.js';
import type { Problem } from '../../stores/store.js';
import type { ThanksGot } from '../../thanks.js';
import { dayText } from '../days.js';
import type { Line } from '../pieces.js';
import { roomLine } from '../said.js';
import { notesOf, refusalLine, wordedAlike } from '../standing.js';
import type { Given, ThanksModel } from './model.js';

/** Errors, and how each is worded here. */
const byCode: Readonly<Partial<Record<Problem['code'], WordKey>>> = {
  missing_field: 'thanksEmpty',
  text_empty: 'thanksEmpty',
  text_too_long: 'thanksLong',
  text_blocked: 'thanksBlocked',
  text_has_control: 'thanksSign',
  thanks_to_yourself: 'thanksToYourself',
  thanked_enough: 'thankedEnough',
  thanked_lately: 'thankedLately',
  unknown_record: 'thanksGone',
  rev_conflict: 'thanksChanged',
  token_missing: 'thanksSignIn',
  token_invalid: 'thanksSignIn',
  token_expired: 'thanksSignIn',
  guests_refused: 'thanksSignIn',
  no_document: 'thanksMissing',
  offline: 'thanksAway',
  wasm_refused: 'thanksKeptOut',
  unsupported: 'thanksKeptOut',
};

export function problemText(problem: Problem, speech: Speech, now: number): string {
  const { code, args } = problem;
  if (wordedAlike.has(code)) return speech.sayWhy(problem);
  const { from, max } = args;
  return speech.say(byCode[code] ?? 'thanksBroken', {
    ...args,
    ...(max !== undefined && { n: max }),
    ...(typeof from === 'number' && { time: speech.moment(from, now) }),
  });
}

/** What only has to wait is no fault of theirs. */
const waits: ReadonlySet<Problem['code']> = new Set(['thanked_enough', 'thanked_lately']);

/** The part of what is written that a problem is about. */
export function fieldOf({ path }: Problem): 'text' | 'name' | undefined {
  if (path === '/body/text') return 'text';
  return path === '/body/name' ? 'name' : undefined;
}

/** How the other is called: by their name, else as the site knows them. */
export const calledTo = ({ toName, to }: { readonly toName?: string; readonly to: string | null }): string =>
  toName || (to ?? '');

export const calledFrom = ({ name, from }: Pick<ThanksGot, 'name' | 'from'>): string => name || from;

/** "September", with the year where it is another than now. */
export function monthText(month: string, { locale }: Speech, now: number): string {
  const time = Date.parse(`${month}-01T00:00:00Z`);
  const isThisYear = new Date(time).getUTCFullYear() === new Date(now).getUTCFullYear();
  const year = isThisYear ? {} : ({ year: 'numeric' } as const);
  return new Intl.DateTimeFormat(locale, { month: 'long', ...year, timeZone: 'UTC' }).format(time);
}

/** What is said at this thanks, or at what is being written; nothing while all is well. */
export function lineAt(about: string | undefined, scene: Scene): Line | undefined {
  const { model, speech, now } = scene;
  const { attempt, sending, watched, slow } = model;
  if (attempt.about !== about) return undefined;
  const problem = sending ? undefined : attempt.problems.find((one) => about !== undefined || !fieldOf(one));
  if (problem) {
    const line = refusalLine(problem, problemText(problem, speech, now), speech);
    return waits.has(problem.code) ? { ...line, tone: 'warn' } : line;
  }
  return roomLine(watched, sending && slow, speech);
}

interface Scene {
  readonly model: ThanksModel;
  readonly speech: Speech;
  readonly now: number;
}

/** That nothing more is taken for a while, while that is so. */
export function fullText({ model, speech, now }: Scene): string | undefined {
  const { next } = model.own;
  if (next === null || next <= now) return undefined;
  return speech.say('thankedEnough', { n: model.document.perDay, time: speech.moment(next, now) });
}

/** Where a thanks that one gave stands. */
export function givenText(given: Given, { model, speech, now }: Scene): string {
  const status = model.own.waiting?.[given.key]?.status;
  if (status === 'held') return speech.say('thanksHeld');
  if (status === 'removed') return speech.say('thanksRemoved');
  if (given.time === undefined) return speech.say('thanksOnItsWay');
  const seen = speech.say(given.public ? 'seenIfAgreed' : 'seenByTwo', { name: calledTo(given) });
  return `${dayText(given.time, speech, now)}. ${seen}`;
}

/** Who sees a thanks that one got. */
export function gotText(got: ThanksGot, { speech, now }: Scene): string {
  const name = calledFrom(got);
  const key = got.shown ? 'seenByAll' : got.public ? 'seenIfYou' : 'seenByTwo';
  return `${dayText(got.time, speech, now)}. ${speech.say(key, { name })}`;
}

export const notes = ({ store, watched }: ThanksModel, speech: Speech): readonly string[] =>
  notesOf(store, watched, speech, 'thanksHere');
