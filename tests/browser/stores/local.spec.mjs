// The local store in real browsers: the forms of the core under real policies, storage, tabs.
import { expect, test } from '@playwright/test';

const document = {
  kind: 'poll',
  question: 'Where do we eat?',
  options: [
    { id: 'park', label: 'In the park' },
    { id: 'hall', label: 'In the hall' },
    { id: 'roof', label: 'On the roof' },
  ],
};

async function open(page, policy, file = 'page') {
  const asked = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname.split('/').at(-1)));
  await page.goto(`/${policy}/stores/${file}.html`);
  await page.waitForFunction(() => globalThis.hearth);
  return asked;
}

const publish = (page) =>
  page.evaluate(async (document) => {
    globalThis.poll = await globalThis.hearth.openPoll('lunch', document);
    globalThis.poll.watch(({ snapshot }) => (globalThis.seen = snapshot));
  }, document);
const vote = (page, choice) =>
  page.evaluate(async (choice) => (await globalThis.poll.vote([choice])).shared.results.leading, choice);
const refused = (page) => page.evaluate(() => globalThis.refused);

test('the core runs as WebAssembly where the policy allows it', async ({ page }) => {
  const asked = await open(page, 'wasm');
  await publish(page);
  expect(await vote(page, 'park')).toEqual(['park']);
  expect(asked.filter((name) => name.endsWith('.wasm'))).toHaveLength(1);
  expect(asked.filter((name) => name.startsWith('plain-'))).toHaveLength(0);
  expect(await refused(page)).toEqual([]);
});

test('the same core runs as plain JavaScript where the policy refuses WebAssembly, for one report', async ({
  page,
}) => {
  const asked = await open(page, 'strict');
  await publish(page);
  expect(await vote(page, 'hall')).toEqual(['hall']);
  expect(asked.filter((name) => name.endsWith('.wasm'))).toHaveLength(0);
  expect(await refused(page)).toEqual(['wasm-eval']);
});

test('data-core="js" spares the report', async ({ page }) => {
  await open(page, 'strict', 'plain');
  await publish(page);
  expect(await vote(page, 'hall')).toEqual(['hall']);
  expect(await refused(page)).toEqual([]);
});

test('nothing is written to the device before the first vote, and the vote is there after a reload', async ({
  page,
  context,
}) => {
  await open(page, 'open');
  await publish(page);
  const written = () =>
    page.evaluate(async () => [
      (await indexedDB.databases()).map(({ name }) => name),
      localStorage.length + sessionStorage.length,
    ]);
  expect(await written()).toEqual([[], 0]);
  await vote(page, 'park');
  expect(await written()).toEqual([['hearth'], 0]);
  await page.reload();
  await page.waitForFunction(() => globalThis.hearth);
  await publish(page);
  expect(await page.evaluate(async () => (await globalThis.poll.read()).own.ballot.choice)).toEqual(['park']);
  expect(await context.cookies()).toEqual([]);
});

test('a vote in one tab shows in the other', async ({ page, context }) => {
  const other = await context.newPage();
  for (const tab of [page, other]) {
    await open(tab, 'open');
    await publish(tab);
  }
  await vote(page, 'park');
  await other.waitForFunction(() => globalThis.seen?.own.ballot?.choice[0] === 'park');
  // Either may come first, so neither may repeat the vote that is in: saying the same again is no act.
  await Promise.all([vote(page, 'hall'), vote(other, 'roof')]);
  for (const tab of [page, other]) await tab.waitForFunction(() => globalThis.seen?.own.revs.ballot === 3);
  const seen = (tab) =>
    tab.evaluate(() => [globalThis.seen.own.ballot.choice, globalThis.seen.shared.turnout]);
  expect(await seen(page)).toEqual(await seen(other));
  expect((await seen(page))[1]).toBe(1);
});
