// Builds what a page loads and what npm ships, from js/src and the core in build/wasm. Usage: node js/build.mjs
//
//   js/dist/hearth.js                   the one script tag; everything else is loaded when an element needs it
//   js/dist/connect.js                  the API for code, on the same parts
//   js/dist/*-<hash>.js, *.wasm         their parts
//   js/dist/hearth-check.js             what ?hearth-check loads
//   js/dist/v/<version>/hearth.full.js  one file for pages that pin a version by its hash: no parts, the core as plain JavaScript
//   js/dist/filter/                     the lexicons and the model of the content filter
//   js/dist/npm/                        the same for bundlers: index.js, define.js and parts; Lit stays an import
//   js/dist/types/, custom-elements.json
//   build/js/*.json                     what is in which file, for the budgets
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { coreFiles } from './core-files.mjs';
import { filterBelow, filterInside, lexicons, models } from './filter-files.mjs';
import { internalNames } from './internal-names.mjs';
import { quietLit } from './lit.mjs';
import { literals } from './literals.mjs';
import { shorten } from './shorten.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const root = join(here, '..');
const dist = join(here, 'dist');
const facts = join(root, 'build/js');
const { version } = JSON.parse(readFileSync(join(here, 'package.json'), 'utf8'));

/** Puts the plain JavaScript core in the place of WebAssembly. */
const plainCore = {
  name: 'plain core',
  setup(plugin) {
    plugin.onResolve({ filter: /\/(wasm|cores)\.js$/ }, ({ resolveDir }) => ({
      path: join(resolveDir, 'plain.ts'),
    }));
  },
};

const common = {
  absWorkingDir: here,
  bundle: true,
  format: 'esm',
  target: ['chrome123', 'edge123', 'firefox128', 'safari17.5'],
  loader: { '.wasm': 'file' },
  chunkNames: '[name]-[hash]',
  assetNames: '[name]-[hash]',
  charset: 'utf8',
  legalComments: 'none',
  metafile: true,
  logLevel: 'warning',
};

async function bundle(name, options) {
  const { metafile } = await build({ ...common, ...options });
  writeFileSync(join(facts, `${name}.json`), JSON.stringify(metafile));
  return Object.entries(metafile.outputs);
}

/** Everything but the plain core, on which it would take longer than all the rest. */
async function forPages() {
  const outputs = await bundle('page', {
    entryPoints: { hearth: 'src/hearth.ts', connect: 'src/api.ts' },
    outdir: 'dist',
    splitting: true,
    minify: true,
    mangleProps: internalNames,
    plugins: [coreFiles, filterBelow('./'), literals, quietLit],
  });
  const scripts = outputs.filter(
    ([path, { entryPoint }]) => path.endsWith('.js') && !/\/plain(-rooms)?\.ts$/.test(entryPoint ?? ''),
  );
  await shorten(scripts.map(([path]) => join(here, path)));
}

const inOneFile = () =>
  bundle('full', {
    entryPoints: { 'hearth.full': 'src/full.ts' },
    outdir: `dist/v/${version}`,
    minify: true,
    dropLabels: ['parts'],
    plugins: [plainCore, coreFiles, filterBelow('../../'), literals, quietLit],
  });

/** Speaks to the very hearth.js that asked for it: a part like the others would be fetched with every page. */
const check = () =>
  bundle('check', {
    entryPoints: { 'hearth-check': 'src/check.ts' },
    outdir: 'dist',
    minify: true,
    external: ['./hearth.js'],
  });

const forBundlers = () =>
  bundle('npm', {
    entryPoints: ['src/index.ts', 'src/define.ts'],
    outdir: 'dist/npm',
    splitting: true,
    external: ['lit', 'lit/*'],
    plugins: [coreFiles, filterInside],
  });

const bin = (name) => join(root, 'node_modules/.bin', name);
const run = (name, ...args) =>
  execFileSync(bin(name), args, { cwd: here, stdio: ['ignore', 'ignore', 'inherit'] });

function types() {
  execFileSync(bin('tsc'), ['-p', '.'], { cwd: here, stdio: 'inherit' });
}

function manifest() {
  run('cem', 'analyze', '--litelement', '--globs', 'src/elements/**/*.ts', '--outdir', 'dist', '--quiet');
}

function writeFilter() {
  mkdirSync(join(dist, 'filter'), { recursive: true });
  for (const { file, bytes } of [...lexicons, ...models]) writeFileSync(join(dist, file), bytes);
}

/** What an earlier build left goes last, so that a page being tested meanwhile finds what it asks for. */
function sweep(started) {
  for (const entry of readdirSync(dist, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath ?? entry.path, entry.name);
    if (entry.isFile() && statSync(path).mtimeMs < started) rmSync(path);
  }
}

const started = Date.now() - 1;
mkdirSync(facts, { recursive: true });
await Promise.all([forPages(), check(), inOneFile(), forBundlers()]);
types();
manifest();
writeFilter();
sweep(started);
