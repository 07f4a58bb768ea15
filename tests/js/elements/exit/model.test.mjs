import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  exitSnapshot,
  guestSnapshot,
  quietSnapshot,
  snapshot,
} from '../../../browser/fixtures/pulse/snapshots.js';
import { importSources } from '../../support/sources.mjs';

const { ExitAttempt, askDue, canAsk, modelOf, questionOf, stageOf } = await importSources(
  'elements/exit/model',
  'elements/exit/attempt',
);

const now = Date.parse('2026-11-20T10:00:00Z');
const stage = (shown, { leaving = false, asked = false, ...watched } = {}) => {
  const attempt = new ExitAttempt(() => undefined);
  if (asked) attempt.show(true);
  const seen = { pending: undefined, delivery: { state: 'none' }, ...watched };
  return stageOf(modelOf(seen, shown, { attempt, leaving }));
};

test('nothing is there before somebody is asked', () => {
  for (const shown of [snapshot(), quietSnapshot(), exitSnapshot(), guestSnapshot()])
    assert.equal(stage(shown), 'resting');
});

test('where a page says that its reader leaves, it says what that reader can do', () => {
  assert.equal(stage(snapshot(), { leaving: true }), 'asking');
  assert.equal(stage(exitSnapshot(), { leaving: true }), 'told');
  assert.equal(stage(guestSnapshot(), { leaving: true }), 'members-only');
  assert.equal(stage(snapshot({ doc: { exit: undefined } }), { leaving: true }), 'not-offered');
});

test('what is kept for sending counts as said', () => {
  const kept = { pending: { key: 'exit', body: { reason: 'other' } }, delivery: { state: 'kept' } };
  assert.equal(stage(quietSnapshot(), { asked: true, ...kept }), 'told');
  const back = { pending: { key: 'exit', body: null }, delivery: { state: 'kept' } };
  assert.equal(stage(exitSnapshot(), { leaving: true, ...back }), 'asking');
});

test('an ask has the next number, from the moment on that the core names', () => {
  const due = (own) => askDue(quietSnapshot(own).own, now);
  assert.equal(due(), 1);
  assert.equal(due({ asks: 1 }), 2);
  assert.equal(due({ asks: 2 }), undefined);
  assert.equal(due({ quietAt: now }), 1);
  assert.equal(due({ quietAt: now + 1 }), undefined);
  assert.equal(due({ quietAt: null }), undefined);
  assert.equal(due({ exit: { reason: 'other', time: 1 } }), undefined);
  assert.equal(askDue(guestSnapshot().own, now), undefined);
});

test('nobody is asked while the record of it could not be written', () => {
  const none = { state: 'none' };
  assert.ok(canAsk({ connection: 'live', delivery: none }));
  assert.ok(canAsk({ connection: 'local', delivery: none }));
  assert.ok(!canAsk({ connection: 'offline', delivery: none }));
  assert.ok(!canAsk({ connection: 'connecting', delivery: none }));
  assert.ok(!canAsk({ connection: 'live', delivery: { state: 'refused' } }));
});

test('a problem belongs to one of the questions, or to none', () => {
  assert.equal(questionOf({ code: 'reason_unknown', path: '/body/reason' }), 'reason');
  assert.equal(questionOf({ code: 'text_blocked', path: '/body/text' }), 'words');
  assert.equal(questionOf({ code: 'guests_refused', path: '' }), undefined);
});
