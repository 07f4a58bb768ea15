// The modules of the core for a page, loaded for Node.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const builds = process.env.HEARTH_WASM_DIR ?? join(root, 'build/wasm/wasm');

async function load(name, options) {
  const { default: create } = await import(pathToFileURL(join(builds, `${name}.mjs`)));
  return create(options);
}

const bytes = (name) => ({ wasmBinary: readFileSync(join(builds, `${name}.wasm`)) });

/** Both builds of the whole core of a page, which judges no texts. */
export const whole = {
  WebAssembly: () => load('hearth-full', bytes('hearth-full')),
  JavaScript: () => load('hearth-core-js', {}),
};

const room = (name) => () => load(`hearth-${name}`, bytes(`hearth-${name}`));

/** The cores of the other rooms, each as a page loads it. */
export const rooms = Object.fromEntries(
  ['flow', 'pulse', 'prompt', 'exchange', 'thanks', 'schedule'].map((name) => [name, room(name)]),
);

/** All of them as one, for pages that refuse WebAssembly. */
export const roomsInJavaScript = () => load('hearth-rooms-js', {});

/** The core as a hub has it. No page loads it. */
export const judging = () => load('hearth-judging', bytes('hearth-judging'));

/** The small core, which refuses what only the whole one knows. */
export const small = () => load('hearth-core', bytes('hearth-core'));

/** Both builds of the content filter. */
export const filters = {
  WebAssembly: () => load('hearth-filter', bytes('hearth-filter')),
  JavaScript: () => load('hearth-filter-js', {}),
};
