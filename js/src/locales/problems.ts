// Which sentence a member hears for an error code. What is not listed is the steward's to mend: a document that does not lint, a hub
// that does not know this page. Its details are in the console.
import type { Problem } from '../stores/store.js';
import type { Speech, WordKey } from './words.js';

const sentences: Readonly<Partial<Record<Problem['code'], WordKey>>> = {
  offline: 'keptOffline',
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
  unknown_option: 'optionGone',
  duplicate_option: 'failed',
  no_write_ins: 'noOwnWords',
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
  bad_request: 'failed',
  not_json: 'failed',
  wrong_method: 'failed',
  headers_too_large: 'failed',
};

/** The number that a plural in the sentence goes by. */
const counted = ['max', 'min', 'seconds'] as const;

export function sentenceFor({ code, args }: Problem, speech: Speech): string {
  const n = counted.map((name) => args[name]).find((value) => value !== undefined) ?? 0;
  return speech.say(sentences[code] ?? 'setUpWrong', { ...args, n: Number(n) });
}
