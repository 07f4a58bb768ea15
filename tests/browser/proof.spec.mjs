// A count anyone can check, as members and readers meet it: the demo's own page, on a real hub, under its strict headers.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from '@playwright/test';
import { seed } from '../../demo/seed.mjs';
import { axe } from './support/axe.mjs';
import { testWithHub } from './support/hub.mjs';
import { visit } from './support/visit.mjs';

const space = fileURLToPath(new URL('../../demo/space', import.meta.url));
const test = testWithHub(space, { options: ['--demo'], prepare: seed });

const keys = 'Who keeps the keys of the pump house?';
const tin = 'Shall the key to the tin have a second keeper?';
const pollOf = (page, question) =>
  page.locator('hearth-poll').filter({ has: page.getByRole('group', { name: question, exact: true }) });

async function open(page, hub, question) {
  await page.goto(`${hub.origin}/election.html`);
  const poll = pollOf(page, question);
  await poll.getByRole('button', { name: 'Anyone can check this count' }).click();
  return poll;
}

async function vote(poll, option) {
  await poll.getByRole('radio', { name: option }).click();
  await expect(poll.locator('.status')).toContainText('Your vote is in.');
}

const receiptOf = (poll) => poll.getByRole('group', { name: 'Your receipt' });

/** Answers requests for one part of a poll with what `change` makes of the hub's own answer. */
const falsify = (page, part, change) =>
  page.route(
    (url) => url.pathname.endsWith(part),
    async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: change(await response.text()) });
    },
  );

test('anybody counts a closed poll again, and every line of it fits', async ({ hub, context }) => {
  const { page, complaints, elsewhere } = await visit(context, `${hub.origin}/election.html`);
  const poll = pollOf(page, keys);
  await poll.getByRole('button', { name: 'Anyone can check this count' }).click();
  await poll.getByRole('button', { name: 'Count again here' }).click();
  await expect(poll.getByText('Counted again in this page: 32 ballots, and the same result.')).toBeVisible();
  const { course } = await (await fetch(`${hub.origin}/v1/menders/poll/key-keeper`)).json();
  await expect(poll.getByText(course.log.root)).toBeVisible();
  await expect(poll.getByRole('link', { name: 'Download the ballots' })).toHaveAttribute(
    'href',
    `${hub.origin}/v1/menders/poll/key-keeper/export`,
  );
  expect((await axe(page)).findings).toEqual([]);
  expect(complaints).toEqual([]);
  expect(elsewhere).toEqual([]);
  expect(await page.evaluate(async () => (await indexedDB.databases()).length)).toBe(0);
});

const lines = (text) => text.trimEnd().split('\n');
const isBallot = (line) => line.startsWith('{"ballot"');
const joined = (all) => all.map((line) => `${line}\n`).join('');
const falsehoods = {
  'a ballot is left out': [
    (text) => joined(lines(text).filter((line, at, all) => at !== all.findIndex(isBallot))),
    /The ballot of entry \d+ counts, and is not shown\./,
  ],
  'a ballot is changed': [
    (text) => joined(lines(text).map((line) => (isBallot(line) ? line.replace('ines', 'walter') : line))),
    /The ballot of entry \d+ is not the one that was cast\./,
  ],
  'the result is changed': [
    (text) => text.replace('"count":12', '"count":13').replace('"count":11', '"count":12'),
    'Counting gives another result than the one shown.',
  ],
  'the head is signed by nobody': [
    (text) => text.replace(/"signature":"..../, '"signature":"AAAA'),
    'The log is not signed as it should be.',
  ],
};

for (const [name, [change, sentence]] of Object.entries(falsehoods)) {
  test(`it is seen when ${name}`, async ({ hub, page }) => {
    await falsify(page, '/export', change);
    const poll = await open(page, hub, keys);
    await poll.getByRole('button', { name: 'Count again here' }).click();
    await expect(poll.getByText('Something is wrong with this count.')).toBeVisible();
    await expect(poll.getByText(sentence).first()).toBeVisible();
    expect((await axe(page)).findings).toEqual([]);
  });
}

test('a voter has a receipt, checks it, and checks it again another day', async ({ hub, page }) => {
  const poll = await open(page, hub, tin);
  await expect(receiptOf(poll)).toHaveCount(0);
  await vote(poll, 'Yes, two of us');
  const receipt = receiptOf(poll);
  await expect(receipt).toContainText(/Entry \d+ of the log/);
  await receipt.getByRole('button', { name: 'Check it' }).click();
  await expect(receipt.getByText('Your vote is in the log, and')).toBeVisible();
  expect((await axe(page)).findings).toEqual([]);

  const entry = await receipt.locator('.entry').textContent();
  const again = await open(page, hub, tin);
  await expect(receiptOf(again).locator('.entry')).toHaveText(entry);
  await receiptOf(again).getByRole('button', { name: 'Check it' }).click();
  await expect(receiptOf(again).getByText('Your vote is in the log, and')).toBeVisible();

  // Not every driver tells of downloads: what would be saved is looked at where it is made.
  await page.evaluate(() => {
    const make = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (blob) => {
      globalThis.saved = blob;
      return make(blob);
    };
  });
  await receiptOf(again).getByRole('button', { name: 'Save it' }).click();
  await page.waitForFunction(() => globalThis.saved);
  const saved = JSON.parse(await page.evaluate(() => globalThis.saved.text()));
  expect(Object.keys(saved).sort()).toEqual(['address', 'entry', 'head', 'leaf']);
  expect(saved.address).toBe('menders/poll/tin');
});

const lies = {
  'that another vote is proven': [
    (text) => text.replace(/"inclusion":\["..../, '"inclusion":["0000'),
    'This vote is not in the log that the hub shows.',
  ],
  'with a signature that is none': [
    (text) => text.replace(/"signature":"..../, '"signature":"AAAA'),
    'The log is not signed as it should be.',
  ],
  'that the log was always so': [
    (text) => text.replace(/"consistency":\["..../, '"consistency":["0000'),
    'The log is not the one that this device saw before.',
  ],
};

for (const [name, [change, sentence]] of Object.entries(lies)) {
  test(`a hub that says ${name} is not believed`, async ({ hub, page, browser }) => {
    const poll = await open(page, hub, tin);
    await vote(poll, 'No, one is enough');
    await receiptOf(poll).getByRole('button', { name: 'Check it' }).click();
    await expect(receiptOf(poll).getByText('Your vote is in the log, and')).toBeVisible();
    // Somebody else's entry makes the log longer, so that there is something to prove.
    const other = await (await browser.newContext()).newPage();
    await vote(await open(other, hub, tin), 'Yes, two of us');
    await other.context().close();
    await falsify(page, '/log', change);
    await receiptOf(poll).getByRole('button', { name: 'Check it' }).click();
    await expect(receiptOf(poll).getByText(sentence)).toBeVisible();
  });
}

test('a voter finds the own vote among those that count, and a changed one is told', async ({
  hub,
  page,
  context,
}) => {
  const poll = await open(page, hub, tin);
  await vote(poll, 'Yes, two of us');
  const file = join(hub.folder, 'poll/tin.json');
  const kept = readFileSync(file, 'utf8');
  const closes = new Date(Date.now() + 1000).toISOString();
  writeFileSync(file, JSON.stringify({ ...JSON.parse(kept), closes }));
  await poll.getByRole('button', { name: 'Count again here' }).click();
  await expect(poll.getByText('The vote of your receipt is among them.')).toBeVisible();
  expect(await context.cookies()).toEqual([]);
});
