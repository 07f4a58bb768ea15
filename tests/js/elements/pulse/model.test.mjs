import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answeredSnapshot, guestSnapshot, snapshot } from '../../../browser/fixtures/pulse/snapshots.js';
import { importSources } from '../../support/sources.mjs';

const { PulseAttempt, modelOf, stageOf } = await importSources(
  'elements/pulse/model',
  'elements/pulse/attempt',
);

const quiet = () => new PulseAttempt(() => undefined);
const model = (shown, { attempt = quiet(), state = 'none', ...watched } = {}) =>
  modelOf({ pending: undefined, delivery: { state }, ...watched }, shown, { attempt });

test('what the core asks is asked, and nothing is marked before somebody chooses', () => {
  const asking = model(snapshot());
  assert.deepEqual(
    [asking.asked, asking.chosen, asking.round, stageOf(asking)],
    ['safe', undefined, 4, 'asking'],
  );
});

test('a point belongs to the question that it was chosen for', () => {
  const attempt = quiet();
  attempt.choose('safe', 4);
  assert.equal(model(snapshot(), { attempt }).chosen, 4);
  const other = snapshot({ own: { ask: { item: 'heard', round: 5 } } });
  assert.equal(model(other, { attempt }).chosen, undefined);
});

test('an answer that is in is not asked again, until it is changed', () => {
  const attempt = quiet();
  const answered = model(answeredSnapshot(4), { attempt });
  assert.deepEqual([answered.asked, answered.mine.value, stageOf(answered)], [undefined, 4, 'answered']);
  attempt.edit(true);
  const changing = model(answeredSnapshot(4), { attempt });
  assert.deepEqual([changing.asked, changing.chosen], ['safe', 4]);
});

test('what is kept for sending is shown as given; what is on its way is still being asked', () => {
  const pending = { key: 'answer-4', body: { item: 'safe', value: 2 } };
  assert.equal(model(snapshot(), { pending, state: 'kept' }).mine.value, 2);
  assert.equal(model(snapshot(), { pending, state: 'sending' }).mine, undefined);
  assert.equal(
    model(answeredSnapshot(4), { pending: { key: 'answer-4', body: null }, state: 'kept' }).mine,
    undefined,
  );
  assert.equal(model(snapshot(), { pending: { key: 'did-a', body: {} }, state: 'kept' }).mine, undefined);
});

test('who is neither asked nor has answered is no member', () => {
  assert.equal(stageOf(model(guestSnapshot())), 'members-only');
});
