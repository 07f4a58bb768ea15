// Evaluations a second of compiled rules on data that is in the core already: native, as WebAssembly and plain JavaScript as a page
// calls them, and others' engines in the same process.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { built, middle, root } from '../support.mjs';

const file = `${root}tests/bench/logic/rules.json`;
const rules = JSON.parse(readFileSync(file, 'utf8'));
const peers = createRequire(pathToFileURL(`${root}tests/bench/peers/package.json`));

async function load(name, moduleOptions) {
  const { default: create } = await import(pathToFileURL(`${root}build/wasm/wasm/${name}.mjs`));
  return create(moduleOptions);
}

/** (rule, data) -> (() => what it comes to), as js/src/core/logic.ts does it. */
const held = (core) => (rule, data) => {
  const handle = core.openRule(JSON.stringify(rule), 'strict');
  const value = core.openValue(JSON.stringify(data));
  return () => {
    const answer = core.answer(handle, value);
    if (answer === 0) return JSON.parse(core.outcome(handle)).value;
    return answer > 3 ? answer - 4 : answer === 1 ? null : answer === 3;
  };
};

const engines = {
  'json-logic-js': () => {
    const { apply } = peers('json-logic-js');
    return (rule, data) => () => apply(rule, data);
  },
  'json-logic-engine': () => {
    const engine = new (peers('json-logic-engine').LogicEngine)();
    return (rule, data) => () => engine.run(rule, data);
  },
  'json-logic-engine, prebuilt by `new Function`': () => {
    const engine = new (peers('json-logic-engine').LogicEngine)();
    return (rule, data) => {
      const prebuilt = engine.build(rule);
      return () => prebuilt(data);
    };
  },
};

function rate(evaluate, milliseconds) {
  const begin = performance.now();
  let count = 0;
  let spent = 0;
  for (; spent < milliseconds; spent = performance.now() - begin) {
    for (let i = 0; i < 1000; ++i) evaluate();
    count += 1000;
  }
  return (count / spent) * 1000;
}

function native(milliseconds) {
  const options = [file, '--benchmark_format=json', `--benchmark_min_time=${milliseconds / 1000}`];
  const quiet = { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] };
  const output = execFileSync(built('tests/bench/logic/hearth_bench_logic'), options, quiet);
  return Object.fromEntries(JSON.parse(output).benchmarks.map((one) => [one.name, one.items_per_second]));
}

/** By rule: what each engine does a second. Medians of five rounds in turns. */
export async function measureLogic({ small }) {
  const milliseconds = small ? 50 : 500;
  const wasmBinary = readFileSync(`${root}build/wasm/wasm/hearth-flow.wasm`);
  const ours = { wasm: await load('hearth-flow', { wasmBinary }), js: await load('hearth-flow-js', {}) };
  const made = [
    ...Object.entries(ours).map(([name, core]) => [name, held(core)]),
    ...Object.entries(engines).map(([name, make]) => [name, make()]),
  ];
  const results = [];
  for (const { name, rule, data } of rules) {
    const evaluations = made.map(([engine, prepare]) => [engine, prepare(rule, data)]);
    const [, expected] = evaluations[0];
    for (const [engine, evaluate] of evaluations) {
      assert.deepEqual(evaluate(), expected(), engine);
      rate(evaluate, 2 * milliseconds);
    }
    const rounds = Array.from({ length: 5 }, () => ({
      native: native(milliseconds)[name],
      ...Object.fromEntries(evaluations.map(([engine, evaluate]) => [engine, rate(evaluate, milliseconds)])),
    }));
    results.push({ name, rates: middle(rounds) });
  }
  const version = (name) => peers(`${root}tests/bench/peers/node_modules/${name}/package.json`).version;
  const versions = ['json-logic-js', 'json-logic-engine'].map((name) => `${name} ${version(name)}`);
  return { results, versions };
}
