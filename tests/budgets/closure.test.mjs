import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { closure, filesOf, matching } from './closure.mjs';

const imports = (path, kind = 'import-statement') => ({ path, kind });
const outputs = {
  'a.js': { entryPoint: 'src/a.ts', imports: [imports('b.js'), imports('lazy-X1.js', 'dynamic-import')] },
  'b.js': { imports: [imports('core-X2.wasm', 'file-loader'), imports('a.js')] },
  'lazy-X1.js': { entryPoint: 'src/lazy.ts', imports: [imports('b.js')] },
  'core-X2.wasm': { imports: [] },
};

test('an entry brings what it imports, once, and nothing that waits', () => {
  assert.deepEqual(closure(outputs, ['src/a.ts']), ['a.js', 'b.js', 'core-X2.wasm']);
});

test('a lazy part counts when its source is named', () => {
  assert.deepEqual(closure(outputs, ['src/a.ts', 'src/lazy.ts']), [
    'a.js',
    'b.js',
    'core-X2.wasm',
    'lazy-X1.js',
  ]);
});

test('what is there already is not counted', () => {
  const budget = { sources: ['src/lazy.ts'], besides: ['src/a.ts'] };
  assert.deepEqual(filesOf(budget, outputs, ''), ['lazy-X1.js']);
});

test('a source that the build does not start from is an error', () => {
  assert.throws(() => closure(outputs, ['src/gone.ts']), /src\/gone\.ts/);
});

test('a file is found by what its name begins and ends with, and must be the only one', () => {
  const folder = fileURLToPath(new URL('../..', import.meta.url));
  assert.equal(matching(folder, 'tests/budgets/clos*.test.mjs'), 'tests/budgets/closure.test.mjs');
  assert.throws(() => matching(folder, 'tests/budgets/*.mjs'), /3 files/);
});
