// Documents name files; a file that moves must take its name along.
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { test } from 'node:test';
import { sources } from './sources.mjs';

const documents = sources.filter(({ path }) => path.endsWith('.md'));
const rooms = /^(\.ci|cmake|demo|docs|hub|js|scripts|sdk|tests|wasm)\//;
const made = /^(js\/dist|tests\/browser\/\.results)\b/;

/** `path/to/file` in backticks, from the root; patterns and commands are no paths. */
function named({ path, text }) {
  return [...text.matchAll(/`([^`\s]+)`/g)]
    .map(([, name]) => name)
    .filter((name) => rooms.test(name) && !made.test(name) && !/[*<>{}$]/.test(name))
    .map((name) => ({ from: path, name }));
}

/** [text](relative/link#part), from the document. */
function linked({ path, text }) {
  return [...text.matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, link]) => link.split('#')[0])
    .filter((link) => link !== '' && !/^[a-z]+:/.test(link))
    .map((link) => ({ from: path, name: normalize(join(dirname(path), link)) }));
}

test('every file that a document names is there', () => {
  const names = documents.flatMap(named);
  assert.ok(names.length > 40, `found ${names.length} names only`);
  assert.deepEqual(
    names.filter(({ name }) => !existsSync(name)),
    [],
  );
});

test('every file that a document links to is there', () => {
  const links = documents.flatMap(linked);
  assert.ok(links.length > 20, `found ${links.length} links only`);
  assert.deepEqual(
    links.filter(({ name }) => !existsSync(name)),
    [],
  );
});
