// From starting the hub's process to its first answer, with a million stored ballots.
import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ended, printedAddress } from '../../../scripts/start-hub.mjs';
import { built, median, withScratch } from '../support.mjs';
import { hubBinary } from './hub.mjs';

async function firstAnswer(data, space, ballots) {
  const begin = performance.now();
  const hub = spawn(hubBinary, ['serve', '--data', data, '--space', space, '--port', '0']);
  try {
    const origin = await printedAddress(hub);
    const { shared } = await (await fetch(`${origin}/v1/pottery/poll/lunch`)).json();
    if (shared.turnout !== ballots) throw new Error(`${shared.turnout} ballots are counted, not ${ballots}`);
    return performance.now() - begin;
  } finally {
    await ended(hub);
  }
}

/** {ballots, first: milliseconds, median of five; rebuild: milliseconds to count them all anew, without a checkpoint} */
export function measureStart({ small }) {
  const ballots = small ? 10_000 : 1_000_000;
  return withScratch(async (folder) => {
    const data = join(folder, 'hearth.db');
    const space = join(folder, 'pottery');
    mkdirSync(space);
    writeFileSync(join(space, 'space.json'), '{}');
    const fill = [data, 'pottery', String(ballots)];
    const said = execFileSync(built('tests/bench/hub/hearth_bench_fill'), fill, { encoding: 'utf8' });
    const times = [];
    for (let i = 0; i < 5; ++i) times.push(await firstAnswer(data, space, ballots));
    return { ballots, first: median(times), rebuild: JSON.parse(said).rebuild_ms };
  });
}
