// Which sentence a member hears for each error code. Every code has one; the core's details are for the console.
import type { Problem } from '../stores/store.js';
import type { Speech, WordKey } from './words.js';

const sentences: Readonly<Record<Problem['code'], WordKey>> = {
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

  // The steward's to mend: a document that does not lint, a hub that does not know this page.
  origin_refused: 'setUpWrong',
  not_found: 'setUpWrong',
  json_syntax: 'setUpWrong',
  json_too_large: 'setUpWrong',
  json_too_deep: 'setUpWrong',
  json_duplicate_key: 'setUpWrong',
  json_not_utf8: 'setUpWrong',
  json_not_integer: 'setUpWrong',
  unknown_kind: 'setUpWrong',
  unknown_field: 'setUpWrong',
  missing_field: 'setUpWrong',
  wrong_type: 'setUpWrong',
  unknown_value: 'setUpWrong',
  out_of_range: 'setUpWrong',
  too_few: 'setUpWrong',
  too_many: 'setUpWrong',
  bad_id: 'setUpWrong',
  bad_time: 'setUpWrong',
  duplicate_id: 'setUpWrong',
  name_mismatch: 'setUpWrong',
  closes_before_opens: 'setUpWrong',
  not_for_method: 'setUpWrong',
  meaning_changed: 'setUpWrong',
  same_label: 'setUpWrong',
};

/** The number that a plural in the sentence goes by. */
const counted = ['max', 'min', 'seconds'] as const;

export function sentenceFor({ code, args }: Problem, speech: Speech): string {
  const n = counted.map((name) => args[name]).find((value) => value !== undefined) ?? 0;
  return speech.say(sentences[code], { ...args, n: Number(n) });
}
