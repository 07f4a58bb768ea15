// Rules for code, as the package ships them, without a browser.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { HearthError, LogicError, openCore } from '../../js/dist/npm/index.js';

const core = await openCore();
const grown = { '>=': [{ var: 'age' }, 18] };

test('logic() answers once', () => {
  assert.equal(core.logic(grown, { age: 20 }), true);
  assert.equal(core.logic(grown, { age: 3 }), false);
  assert.deepEqual(core.logic([{ var: 'a' }, 0.5, -1, 4294967296, null]), [null, 0.5, -1, 4294967296, null]);
  assert.equal(core.logic({ '+': [2147483647, 1] }), 2147483648);
  assert.equal(core.logic({ var: '' }), null);
});

test('a rule is compiled once and applied to values and to data that is held', () => {
  const rule = core.rule(grown);
  const data = core.data({ age: 18 });
  assert.equal(rule.apply(data), true);
  assert.equal(rule.apply({ age: 17 }), false);
  assert.deepEqual(rule.reads, ['age']);
  assert.equal(rule.readsUnknown, false);
  data.dispose();
  data.dispose();
  assert.throws(() => rule.apply(data), { name: 'DisposedError' });
  rule.dispose();
  rule.dispose();
  assert.throws(() => rule.apply({}), { name: 'DisposedError' });
});

test('what a rule ends in is thrown, with its type', () => {
  assert.throws(() => core.logic({ '/': [1, 0] }), { name: 'LogicError', type: 'NaN' });
  assert.throws(
    () => core.logic({ throw: { var: 'why' } }, { why: { type: 'closed', since: 3 } }),
    (error) => {
      assert.ok(error instanceof LogicError);
      assert.deepEqual(error.error, { type: 'closed', since: 3 });
      assert.equal(error.message, 'closed');
      return true;
    },
  );
});

test('classic mode is asked for', () => {
  assert.equal(core.logic({ '==': [[1], 1] }, null, { mode: 'classic' }), true);
  assert.throws(() => core.logic({ '==': [[1], 1] }), { type: 'NaN' });
});

test('what cannot be read is refused', () => {
  let deep = 1;
  for (let level = 0; level < 65; ++level) deep = [deep];
  assert.throws(() => core.rule(deep), HearthError);
  assert.throws(() => core.data(deep), { code: 'json_too_deep' });
  assert.throws(() => core.logic(grown, deep), { code: 'json_too_deep' });
  assert.throws(() => core.rule('x'.repeat(70000)), { code: 'json_too_large' });
});
