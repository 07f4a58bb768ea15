// The sources under test, as modules that Node can import. Each test process builds its own copy, and removes it when it ends.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { coreFiles } from '../../../js/core-files.mjs';
import { filterInside } from '../../../js/filter-files.mjs';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/**
 * Imports sources named as in js/src, such as `stores/outbox`; all of one call share their modules.
 * Gives what they export, in one object.
 */
export async function importSources(...names) {
  mkdirSync(join(root, 'build'), { recursive: true });
  const outdir = mkdtempSync(join(root, 'build/js-test-'));
  process.on('exit', () => rmSync(outdir, { recursive: true, force: true }));
  await build({
    absWorkingDir: root,
    entryPoints: Object.fromEntries(names.map((name) => [name, `js/src/${name}.ts`])),
    outdir,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'neutral',
    external: ['lit', 'lit/*'],
    outExtension: { '.js': '.mjs' },
    loader: { '.wasm': 'file' },
    plugins: [coreFiles, filterInside],
    logLevel: 'warning',
  });
  const modules = await Promise.all(
    names.map((name) => import(pathToFileURL(join(outdir, `${name}.mjs`)).href)),
  );
  return Object.assign({}, ...modules);
}
