// js/budgets.json: {metafile, budgets: [{name, limit, asked?, sources, besides?, files?}]}. A budget is what loading these sources fetches, each file
// compressed by itself, in bytes of brotli; `sources` are entry points of the build, lazy parts included by name; `files` are fetched
// too, * stands for the hash of their content; what loading `besides` fetches is there already and is not counted. `asked` is what was to be reached, where it is not yet.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { filesOf } from './closure.mjs';

const js = fileURLToPath(new URL('../../js/', import.meta.url));
const read = (path) => readFileSync(`${js}${path}`);
const { metafile, budgets } = JSON.parse(read('budgets.json'));
assert.equal(budgets.length, 22);

for (const budget of budgets) {
  const { name, limit } = budget;
  test(`${name}: at most ${limit} bytes`, (context) => {
    const { outputs } = JSON.parse(read(metafile));
    const sizes = filesOf(budget, outputs, js).map((file) => ({
      file,
      bytes: brotliCompressSync(read(file)).length,
    }));
    const total = sizes.reduce((sum, { bytes }) => sum + bytes, 0);
    context.diagnostic(`${total} bytes: ${sizes.map(({ file, bytes }) => `${file} ${bytes}`).join(', ')}`);
    assert.ok(total <= limit, `${total} bytes are ${total - limit} too many`);
  });
}
