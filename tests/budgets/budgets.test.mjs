// js/budgets.json: {metafile, budgets: [{name, limit, entries, files}]}. `entries` count with all they import
// statically; `files` count alone (the .wasm). Names are paths from js/dist; a limit is bytes of brotli.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { staticClosure } from './closure.mjs';

const js = fileURLToPath(new URL('../../js/', import.meta.url));
const read = (path) => readFileSync(`${js}${path}`);
const { metafile, budgets } = JSON.parse(read('budgets.json'));
assert.equal(budgets.length, 2);

for (const { name, limit, entries, files } of budgets) {
  test(`${name}: at most ${limit} bytes`, (context) => {
    const outputs = byDistPath(JSON.parse(read(metafile)).outputs);
    const fetched = [...staticClosure(outputs, entries), ...files];
    const sizes = fetched.map((file) => ({ file, bytes: brotliCompressSync(read(`dist/${file}`)).length }));
    const total = sizes.reduce((sum, { bytes }) => sum + bytes, 0);
    context.diagnostic(`${total} bytes: ${sizes.map(({ file, bytes }) => `${file} ${bytes}`).join(', ')}`);
    assert.ok(total <= limit, `${total} bytes are ${total - limit} too many`);
  });
}

// esbuild names outputs from where it ran; the budgets name them from js/dist.
function byDistPath(outputs) {
  const short = (path) => path.replace(/^.*?dist\//, '');
  return Object.fromEntries(
    Object.entries(outputs).map(([path, { imports }]) => [
      short(path),
      { imports: imports.map((each) => ({ ...each, path: short(each.path) })) },
    ]),
  );
}
