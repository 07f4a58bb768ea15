// Bytes that a browser loads to show one thing: ours by the closures of js/budgets.json, peers by their own files or, where
// they ship none for a browser, bundled and minified. Each file is compressed on its own, JavaScript and CSS added up.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { filesOf } from '../../budgets/closure.mjs';
import { root } from '../support.mjs';

const peersFolder = join(root, 'tests/bench/peers');
const fromPeers = (path) => readFileSync(join(peersFolder, 'node_modules', path));

const versionOf = (name) => JSON.parse(fromPeers(`${name}/package.json`)).version;

async function bundled(code) {
  const { outputFiles } = await build({
    stdin: { contents: code, resolveDir: peersFolder },
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2020',
    write: false,
    legalComments: 'none',
  });
  return Buffer.from(outputFiles[0].contents);
}

const peers = [
  {
    name: 'giscus',
    shows: 'the frame of a comment thread; what is in the frame is not counted',
    files: async () => [await bundled("import 'giscus'")],
  },
  {
    name: 'driver.js',
    shows: 'one highlighted step, nothing is asked or kept',
    files: () => ['driver.js/dist/driver.js.iife.js', 'driver.js/dist/driver.css'].map(fromPeers),
  },
  {
    name: 'emoji-picker-element',
    shows: 'an emoji picker; its data are not counted',
    files: async () => [await bundled("import 'emoji-picker-element'")],
  },
  {
    name: '@typeform/embed',
    shows: 'the frame of a form; what is in the frame is not counted',
    files: () => ['@typeform/embed/build/embed.js', '@typeform/embed/build/css/widget.css'].map(fromPeers),
  },
  {
    name: 'posthog-js',
    shows: 'a survey of one question, no results; script tag (`array.js`, `surveys.js`)',
    files: () => ['posthog-js/dist/array.js', 'posthog-js/dist/surveys.js'].map(fromPeers),
  },
  {
    name: 'survey-js-ui',
    shows: 'a form of one question, no results; script tags (`survey-core`, `survey-js-ui`, CSS)',
    files: () =>
      [
        'survey-core/survey.core.min.js',
        'survey-js-ui/survey-js-ui.min.js',
        'survey-core/survey-core.min.css',
      ].map(fromPeers),
  },
];

function sizes(files) {
  const sum = (measure) => files.reduce((total, file) => total + measure(file), 0);
  return {
    plain: sum((file) => file.length),
    gzip: sum((file) => gzipSync(file, { level: 9 }).length),
    brotli: sum((file) => brotliCompressSync(file).length),
  };
}

function ours() {
  const js = join(root, 'js');
  const { metafile, budgets } = JSON.parse(readFileSync(join(js, 'budgets.json')));
  const { outputs } = JSON.parse(readFileSync(join(js, metafile)));
  return budgets.map((budget) => ({
    name: budget.name,
    asked: budget.asked ?? budget.limit,
    ...sizes(filesOf(budget, outputs, js).map((file) => readFileSync(join(js, file)))),
  }));
}

/** {ours: [{name, asked, plain, gzip, brotli}], peers: [{name, version, shows, plain, gzip, brotli}]} */
export async function measureBytes() {
  const others = peers.map(async ({ name, shows, files }) => ({
    name,
    version: versionOf(name),
    shows,
    ...sizes(await files()),
  }));
  return { ours: ours(), peers: await Promise.all(others) };
}
