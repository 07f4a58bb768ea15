// Durable votes a second: so many connections, each a member who changes their vote as fast as the hub answers.
// Usage: votes.mjs [CONNECTIONS] [SECONDS] [THREADS]. The load generator writes raw HTTP to keep its own cost small.
import { createHmac, randomBytes } from 'node:crypto';
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ended, hubBinary, printedAddress } from '../../../scripts/start-hub.mjs';

const [connections = '64', seconds = '5', threads = '2'] = process.argv.slice(2);
const secret = randomBytes(32).toString('base64url');
const scratch = mkdtempSync(join(tmpdir(), 'hearth-bench-'));
const space = join(scratch, 'pottery');
const base64url = (value) => Buffer.from(JSON.stringify(value)).toString('base64url');

function prepareSpace() {
  mkdirSync(join(space, 'poll'), { recursive: true });
  writeFileSync(join(space, 'space.json'), JSON.stringify({ keys: [{ kid: 'host', alg: 'HS256', secret }] }));
  const options = ['park', 'hall', 'roof'].map((id) => ({ id, label: id }));
  const poll = { kind: 'poll', question: 'Where do we eat?', results: 'always', options };
  writeFileSync(join(space, 'poll/lunch.json'), JSON.stringify(poll));
}

async function startHub() {
  const limits = ['--author-acts', '1000000/1000000', '--prefix-acts', '1000000/1000000'];
  const sessions = ['--prefix-sessions', '100000/100000', '--connections-per-prefix', '9000'];
  const place = ['--data', join(scratch, 'hearth.db'), '--space', space, '--port', '0', '--threads', threads];
  const hub = spawn(hubBinary, ['serve', ...place, ...limits, ...sessions]);
  return { hub, origin: await printedAddress(hub) };
}

async function tokenOf(origin, sub) {
  const claims = { sub, aud: 'hearth:pottery', exp: Math.floor(Date.now() / 1000) + 300 };
  const signed = `${base64url({ alg: 'HS256', kid: 'host' })}.${base64url(claims)}`;
  const jwt = `${signed}.${createHmac('sha256', secret).update(signed).digest('base64url')}`;
  const headers = { 'Content-Type': 'application/json' };
  const reply = await fetch(`${origin}/v1/pottery/session`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ jwt }),
  });
  return (await reply.json()).token;
}

// One member: votes, waits for the answer, votes differently.
function voter(port, token, latencies, until) {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1').setNoDelay();
    let rev = 0;
    let sent = 0;
    let text = '';
    const vote = () => {
      const body = `{"body":{"choice":["${rev % 2 ? 'hall' : 'park'}"]}}`;
      sent = performance.now();
      socket.write(
        `PUT /v1/pottery/poll/lunch/records/ballot HTTP/1.1\r\nHost: hub\r\nContent-Type: application/json\r\n` +
          `Authorization: Bearer ${token}\r\nIf-Match: "${rev}"\r\nContent-Length: ${body.length}\r\n\r\n${body}`,
      );
    };
    socket.on('connect', vote);
    socket.on('error', reject);
    socket.on('data', (chunk) => {
      text += chunk.toString('latin1');
      if (!text.endsWith('}')) return;
      if (!text.startsWith('HTTP/1.1 200')) return reject(new Error(text));
      text = '';
      latencies.push(performance.now() - sent);
      ++rev;
      if (performance.now() < until) return vote();
      socket.destroy();
      resolve();
    });
  });
}

// Seconds of CPU that the process has used, from its own account.
function cpuOf(pid) {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ');
  return (Number(fields[11]) + Number(fields[12])) / 100;
}

prepareSpace();
const { hub, origin } = await startHub();
try {
  const count = Number(connections);
  const tokens = await Promise.all(Array.from({ length: count }, (_, i) => tokenOf(origin, `member-${i}`)));
  const latencies = [];
  const [begin, cpu] = [performance.now(), cpuOf(hub.pid)];
  const until = begin + Number(seconds) * 1000;
  await Promise.all(tokens.map((token) => voter(Number(new URL(origin).port), token, latencies, until)));
  const spent = (performance.now() - begin) / 1000;
  const used = cpuOf(hub.pid) - cpu;
  latencies.sort((a, b) => a - b);
  const at = (share) => Number(latencies[Math.floor(latencies.length * share)].toFixed(2));
  console.log(
    JSON.stringify({
      connections: count,
      votes_per_second: Math.round(latencies.length / spent),
      p50_ms: at(0.5),
      p99_ms: at(0.99),
      hub_cpu_us_per_vote: Number(((used * 1e6) / latencies.length).toFixed(1)),
    }),
  );
} finally {
  await ended(hub);
  rmSync(scratch, { recursive: true, force: true });
}
