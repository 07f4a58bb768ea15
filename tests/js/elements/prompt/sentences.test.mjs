import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  closedSnapshot,
  givenSnapshot,
  newSnapshot,
  snapshot,
  thirdSnapshot,
} from '../../../browser/fixtures/prompt/snapshots.js';
import { importSources } from '../../support/sources.mjs';

const {
  PromptAttempt,
  Speech,
  endText,
  givenDay,
  invitation,
  modelOf,
  needsOf,
  placeText,
  problemText,
  statusLine,
  words,
} = await importSources(
  'elements/prompt/sentences',
  'elements/prompt/model',
  'elements/prompt/attempt',
  'locales/words',
  'locales/prompt/en',
);

const now = Date.parse('2026-11-20T10:00:00Z');
const base = { keptOffline: 'KEPT', sending: 'SENDING', conflict: 'CONFLICT', elsewhere: 'ELSEWHERE' };
const speech = new Speech('en', { ...base, ...words }, null, () => undefined);
const quiet = () => new PromptAttempt(() => undefined);
const model = (
  shown,
  { attempt = quiet(), state = 'none', isGuest = false, slow = false, ...watched } = {},
) =>
  modelOf({ pending: undefined, delivery: { state, because: 'offline' }, ...watched }, shown, {
    attempt,
    isGuest,
    slow,
  });
const line = (...given) => statusLine(model(...given), speech)?.text;
const problem = (code, path = '', args = {}) => ({ code, path, args });

test('a prompt that can be answered needs no word beside it', () => {
  assert.equal(line(snapshot()), undefined);
});

test('an answer that is in says so, and whether anybody is beside it', () => {
  const attempt = quiet();
  attempt.screen = { prompt: 'gave-up' };
  assert.match(line(givenSnapshot('gave-up'), { attempt }), /you are not the only one/);
  assert.equal(
    line(givenSnapshot('gave-up', 'W', { answered: { 'gave-up': 0 } }), { attempt }),
    'Your answer is in.',
  );
  const held = (status) =>
    givenSnapshot('gave-up', 'W', { own: { waiting: { 'answer-gave-up': { status, why: {} } } } });
  assert.match(line(held('held'), { attempt }), /before others see it/);
  assert.match(line(held('removed'), { attempt }), /taken your answer down/);
});

test('what is most pressing is said first', () => {
  const attempt = quiet();
  const pending = { key: 'answer-gave-up', body: { text: 'W' } };
  assert.equal(line(snapshot(), { pending, state: 'kept' }), 'KEPT');
  assert.equal(line(snapshot(), { state: 'sending' }), undefined);
  assert.equal(line(snapshot(), { state: 'sending', slow: true }), 'SENDING');
  attempt.say('passed');
  assert.equal(line(snapshot(), { attempt }), 'Passed. Nobody is told.');
  attempt.miss([problem('not_due')]);
  assert.match(line(snapshot(), { attempt }), /a little too soon/);
  // What belongs to a field is said there.
  attempt.problems = [problem('text_empty', '/body/text')];
  attempt.note = undefined;
  assert.equal(line(snapshot(), { attempt }), undefined);
});

test('why something cannot be answered is said calmly', () => {
  const read = (shown, more) => {
    const attempt = quiet();
    attempt.screen = { prompt: 'gave-up' };
    return line(shown, { attempt, ...more });
  };
  assert.match(read(newSnapshot()), /^You can read here/);
  assert.match(read(newSnapshot({ own: { limit: 0, next: null } })), /above the limit/);
  assert.match(read(newSnapshot({ own: { next: null } }), { isGuest: true }), /^Guests answer/);
  assert.match(line(closedSnapshot({ own: { gates: [0] } })), /^You go first here/);
});

test('how many have answered invites', () => {
  const said = (shown, id) =>
    invitation(
      model(shown).cards.find(({ prompt }) => prompt.id === id),
      speech,
    );
  assert.equal(said(snapshot(), 'gave-up'), '3 have answered.');
  assert.equal(said(snapshot(), 'lent'), 'Nobody has answered yet. You could be the first.');
  assert.equal(said(snapshot(), 'shelf'), '3 others have answered.');
  assert.equal(said(givenSnapshot('lent'), 'lent'), 'Nobody else has answered yet.');
  assert.match(said(thirdSnapshot(), 'praised'), /^2 have answered\. You see what they say once/);
  assert.equal(said(snapshot({ answered: { 'gave-up': 1 } }), 'gave-up'), '1 has answered.');
});

test('the next step says what is there and what is not', () => {
  const needs = (shown) => needsOf(model(shown), speech, now).map(({ met, text }) => [met, text]);
  assert.deepEqual(needs(newSnapshot()), [
    [
      false,
      'Exchanges on level 0: 0 of 2. An exchange is a prompt that you and somebody else have answered.',
    ],
    [false, 'Your first answer starts the way: at least 7 days on each level.'],
    [true, 'A steward has gone first.'],
  ]);
  const [met, time, gate] = needs(
    snapshot({ own: { next: { level: 1, gate: false, at: now + 86_400_000, answered: 2, needs: 2 } } }),
  );
  assert.deepEqual(met, [true, 'You have met others on the level below.']);
  assert.deepEqual(time, [false, 'It can open from November 21 on: at least 7 days on each level.']);
  assert.deepEqual(gate, [false, 'A steward goes first on this level.']);
  assert.deepEqual(needs(thirdSnapshot()), []);
});

test('the end of the way is named', () => {
  const end = (shown, more) => endText(model(shown, more), speech);
  assert.match(end(thirdSnapshot()), /top of this ladder/);
  assert.match(end(snapshot({ own: { limit: 1, next: null } })), /as far as you wanted/);
  assert.match(end(snapshot({ own: { next: null } }), { isGuest: true }), /^Guests answer/);
  assert.match(end(closedSnapshot()), /^A steward goes first here/);
  assert.equal(end(closedSnapshot({ own: { gates: [0] } })), '');
});

test('a day is the same for everybody, whatever their zone', () => {
  assert.equal(givenDay(Date.parse('2026-11-14T00:00:00Z'), speech, now), 'November 14');
});

test('places and faults are worded', () => {
  assert.equal(placeText(model(snapshot()), speech, 'promptPlace'), 'Prompt 1 of 2');
  assert.equal(
    problemText(problem('text_too_long', '', { length: 501, max: 500 }), speech),
    'That is 501 characters; 500 fit here.',
  );
  assert.equal(problemText(problem('rev_conflict'), speech), 'CONFLICT');
  assert.match(problemText(problem('bad_id'), speech), /not set up right/);
});
