import assert from 'node:assert/strict';
import { test } from 'node:test';
import { importSources } from '../../support/sources.mjs';

const { fieldsOf, listOf, maySkip, sentAnswer, toggled } = await importSources('elements/flow/answers');

const step = (kind, more = {}) => ({ id: 's', kind, required: false, ...more });

test('what is only read is answered by going on', () => {
  for (const kind of ['welcome', 'purpose', 'benefits', 'meet']) assert.equal(sentAnswer(step(kind)), true);
});

test('agreeing is naming the version that was read', () => {
  assert.equal(sentAnswer(step('agreement', { version: 7, required: true })), 7);
});

test('a question left empty is skipped where it may be, and missing where it may not', () => {
  for (const answer of [undefined, null, '', '  \n', []]) {
    assert.equal(sentAnswer(step('question'), answer), null);
    assert.equal(sentAnswer(step('question', { required: true }), answer), undefined);
  }
  assert.equal(sentAnswer(step('question', { required: true }), 0), 0);
  assert.equal(sentAnswer(step('question'), 'tea'), 'tea');
  assert.deepEqual(sentAnswer(step('question'), ['tea', 'mint']), ['tea', 'mint']);
});

test('a profile carries the fields that were filled in', () => {
  assert.deepEqual(sentAnswer(step('profile'), { name: 'Noor', street: ' ' }), { name: 'Noor' });
  assert.equal(sentAnswer(step('profile'), { name: '' }), null);
  assert.equal(sentAnswer(step('profile', { required: true }), {}), undefined);
});

test('a checklist carries what was ticked by hand, and nothing that ticks by itself', () => {
  const items = [{ id: 'vote', in: 'poll/lunch' }, { id: 'badge' }, { id: 'urn' }];
  assert.deepEqual(sentAnswer(step('checklist', { items }), ['vote', 'urn']), ['urn']);
  assert.deepEqual(sentAnswer(step('checklist', { items })), []);
});

test('only what somebody has to decide can be skipped', () => {
  const kinds = [
    'welcome',
    'purpose',
    'benefits',
    'agreement',
    'question',
    'profile',
    'checklist',
    'meet',
    'done',
  ];
  assert.deepEqual(
    kinds.filter((kind) => maySkip(step(kind))),
    ['agreement', 'question', 'profile', 'meet'],
  );
  assert.ok(!maySkip(step('question', { required: true })));
});

test('answers of another kind read as none', () => {
  assert.deepEqual(listOf('tea'), []);
  assert.deepEqual(fieldsOf(['tea']), {});
  assert.deepEqual(fieldsOf(null), {});
  assert.deepEqual(toggled(['a', 'b'], 'a'), ['b']);
  assert.deepEqual(toggled(['a'], 'b'), ['a', 'b']);
});
