import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';

const script = fileURLToPath(new URL('../../scripts/embed-assets.mjs', import.meta.url));
let folder;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'hearth-'))));
afterEach(() => rmSync(folder, { recursive: true }));

function put(path, text) {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

const embed = (...folders) =>
  spawnSync('node', [script, join(folder, 'out'), ...folders.map((each) => join(folder, each))], {
    encoding: 'utf8',
  });
const writtenAt = () => statSync(join(folder, 'out/table.cpp'), { bigint: true }).mtimeNs;
const table = () => readFileSync(join(folder, 'out/table.cpp'), 'utf8');
const paths = () => [...table().matchAll(/^ {4}\{"([^"]+)"/gm)].map(([, path]) => path);

test('files are listed in byte order, below their prefix, types left out', () => {
  put('dist/hearth.js', '1');
  put('dist/B.js', '2');
  put('dist/types/hearth.d.ts', '3');
  put('site/index.html', '4');
  assert.equal(embed('dist', 'site=demo/').status, 0);
  assert.deepEqual(paths(), ['B.js', 'demo/index.html', 'hearth.js']);
});

test('compressed forms hold the same bytes, and are left out where they save nothing', () => {
  const text = 'a poll on a page '.repeat(200);
  put('dist/long.txt', text);
  put('dist/short.txt', 'x');
  assert.equal(embed('dist').status, 0);
  const files = readdirSync(join(folder, 'out/files'));
  const form = (ending) => files.filter((name) => name.endsWith(ending));
  assert.deepEqual([form('.identity').length, form('.gzip').length, form('.brotli').length], [2, 1, 1]);
  const bytes = (name) => readFileSync(join(folder, 'out/files', name));
  assert.equal(gunzipSync(bytes(form('.gzip')[0])).toString(), text);
  assert.equal(brotliDecompressSync(bytes(form('.brotli')[0])).toString(), text);
});

test('an unchanged run touches nothing; a changed, added or removed file is noticed', () => {
  put('dist/a.js', '1');
  embed('dist');
  const before = writtenAt();
  assert.equal(embed('dist').stdout, '');
  assert.equal(writtenAt(), before);
  const first = table();
  put('dist/a.js', '2');
  embed('dist');
  assert.notEqual(table(), first);
  put('dist/b.js', '3');
  embed('dist');
  assert.deepEqual(paths(), ['a.js', 'b.js']);
  rmSync(join(folder, 'dist/a.js'));
  embed('dist');
  assert.deepEqual(paths(), ['b.js']);
});

test('two files of one name, and an ending without a known type, are refused by name', () => {
  put('one/a.js', '1');
  put('two/a.js', '2');
  assert.match(embed('one', 'two').stderr, /a\.js: two folders/);
  put('three/a.xyz', '3');
  assert.match(embed('three').stderr, /a\.xyz: no content type/);
});
