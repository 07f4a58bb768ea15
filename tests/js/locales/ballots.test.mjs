// What the compiler cannot see in the words of ballots: that every language fills in what English fills in.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { importSources } from '../support/sources.mjs';

const { en } = await importSources('locales/ballots/en');
const names = (word) => new Set(JSON.stringify(word).match(/\{\w+\}/g) ?? []);

test('every language fills in the same names', async () => {
  let compared = 0;
  for (const language of ['ar', 'de', 'es', 'fr', 'pt']) {
    const { words } = await importSources(`locales/ballots/${language}`);
    for (const [key, word] of Object.entries(en)) {
      compared += 1;
      assert.deepEqual([...names(words[key])].sort(), [...names(word)].sort(), `${language} ${key}`);
    }
  }
  assert.equal(compared, 5 * Object.keys(en).length);
  assert.ok(compared > 300);
});
