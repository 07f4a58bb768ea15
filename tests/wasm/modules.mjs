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

/** Both builds of the whole core. */
export const whole = {
  WebAssembly: () => load('hearth-full', bytes('hearth-full')),
  JavaScript: () => load('hearth-core-js', {}),
};

/** The small core, which refuses what only the whole one knows. */
export const small = () => load('hearth-core', bytes('hearth-core'));
