// A club with ladders of prompts at a real hub, and a page of it for whoever is signed in there.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { tokenOf } from './letters.mjs';

const origin = `http://127.0.0.1:${process.env.HEARTH_BROWSER_PORT}`;
const secret = Buffer.alloc(32, 7).toString('base64url');

const ladder = {
  kind: 'prompt',
  title: 'Readers',
  looking: true,
  prompts: [
    ['shelf', 0, 'Which book is nearest to you?'],
    ['spot', 0, 'Where do you read best?'],
    ['lent', 1, 'Which book did you lend and never see again?'],
    ['left', 1, 'Which book did you leave somewhere?'],
    ['praised', 2, 'Which book that everybody praises do you not like, and why?'],
  ].map(([id, level, text]) => ({ id, level, text })),
};

/** The space's folder, with a ladder of each of these names. It goes when the process ends. */
export function readersWith(...names) {
  const scratch = mkdtempSync(join(tmpdir(), 'hearth-readers-'));
  process.on('exit', () => rmSync(scratch, { recursive: true, force: true }));
  const space = join(scratch, 'club');
  for (const kind of ['prompt', 'filter']) mkdirSync(join(space, kind), { recursive: true });
  const write = (file, value) => writeFileSync(join(space, file), JSON.stringify(value));
  write('space.json', {
    keys: [{ kid: 'k', alg: 'HS256', secret }],
    origins: [origin],
    guests: true,
  });
  const rules = { profanity: { block: 1 } };
  write('filter/default.json', { kind: 'filter', languages: ['en'], rules });
  for (const name of names) write(`prompt/${name}.json`, ladder);
  return space;
}

/** `sub`: who is signed in; nobody where it is empty. */
export async function readerPage(browser, hub, name, sub, { roles = [], tags = 'hearth-prompt' } = {}) {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.route('**/who', (route) => route.fulfill({ body: sub ? tokenOf(sub, roles) : '' }));
  const asked = new URLSearchParams({ hub: hub.origin, lang: 'en', dir: 'ltr', name, tags });
  await page.goto(`/open/letters/club.html?${asked}`);
  const way = page.locator('hearth-prompt');
  return {
    page,
    context,
    way,
    button: (label) => way.getByRole('button', { name: label, exact: true }),
    field: way.getByRole('textbox', { name: 'Your answer', exact: true }),
    name: way.getByRole('textbox', { name: 'Your name, if you like' }),
    status: way.locator('#stands [part~="status"]'),
    mine: way.getByRole('figure'),
    given: way.getByRole('group', { name: 'What others answered' }).getByRole('listitem'),
    /** The ladder, then the first prompt of this level. */
    async toLevel(level) {
      await way.locator('#asks').waitFor();
      const ladder = way.getByRole('button', { name: 'The ladder', exact: true }).first();
      if (await ladder.isVisible()) await ladder.click();
      await way.getByRole('button', { name: new RegExp(`^See its prompts: Level ${level}:`) }).click();
    },
    async answer(text, as) {
      if (as) await this.name.fill(as);
      await this.field.fill(text);
      await way.locator('[part~="button-answer"]').click();
    },
  };
}
