// Ballots a second through admit, fold and view: native (Google Benchmark) and, in this process, as WebAssembly and plain
// JavaScript, with the same texts as replica_bench.cpp sends.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { built, middle, root } from '../support.mjs';

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

// By processor time, as Google Benchmark counts: waiting for other programs is not the core's.
function ballotsASecond(core, milliseconds) {
  const replica = core.open('poll');
  publish(core, replica);
  const begin = process.cpuUsage();
  let member = 0;
  let spent = 0;
  while (spent < milliseconds * 1000) {
    for (let i = 0; i < 100; ++i) vote(core, replica, ++member);
    const { user, system } = process.cpuUsage(begin);
    spent = user + system;
  }
  core.close(replica);
  return (member / spent) * 1e6;
}

function native(milliseconds) {
  const options = ['--benchmark_format=json', `--benchmark_min_time=${milliseconds / 1000}`];
  const quiet = { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] };
  const { benchmarks } = JSON.parse(
    execFileSync(built('tests/bench/core/hearth_bench_core'), options, quiet),
  );
  const of = (name) => benchmarks.find((one) => one.name === name).items_per_second;
  return { types: of('one_ballot_in_types'), json: of('one_ballot_in_json') };
}

/** Ballots a second of one thread: {types, json} native, {wasm, js} in Node. Medians of five rounds in turns. */
export async function measureCore({ small }) {
  const milliseconds = small ? 50 : 1000;
  const wasmBinary = readFileSync(`${root}build/wasm/wasm/hearth-core.wasm`);
  const wasm = await load('hearth-core', { wasmBinary });
  const js = await load('hearth-core-js', {});
  // The engine compiles what runs often, in the plain JavaScript only after a while.
  for (const core of [wasm, js]) ballotsASecond(core, 3 * milliseconds);
  const rounds = Array.from({ length: 5 }, () => ({
    ...native(milliseconds),
    wasm: ballotsASecond(wasm, milliseconds),
    js: ballotsASecond(js, milliseconds),
  }));
  return middle(rounds);
}
