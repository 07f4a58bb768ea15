import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  later,
  next,
  openSnapshot,
  restingSnapshot,
  shut,
  snapshot,
} from '../../../browser/fixtures/moment/snapshots.js';
import { importSources } from '../../support/sources.mjs';

const {
  MomentAttempt,
  Speech,
  canSend,
  modelOf,
  nextTime,
  problemText,
  rulesText,
  settingStage,
  stateLine,
  whenText,
  words,
} = await importSources(
  'elements/moment/sentences',
  'elements/moment/model',
  'elements/moment/attempt',
  'locales/words',
  'locales/moment/en',
);

const now = Date.parse('2026-11-20T10:00:00Z');
const base = { dayTime: '{day}, {time}', keptOffline: 'KEPT' };
const speech = new Speech('en-GB', { ...base, ...words }, null, () => undefined);
const scene = (seen, { item = '', state = 'resting', watched = {}, member = 'm:ada' } = {}) => {
  const attempt = new MomentAttempt(() => undefined);
  attempt.go(state);
  const doings = { attempt, slow: false, store: { reach: 'everyone' }, member, item, lang: 'en' };
  return {
    model: modelOf({ pending: undefined, delivery: { state: 'none' }, ...watched }, seen, doings),
    speech,
    now,
  };
};

test('who says that all is off means now, whether it has reached the hub or not', () => {
  const kept = { pending: { key: 'off', body: {} }, delivery: { state: 'kept' } };
  assert.equal(scene(snapshot(), { watched: kept }).model.off, true);
  assert.equal(scene(snapshot({ own: { off: true } })).model.off, true);
  const on = { pending: { key: 'off', body: null }, delivery: { state: 'sending' } };
  assert.equal(scene(snapshot({ own: { off: true } }), { watched: on }).model.off, false);
});

test('what comes is for members', () => {
  assert.equal(settingStage(scene(snapshot()).model), 'on');
  assert.equal(settingStage(scene(snapshot({ own: { off: true } })).model), 'off');
  for (const member of ['g:x', ''])
    assert.equal(settingStage(scene(snapshot(), { member }).model), 'members-only');
});

test('nothing is asked for while it could not be a record first', () => {
  const delivery = { state: 'none' };
  assert.ok(canSend({ connection: 'live', delivery }));
  assert.ok(canSend({ connection: 'local', delivery: { state: 'refused' } }));
  assert.ok(!canSend({ connection: 'offline', delivery }));
  assert.ok(!canSend({ connection: 'connecting', delivery }));
  assert.ok(!canSend({ connection: 'live', delivery: { state: 'sending' } }));
});

test('the next time is the begin of the next span, else the earliest by the caps', () => {
  assert.equal(nextTime(next('lunch'), now), 'now');
  assert.equal(nextTime(next('lunch', { times: later }), now), later[0][0]);
  const far = shut('rest', 20);
  assert.equal(nextTime(next('lunch', far), now), far.from);
  assert.equal(nextTime(next('lunch', { times: [] }), now), undefined);
});

test('each item says when it comes, and why not before', () => {
  const says = (item, seen = snapshot()) => whenText(item, scene(seen));
  assert.equal(says(next('lunch')), words.comesNow);
  assert.match(says(next('lunch', { times: later })), /^From tomorrow, \S+ on\.$/);
  assert.match(
    says(next('lunch', shut('rest', 20))),
    /^From 10 December.* on\. It came a short while ago\.$/,
  );
  assert.match(says(next('lunch', shut('spread', 2))), /Something else came a short while ago\.$/);
  assert.match(says(next('pulse', shut('survey', 20))), /One survey in 30 days is enough\.$/);
  assert.match(says(next('lunch', shut('from', 20))), /^From 10 December.* on\.$/);
  assert.equal(says(next('lunch', { times: [] })), 'In some days.');
  assert.equal(says(next('lunch'), snapshot({ own: { zone: null } })), words.comesUnknown);
});

test('the caps that hold are those of the document', () => {
  assert.equal(
    rulesText(scene(snapshot()).model, speech),
    'At most once a day and 3 times a week, and never from 21:00 to 8:00.',
  );
  const strict = snapshot({ doc: { perWeek: 1, quiet: { from: 20, to: 9 } } });
  assert.equal(rulesText(scene(strict).model, speech), 'At most once a week, and never from 20:00 to 9:00.');
});

test('what became of a moment is said in a line', () => {
  const line = (seen, options) => stateLine(scene(seen, options)).text;
  const lunch = { item: 'lunch' };
  assert.equal(line(restingSnapshot(), { ...lunch, state: 'put-away' }), words.isPutAway);
  const third = restingSnapshot({ ended: [{ id: 'lunch', why: 'dismissed' }] });
  assert.equal(line(third, { ...lunch, state: 'put-away' }), words.comesNoMore);
  assert.equal(line(restingSnapshot(), { ...lunch, state: 'ended' }), words.comesNoMore);
  assert.equal(line(restingSnapshot(), { item: 'pulse', state: 'ended' }), words.comesNoMore);
  assert.equal(line(restingSnapshot(), { ...lunch, state: 'off' }), words.isTurnedOff);
  assert.equal(line(openSnapshot('lunch'), { ...lunch, state: 'done' }), words.momentDone);
  const kept = { pending: { key: 'log', body: {} }, delivery: { state: 'kept', because: 'offline' } };
  assert.equal(line(restingSnapshot(), { ...lunch, state: 'put-away', watched: kept }), 'KEPT');
});

test('an error that no sentence knows is for the steward', () => {
  const says = (code) => problemText({ code, path: '', args: {} }, speech);
  assert.match(says('item_unknown'), /changed meanwhile/);
  assert.match(says('depth_exceeded'), /not set up right/);
});
