import assert from 'node:assert/strict';
import { test } from 'node:test';
import { importSources } from '../../support/sources.mjs';

const {
  Speech,
  addressesIn,
  beforeText,
  caseOf,
  doingsFor,
  findingsText,
  inOrder,
  kindText,
  problemText,
  reasonsText,
  sinceOf,
  takesReason,
  urgencyOf,
  words,
} = await importSources('elements/desk/model', 'elements/desk/sentences', 'locales/words', 'locales/desk/en');
const { words: reporting } = await importSources('locales/report/en');

const speech = new Speech('en', { ...reporting, ...words, failed: 'Failed' }, undefined, () => undefined);
const boat = { address: 'poll/boat' };
const item = (id, more = {}) => ({
  id,
  rev: 1,
  status: 'live',
  time: 5,
  texts: [{ path: '/writeIn', text: 'You zonk' }],
  why: null,
  ...more,
});
const reports = (reasons, time) => ({ reports: { reasons, time, words: [] } });
const appeal = (time) => ({ appeal: { text: 'Please.', time } });

test('what is unsafe comes first, then appeals, reports and what is held, each by how long it waits', () => {
  const cases = [
    item('held', { status: 'held' }),
    item('late', reports({ spam: 1 }, 9)),
    item('early', reports({ spam: 3 }, 2)),
    item('asks', { status: 'removed', ...appeal(8) }),
    item('danger', { ...reports({ unsafe: 1, spam: 1 }, 7), ...appeal(1) }),
  ].map((one) => caseOf(one, boat));
  assert.deepEqual(
    inOrder(cases).map(({ id }) => id),
    ['danger', 'asks', 'early', 'late', 'held'],
  );
  assert.deepEqual(cases.map(urgencyOf), ['held', 'reported', 'reported', 'appealed', 'unsafe']);
  assert.deepEqual(cases.map(sinceOf), [5, 9, 2, 8, 7]);
  assert.equal(caseOf(item('GR-_1'), boat).key, 'poll-boat-GR-_1');
});

test('only what changes something, or answers somebody, can be decided', () => {
  assert.deepEqual(doingsFor(item('a', reports({ spam: 1 }, 1))), ['release', 'hold', 'remove']);
  assert.deepEqual(doingsFor(item('a', { status: 'held' })), ['release', 'remove']);
  assert.deepEqual(doingsFor(item('a', { status: 'held', ...reports({ spam: 1 }, 1) })).length, 3);
  const appealed = item('a', { status: 'removed', ...appeal(1) });
  assert.deepEqual(doingsFor(appealed), ['release', 'hold', 'remove']);
  assert.deepEqual(doingsFor(appealed, true), ['release']);
  assert.deepEqual(doingsFor(item('a', { status: 'removed' })), ['release', 'hold']);
});

test('whoever is kept back reads why, and so does whoever has appealed', () => {
  assert.ok(takesReason('hold', item('a')) && takesReason('remove', item('a')));
  assert.ok(!takesReason('release', item('a')));
  assert.ok(takesReason('release', item('a', appeal(1))));
});

test('addresses are told from what is none, and each counts once', () => {
  assert.deepEqual(addressesIn(' poll/boat  prompt/doors\npoll/boat Poll/Boat poll/ /x'), {
    good: ['poll/boat', 'prompt/doors'],
    bad: ['Poll/Boat', 'poll/', '/x'],
  });
});

test('why it waits is said in words', () => {
  const reported = item('a', reports({ unsafe: 1, hurtful: 2 }, 1));
  assert.deepEqual(reasonsText(reported, speech), [
    '2 members: It hurts or threatens somebody',
    '1 member: Somebody could be in danger',
  ]);
  const finding = (category, units, more = {}) => ({
    category,
    verdict: 'hold',
    reason: 'word',
    path: '/writeIn',
    units,
    ...more,
  });
  const findings = [
    finding('insult', [4, 8]),
    finding('insult', [4, 8]),
    finding('profanity', [0, 3], { verdict: 'allow' }),
    finding('insult', [0, 8], { reason: 'tone' }),
    finding('insult', [0, 3], { reason: 'own-word' }),
  ];
  const held = item('a', { status: 'held', why: { by: 'filter', findings } });
  assert.deepEqual(findingsText(held, speech), [
    'An insult: “zonk”',
    'A harsh tone',
    'A word that this community does without: “You”',
  ]);
  assert.deepEqual(findingsText(item('a'), speech), []);
});

test('what a steward decided before is told, with the day', () => {
  const time = new Date(2026, 10, 18, 12).getTime();
  const why = { by: 'steward', do: 'remove', time };
  assert.equal(beforeText(why, speech, time), 'A steward removed it on November 18.');
  assert.equal(beforeText({ by: 'filter', findings: [] }, speech, time), undefined);
  assert.equal(beforeText(null, speech, time), undefined);
});

test('a kind that is new to these words goes by its name', () => {
  assert.equal(kindText('poll/boat', speech), 'Poll');
  assert.equal(kindText('garden/beds', speech), 'garden');
});

test('what was refused is worded for a steward', () => {
  const told = (code, args = {}) => problemText({ code, path: '/body/reason', args }, speech);
  assert.equal(told('text_too_long', { length: 612, max: 500 }), 'That is 612 characters; 500 fit here.');
  assert.match(told('decided_by_you'), /another steward has to look/);
  assert.match(told('token_expired'), /^Sign in again/);
  assert.equal(told('wrong_type'), 'Failed');
});
