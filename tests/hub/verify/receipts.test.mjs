// What voters keep, held against what can be downloaded after the close.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { saidBy } from '../../verifier/signature.mjs';
import { signedHead } from './forgery.mjs';
import { cast, castAll, close, exported, found, json, openPolls } from './support.mjs';

const bodies = ['lamps', 'toys', 'toys', 'clothes', 'radios'].map((id) => ({ choice: [id] }));
const other = 'f'.repeat(64);

/** Two polls with the same votes, and what the voters of the first kept on the way. */
async function voted(context) {
  const place = await openPolls(context, { stalls: {}, tables: {} });
  const { receipts } = await castAll(place, 'stalls', bodies);
  const { head: early } = await json(place, 'stalls', 'log');
  const late = await place.member('late');
  receipts.push(await cast(late, 'stalls', { choice: ['lamps'] }, 0));
  const elsewhere = await castAll(place, 'tables', bodies);
  const { head: foreign } = await json(place, 'tables', 'log');
  await close(place, 'stalls');
  const text = await exported(place, 'stalls');
  const withdrawal = text.split('\n').findIndex((line) => line.includes('"commitment":null')) - 1;
  const { leaf } = await json(place, 'stalls', `log?entry=${withdrawal}`);
  return {
    place,
    text,
    receipts,
    early,
    foreign,
    other: elsewhere.receipts,
    gone: { entry: withdrawal, leaf },
  };
}

const address = 'pottery/poll/stalls';

/** [what is kept, what it is good for, what is found] */
function kept({ receipts, early, foreign, other: elsewhere, gone }) {
  const [changed, , , own] = receipts;
  const last = receipts.at(-1);
  const forged = (change) => ({ ...early, signed: JSON.stringify({ ...saidBy(early), ...change }) });
  const resigned = (change) => signedHead({ ...saidBy(early), ...change });
  return [
    ['one’s own', own, 'counts', []],
    ['one’s own, with its poll and an early head', { address, ...own, head: early }, 'counts', []],
    ['one that is younger than the head', { address, ...last, head: early }, 'counts', []],
    ['one that was changed', changed, 'replaced', []],
    ['a withdrawal', gone, 'withdrawn', []],
    ['one that came again', receipts.at(-2), 'counts', []],
    ['of another poll', elsewhere[3], null, ['receipt_differs']],
    [
      'of another poll, with its head',
      { ...elsewhere[3], head: foreign },
      null,
      ['log_rewritten', 'receipt_differs'],
    ],
    ['another leaf', { ...own, leaf: other }, null, ['receipt_differs']],
    ['another entry', { ...own, entry: 0 }, null, ['receipt_differs']],
    ['an entry that no log has', { ...own, entry: 4000 }, null, ['receipt_differs']],
    ['an entry that is no number', { ...own, entry: '3' }, null, ['receipt_differs']],
    ['another poll’s name', { ...own, address: 'pottery/poll/tables' }, null, ['receipt_differs']],
    ['nothing', {}, null, ['receipt_differs']],
    [
      'a head that nobody signed',
      { ...own, head: forged({ root: other }) },
      'counts',
      ['log_rewritten', 'signature_wrong'],
    ],
    [
      'a head of another time, unsigned',
      { ...own, head: forged({ time: 1 }) },
      'counts',
      ['signature_wrong'],
    ],
    ['a head by another key', { ...own, head: resigned({}) }, 'counts', ['key_differs']],
    [
      'another log, by another key',
      { ...own, head: resigned({ root: other }) },
      'counts',
      ['key_differs', 'log_rewritten'],
    ],
    ['a longer log', { ...own, head: resigned({ size: 99 }) }, 'counts', ['key_differs', 'log_rewritten']],
    ['another count', { ...own, head: resigned({ since: 2 }) }, 'counts', ['key_differs', 'log_rewritten']],
    ['an empty head', { ...own, head: {} }, 'counts', ['log_rewritten', 'signature_wrong']],
  ];
}

test('receipts say what became of a vote, and a log that does not hold them is found', async (context) => {
  const { place, text, ...more } = await voted(context);
  let cases = 0;
  for (const [what, receipt, state, codes] of kept(more)) {
    const answer = await found(place, text, { receipt });
    assert.deepEqual(answer.codes, codes, what);
    assert.equal(answer.report.receipt, state, what);
    cases += 1;
  }
  assert.equal(cases, 21);
});

test('lots that were committed to after somebody voted are found by their head', async (context) => {
  const place = await openPolls(context, { ranked: { method: 'ranked' } });
  const member = await place.member('ann');
  const receipt = await cast(member, 'ranked', { ranking: ['toys'] }, 0);
  const { head } = await json(place, 'ranked', 'log');
  await close(place, 'ranked');
  const text = await exported(place, 'ranked');
  assert.deepEqual((await found(place, text, { receipt: { ...receipt, head } })).codes, []);
  const before = signedHead({ ...saidBy(head), lots: other });
  const answer = await found(place, text, { receipt: { ...receipt, head: before } });
  assert.deepEqual(answer.codes, ['key_differs', 'lots_differ']);
});
