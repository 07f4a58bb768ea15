// What is shipped, as a stranger meets it in Node: importing never needs a page.
import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const js = fileURLToPath(new URL('../../js/', import.meta.url));
const packed = JSON.parse(readFileSync(`${js}package.json`, 'utf8'));
const file = (path) => `${js}${path.replace('./', '')}`;
const full = `./dist/v/${packed.version}/hearth.full.js`;

test('every export of the package is there, with its types', () => {
  const paths = Object.values(packed.exports).flatMap((target) =>
    typeof target === 'string' ? [target] : Object.values(target),
  );
  assert.ok(paths.length >= 6);
  for (const path of paths) assert.ok(existsSync(file(path)), path);
});

test('the package says exactly this to code', async () => {
  const index = await import(file('./dist/npm/index.js'));
  assert.deepEqual(Object.keys(index).sort(), [
    'Core',
    'HearthError',
    'LogicData',
    'LogicError',
    'LogicRule',
    'configure',
    'connect',
    'observe',
    'openCore',
    'openFilter',
    'openPoll',
    'pageConfig',
  ]);
});

const entries = ['./dist/npm/define.js', './dist/hearth.js', './dist/connect.js', full];
for (const entry of entries)
  test(`${entry} can be imported without a page`, async () => {
    await import(file(entry));
  });

test('the one-file form asks for no other file', () => {
  const text = readFileSync(file(full), 'utf8');
  assert.ok(!/\bimport\s*\(|\bfrom\s*["']/.test(text));
});

test('nothing shipped makes code from text', () => {
  const files = readdirSync(`${js}dist`).filter((name) => name.endsWith('.js'));
  assert.ok(files.length >= 5);
  for (const name of [...files.map((own) => `./dist/${own}`), full]) {
    const text = readFileSync(file(name), 'utf8');
    assert.ok(!/\bnew Function\b|\beval\(/.test(text), name);
  }
});
