import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  accepted,
  askedSnapshot,
  match,
  matchedSnapshot,
  offeredSnapshot,
  readerSnapshot,
  snapshot,
} from '../../../browser/fixtures/exchange/snapshots.js';
import { importSources } from '../../support/sources.mjs';

const { ExchangeAttempt, firstField, modelOf, placeOf, shownOf, stageOf } = await importSources(
  'elements/exchange/model',
  'elements/exchange/attempt',
);

const quiet = () => new ExchangeAttempt(() => undefined);
const model = (shown, { attempt = quiet(), state = 'none', ...watched } = {}) =>
  modelOf({ pending: undefined, delivery: { state }, ...watched }, shown, { attempt });

test('where a member stands', () => {
  assert.equal(stageOf(model(readerSnapshot())), 'members-only');
  assert.equal(stageOf(model(snapshot({ shared: { round: 0, began: null, ends: null } }))), 'not-begun');
  assert.equal(stageOf(model(snapshot())), 'asking');
  assert.equal(stageOf(model(askedSnapshot())), 'asked');
  assert.equal(stageOf(model(matchedSnapshot(match()))), 'to-answer');
  assert.equal(stageOf(model(matchedSnapshot(match({ mine: { accepted: true } })))), 'asked');
});

test('whose words are on the card can be reported there, and what became of others is told below', () => {
  const lists = { asks: { items: [{ id: 'a1' }] }, offers: { items: undefined } };
  const shown = matchedSnapshot(accepted(), match({ match: 8, theirs: { record: 'w8' } }));
  assert.deepEqual(shownOf({ ...model(shown), lists }), ['a1', 'w7']);
});

test('what is over is kept apart from what goes on', () => {
  const { matches, earlier } = model(
    matchedSnapshot(match({ match: 9, state: 'lapsed' }), accepted({ match: 8 }), match({ match: 7 })),
  );
  assert.deepEqual(
    [matches, earlier].map((list) => list.map((one) => one.match)),
    [[8, 7], [9]],
  );
});

test('what is kept for sending is shown as given; what is on its way is not', () => {
  const pending = { key: 'ask', body: { text: 'Carry it' } };
  const { ask } = model(snapshot(), { pending, state: 'kept' });
  assert.deepEqual(ask, {
    round: 3,
    state: 'open',
    text: 'Carry it',
    tags: [],
    by: null,
    needs: 1,
    when: null,
    name: null,
  });
  assert.equal(model(snapshot(), { pending, state: 'sending' }).ask, null);
  assert.equal(model(askedSnapshot(), { pending: { key: 'ask', body: null }, state: 'kept' }).ask, null);
  const { offer } = model(snapshot(), { pending: { key: 'offer', body: {} }, state: 'kept' });
  assert.equal(offer.capacity, 2);
  assert.equal(model(offeredSnapshot()).offer.text, 'I know glazes, and I have a van.');
});

test('an act is spoken of where it was made', () => {
  assert.deepEqual(['ask', 'offer', 'rest', 'accept-7', 'block-12'].map(placeOf), [
    'ask',
    'offer',
    'rest',
    'match-7',
    'match-12',
  ]);
  assert.equal(firstField('match-7'), 'match-7-contact');
});

test('what was written stays until it has gone out, and one form is open at a time', () => {
  const attempt = quiet();
  attempt.open('ask');
  attempt.write('ask', { text: 'Carry' });
  attempt.open('offer');
  assert.equal(attempt.editing, 'offer');
  attempt.close();
  assert.equal(attempt.drafts.ask.text, 'Carry');
  attempt.open('ask');
  attempt.settle('offer');
  assert.equal(attempt.editing, 'ask');
  attempt.settle('ask');
  assert.deepEqual([attempt.editing, attempt.drafts.ask], [undefined, undefined]);
});
