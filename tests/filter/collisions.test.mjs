// No word of a dictionary is found that is none of the lexicon's own: a new collision is a fault of the lexicon, or belongs into
// <language>.except. And what filters wrongly flag is let be.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { hubBinary } from '../../scripts/start-hub.mjs';
import { collisions } from '../../sdk/data/filter/collisions.mjs';
import { packs } from '../../sdk/data/filter/pack.mjs';

// Debian's wamerican, wngerman, wfrench, wspanish, wportuguese.
const dictionaries = ['american-english', 'ngerman', 'french', 'spanish', 'portuguese'].map(
  (name) => `/usr/share/dict/${name}`,
);

for (const [language] of packs()) {
  test(`${language}: no word of a dictionary is mistaken for an entry`, () => {
    assert.deepEqual(collisions(hubBinary, language, dictionaries), []);
  });
}

const linesOf = (name) =>
  readFileSync(new URL(name, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));

function check(lines) {
  const input = lines.map((text) => JSON.stringify({ text })).join('\n');
  try {
    return execFileSync(hubBinary, ['check', '--json'], { input, encoding: 'utf8', maxBuffer: 1 << 26 });
  } catch (error) {
    return error.stdout;
  }
}

test('at most one in a hundred of what filters wrongly flag is minded among friends', () => {
  const lines = linesOf('harmless.txt');
  assert.ok(lines.length >= 400);
  const reports = check(lines).trimEnd().split('\n').map(JSON.parse);
  assert.equal(reports.length, lines.length);
  const found = lines.filter((_, at) => reports[at].verdict !== 'allow');
  assert.ok(found.length * 100 <= lines.length, `${found.length} of ${lines.length}: ${found.join(' | ')}`);
});

test('no sentence in which people say who they are is found', () => {
  const terms = readFileSync(new URL('../../sdk/data/filter/identity.tsv', import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t'))
    .filter(([, , language]) => language === 'en')
    .map(([term]) => term);
  assert.ok(terms.length >= 400);
  const sentences = terms.flatMap((term) =>
    linesOf('neutral.tsv').map((line) => line.replaceAll('{term}', term)),
  );
  const reports = check(sentences).trimEnd().split('\n').map(JSON.parse);
  const found = sentences.filter((_, at) => reports[at].findings.length > 0);
  assert.deepEqual(found, []);
});
