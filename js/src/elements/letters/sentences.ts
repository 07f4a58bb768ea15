// What is said of letters, and of what was refused.
import type { Speech, WordKey } from '../../locales/words.js';
import type { Problem } from '../../stores/store.js';
import { wordedAlike } from '../standing.js';
import { type Arrival, isOut } from './arrivals.js';
import { type LettersModel, nameOf } from './model.js';

/** Errors, and how each is worded here. */
const byCode: Readonly<Partial<Record<Problem['code'], WordKey>>> = {
  missing_field: 'emptyLetter',
  text_empty: 'emptyLetter',
  text_too_long: 'longLetter',
  text_blocked: 'harshLetter',
  text_has_control: 'oddLetter',
  unknown_record: 'runGone',
  rev_conflict: 'letterElsewhere',
  token_missing: 'signInToSend',
  token_invalid: 'signInToSend',
  token_expired: 'signInToSend',
};

export function problemText(problem: Problem, speech: Speech): string {
  const { code, args } = problem;
  if (wordedAlike.has(code)) return speech.sayWhy(problem);
  return speech.say(byCode[code] ?? 'failed', args);
}

export const calledIn = (arrival: Arrival, speech: Speech): string =>
  nameOf(arrival) || speech.say('someGuest');

/** What became of a letter that was sent in this visit. */
export function sentText(arrival: Arrival, { revs }: LettersModel, speech: Speech): string {
  const name = calledIn(arrival, speech);
  return speech.say(isOut(revs, arrival.id) ? 'letterSent' : 'letterKept', { name });
}
