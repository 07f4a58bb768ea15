import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  closedSnapshot,
  givenSnapshot,
  mine,
  newSnapshot,
  snapshot,
  thirdSnapshot,
} from '../../../browser/fixtures/prompt/snapshots.js';
import { importSources } from '../../support/sources.mjs';

const { PromptAttempt, besides, draftIn, mayClimb, metOn, modelOf, nameIn, promptOf, stageOf } =
  await importSources('elements/prompt/model', 'elements/prompt/attempt');

const now = Date.parse('2026-11-20T10:00:00Z');
const quiet = () => new PromptAttempt(() => undefined);
const model = (shown, { attempt = quiet(), state = 'none', isGuest = false, ...watched } = {}) =>
  modelOf({ pending: undefined, delivery: { state }, ...watched }, shown, { attempt, isGuest });
const ids = (cards) => cards.map(({ prompt }) => prompt.id);

test('one meets what is open, has been answered or can be read, from the lightest level up', () => {
  assert.deepEqual(ids(model(snapshot()).cards), ['shelf', 'spot', 'snack', 'gave-up', 'lent']);
  // What level 1 says can be read before one comes to it, once a steward has gone first there.
  assert.deepEqual(ids(model(newSnapshot()).cards), ['shelf', 'spot', 'snack', 'gave-up', 'lent']);
  assert.deepEqual(ids(model(closedSnapshot()).cards), []);
  const shuffled = snapshot({ doc: { prompts: [...snapshot().document.prompts].reverse() } });
  assert.deepEqual(ids(model(shuffled).cards), ['snack', 'spot', 'shelf', 'lent', 'gave-up']);
});

test('it begins at what is neither answered nor passed, on the highest level that is open', () => {
  assert.deepEqual(model(snapshot()).screen, { prompt: 'gave-up' });
  assert.deepEqual(model(newSnapshot()).screen, { prompt: 'shelf' });
  assert.deepEqual(model(snapshot({ own: { passed: ['snack', 'gave-up'] } })).screen, { prompt: 'lent' });
  assert.deepEqual(model(snapshot({ own: { passed: ['snack', 'gave-up', 'lent'] } })).screen, 'ladder');
  assert.equal(model(closedSnapshot()).screen, 'ladder');
});

test('where a member has gone they stay, as long as it is there', () => {
  const attempt = quiet();
  attempt.go({ prompt: 'spot' });
  assert.equal(model(snapshot(), { attempt }).card.prompt.id, 'spot');
  attempt.go({ prompt: 'praised' });
  assert.deepEqual(model(snapshot(), { attempt }).screen, { prompt: 'gave-up' });
  attempt.go('mine');
  assert.equal(model(snapshot(), { attempt }).screen, 'mine');
  assert.equal(model(snapshot({ own: { inside: false } }), { attempt }).screen, 'mine');
});

test('others are counted without oneself, and without an answer that nobody sees', () => {
  const others = (shown, id) => model(shown).cards.find(({ prompt }) => prompt.id === id).others;
  assert.equal(others(snapshot(), 'shelf'), 3);
  assert.equal(others(snapshot(), 'gave-up'), 3);
  assert.equal(others(givenSnapshot('gave-up'), 'gave-up'), 3);
  const held = {
    own: { waiting: { 'answer-gave-up': { status: 'held', why: {} } } },
    answered: { 'gave-up': 2 },
  };
  assert.equal(others(givenSnapshot('gave-up', 'Words', held), 'gave-up'), 3);
});

test('an exchange needs an answer of one’s own that others see', () => {
  assert.equal(metOn(model(snapshot()), 0), 2);
  assert.equal(metOn(model(snapshot()), 1), 0);
  assert.equal(metOn(model(givenSnapshot('gave-up')), 1), 1);
  const held = { own: { waiting: { 'answer-gave-up': { status: 'held', why: {} } } } };
  assert.equal(metOn(model(givenSnapshot('gave-up', 'Words', held)), 1), 0);
});

test('the step is there once the gate is open, the time has come and others were met', () => {
  const next = { level: 2, gate: true, at: now, answered: 2, needs: 1 };
  const shown = (more = {}, own = {}) =>
    model(givenSnapshot('gave-up', 'Words', { own: { next: { ...next, ...more }, ...own } }));
  assert.equal(mayClimb(shown(), now), true);
  assert.equal(mayClimb(shown(), now - 1), false);
  assert.equal(mayClimb(shown({ gate: false }), now), false);
  assert.equal(mayClimb(shown({ at: null }), now), false);
  assert.equal(mayClimb(shown({ needs: 2 }), now), false);
  assert.equal(mayClimb(shown({}, { limit: 1 }), now), false);
  assert.equal(mayClimb(model(thirdSnapshot()), now), false);
});

