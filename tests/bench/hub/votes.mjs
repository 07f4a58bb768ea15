// Durable votes a second over 64 connections, and GET /healthz of the same hub by the same load generator. The rounds of
// both alternate, so that whatever else the machine does meets both.
import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { built, median, withScratch } from '../support.mjs';
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

const middle = (rounds) =>
  Object.fromEntries(Object.keys(rounds[0]).map((key) => [key, median(rounds.map((one) => one[key]))]));

/** {connections, hello, votes}, each {rate: a second, p50, p99: milliseconds, cpu: microseconds of the hub each}. */
export async function measureVotes({ small }) {
  const [seconds, rounds] = small ? [0.5, 1] : [4, 5];
  const hello = [];
  const votes = [];
  for (let i = 0; i < rounds; ++i) {
    await withScratch(async (folder) => {
      const hub = await startHub(folder);
      try {
        const tokens = (await hub.tokens(connections)).join('\n');
        hello.push(await round(hub, seconds, ['hello', String(connections)]));
        votes.push(await round(hub, seconds, ['votes'], tokens));
      } finally {
        await hub.stop();
      }
    });
  }
  return { connections, hello: middle(hello), votes: middle(votes) };
}
