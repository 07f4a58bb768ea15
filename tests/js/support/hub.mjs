// The real hub, started for a test on a port of its own, with a space folder that the test writes.
import { spawn } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const binary =
  process.env.HEARTH_HUB ?? fileURLToPath(new URL('../../../build/release/hub/hearth', import.meta.url));
const secret = 'a secret of this test and of nothing else';

const base64url = (value) => Buffer.from(JSON.stringify(value)).toString('base64url');

/** The token that a host would sign for a member of the space `club`. */
export function jwt(sub, { expiresIn = 300, roles } = {}) {
  const exp = Math.floor(Date.now() / 1000) + expiresIn;
  const signed = `${base64url({ alg: 'HS256', kid: 'k1', typ: 'JWT' })}.${base64url({ sub, aud: 'hearth:club', exp, roles })}`;
  return `${signed}.${createHmac('sha256', secret).update(signed).digest('base64url')}`;
}

export class Hub {
  #process;
  #port = 0;

  constructor(space = {}) {
    this.folder = mkdtempSync(join(tmpdir(), 'hearth-hub-'));
    mkdirSync(join(this.folder, 'club/poll'), { recursive: true });
    const keys = [{ kid: 'k1', alg: 'HS256', secret }];
    writeFileSync(join(this.folder, 'club/space.json'), JSON.stringify({ keys, ...space }));
  }

  /** Saves a document, as its steward would. */
  save(name, document) {
    writeFileSync(join(this.folder, `club/poll/${name}.json`), JSON.stringify({ kind: 'poll', ...document }));
  }

  /** Starts it, or starts it again at the same address; gives the address. */
  async start(...options) {
    const [data, space] = [join(this.folder, 'hearth.db'), join(this.folder, 'club')];
    const port = String(this.#port);
    const hub = spawn(binary, ['serve', '--space', space, '--data', data, '--port', port, ...options]);
    this.#process = hub;
    let said = '';
    this.url = await new Promise((resolve, reject) => {
      const hear = (text) => {
        said += text;
        const [, url] = /Hearth serves (http:\S+?)[\s{]/.exec(`${said} `) ?? [];
        if (url && said.includes('"started"')) resolve(url);
      };
      hub.stdout.setEncoding('utf8').on('data', hear);
      hub.stderr.setEncoding('utf8').on('data', hear);
      hub.on('error', reject);
      hub.on('exit', () => reject(new Error(`the hub ended: ${said}`)));
    });
    this.#port = new URL(this.url).port;
    return this.url;
  }

  async stop() {
    const hub = this.#process;
    if (!hub || hub.exitCode !== null) return;
    const ended = new Promise((resolve) => hub.on('exit', resolve));
    hub.kill();
    await ended;
  }

  async remove() {
    await this.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
