import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  answeredSnapshot,
  document,
  guestSnapshot,
  snapshot,
} from '../../../browser/fixtures/pulse/snapshots.js';
import { importSources } from '../../support/sources.mjs';

const {
  PulseAttempt,
  Speech,
  daysText,
  isInBody,
  itemSaid,
  modelOf,
  pointText,
  problemText,
  statusLine,
  words,
} = await importSources(
  'elements/pulse/sentences',
  'elements/pulse/model',
  'elements/pulse/attempt',
  'locales/words',
  'locales/pulse/en',
);

const now = Date.parse('2026-11-20T10:00:00Z');
const base = { dayTime: '{day}, {time}', keptOffline: 'KEPT', sending: 'SENDING', conflict: 'CONFLICT' };
const speech = new Speech('en', { ...base, ...words }, null, () => undefined);
const problem = (code, args = {}, path = '') => ({ code, path, args });
const line = (shown, { problems = [], note, slow = false, state = 'none', ...watched } = {}) => {
  const attempt = Object.assign(new PulseAttempt(() => undefined), { problems, note });
  const seen = { pending: undefined, delivery: { state, because: 'offline' }, ...watched };
  return statusLine(modelOf(seen, shown, { attempt, slow }), speech, now);
};

test('an open question needs no word beside it', () => {
  assert.equal(line(snapshot()), undefined);
});

test('an answer says what it is and until when it can be changed, where that is known', () => {
  assert.match(
    line(answeredSnapshot(4)).text,
    /^Your answer is in: 4 of 5, “Mostly”\. You can .* until December 10/,
  );
  assert.equal(
    line(answeredSnapshot(5, { shared: { ends: null } })).text,
    'Your answer is in: 5 of 5, “Completely”.',
  );
});

test('what is most pressing is said first', () => {
  const pending = { key: 'answer-4', body: { item: 'safe', value: 2 } };
  assert.equal(line(snapshot(), { pending, state: 'kept' }).text, 'KEPT');
  assert.equal(line(snapshot(), { state: 'sending' }), undefined);
  assert.equal(line(snapshot(), { state: 'sending', slow: true }).text, 'SENDING');
  assert.equal(line(snapshot(), { note: 'takenBack' }).text, 'Your answer is taken back.');
  assert.match(line(guestSnapshot()).text, /Sign in to be asked/);
  const over = line(snapshot(), { problems: [problem('round_not_open', { round: 5 }, '/key')] });
  assert.match(over.text, /just ended/);
});

test('what is about a control is said beside it', () => {
  assert.ok(isInBody(problem('answer_missing', {}, '/body/value')));
  assert.equal(line(snapshot(), { problems: [problem('answer_missing', {}, '/body/value')] }), undefined);
});

test('the page words what the core knows, and leaves a document its own words', () => {
  const reading = { document, lang: 'ar' };
  assert.deepEqual(itemSaid('safe', reading, speech), { text: 'I can say here what I think.', lang: '' });
  assert.deepEqual(itemSaid('soup', reading, speech), { text: 'الحساء يستحق المجيء.', lang: 'ar' });
});

test('a mean has one decimal, and its ends are rounded outwards', () => {
  assert.equal(pointText(375, speech), '3.8');
  assert.equal(pointText(500, speech), '5.0');
  assert.equal(pointText(289, speech, Math.floor), '2.8');
  assert.equal(pointText(431, speech, Math.ceil), '4.4');
  assert.equal(pointText(440, { locale: 'de' }), '4,4');
});

test('days have a year where it is another', () => {
  const day = (text) => Date.parse(`${text}T10:00:00Z`);
  const days = (from, to) => daysText(day(from), day(to), { locale: 'en-GB' }, now);
  assert.match(days('2026-10-11', '2026-11-10'), /^11 October\s–\s10 November$/);
  assert.match(days('2025-10-11', '2025-11-10'), /2025/);
});

test('an error that no sentence knows is for the steward', () => {
  assert.match(problemText(problem('depth_exceeded'), speech), /not set up right/);
  assert.equal(problemText(problem('rev_conflict'), speech), 'CONFLICT');
});
