// A started hub with a space of its own, and the members who talk to it.
import { createHmac, randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { spawn } from 'node:child_process';
import { hubBinary, ended, printedAddress } from '../../../scripts/start-hub.mjs';

export const lunch = {
  kind: 'poll',
  question: 'Where do we eat?',
  options: [
    { id: 'park', label: 'In the park' },
    { id: 'hall', label: 'In the hall' },
  ],
  results: 'always',
};

/** Every test is one visitor with many members: the limits that are not under test are out of the way. */
const generous = [
  ...['--author-acts', '100000/100000', '--prefix-acts', '1000000/1000000'],
  ...['--prefix-sessions', '100000/100000', '--connections-per-prefix', '9000'],
];

const json = { 'Content-Type': 'application/json' };
const base64url = (value) => Buffer.from(JSON.stringify(value)).toString('base64url');

/** Keeps trying until `probe` answers something true. */
export async function eventually(probe, what = String(probe)) {
  const end = Date.now() + 20_000;
  for (;;) {
    const value = await probe();
    if (value) return value;
    if (Date.now() > end) throw new Error(`never happened: ${what}`);
    await new Promise((resolve) => setImmediate(resolve));
  }
}

/** A space in a folder that goes when the test ends, on a hub that can be started again and again. */
export class Place {
  constructor(test, { documents = { 'poll/lunch': lunch }, config = {}, options = generous } = {}) {
    this.scratch = mkdtempSync(join(tmpdir(), 'hearth-hub-'));
    this.folder = join(this.scratch, 'pottery');
    this.data = join(this.scratch, 'hearth.db');
    this.options = options;
    this.secret = randomBytes(32).toString('base64url');
    this.said = '';
    const keys = [{ kid: 'host', alg: 'HS256', secret: this.secret }];
    this.save('space.json', { title: 'Pottery club', keys, ...config });
    for (const [address, document] of Object.entries(documents)) this.save(`${address}.json`, document);
    test.after(async () => {
      await this.stop();
      rmSync(this.scratch, { recursive: true, force: true });
    });
  }

  /** Saves as an editor does: a new file takes the old one's place. */
  save(path, content) {
    const file = join(this.folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(`${file}.new`, typeof content === 'string' ? content : JSON.stringify(content, null, 2));
    renameSync(`${file}.new`, file);
  }

  async start() {
    const options = ['--data', this.data, '--space', this.folder, '--port', '0', ...this.options];
    this.process = spawn(hubBinary, ['serve', ...options]);
    this.process.stderr.setEncoding('utf8').on('data', (chunk) => (this.said += chunk));
    this.origin = await printedAddress(this.process);
    return this;
  }

  async stop() {
    return this.process ? ended(this.process) : 0;
  }

  get port() {
    return Number(new URL(this.origin).port);
  }

  url(path) {
    return `${this.origin}/v1/pottery/${path}`;
  }

  jwt(sub, claims = {}) {
    const exp = Math.floor(Date.now() / 1000) + 300;
    const signed = `${base64url({ alg: 'HS256', kid: 'host' })}.${base64url({ sub, aud: 'hearth:pottery', exp, ...claims })}`;
    return `${signed}.${createHmac('sha256', this.secret).update(signed).digest('base64url')}`;
  }

  /** A member with a token. */
  async member(sub, claims) {
    const body = JSON.stringify({ jwt: this.jwt(sub, claims) });
    const reply = await fetch(this.url('session'), { method: 'POST', headers: json, body });
    const { token, errors } = await reply.json();
    if (!token) throw new Error(JSON.stringify(errors));
    return new Member(this, token);
  }

  async look(name = 'lunch') {
    return (await fetch(this.url(`poll/${name}`))).json();
  }

  async metric(name) {
    const text = await (await fetch(`${this.origin}/metrics`)).text();
    return Number(new RegExp(`^hearth_${name} (\\S+)$`, 'm').exec(text)[1]);
  }
}

class Member {
  constructor(place, token) {
    this.place = place;
    this.headers = { ...json, Authorization: `Bearer ${token}` };
  }

  /** Answers {status, ...body}. */
  async put(path, body, rev, headers = {}) {
    const reply = await fetch(this.place.url(path), {
      method: 'PUT',
      headers: { ...this.headers, 'If-Match': `"${rev}"`, ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
    return { status: reply.status, ...(await reply.json()) };
  }

  vote(choice, rev = 0, name = 'lunch') {
    return this.put(`poll/${name}/records/ballot`, { body: { choice: [choice].flat() } }, rev);
  }

  async look(name = 'lunch') {
    return (await fetch(this.place.url(`poll/${name}`), { headers: this.headers })).json();
  }
}
