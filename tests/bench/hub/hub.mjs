// A hub whose limits are out of the way, with one poll and members of a host, for the length of a measurement.
import { createHmac, randomBytes } from 'node:crypto';
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ended, printedAddress } from '../../../scripts/start-hub.mjs';
import { built } from '../support.mjs';

export const hubBinary = process.env.HEARTH_HUB ?? built('hub/hearth');

export const lunch = {
  kind: 'poll',
  question: 'Where do we eat?',
  results: 'always',
  options: [
    { id: 'park', label: 'In the park' },
    { id: 'hall', label: 'In the hall' },
    { id: 'roof', label: 'On the roof' },
  ],
};

const wideLimits = [
  ['--author-acts', '1000000/1000000'],
  ['--prefix-acts', '1000000/1000000'],
  ['--prefix-sessions', '100000/100000'],
  ['--connections-per-prefix', '9000'],
].flat();

function writeSpace(folder, secret, origins) {
  mkdirSync(join(folder, 'poll'), { recursive: true });
  const keys = [{ kid: 'host', alg: 'HS256', secret }];
  writeFileSync(join(folder, 'space.json'), JSON.stringify({ keys, origins, guests: true }));
  writeFileSync(join(folder, 'poll/lunch.json'), JSON.stringify(lunch));
}

const base64url = (value) => Buffer.from(JSON.stringify(value)).toString('base64url');

function signed(secret, sub) {
  const claims = { sub, aud: 'hearth:pottery', exp: Math.floor(Date.now() / 1000) + 300 };
  const text = `${base64url({ alg: 'HS256', kid: 'host' })}.${base64url(claims)}`;
  return `${text}.${createHmac('sha256', secret).update(text).digest('base64url')}`;
}

async function tokenOf(origin, secret, sub) {
  const reply = await fetch(`${origin}/v1/pottery/session`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ jwt: signed(secret, sub) }),
  });
  return (await reply.json()).token;
}

/** Serves `lunch` of the space `pottery` from files below the folder. */
export async function startHub(folder, { origins = [] } = {}) {
  const secret = randomBytes(32).toString('base64url');
  const space = join(folder, 'pottery');
  writeSpace(space, secret, origins);
  const place = ['--data', join(folder, 'hearth.db'), '--space', space, '--port', '0'];
  const hub = spawn(hubBinary, ['serve', ...place, ...wideLimits]);
  const origin = await printedAddress(hub);
  return {
    origin,
    port: new URL(origin).port,
    pid: hub.pid,
    tokens: (count) =>
      Promise.all(Array.from({ length: count }, (_, i) => tokenOf(origin, secret, `member-${i}`))),
    stop: () => ended(hub),
  };
}

/** Seconds of CPU that the process has used, from its own account; in steps of 10 ms. */
export function cpuOf(pid) {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ');
  return (Number(fields[11]) + Number(fields[12])) / 100;
}

/** Bytes of memory that the process holds. */
export function memoryOf(pid) {
  return Number(readFileSync(`/proc/${pid}/status`, 'utf8').match(/VmRSS:\s+(\d+) kB/)[1]) * 1024;
}
