// The typed handles of rules and data, from their sources.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { importSources } from '../support/sources.mjs';

const { loadCore, CoreRule, CoreValue, aliveLogic } = await importSources('core/load', 'core/logic');
const core = await loadCore('js', 'flow');

test('handles are counted, disposed of once, and refuse use afterwards', () => {
  assert.equal(aliveLogic(), 0);
  const rule = new CoreRule(core, { '+': [{ var: '' }, 1] }, 'strict');
  const data = new CoreValue(core, 41);
  assert.equal(aliveLogic(), 2);
  assert.deepEqual(rule.apply(data), { ok: true, value: 42 });
  data.dispose();
  data.dispose();
  assert.equal(aliveLogic(), 1);
  assert.throws(() => rule.apply(data), { name: 'DisposedError' });
  rule.dispose();
  assert.throws(() => rule.lint(), { name: 'DisposedError' });
  assert.equal(aliveLogic(), 0);
});

test('what is no short answer comes as text', () => {
  const rule = new CoreRule(core, ['a', 0.5], 'strict');
  const data = new CoreValue(core, null);
  assert.deepEqual(rule.apply(data), { ok: true, value: ['a', 0.5] });
  rule.dispose();
  data.dispose();
});
