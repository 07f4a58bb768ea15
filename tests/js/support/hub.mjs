// A hub for a test, on a port of its own, with a space folder that the test writes.
import { spawn } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ended, hubBinary, printedAddress } from '../../../scripts/start-hub.mjs';

const secret = 'a secret of this test and of nothing else';

const base64url = (value) => Buffer.from(JSON.stringify(value)).toString('base64url');

/** The token that a host would sign for a member of the space `club`. */
export function jwt(sub, { expiresIn = 300, roles } = {}) {
  const exp = Math.floor(Date.now() / 1000) + expiresIn;
  const header = base64url({ alg: 'HS256', kid: 'k1', typ: 'JWT' });
  const signed = `${header}.${base64url({ sub, aud: 'hearth:club', exp, roles })}`;
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

  /** Starts it, or starts it again at the same address. */
  async start() {
    const [data, space] = [join(this.folder, 'hearth.db'), join(this.folder, 'club')];
    this.#process = spawn(hubBinary, [
      'serve',
      '--space',
      space,
      '--data',
      data,
      '--port',
      String(this.#port),
    ]);
    this.url = await printedAddress(this.#process);
    this.#port = new URL(this.url).port;
  }

  stop() {
    return ended(this.#process);
  }

  async remove() {
    await this.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
