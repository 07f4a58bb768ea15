// What is said when something stands in the way: loaded when it first does. Which sentence a member hears for an error code; what is not
// listed is the steward's to mend, and its details are in the console.
import type { Problem } from '../stores/store.js';
import type { Speech, WordKey } from './words.js';

/** English, like en.ts. */
export const enTrouble = {
  elsewhere: 'You changed your answer on another device or in another window. This is the latest.',
  startedAnew: 'The poll was changed and the count started anew. Please vote again.',
  waitingForMember: 'An answer is kept here for the member who wrote it. It goes out when they sign in.',
  memoryOnly: 'Only in this window: this page may keep nothing on your device.',
  signIn: 'Sign in to vote.',
  membersOnly: 'Only members can vote here. Sign in to take part.',
  tokenOld: 'Your sign-in has run out. Sign in again; your choice is kept.',
  noPoll: 'There is no poll here yet. It appears by itself when it is published.',
  policy: 'The rules of this site keep the poll from starting. The person who runs the site can change that.',
  setUpWrong:
    'This poll is not set up right yet. The person who runs this page can find the reason in the console.',
  conflict:
    'You answered on another device meanwhile. That newer answer is kept; change it here if you like.',
  closedMeanwhile: 'This poll closed before your answer arrived. Nothing was changed.',
  final: 'Votes here are final. Yours is kept as it is.',
  chooseFewer: 'Please choose at most {n}.',
  chooseMore: 'Please choose at least {n}.',
  overBudget: 'You have given {spent}; you have {budget} to give.',
  sharedRank: 'In this poll each place is for one option only.',
  optionGone: 'That option is no longer part of this poll. Please choose again.',
  noOwnWords: 'This poll takes no answers of your own.',
  textBlocked: 'Your own answer has words that cannot stand here. Please write it differently.',
  textEmpty: 'Your own answer is still empty.',
  textLong: 'Your own answer has {length} characters; {max} are allowed.',
  textControl: 'Your own answer holds a character that cannot be shown. Please type it again.',
  notAllowed: 'You may not do this here.',
  quick: {
    one: 'That was quick. Please try again in {n} second; your choice is kept.',
    other: 'That was quick. Please try again in {n} seconds; your choice is kept.',
  },
  busy: 'Many people are here right now. Please try again in a moment; your choice is kept.',
  notKept: 'Your answer could not be kept. Please try again.',
  notStored: 'This page may not keep anything on your device, so answers cannot wait here.',
};

const sentences: Readonly<Partial<Record<Problem['code'], WordKey>>> = {
  wasm_refused: 'policy',
  storage_refused: 'notStored',
  unsupported: 'policy',

  token_missing: 'signIn',
  token_invalid: 'signIn',
  token_expired: 'tokenOld',
  guests_refused: 'membersOnly',
  not_allowed: 'notAllowed',

  no_document: 'noPoll',
  rev_conflict: 'conflict',
  asked_anew: 'startedAnew',
  poll_not_open: 'notOpen',
  poll_closed: 'closedMeanwhile',
  ballot_final: 'final',
  choose_fewer: 'chooseFewer',
  choose_more: 'chooseMore',
  over_budget: 'overBudget',
  shared_rank: 'sharedRank',
  unknown_option: 'optionGone',
  duplicate_option: 'failed',
  no_write_ins: 'noOwnWords',
  text_blocked: 'textBlocked',
  text_empty: 'textEmpty',
  text_too_long: 'textLong',
  text_has_control: 'textControl',

  too_many_requests: 'quick',
  busy: 'busy',
  storage_failed: 'notKept',
  internal: 'failed',
  too_slow: 'failed',
  form_used: 'failed',
  not_due: 'failed',
  rev_missing: 'failed',
  unknown_key: 'failed',
  unknown_record: 'failed',
  nothing_to_decide: 'failed',
  bad_request: 'failed',
  not_json: 'failed',
  wrong_method: 'failed',
  headers_too_large: 'failed',
};

/** Refusals that only time or the member's own other act explains: nothing is wrong. */
export const mild: ReadonlySet<Problem['code']> = new Set([
  'rev_conflict',
  'poll_closed',
  'poll_not_open',
  'ballot_final',
  'too_many_requests',
  'busy',
]);

/** Refusals where only signing in helps. */
export const signIn: ReadonlySet<Problem['code']> = new Set([
  'token_missing',
  'token_invalid',
  'token_expired',
  'guests_refused',
]);

/** The number that a plural in the sentence goes by. */
const counted = ['max', 'min', 'seconds'] as const;

export function sentenceFor({ code, args }: Problem, speech: Speech): string {
  const n = counted.map((name) => args[name]).find((value) => value !== undefined) ?? 0;
  return speech.say(sentences[code] ?? 'setUpWrong', { ...args, n: Number(n) });
}
