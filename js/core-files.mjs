// Lets esbuild find what the compiler of the core made: `hearth-core/...` in the sources.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where the core for the page is built. */
export const coreFolder =
  process.env.HEARTH_WASM ?? fileURLToPath(new URL('../build/wasm/wasm', import.meta.url));

export const coreFiles = {
  name: 'core files',
  setup(plugin) {
    plugin.onResolve({ filter: /^hearth-core\// }, ({ path }) => {
      const file = join(coreFolder, path.slice('hearth-core/'.length));
      if (existsSync(file)) return { path: file, sideEffects: false };
      return { errors: [{ text: `${file} is missing. Build the core first: make wasm` }] };
    });
  },
};
