// The golden cases, as WebAssembly and by the builds for the page: small, whole, and plain JavaScript.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { canonical } from './canonical.mjs';
import { judging, root, rooms, roomsInJavaScript, small, whole } from './modules.mjs';
import { Scene } from './scene.mjs';

const cases = join(root, 'tests/cases');
const readJson = (...path) => JSON.parse(readFileSync(join(cases, ...path), 'utf8'));

const count = readJson('count.json');
const files = readdirSync(cases, { recursive: false, withFileTypes: true })
  // Counts, exports, rules and texts have runners of their own.
  .filter(
    (entry) => entry.isDirectory() && !['count', 'export', 'logic', 'match', 'text'].includes(entry.name),
  )
  .flatMap(({ name }) => readdirSync(join(cases, name)).map((file) => [name, file]))
  .map(([room, file]) => ({ path: `${room}/${file}`, ...readJson(room, file) }));

/** Plays the whole file; how many steps answered as written. */
function play(core, file, wrong) {
  const scene = new Scene(core, file.kind);
  let right = 0;
  for (const [index, step] of file.steps.entries()) {
    const answer = scene.play(step);
    if (answer === canonical(step.out)) right += 1;
    else wrong(answer, step, `${file.path}, step ${index + 1}`);
  }
  scene.close();
  return right;
}

test('the core of a hub, as WebAssembly, answers every golden case byte for byte', async () => {
  const core = await judging();
  const steps = files.reduce(
    (sum, file) =>
      sum + play(core, file, (answer, step, where) => assert.equal(answer, canonical(step.out), where)),
    0,
  );
  assert.deepEqual({ files: files.length, steps }, { files: count.files, steps: count.steps });
});

const pages = [
  ['the small core', small, count.small],
  ...Object.entries(whole).map(([name, make]) => [`the whole core of a page, as ${name},`, make, count.page]),
  ...Object.entries(rooms).map(([name, make]) => [`the core of a page with ${name}`, make, count[name]]),
  ['the core of all rooms but polls, as JavaScript,', roomsInJavaScript, count.rooms],
];

for (const [name, make, expected] of pages) {
  test(`${name} answers as that of a hub, or refuses the document`, async () => {
    const core = await make();
    let same = 0;
    for (const file of files) {
      const differs = [];
      play(core, file, (answer, step, where) => differs.push({ ...JSON.parse(answer), where }));
      if (differs.length === 0) same += 1;
      // What follows the first speaks of a document that is not there.
      else assert.equal(differs[0].ok, false, differs[0].where);
    }
    assert.deepEqual({ same, files: files.length }, { same: expected, files: count.files });
  });
}
