// The golden cases of counts, run by both builds of the whole core for the page.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { canonical } from './canonical.mjs';
import { root, small, whole } from './modules.mjs';

const folder = join(root, 'tests/cases/count');
const readJson = (file) => JSON.parse(readFileSync(join(folder, file), 'utf8'));
const count = readJson('count.json');
const files = readdirSync(folder).filter((file) => file !== 'count.json');

/** What a case expects of a tally, out of all that the tally says. */
const asked = (tally, expected) =>
  Object.fromEntries(Object.keys(expected).map((name) => [name, tally[name]]));

for (const [name, make] of Object.entries(whole)) {
  test(`the whole core as ${name} counts every golden case as it was worked out`, async () => {
    const core = await make();
    let tallies = 0;
    for (const file of files) {
      const { options, ballots, rules, draw, expect } = readJson(file);
      const answer = JSON.parse(core.count(JSON.stringify({ options, ballots, rules, draw })));
      assert.equal(answer.ok, true, file);
      assert.equal(answer.tallies.length, expect.tallies.length, file);
      expect.tallies.forEach((expected, at) => {
        assert.ok('winners' in expected, file);
        assert.equal(canonical(asked(answer.tallies[at], expected)), canonical(expected), `${file}, ${at}`);
        tallies += 1;
      });
    }
    assert.deepEqual({ files: files.length, tallies }, count);
  });
}

test('the small core counts nothing', async () => {
  const core = await small();
  assert.equal(core.count, undefined);
});
