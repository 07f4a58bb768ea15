// Ballots a second through admit, fold and view: native (Google Benchmark) and, in this process, as WebAssembly and plain
// JavaScript, with the same texts as replica_bench.cpp sends.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { built, median, root } from '../support.mjs';

const now = 1790000000000;
const lunch = {
  kind: 'poll',
  question: 'Where do we eat?',
  results: 'always',
  options: [
    { id: 'park', label: 'In the park' },
    { id: 'hall', label: 'In the hall' },
    { id: 'roof', label: 'On the roof' },
  ],
};

async function load(name, moduleOptions) {
  const { default: create } = await import(pathToFileURL(`${root}build/wasm/wasm/${name}.mjs`));
  return create(moduleOptions);
}

function recordIn(answer) {
  if (!answer.startsWith('{"ok":true')) throw new Error(answer);
  return answer.slice(answer.indexOf('[') + 1, answer.lastIndexOf(']'));
}

function keep(core, replica, record) {
  const answer = core.fold(replica, `{"epoch":1,"steps":[{"after":${record},"before":null}]}`);
  if (answer !== '{"ok":true}') throw new Error(answer);
}

function publish(core, replica) {
  const actor = { id: '@space', roles: ['steward'] };
  const act = { key: 'document', rev: 0, body: lunch };
  keep(core, replica, recordIn(core.admit(replica, JSON.stringify({ act, context: { actor, now } }))));
}

function vote(core, replica, member) {
  const actor = `{"id":"m:member-${member}"}`;
  const act = `{"key":"ballot","rev":0,"body":{"choice":["${lunch.options[member % 3].id}"]}}`;
  const record = recordIn(core.admit(replica, `{"act":${act},"context":{"actor":${actor},"now":${now}}}`));
  keep(core, replica, record);
  core.view(replica, `{"viewer":{"actor":${actor},"seed":0},"mine":[${record}]}`);
}

function ballotsASecond(core, milliseconds) {
  const replica = core.open('poll');
  publish(core, replica);
  let member = 0;
  const begin = performance.now();
  while (performance.now() < begin + milliseconds) {
    for (let i = 0; i < 100; ++i) vote(core, replica, ++member);
  }
  const spent = performance.now() - begin;
  core.close(replica);
  return (member / spent) * 1000;
}

function native(milliseconds) {
  const arguments_ = [
    '--benchmark_format=json',
    '--benchmark_repetitions=5',
    '--benchmark_report_aggregates_only=true',
    `--benchmark_min_time=${milliseconds / 1000}`,
  ];
  const quiet = { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] };
  const { benchmarks } = JSON.parse(
    execFileSync(built('tests/bench/core/hearth_bench_core'), arguments_, quiet),
  );
  const of = (name) => benchmarks.find((one) => one.name === `${name}_median`).items_per_second;
  return { types: of('one_ballot_in_types'), json: of('one_ballot_in_json') };
}

/** Ballots a second: {types, json} native, {wasm, js} in Node. Medians of five. */
export async function measureCore({ small }) {
  const milliseconds = small ? 50 : 1000;
  const wasmBinary = readFileSync(`${root}build/wasm/wasm/hearth-core.wasm`);
  const rate = async (name, moduleOptions) => {
    const core = await load(name, moduleOptions);
    ballotsASecond(core, milliseconds);
    return median(Array.from({ length: 5 }, () => ballotsASecond(core, milliseconds)));
  };
  return {
    ...native(milliseconds),
    wasm: await rate('hearth-core', { wasmBinary }),
    js: await rate('hearth-core-js', {}),
  };
}
