// Which sentence each finding of a recount is told by.
import type { ProofKey } from '../../../locales/proof/index.js';
import type { ReceiptState, Recounted } from '../../../stores/proof.js';

const findings: Readonly<Record<string, ProofKey>> = {
  entry_missing: 'logChanged',
  entry_repeated: 'logChanged',
  entry_out_of_order: 'logChanged',
  entry_replaces_nothing: 'logChanged',
  root_differs: 'logChanged',
  head_differs: 'logChanged',
  ballot_missing: 'ballotMissing',
  ballot_changed: 'ballotChanged',
  ballot_repeated: 'ballotRepeated',
  ballot_out_of_order: 'ballotOutOfOrder',
  ballot_replaced: 'ballotReplaced',
  ballot_unknown: 'ballotUnknown',
  ballot_refused: 'ballotRefused',
  lots_differ: 'lotsDiffer',
  result_differs: 'resultDiffers',
  receipt_differs: 'missing',
  log_rewritten: 'rewritten',
  signature_wrong: 'unsigned',
  key_differs: 'otherKey',
  export_open: 'stillOpen',
};

/** Each sentence once: a log that was changed in a thousand places was changed. What has no words of its own is a download that went wrong. */
export function told(
  { findings: found }: Recounted,
  say: (key: ProofKey, args?: Record<string, number>) => string,
): readonly string[] {
  const sentences = found.map(({ code, args }) =>
    say(findings[code] ?? 'damaged', { entry: Number(args['entry'] ?? 0) }),
  );
  return [...new Set(sentences)];
}

export const receiptWords: Readonly<Record<ReceiptState, ProofKey>> = {
  in: 'isIn',
  missing: 'missing',
  rewritten: 'rewritten',
  unsigned: 'unsigned',
  otherKey: 'otherKey',
};
