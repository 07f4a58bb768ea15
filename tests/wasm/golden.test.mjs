// The golden cases, run by both builds for the page: WebAssembly and plain JavaScript.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { canonical } from './canonical.mjs';
import { Scene } from './scene.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const builds = process.env.HEARTH_WASM_DIR ?? join(root, 'build/wasm/wasm');
const cases = join(root, 'tests/cases');
const readJson = (...path) => JSON.parse(readFileSync(join(cases, ...path), 'utf8'));

const count = readJson('count.json');
const files = readdirSync(cases, { recursive: false, withFileTypes: true })
  // Counts have a runner of their own.
  .filter((entry) => entry.isDirectory() && entry.name !== 'count')
  .flatMap(({ name }) => readdirSync(join(cases, name)).map((file) => [name, file]))
  .map(([room, file]) => ({ path: `${room}/${file}`, ...readJson(room, file) }));

async function load(name, options) {
  const { default: create } = await import(pathToFileURL(join(builds, `${name}.mjs`)));
  return create(options);
}

const modules = {
  WebAssembly: () => load('hearth-full', { wasmBinary: readFileSync(join(builds, 'hearth-full.wasm')) }),
  JavaScript: () => load('hearth-core-js', {}),
};

for (const [name, make] of Object.entries(modules)) {
  test(`the core as ${name} answers every golden case byte for byte`, async () => {
    const core = await make();
    let steps = 0;
    for (const file of files) {
      const scene = new Scene(core, file.kind);
      for (const [index, step] of file.steps.entries()) {
        assert.equal(scene.play(step), canonical(step.out), `${file.path}, step ${index + 1}`);
        steps += 1;
      }
      scene.close();
    }
    assert.deepEqual({ files: files.length, steps }, { files: count.files, steps: count.steps });
  });
}
