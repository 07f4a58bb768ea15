// The hub store in real browsers, against a real hub of another origin.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { testWithHub } from '../support/hub.mjs';

const scratch = mkdtempSync(join(tmpdir(), 'hearth-space-'));
const folder = join(scratch, 'club');
const options = ['park', 'hall'].map((id) => ({ id, label: id }));
const poll = { kind: 'poll', question: 'Where do we eat?', options };
const origin = `http://127.0.0.1:${process.env.HEARTH_BROWSER_PORT}`;
mkdirSync(join(folder, 'poll'), { recursive: true });
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }));
writeFileSync(join(folder, 'space.json'), JSON.stringify({ origins: [origin] }));
for (const name of ['guest', 'offline', 'live', 'seven'])
  writeFileSync(join(folder, `poll/${name}.json`), JSON.stringify(poll));

const test = testWithHub(folder);

async function open(page, hub, name) {
  await page.goto('/open/stores/page.html');
  await connect(page, hub, name);
}

async function connect(page, hub, name) {
  await page.waitForFunction(() => globalThis.hearth);
  await page.evaluate(
    ([hub, name]) => {
      globalThis.poll = globalThis.hearth.connect({ space: 'club', hub }).poll(name);
      globalThis.poll.watch((watched) => (globalThis.seen = watched));
    },
    [hub.origin, name],
  );
}

const shows = (page, condition) => page.waitForFunction(condition);
const vote = (page, choice) =>
  page.evaluate(async (choice) => (await globalThis.poll.vote([choice])).own.revs, choice);
const stored = (page) => page.evaluate(async () => (await indexedDB.databases()).length);

test('a guest is the same guest after a reload, by a key that cannot be taken out', async ({
  page,
  hub,
  context,
}) => {
  await open(page, hub, 'guest');
  await shows(page, () => globalThis.seen?.connection === 'live' && globalThis.seen.snapshot);
  expect(await stored(page)).toBe(0);
  expect(await vote(page, 'park')).toEqual({ ballot: 1 });
  await page.reload();
  await connect(page, hub, 'guest');
  await shows(page, () => globalThis.seen?.snapshot?.own.ballot?.choice[0] === 'park');
  expect(await vote(page, 'hall')).toEqual({ ballot: 2 });
  expect(await page.evaluate(() => globalThis.seen.snapshot.shared.turnout)).toBe(1);
  const extractable = await page.evaluate(
    () =>
      new Promise((resolve) => {
        indexedDB.open('hearth').onsuccess = ({ target: { result: db } }) => {
          db.transaction('keys').objectStore('keys').getAll().onsuccess = ({ target }) =>
            resolve(target.result.map(({ sign }) => sign.extractable));
        };
      }),
  );
  expect(extractable).toEqual([false]);
  expect(await context.cookies()).toEqual([]);
});

test('an offline vote outlives the page and goes out from the next one', async ({ page, hub }) => {
  await open(page, hub, 'offline');
  await vote(page, 'park');
  await page.route(`${hub.origin}/**`, (route) => route.abort());
  await vote(page, 'hall');
  await shows(page, () => globalThis.seen.delivery.state === 'kept');
  await page.reload();
  await connect(page, hub, 'offline');
  await shows(page, () => globalThis.seen?.pending?.body.choice[0] === 'hall');
  await page.unroute(`${hub.origin}/**`);
  await page.evaluate(() => dispatchEvent(new Event('online')));
  await shows(
    page,
    () => globalThis.seen.snapshot?.own.ballot?.choice[0] === 'hall' && !globalThis.seen.pending,
  );
  expect(await page.evaluate(() => globalThis.seen.snapshot.own.revs)).toEqual({ ballot: 2 });
});

test('two browsers see each other vote', async ({ page, hub, browser }) => {
  const context = await browser.newContext({ baseURL: origin });
  const other = await context.newPage();
  await open(page, hub, 'live');
  await open(other, hub, 'live');
  await vote(page, 'park');
  await vote(other, 'hall');
  await shows(page, () => globalThis.seen.snapshot?.shared.turnout === 2);
  await shows(page, () => globalThis.seen.connection === 'live');
  await context.close();
});

test('seven visible pages of one browser still vote', async ({ page, hub, context }) => {
  const pages = [page];
  while (pages.length < 7) pages.push(await context.newPage());
  for (const each of pages) await open(each, hub, 'seven');
  for (const each of pages)
    await shows(each, () => ['live', 'polling'].includes(globalThis.seen?.connection));
  const live = () =>
    Promise.all(pages.map((each) => each.evaluate(() => globalThis.seen.connection === 'live')));
  await expect.poll(async () => (await live()).filter(Boolean).length).toBe(4);
  for (const each of pages) expect(await vote(each, 'park')).toEqual({ ballot: 1 });
  expect(await vote(pages[6], 'hall')).toEqual({ ballot: 2 });
});
