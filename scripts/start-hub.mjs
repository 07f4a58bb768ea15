// Starts the hub that was built, for tests and for the demo's seed. HEARTH_HUB names another one.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const hubBinary =
  process.env.HEARTH_HUB ?? fileURLToPath(new URL('../build/release/hub/hearth', import.meta.url));

/** The first address that the process prints. Fails with all it said when it ends before that. */
export function printedAddress(child) {
  return new Promise((resolve, reject) => {
    let said = '';
    const hear = (chunk) => {
      said += chunk;
      const address = /https?:\/\/[^\s"'/]+/.exec(said);
      if (address) resolve(address[0]);
    };
    child.stdout.setEncoding('utf8').on('data', hear);
    child.stderr.setEncoding('utf8').on('data', (chunk) => (said += chunk));
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`the hub ended with ${code}:\n${said}`)));
  });
}

/** Asks the process to end, and waits until it has. Answers its exit code. */
export async function ended(child) {
  if (child.exitCode === null && child.signalCode === null) {
    child.kill('SIGTERM');
    await once(child, 'exit');
  }
  return child.exitCode;
}

/** Serves the folders on a free port. `stop` ends it gracefully and answers the exit code. */
export async function startHub({ data, spaces, options = [] }) {
  if (!existsSync(hubBinary)) throw new Error(`${hubBinary} is missing. Build it first: make build`);
  const folders = spaces.flatMap((folder) => ['--space', folder]);
  const child = spawn(hubBinary, ['serve', '--data', data, ...folders, '--port', '0', ...options]);
  const origin = await printedAddress(child);
  return { origin, process: child, stop: () => ended(child) };
}
