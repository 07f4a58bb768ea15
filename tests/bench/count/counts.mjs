// Counts of 100,000 ballots that rank 10 options: native, as WebAssembly, and by the peers, which must find the same winners.
import { execFileSync } from 'node:child_process';
import { built, median, root } from '../support.mjs';
import { rankings } from './ballots.mjs';
import { counters, versionOf } from './peers.mjs';

const kBallots = 100_000;

const native = (rounds) =>
  JSON.parse(execFileSync(built('tests/bench/count/hearth_bench_counts'), [String(rounds)]));

const wasm = (rounds) =>
  JSON.parse(
    execFileSync(process.execPath, [
      `${root}build/wasm/tests/bench/count/hearth_bench_counts.cjs`,
      String(rounds),
    ]),
  );

async function timesOf(name, make, ballots, rounds, winner) {
  const count = await make(ballots);
  const times = [];
  for (let round = 0; round < rounds; ++round) {
    const begin = performance.now();
    const found = count();
    times.push(performance.now() - begin);
    if (found !== winner) throw new Error(`${name} finds ${found}, we find ${winner}`);
  }
  return { name, version: versionOf(name), ms: median(times) };
}

/** Medians in milliseconds: {ballots, native: {fold, irv, ...}, wasm: {...}, peers: {irv: [{name, version, ms}], schulze: [...]}}. */
export async function measureCounts({ small }) {
  const [ours, theirs] = small ? [3, 1] : [31, 5];
  const here = native(ours);
  const page = wasm(ours);
  if (JSON.stringify(here.winners) !== JSON.stringify(page.winners)) throw new Error('winners differ');
  const ballots = rankings(kBallots);
  const peers = {};
  for (const [method, list] of Object.entries(counters)) {
    peers[method] = [];
    for (const [name, make] of list) {
      peers[method].push(await timesOf(name, make, ballots, theirs, here.winners[method]));
    }
  }
  return { ballots: kBallots, native: here.ms, wasm: page.ms, peers };
}
