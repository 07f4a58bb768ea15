// Matching as many asks as helpers, everybody fitting everybody: native, as WebAssembly, and by munkres in this process, which must
// find the same cost. Then bids, which munkres cannot be asked, beside taking the first who fits best.
import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { built, median, root } from '../support.mjs';

const peers = createRequire(pathToFileURL(`${root}tests/bench/peers/package.json`));

/** The costs that match_bench.cpp draws. */
function costs(size) {
  let state = 2463534242; // xorshift32 (G. Marsaglia, 2003)
  const next = () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return state >>> 0;
  };
  return Array.from({ length: size }, () => Array.from({ length: size }, () => 1 + (next() % 100)));
}

const native = (rounds) =>
  JSON.parse(execFileSync(built('tests/bench/match/hearth_bench_match'), [String(rounds)]));

const wasm = (rounds) =>
  JSON.parse(
    execFileSync(process.execPath, [
      `${root}build/wasm/tests/bench/match/hearth_bench_match.cjs`,
      String(rounds),
    ]),
  );

function munkresOn(size, expected, rounds) {
  const { munkres } = peers('munkres');
  const matrix = costs(size);
  const times = [];
  for (let round = 0; round < rounds; ++round) {
    const begin = performance.now();
    const pairs = munkres(matrix);
    times.push(performance.now() - begin);
    const cost = pairs.reduce((sum, [row, column]) => sum + matrix[row][column], 0);
    if (cost !== expected) throw new Error(`munkres finds ${cost} for ${size}, we find ${expected}`);
  }
  return median(times);
}

/** {assignments: [{size, native: {solve, check}, wasm: {solve, check}, munkres}], bids, version}: times in milliseconds, medians. */
export async function measureMatch({ small }) {
  const rounds = small ? 3 : 15;
  const here = native(rounds);
  const page = wasm(rounds);
  if (here.bids.digest !== page.bids.digest) throw new Error('native and WebAssembly differ for bids');
  const assignments = here.assignments.map((ours, at) => {
    const theirs = page.assignments[at];
    if (ours.digest !== theirs.digest) throw new Error(`native and WebAssembly differ for ${ours.size}`);
    return { size: ours.size, native: ours, wasm: theirs, munkres: munkresOn(ours.size, ours.cost, rounds) };
  });
  const { version } = peers(`${root}tests/bench/peers/node_modules/munkres/package.json`);
  return { assignments, bids: { ...here.bids, wasm: page.bids.solve }, version };
}
