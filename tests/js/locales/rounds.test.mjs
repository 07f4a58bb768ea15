import assert from 'node:assert/strict';
import { test } from 'node:test';
import { importSources } from '../support/sources.mjs';

const others = ['ar', 'de', 'es', 'fr', 'pt'];
const { words: en } = await importSources('locales/rounds/en');
const catalogues = await Promise.all(others.map((language) => importSources(`locales/rounds/${language}`)));

/** The names that a sentence fills in, in all of its forms. */
const filled = (word) =>
  [
    ...new Set(
      Object.values(typeof word === 'string' ? { word } : word).flatMap(
        (text) => text.match(/\{\w+\}/g) ?? [],
      ),
    ),
  ]
    .filter((name) => name !== '{n}')
    .sort();

test('every language has every sentence, filled in with the same names', () => {
  let compared = 0;
  for (const [index, { words }] of catalogues.entries()) {
    assert.deepEqual(Object.keys(words).sort(), Object.keys(en).sort());
    for (const [key, word] of Object.entries(words)) {
      // Arabic says one and two ballots without a number.
      assert.deepEqual(filled(word), filled(en[key]), `${others[index]} ${key}`);
      compared += 1;
    }
  }
  assert.equal(compared, others.length * Object.keys(en).length);
});
