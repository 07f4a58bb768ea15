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

/** Both builds of the core of a page with flows. */
export const flows = {
  WebAssembly: () => load('hearth-flow', bytes('hearth-flow')),
  JavaScript: () => load('hearth-flow-js', {}),
};

/** Both builds of the core of a page with pulses. */
export const pulses = {
  WebAssembly: () => load('hearth-pulse', bytes('hearth-pulse')),
  JavaScript: () => load('hearth-pulse-js', {}),
};

/** The core as a hub has it. No page loads it. */
export const judging = () => load('hearth-judging', bytes('hearth-judging'));

/** The small core, which refuses what only the whole one knows. */
export const small = () => load('hearth-core', bytes('hearth-core'));

/** Both builds of the content filter. */
export const filters = {
  WebAssembly: () => load('hearth-filter', bytes('hearth-filter')),
  JavaScript: () => load('hearth-filter-js', {}),
};
