import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  accepted,
  ask,
  askedSnapshot,
  document,
  match,
  matchedSnapshot,
  snapshot,
} from '../../../browser/fixtures/exchange/snapshots.js';
import { importSources } from '../../support/sources.mjs';

const {
  ExchangeAttempt,
  Speech,
  faultAt,
  headingText,
  keptBackLine,
  lineAt,
  modelOf,
  problemText,
  roundText,
  standOf,
  standText,
  tagsText,
  titleSaid,
  whensText,
  whyText,
  words,
} = await importSources(
  'elements/exchange/sentences',
  'elements/exchange/told',
  'elements/exchange/asking',
  'elements/exchange/whens',
  'elements/exchange/model',
  'elements/exchange/attempt',
  'locales/words',
  'locales/exchange/en',
);

const now = Date.parse('2026-11-20T10:00:00Z');
const base = { dayTime: '{day}, {time}', keptOffline: 'KEPT', sending: 'SENDING', elsewhere: 'ELSEWHERE' };
const speech = new Speech('en', { ...base, ...words }, null, () => undefined);
const problem = (code, args = {}, path = '') => ({ code, path, args });
const model = (
  shown,
  { at, problems = [], note, slow = false, state = 'none', lang = 'en', ...watched } = {},
) => {
  const attempt = Object.assign(new ExchangeAttempt(() => undefined), { at, problems, note });
  const seen = { pending: undefined, delivery: { state, because: 'offline' }, ...watched };
  return modelOf(seen, shown, { attempt, slow, lang });
};
const plain = model(snapshot());
const told = (more, shown = plain) => standText(match(more), shown, speech, now);

test('each state of a match says what is next, and by when', () => {
  assert.match(told().text, /^Please decide until Tuesday/);
  assert.equal(told().tone, 'warn');
  assert.match(told({ theirs: { accepted: true } }).text, /up to you now, until Tuesday/);
  assert.match(told({ mine: { accepted: true } }).text, /up to them now, until Tuesday/);
  assert.match(standText(accepted(), plain, speech, now).text, /Get in touch/);
  assert.match(
    standText(accepted({ reminded: now - 86_400_000 }), plain, speech, now).text,
    /reminded on November 19, and will not be again/,
  );
});

test('what is over says what becomes of the ask, and who rests', () => {
  const over = (more) => told({ answerBy: null, ...more }).text;
  assert.equal(over({ state: 'done' }), 'It is done. Thank you.');
  assert.match(over({ state: 'done', role: 'helper' }), /For 7 days after it you are given no other/);
  assert.match(over({ state: 'withdrawn' }), /Nobody is told who gave it up.*open again/);
  assert.doesNotMatch(over({ state: 'withdrawn', role: 'helper' }), /open again/);
  assert.doesNotMatch(over({ state: 'lapsed', ask: { round: 2, tags: [], by: null } }), /open again/);
});

test('why these two is said in words', () => {
  const why = (more) => whyText(match({ why: more }), plain, speech);
  assert.equal(
    why({ again: true }),
    'Why you two: 4 others were free, and nobody fits better. You both named The kiln. You both can Friday evening. You have met before.',
  );
  assert.match(why({ others: 1 }), /1 other person was free/);
  const bare = { tags: [], when: [] };
  assert.equal(why({ ...bare, others: 0 }), why({ ...bare, reason: 'only' }));
  assert.match(why({ ...bare, reason: 'spread' }), /nobody has too much on their hands\.$/);
});

test('a match has the other’s name once it is known', () => {
  assert.equal(headingText(match(), plain, speech), 'Somebody can help you');
  assert.equal(headingText(accepted(), plain, speech), 'Ben can help you');
  const buddies = model(snapshot({ doc: { mode: 'buddy', title: undefined } }));
  assert.equal(headingText(accepted({ role: 'helper' }), buddies, speech), 'Ben is new here');
  assert.equal(titleSaid(buddies, speech).text, 'Newcomers and buddies');
  assert.deepEqual(titleSaid(plain, speech), { text: 'Help at the long table', lang: 'en' });
});

test('an ask says until when it stands, and what follows', () => {
  const stand = (more) => standOf(ask(more), { model: plain, speech, now });
  assert.match(stand().text, /stands on the list until December 1 at/);
  assert.deepEqual([stand({ by: now - 1 }).tone, stand({ state: 'accepted' }).tone], ['warn', 'ok']);
  assert.match(stand({ state: 'done' }).text, /ask again from December 1/);
});

test('what became of an act is said where it was made, and a field says its own', () => {
  const wrong = [problem('text_too_long', { length: 301, max: 300 }, '/body/text'), problem('busy')];
  const shown = model(snapshot(), { at: 'ask', problems: wrong });
  assert.equal(faultAt('ask', 'text', shown, speech), 'That is 301 characters; 300 fit here.');
  assert.equal(faultAt('offer', 'text', shown, speech), undefined);
  assert.notEqual(lineAt('ask', shown, speech, ['text']), undefined);
  assert.equal(lineAt('offer', shown, speech), undefined);
  const kept = model(snapshot(), { pending: { key: 'accept-7', body: {} }, state: 'kept' });
  assert.equal(lineAt('match-7', kept, speech).text, 'KEPT');
  assert.equal(lineAt('ask', kept, speech), undefined);
  const slow = { pending: { key: 'ask', body: {} }, state: 'sending', slow: true };
  assert.equal(lineAt('ask', model(snapshot(), slow), speech).text, 'SENDING');
  const elsewhere = lineAt('ask', model(askedSnapshot(), { at: 'ask', note: 'elsewhere' }), speech);
  assert.deepEqual(elsewhere, { tone: 'warn', text: 'ELSEWHERE' });
});

test('the document’s own words are said in the reader’s language', () => {
  assert.equal(tagsText(['kiln', 'computers', 'gone'], plain, speech), 'The kiln, computers, and gone');
  assert.equal(tagsText(['kiln'], model(snapshot(), { lang: 'ar' }), speech), document.tags[1].label.ar);
});

test('times are in the order of the week', () => {
  assert.equal(whensText(['sun-morning', 'mon-evening'], speech), 'Monday evening and Sunday morning');
  assert.equal(whensText(null, speech), 'Any time');
  assert.equal(whensText([], speech), 'Any time');
});

test('the round says when it ends, or that it has not begun', () => {
  assert.match(roundText(plain, speech, now), /until December 1/);
  const before = model(snapshot({ shared: { round: 0, began: null, ends: null } }));
  assert.equal(roundText(before, speech, now), 'The first round is about to begin.');
});

test('an error that no sentence knows is for the steward', () => {
  assert.match(problemText(problem('depth_exceeded'), speech), /not set up right/);
  assert.match(problemText(problem('match_not_open', { state: 'lapsed' }), speech), /over by now/);
  assert.equal(matchedSnapshot().own.matches.length, 0);
});

test('words that are kept back are told to whoever wrote them', () => {
  const waiting = { ask: { status: 'held' }, 'accept-7': { status: 'removed' } };
  const shown = model(askedSnapshot({}, { waiting }));
  assert.match(keptBackLine('ask', shown, speech).text, /before others see it/);
  assert.match(keptBackLine('accept-7', shown, speech).text, /removed/);
  assert.equal(keptBackLine('offer', shown, speech), undefined);
});