test('what is kept for sending is shown as done', () => {
  const attempt = quiet();
  attempt.keep({ key: 'answer-gave-up', body: { text: 'Kept' } }, 0);
  attempt.keep({ key: 'pass-lent', body: {} }, 0);
  attempt.keep({ key: 'pause', body: {} }, 0);
  attempt.keep({ key: 'limit', body: { level: 0 } }, 0);
  const kept = model(snapshot(), { attempt });
  const card = (id) => kept.cards.find(({ prompt }) => prompt.id === id);
  assert.deepEqual(card('gave-up').mine, { text: 'Kept' });
  assert.deepEqual([card('lent').passed, kept.paused, kept.limit], [true, true, 0]);
  attempt.keep({ key: 'answer-shelf', body: null }, 1);
  attempt.keep({ key: 'limit', body: null }, 0);
  const taken = model(snapshot(), { attempt });
  assert.equal(taken.cards.find(({ prompt }) => prompt.id === 'shelf').mine, undefined);
  assert.equal(taken.limit, 4);
});

test('what has gone out is told by its revision; what was refused is in its field again', () => {
  const attempt = quiet();
  const act = { key: 'answer-gave-up', body: { text: 'Kept' } };
  attempt.keep(act, 0);
  attempt.confirm({ 'answer-shelf': 1 });
  assert.deepEqual(attempt.keptOf('answer-gave-up'), { text: 'Kept' });
  attempt.confirm({ 'answer-gave-up': 1 });
  assert.equal(attempt.keptOf('answer-gave-up'), undefined);
  attempt.keep(act, 1);
  attempt.release([]);
  assert.deepEqual([attempt.keptOf(act.key), attempt.textOf('gave-up')], [undefined, 'Kept']);
  // What was there already is nothing to write again.
  attempt.keep(act, 1);
  attempt.change(undefined);
  attempt.release([{ prompt: 'gave-up', text: 'Kept', time: 1 }]);
  assert.deepEqual([attempt.keptOf(act.key), attempt.changing], [undefined, undefined]);
  assert.deepEqual([promptOf('answer-gave-up'), promptOf('ladder')], ['gave-up', undefined]);
});

test('a name is offered again, and only where none stands yet', () => {
  const attempt = quiet();
  assert.equal(nameIn(model(snapshot(), { attempt })), 'Ann');
  assert.equal(nameIn(model(newSnapshot())), '');
  const other = snapshot({ own: { answers: [mine('shelf', 'Words', { name: 'A.', time: now })] } });
  assert.equal(nameIn(model(other)), 'A.');
  attempt.sign('');
  assert.equal(nameIn(model(snapshot(), { attempt })), '');
});

test('changing begins with what is in, and leaving it drops what was written', () => {
  const attempt = quiet();
  attempt.go({ prompt: 'shelf' });
  attempt.change('shelf');
  assert.match(draftIn(model(snapshot(), { attempt })), /^The dictionary/);
  attempt.write('shelf', 'Other');
  assert.equal(draftIn(model(snapshot(), { attempt })), 'Other');
  attempt.change(undefined);
  assert.match(draftIn(model(snapshot(), { attempt })), /^The dictionary/);
});

test('where somebody stands is one word', () => {
  assert.equal(stageOf(model(snapshot())), 'open');
  assert.equal(stageOf(model(closedSnapshot())), 'waiting');
  assert.equal(stageOf(model(closedSnapshot({ own: { gates: [0] } }))), 'first');
  assert.equal(stageOf(model(snapshot({ own: { paused: true } }))), 'paused');
  assert.equal(stageOf(model(snapshot({ own: { inside: false } }))), 'outside');
});

test('a steward answers what nobody has opened yet', () => {
  const first = model(closedSnapshot({ own: { gates: [0] } }));
  assert.deepEqual(ids(first.cards), ['shelf', 'spot', 'snack']);
  assert.deepEqual([first.card.goesFirst, first.card.mayAnswer], [true, true]);
  assert.deepEqual(ids(besides(first)), ['shelf', 'spot', 'snack']);
});
