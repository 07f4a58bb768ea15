import assert from 'node:assert/strict';
import { test } from 'node:test';
import { blankSnapshot, given, got, snapshot } from '../../../browser/fixtures/thanks/snapshots.js';
import { importSources } from '../../support/sources.mjs';

const {
  Speech,
  ThanksAttempt,
  fieldOf,
  fullText,
  givenText,
  gotText,
  lineAt,
  modelOf,
  monthText,
  problemText,
  words,
} = await importSources(
  'elements/thanks/sentences',
  'elements/thanks/model',
  'elements/thanks/attempt',
  'locales/words',
  'locales/thanks/en',
);

const now = Date.parse('2026-11-20T10:00:00Z');
const base = { dayTime: '{day}, {time}', keptOffline: 'KEPT', sending: 'SENDING' };
const speech = new Speech('en-GB', { ...base, ...words }, null, () => undefined);
const scene = (
  seen,
  { attempt = new ThanksAttempt(() => undefined), state = 'none', slow = false } = {},
) => ({
  model: modelOf({ pending: undefined, delivery: { state, because: 'offline' } }, seen, {
    attempt,
    slow,
    to: null,
    store: { reach: 'everyone' },
    member: 'm:ada',
  }),
  speech,
  now,
});
const problem = (code, args = {}, path = '') => ({ code, path, args });

test('each thanks says who sees it', () => {
  const says = (one) => gotText(one, scene(snapshot()));
  assert.match(says(got[0]), /^18 November\. Bea would let others see it\./);
  assert.match(says(got[1]), /Only the two of you see it\.$/);
  assert.match(says(got[2]), /Everybody here can see it\.$/);
});

test('one that was given says whether it waits, and for whom', () => {
  const held = snapshot({ own: { waiting: { 'thanks-a1': { status: 'held' } } } });
  assert.match(givenText(given[0], scene(held)), /waits for a steward/);
  assert.match(givenText(given[1], scene(held)), /^1 November\. If Cem agrees, others see it, too\./);
  assert.equal(givenText({ ...given[0], time: undefined }, scene(snapshot())), 'On its way.');
});

test('caps are said kindly, with the time from which on there is room again', () => {
  const from = Date.parse('2026-11-21T09:20:00Z');
  const says = (code, args) => problemText(problem(code, args, '/body/to'), speech, now);
  assert.match(says('thanked_enough', { max: 3, from }), /thank 3 people a day.*from tomorrow, /);
  assert.match(says('thanked_enough', { max: 1, from }), /thank 1 person a day/);
  assert.match(says('thanked_lately', { days: 7, from }), /thanked them in these days.*from tomorrow, /);
  assert.match(fullText(scene(blankSnapshot({ next: from }))), /from tomorrow/);
  assert.equal(fullText(scene(blankSnapshot({ next: now }))), undefined);
  assert.equal(fullText(scene(blankSnapshot())), undefined);
});

test('what was refused is said where it belongs', () => {
  const attempt = new ThanksAttempt(() => undefined);
  attempt.miss([problem('text_too_long', { length: 301, max: 300 }, '/body/text')]);
  assert.equal(fieldOf(attempt.problems[0]), 'text');
  assert.equal(lineAt(undefined, scene(snapshot(), { attempt })), undefined);
  attempt.begin('thanks-a1');
  attempt.miss([problem('unknown_record')]);
  assert.match(lineAt('thanks-a1', scene(snapshot(), { attempt })).text, /taken back/);
  assert.equal(lineAt('thanks-a2', scene(snapshot(), { attempt })), undefined);
  assert.equal(
    lineAt('thanks-a1', scene(snapshot(), { attempt, state: 'sending', slow: true })).text,
    'SENDING',
  );
  assert.match(problemText(problem('depth_exceeded'), speech, now), /not set up right/);
});

test('a month has its year where that is another', () => {
  assert.equal(monthText('2026-10', speech, now), 'October');
  assert.equal(monthText('2025-12', speech, now), 'December 2025');
  assert.equal(monthText('2026-01', { locale: 'de' }, now), 'Januar');
});
