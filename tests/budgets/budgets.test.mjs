// js/budgets.json: {metafile, budgets: [{name, limit, sources}]}. A budget is what loading these sources fetches, each file
// compressed by itself, in bytes of brotli; `sources` are entry points of the build, lazy parts included by name.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { closure } from './closure.mjs';

const js = fileURLToPath(new URL('../../js/', import.meta.url));
const read = (path) => readFileSync(`${js}${path}`);
const { metafile, budgets } = JSON.parse(read('budgets.json'));
assert.equal(budgets.length, 2);

for (const { name, limit, sources } of budgets) {
  test(`${name}: at most ${limit} bytes`, (context) => {
    const { outputs } = JSON.parse(read(metafile));
    const sizes = closure(outputs, sources).map((file) => ({
      file,
      bytes: brotliCompressSync(read(file)).length,
    }));
    const total = sizes.reduce((sum, { bytes }) => sum + bytes, 0);
    context.diagnostic(`${total} bytes: ${sizes.map(({ file, bytes }) => `${file} ${bytes}`).join(', ')}`);
    assert.ok(total <= limit, `${total} bytes are ${total - limit} too many`);
  });
}
