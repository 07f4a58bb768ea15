// Generated from sdk/data/codes.json by sdk/data/generate-codes.mjs. Do not edit.

/** Every error code, with the names of its arguments. */
export interface CodeArgs {
  json_syntax: { line: string | number; column: string | number; byte: string | number };
  json_too_large: { max: string | number };
  json_too_deep: { max: string | number };
  json_duplicate_key: { key: string | number };
  json_not_utf8: { byte: string | number };
  json_not_integer: Record<never, never>;
  unknown_kind: { kind: string | number };
  unknown_field: { field: string | number };
  missing_field: { field: string | number };
  wrong_type: { expected: string | number };
  unknown_value: { allowed: string | number };
  out_of_range: { min: string | number; max: string | number };
  too_few: { min: string | number };
  too_many: { max: string | number };
  text_empty: Record<never, never>;
  text_too_long: { max: string | number; length: string | number };
  text_has_control: Record<never, never>;
  bad_id: Record<never, never>;
  bad_time: Record<never, never>;
  duplicate_id: { id: string | number };
  closes_before_opens: Record<never, never>;
  not_for_method: { method: string | number };
  meaning_changed: Record<never, never>;
  same_label: { id: string | number };
  no_document: Record<never, never>;
  unknown_key: { key: string | number };
  not_allowed: { role: string | number };
  rev_conflict: { rev: string | number };
  asked_anew: Record<never, never>;
  not_due: Record<never, never>;
  poll_not_open: Record<never, never>;
  poll_closed: Record<never, never>;
  ballot_final: Record<never, never>;
  choose_fewer: { max: string | number };
  choose_more: { min: string | number };
  unknown_option: { id: string | number };
  duplicate_option: { id: string | number };
  no_write_ins: Record<never, never>;
  name_mismatch: { name: string | number };
  not_found: Record<never, never>;
  wrong_method: { allowed: string | number };
  bad_request: Record<never, never>;
  not_json: Record<never, never>;
  rev_missing: Record<never, never>;
  headers_too_large: Record<never, never>;
  too_slow: { seconds: string | number };
  too_many_requests: { seconds: string | number };
  token_missing: Record<never, never>;
  token_invalid: Record<never, never>;
  token_expired: Record<never, never>;
  guests_refused: Record<never, never>;
  origin_refused: { origin: string | number };
  form_used: Record<never, never>;
  storage_failed: Record<never, never>;
  busy: { seconds: string | number };
  internal: Record<never, never>;
}

export type Code = keyof CodeArgs;
