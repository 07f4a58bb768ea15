// The steps of `make test`, in order. `count` says how the runner tells what it ran; without it a step is one check.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { availableParallelism, cpus } from 'node:os';

const jobs = String(availableParallelism?.() ?? cpus().length);
const report = (name, kind) => `build/test/${name}.${kind}`;

function filesBelow(folder, ending) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .flatMap((entry) => {
      const path = `${folder}/${entry.name}`;
      if (entry.isDirectory()) return entry.name === 'node_modules' ? [] : filesBelow(path, ending);
      return path.endsWith(ending) ? [path] : [];
    })
    .sort();
}

function nodeTests(name, folders, options = []) {
  return {
    run: () => {
      const files = folders.flatMap((folder) => filesBelow(folder, '.test.mjs'));
      if (files.length === 0) throw new Error(`no tests in ${folders.join(', ')}`);
      const reporters = [
        '--test-reporter=spec',
        '--test-reporter-destination=stdout',
        '--test-reporter=tap',
        `--test-reporter-destination=${report(name, 'tap')}`,
      ];
      return [['node', '--test', ...options, ...reporters, ...files]];
    },
    count: { kind: 'tap', file: report(name, 'tap') },
  };
}

function cppTests(name, ...selection) {
  const file = report(name, 'xml');
  return {
    run: () => [
      [
        'ctest',
        '--test-dir',
        'build/release',
        '--output-on-failure',
        '--output-junit',
        `${process.cwd()}/${file}`,
      ].concat(selection),
    ],
    count: { kind: 'junit', file },
  };
}

const commands = (...lines) => ({ run: () => lines });
const cppFiles = () =>
  ['sdk', 'hub', 'wasm', 'tests']
    .flatMap((folder) => ['.h', '.cpp'].flatMap((ending) => filesBelow(folder, ending)))
    .filter((path) => !/generated/i.test(readFileSync(path, 'utf8').split('\n', 1)[0]));

export const steps = [
  { group: 'build', name: 'core for the page', ...commands(['make', '--no-print-directory', 'wasm']) },
  {
    group: 'build',
    name: 'core for the tests',
    ...commands(['cmake', '--build', '--preset', 'wasm', '-j', jobs, '--target', 'hearth-judging']),
  },
  { group: 'build', name: 'widgets', ...commands(['make', '--no-print-directory', 'js']) },
  {
    group: 'build',
    name: 'hub and its tests',
    ...commands(
      ['cmake', '--preset', 'release', '--log-level=WARNING', '-DHEARTH_BUILD_TESTS=ON'],
      ['cmake', '--build', '--preset', 'release', '-j', jobs],
    ),
  },
  {
    group: 'lint',
    name: 'layout of C++',
    run: () => [['clang-format', '--dry-run', '-Werror', ...cppFiles()]],
  },
  { group: 'lint', name: 'faults in C++', ...commands(['node', 'scripts/tidy.mjs', 'build/release']) },
  {
    group: 'lint',
    name: 'layout of the rest',
    ...commands(['npx', 'prettier', '--check', '--log-level=warn', '.']),
  },
  { group: 'lint', name: 'faults in JavaScript', ...commands(['npx', 'eslint', '.']) },
  { group: 'lint', name: 'types', ...commands(['npx', 'tsc', '-p', 'js', '--noEmit']) },
  { group: 'lint', name: 'error codes', ...commands(['node', 'sdk/data/generate-codes.mjs', '--check']) },
  { group: 'lint', name: 'layers', ...nodeTests('layers', ['tests/layers']) },
  { group: 'native', name: 'core, unit and golden', ...cppTests('core', '-E', '^hub', '-j', jobs) },
  { group: 'wasm', name: 'core in WebAssembly and JavaScript', ...nodeTests('wasm', ['tests/wasm']) },
  { group: 'hub', name: 'hub without sockets', ...cppTests('hub', '-R', '^hub') },
  { group: 'hub', name: 'hub over sockets', ...nodeTests('sockets', ['tests/hub']) },
  { group: 'hub', name: 'filter against dictionaries', ...nodeTests('filter', ['tests/filter']) },
  { group: 'js', name: 'widgets without a browser', ...nodeTests('js', ['tests/js']) },
  { group: 'js', name: 'tools', ...nodeTests('tools', ['tests/tools']) },
  { group: 'js', name: 'budgets', ...nodeTests('budgets', ['tests/budgets']) },
  {
    group: 'browser',
    name: 'Chromium and Firefox',
    ...commands(['npx', 'playwright', 'test', '--config', 'tests/browser/playwright.config.mjs']),
    env: { HEARTH_REPORT: `${process.cwd()}/${report('playwright', 'json')}` },
    count: { kind: 'playwright', file: report('playwright', 'json') },
  },
  { group: 'browser', name: 'documents, typed and opened', ...nodeTests('documents', ['tests/install']) },
  { group: 'browser', name: 'WebKit', ...nodeTests('webkit', ['tests/browser/webkit']) },
];
