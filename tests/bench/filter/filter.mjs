// How fast texts are judged: native, as WebAssembly with texts and reports as a page gives and gets them, and by the peers.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { packs } from '../../../sdk/data/filter/pack.mjs';
import { versionOf } from '../count/peers.mjs';
import { built, median, quantile, root, withScratch } from '../support.mjs';
import { checkers } from './peers.mjs';
import { hardest, messages } from './texts.mjs';

const model = `${root}sdk/data/filter/model/en.model`;
const english = packs().find(([language]) => language === 'en')[1];

const few = (text) => text.replaceAll('\n', ' ');

function native(short, longer, rounds) {
  return withScratch((folder) => {
    const [pack, texts] = [join(folder, 'en.pack'), join(folder, 'texts.tsv')];
    const named = [
      ...short.map((text) => ['message', text]),
      ...longer.map((text) => ['longer', text]),
      ...Object.entries(hardest),
    ];
    writeFileSync(pack, english);
    writeFileSync(texts, named.map(([name, text]) => `${name}\t${few(text)}\n`).join(''));
    const program = built('tests/bench/filter/hearth_bench_filter');
    return JSON.parse(execFileSync(program, [pack, model, texts, String(rounds)], { encoding: 'utf8' }));
  });
}

/** The filter of a page, with all that it has: text -> report. */
async function ours() {
  const folder = `${root}build/wasm/wasm/`;
  const { default: create } = await import(pathToFileURL(`${folder}hearth-filter.mjs`));
  const module = await create({ wasmBinary: readFileSync(`${folder}hearth-filter.wasm`) });
  const handle = module.open();
  for (const answer of [
    module.setPolicy(handle, '{"kind":"filter","languages":["en"]}'),
    module.addLexicon(handle, english),
    module.setModel(handle, readFileSync(model)),
  ]) {
    if (!JSON.parse(answer).ok) throw new Error(answer);
  }
  return (text) => JSON.parse(module.check(handle, text));
}

function milliseconds(check, texts) {
  const begin = performance.now();
  for (const text of texts) check(text);
  return performance.now() - begin;
}

// The slow ones get fewer of the texts: what is told is a rate.
function rateOf(check, texts, rounds) {
  const warm = milliseconds(check, texts.slice(0, 100));
  const some = warm > 20 ? texts.slice(0, 400) : texts;
  milliseconds(check, some);
  const times = Array.from({ length: rounds }, () => milliseconds(check, some));
  return (some.length / median(times)) * 1000;
}

function p99Of(check, texts, rounds) {
  const times = Array.from({ length: rounds }, () => texts.map((text) => milliseconds(check, [text]))).flat();
  return quantile(times, 0.99) * 1000;
}

function worstOf(times) {
  const [name, ms] = Object.entries(times).sort(([, a], [, b]) => b - a)[0];
  return { name, ms };
}

/** {bytes, kinds: of hard texts, native: {rate, p99, worst: {name, ms}}, wasm: the same, peers: [{name, version, disguise, rate}]}. */
export async function measureFilter({ small }) {
  const rounds = small ? 3 : 15;
  const [short, longer] = [messages(2000, 180), messages(2000, 280)];
  const here = await native(short, longer, rounds);
  const check = await ours();
  const page = { rate: rateOf(check, short, rounds), p99: p99Of(check, longer, rounds) };
  const hard = Object.entries(hardest).map(([name, text]) => [
    name,
    median(Array.from({ length: rounds }, () => milliseconds(check, [text]))),
  ]);
  const peers = [];
  for (const [name, make, disguise] of checkers) {
    const rate = rateOf(await make(), short, small ? 1 : 5);
    peers.push({ name, version: versionOf(name), disguise, rate });
  }
  const bytes = short.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / short.length;
  return {
    bytes,
    kinds: hard.length,
    native: { rate: here.rate, p99: here.p99, worst: worstOf(here.hardest) },
    wasm: { ...page, worst: worstOf(Object.fromEntries(hard)) },
    peers,
  };
}
