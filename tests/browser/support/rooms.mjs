// A club at a real hub with the documents that a test names, and pages of it for whoever the club says is there.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { tokenOf } from './letters.mjs';

/** The secret of letters.mjs, whose tokens these are. */
const secret = Buffer.alloc(32, 7).toString('base64url');

/** The space's folder, with documents by their addresses. It goes when the process ends. */
export function spaceWith(documents) {
  const scratch = mkdtempSync(join(tmpdir(), 'hearth-rooms-'));
  process.on('exit', () => rmSync(scratch, { recursive: true, force: true }));
  const space = join(scratch, 'club');
  const write = (file, value) => {
    mkdirSync(dirname(join(space, file)), { recursive: true });
    writeFileSync(join(space, file), JSON.stringify(value));
  };
  write('space.json', { keys: [{ kid: 'k', alg: 'HS256', secret }] });
  for (const [address, document] of Object.entries(documents)) write(`${address}.json`, document);
  return space;
}

/** A page of the club with this content; `sub`: of the member who is signed in, nobody without. */
export async function clubPage(context, hub, sub, content, settings = {}) {
  const { lang = 'en', dir = 'ltr', roles = [], prepare } = settings;
  const page = await context.newPage();
  await prepare?.(page);
  const token = sub ? 'data-token="/who"' : '';
  await page.route('**/club.html', (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      body: `<!doctype html><html lang="${lang}" dir="${dir}"><meta name="viewport" content="width=device-width" /><title>Club</title>
        <script type="module" src="/hearth.js" data-space="club" ${token}></script><main><h1>Club</h1>${content}</main></html>`,
    }),
  );
  await page.route('**/who', (route) => route.fulfill({ body: tokenOf(sub, roles) }));
  await page.goto(`${hub.origin}/club.html`);
  return page;
}
