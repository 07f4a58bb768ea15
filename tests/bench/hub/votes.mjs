// Durable votes a second over 64 connections, GET /healthz of the same hub by the same load generator, and what the disk
// can do. Their rounds take turns, so that whatever else the machine does meets them all.
import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { built, middle, withScratch } from '../support.mjs';
import { syncsOf } from './disk.mjs';
import { cpuOf, startHub } from './hub.mjs';

const connections = 64;

async function generate(port, seconds, kind, input = '') {
  const child = execFile(built('tests/bench/hub/hearth_bench_load'), [port, String(seconds), ...kind]);
  let output = '';
  child.stdout.on('data', (chunk) => (output += chunk));
  child.stderr.pipe(process.stderr);
  child.stdin.end(input);
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`the load generator ended with ${code}`);
  return JSON.parse(output);
}

// What one round gives: answers a second, milliseconds, and what the hub's process spent on each answer.
async function round(hub, ...work) {
  const before = cpuOf(hub.pid);
  const { answers, seconds, p50_ms, p99_ms } = await generate(hub.port, ...work);
  const cpu = ((cpuOf(hub.pid) - before) * 1e6) / answers;
  return { rate: answers / seconds, p50: p50_ms, p99: p99_ms, cpu };
}

/** {connections, disk, hello, votes}, each {rate: a second, p50, p99: milliseconds}; the last two also {cpu: microseconds each}. */
export async function measureVotes({ small }) {
  const [seconds, count] = small ? [0.5, 1] : [4, 5];
  const rounds = { disk: [], hello: [], votes: [] };
  for (let i = 0; i < count; ++i) {
    await withScratch(async (folder) => {
      const hub = await startHub(folder);
      try {
        const tokens = (await hub.tokens(connections)).join('\n');
        rounds.disk.push(syncsOf(folder, seconds / 4));
        rounds.hello.push(await round(hub, seconds, ['hello', String(connections)]));
        rounds.votes.push(await round(hub, seconds, ['votes'], tokens));
      } finally {
        await hub.stop();
      }
    });
  }
  const middles = Object.entries(rounds).map(([name, all]) => [name, middle(all)]);
  return { connections, ...Object.fromEntries(middles) };
}
