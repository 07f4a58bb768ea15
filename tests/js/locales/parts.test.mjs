import assert from 'node:assert/strict';
import { test } from 'node:test';
import { importSources } from '../support/sources.mjs';

const others = ['ar', 'de', 'es', 'fr', 'pt'];
const parts = [
  'prompt',
  'flow',
  'pulse',
  'leaving',
  'stewards',
  'letters',
  'thanks',
  'moment',
  'report',
  'appeal',
  'desk',
  'exchange',
  'matching',
  'rounds',
  'proof',
  'shield',
];

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

for (const part of parts) {
  test(`every language has every sentence of ${part}, filled in with the same names`, async () => {
    const { words: en } = await importSources(`locales/${part}/en`);
    let compared = 0;
    for (const language of others) {
      const { words } = await importSources(`locales/${part}/${language}`);
      assert.deepEqual(Object.keys(words).sort(), Object.keys(en).sort());
      for (const [key, word] of Object.entries(words)) {
        // Arabic says one and two ballots without a number.
        assert.deepEqual(filled(word), filled(en[key]), `${language} ${key}`);
        compared += 1;
      }
    }
    assert.equal(compared, others.length * Object.keys(en).length);
  });
}
