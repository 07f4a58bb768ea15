import assert from 'node:assert/strict';
import { test } from 'node:test';
import { staticClosure } from './closure.mjs';

const imports = (path, kind = 'import-statement') => ({ path, kind });
const outputs = {
  'a.js': { imports: [imports('b.js'), imports('lazy.js', 'dynamic-import')] },
  'b.js': { imports: [imports('c.js'), imports('a.js')] },
  'c.js': { imports: [] },
  'lazy.js': { imports: [imports('c.js')] },
};

test('an entry brings what it imports, once, and nothing that waits', () => {
  assert.deepEqual(staticClosure(outputs, ['a.js']), ['a.js', 'b.js', 'c.js']);
});

test('a lazy file counts when it is named', () => {
  assert.deepEqual(staticClosure(outputs, ['lazy.js']), ['c.js', 'lazy.js']);
});

test('a name that the build did not make is an error', () => {
  assert.throws(() => staticClosure(outputs, ['gone.js']), /gone\.js/);
});
