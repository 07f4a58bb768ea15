// What docs/js-api.md tells people to write is run, against a hub and the package as shipped.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { Hub } from './support/hub.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const page = readFileSync(`${root}docs/js-api.md`, 'utf8');
const blocks = [...page.matchAll(/^```js run\n(.*?)^```/gms)].map(([, block]) => block);
const hub = new Hub();

before(async () => {
  const options = ['park', 'hall'].map((id) => ({ id, label: id }));
  hub.save('lunch', { question: 'Where do we eat?', options });
  await hub.start();
});

after(() => hub.remove());

async function run(block) {
  const code = block
    .replaceAll("'hearth-widgets'", `'${root}js/dist/npm/index.js'`)
    .replaceAll('https://polls.example.org', hub.url);
  const flags = globalThis.crypto ? [] : ['--experimental-global-webcrypto'];
  const { stdout } = await promisify(execFile)('node', [...flags, '--input-type=module', '--eval', code]);
  return stdout;
}

const said = [
  /1 have voted[^]*count: 1,[^}]*id: 'park',[^}]*percent: 100/,
  /^unknown_option \/body\/choice\/0 cellar$/m,
  /eight/,
  /^\[ \[ 'insult', 8, 13 \] \]\nWhat an \*{5}!$/m,
  /^true\n\[ 'age' \] false\nLogicError NaN$/m,
];
assert.equal(blocks.length, said.length);

for (const [number, expected] of said.entries())
  test(`example ${number + 1} of docs/js-api.md says what it says`, async () => {
    assert.match(await run(blocks[number]), expected);
  });
