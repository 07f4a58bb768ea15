import assert from 'node:assert/strict';
import { test } from 'node:test';
import { blankSnapshot, given, got, snapshot } from '../../../browser/fixtures/thanks/snapshots.js';
import { importSources } from '../../support/sources.mjs';

const { ThanksAttempt, allowing, bodyOf, inDigest, modelOf, stageOf } = await importSources(
  'elements/thanks/model',
  'elements/thanks/attempt',
);

const quiet = () => new ThanksAttempt(() => undefined);
const doings = { to: null, toName: '', fromName: '', member: 'm:ada', store: { reach: 'everyone' } };
const model = (seen, { watched = {}, ...more } = {}) =>
  modelOf({ pending: undefined, delivery: { state: 'none' }, ...watched }, seen, {
    attempt: quiet(),
    ...doings,
    ...more,
  });
const kept = (key, body) => ({ pending: { key, body }, delivery: { state: 'kept' } });

test('members read and write, guests do not, and nobody thanks themselves', () => {
  assert.equal(stageOf(model(snapshot())), 'reading');
  assert.equal(stageOf(model(snapshot({ own: { off: true } }))), 'off');
  assert.equal(stageOf(model(snapshot(), { member: 'g:x1' })), 'members-only');
  assert.equal(stageOf(model(snapshot(), { member: undefined })), 'members-only');
  assert.equal(stageOf(model(blankSnapshot(), { to: 'bea' })), 'writing');
  assert.equal(stageOf(model(snapshot(), { to: 'bea' })), 'thanked');
  assert.equal(stageOf(model(snapshot(), { to: 'ada' })), 'resting');
  // On a page's own device everybody is its one member.
  assert.equal(stageOf(model(snapshot(), { member: undefined, store: { reach: 'device' } })), 'reading');
});

test('one who has thanked somebody can thank them again', () => {
  const attempt = quiet();
  assert.equal(model(snapshot(), { attempt, to: 'cem' }).last, given[1]);
  attempt.reopen(undefined, '');
  assert.ok(model(snapshot(), { attempt, to: 'cem' }).writing);
  attempt.settle('thanked');
  assert.ok(!model(snapshot(), { attempt, to: 'cem' }).writing);
});

test('what is kept for sending is shown as it will be; what is on its way is not yet', () => {
  const body = { to: 'dov', text: 'For the tea.' };
  const [first, ...others] = model(snapshot(), { watched: kept('thanks-n', body) }).given;
  assert.deepEqual(first, { ...body, key: 'thanks-n', public: false });
  assert.deepEqual(others, given);
  assert.deepEqual(model(snapshot(), { watched: kept('thanks-a1', null) }).given, given.slice(1));
  assert.deepEqual(model(snapshot(), { watched: kept(`away-${got[0].id}`, {}) }).got, got.slice(1));
  assert.equal(model(snapshot(), { watched: kept('off', {}) }).off, true);
  assert.equal(model(snapshot({ own: { off: true } }), { watched: kept('off', null) }).off, false);
  const sending = { ...kept('thanks-n', body), delivery: { state: 'sending' } };
  assert.deepEqual(model(snapshot(), { watched: sending }).given, given);
});

test('that a month was shown is said without a word', () => {
  const watched = { pending: { key: 'read', body: {} }, delivery: { state: 'sending' } };
  assert.equal(model(snapshot(), { watched }).sending, false);
});

test('a thanks has what was written, and no more', () => {
  const attempt = quiet();
  attempt.write('text', '  For the tea. ');
  const to = { attempt, to: 'bea', toName: 'Bea' };
  assert.deepEqual(bodyOf(model(blankSnapshot(), to)), { to: 'bea', text: 'For the tea.', toName: 'Bea' });
  attempt.write('name', ' Ada ');
  attempt.allow(true);
  assert.deepEqual(bodyOf(model(blankSnapshot(), { attempt, to: 'bea' })), {
    to: 'bea',
    text: 'For the tea.',
    public: true,
    name: 'Ada',
  });
  assert.equal(bodyOf(model(blankSnapshot(), { ...to, fromName: 'Dr. A.' })).name, 'Dr. A.');
});

test('a name is remembered from the last time, until another is written', () => {
  const before = snapshot({ own: { given: [{ ...given[0], name: 'Ada L.' }] } });
  assert.equal(model(before, { to: 'dov' }).name, 'Ada L.');
  const attempt = quiet();
  attempt.write('name', '');
  assert.equal(model(before, { attempt, to: 'dov' }).name, '');
});

test('whether others may see it changes none of its words', () => {
  const one = { ...given[0], name: 'Ada' };
  const words = { to: 'bea', text: 'For the soup.', name: 'Ada', toName: 'Bea' };
  assert.deepEqual(allowing(one, true), { ...words, public: true });
  assert.deepEqual(allowing({ ...one, public: true }, false), words);
});

test('a month brings what is still there', () => {
  const attempt = quiet();
  attempt.digest = { month: '2026-10', ids: [got[1].id, 'gone'] };
  assert.deepEqual(inDigest(model(snapshot(), { attempt })), [got[1]]);
});
