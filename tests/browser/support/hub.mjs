// A real hub for one worker of the browser tests, with its own data file and its own copy of the space's folder.
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { test as base } from '@playwright/test';
import { startHub } from '../../../scripts/start-hub.mjs';

/** `folder` is copied, so that a test may save into the copy (`hub.folder`). `prepare(data)` may fill the data file first. */
export async function startHubOn(folder, { options = [], prepare } = {}) {
  const scratch = mkdtempSync(join(tmpdir(), 'hearth-browser-'));
  const copy = join(scratch, basename(folder));
  const data = join(scratch, 'hearth.db');
  cpSync(folder, copy, { recursive: true });
  await prepare?.(data);
  const hub = await startHub({ data, spaces: [copy], options });
  const stop = async () => {
    const code = await hub.stop();
    rmSync(scratch, { recursive: true, force: true });
    return code;
  };
  return { ...hub, folder: copy, stop };
}

/** Test with a `hub` fixture: one hub for each worker. */
export const testWithHub = (folder, settings) =>
  base.extend({
    hub: [
      async ({}, use) => {
        const hub = await startHubOn(folder, settings);
        await use(hub);
        await hub.stop();
      },
      { scope: 'worker' },
    ],
  });
