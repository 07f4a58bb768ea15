// From starting the hub to its first answer, with so many stored ballots. Usage: start.mjs FILL_PROGRAM [COUNT] [ROUNDS]
import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ended, hubBinary, printedAddress } from '../../../scripts/start-hub.mjs';

const [fillProgram, count = '1000000', rounds = '5'] = process.argv.slice(2);
const scratch = mkdtempSync(join(tmpdir(), 'hearth-bench-'));
const data = join(scratch, 'hearth.db');
const space = join(scratch, 'pottery');
mkdirSync(space);
writeFileSync(join(space, 'space.json'), '{}');

async function firstAnswer() {
  const start = performance.now();
  const hub = spawn(hubBinary, ['serve', '--data', data, '--space', space, '--port', '0']);
  const origin = await printedAddress(hub);
  const { shared } = await (await fetch(`${origin}/v1/pottery/poll/lunch`)).json();
  const spent = performance.now() - start;
  if (shared.turnout !== Number(count))
    throw new Error(`${shared.turnout} ballots are counted, not ${count}`);
  await ended(hub);
  return spent;
}

try {
  const { rebuild_ms } = JSON.parse(
    execFileSync(fillProgram, [data, 'pottery', count], { encoding: 'utf8' }),
  );
  const times = [];
  for (let round = 0; round < Number(rounds); ++round) times.push(await firstAnswer());
  times.sort((a, b) => a - b);
  const median = times[Math.floor(times.length / 2)];
  console.log(JSON.stringify({ ballots: Number(count), first_answer_ms: Math.round(median), rebuild_ms }));
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
