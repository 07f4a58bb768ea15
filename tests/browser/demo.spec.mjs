// The demo's pages as visitors meet them: served by the real hub, under the strict headers it sends.
import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from '@playwright/test';
import { seed } from '../../demo/seed.mjs';
import { ended, printedAddress } from '../../scripts/start-hub.mjs';
import { axe } from './support/axe.mjs';
import { overflow } from './support/fit.mjs';
import { testWithHub } from './support/hub.mjs';
import { choices, ownVote, recordOf, vote } from './support/poll.mjs';
import { visit } from './support/visit.mjs';

const folder = (path) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const site = folder('demo/site');
const test = testWithHub(folder('demo/space'), { options: ['--demo'], prepare: seed });

/** Every page of the site, and what its polls ask. */
const questions = {
  'desk.html': [],
  'election.html': [
    'Who keeps the keys of the pump house?',
    'Shall the key to the tin have a second keeper?',
  ],
  'exchange.html': [],
  'festival.html': [
    'Two days this year instead of one?',
    'Which benches shall we take to the street festival?',
    'When can you stand at the table?',
    'Where shall what the tin takes go?',
    'What shall the banner say?',
  ],
  'index.html': ['What shall the open bench be about next month?'],
  'members.html': [
    'Which Saturdays could you come to the wiring course?',
    'What should the spares drawer never run out of?',
    'What goes in the new urn?',
  ],
  'offline.html': ['What did you last throw away that might have been mended?'],
  'prompt.html': [],
  'pulse.html': [],
  'thanks.html': [],
  'wall.html': [],
  'welcome.html': [],
};

/** What leads in, by page. */
const ways = {
  'exchange.html': 'A hand at the bench',
  'members.html': 'Your first Saturday',
  'prompt.html': 'What others answered',
  'pulse.html': 'You said, we did',
  'thanks.html': 'For everybody to see',
  'welcome.html': 'Your way into Mill Lane Menders',
};

async function expectQuestions(page, name) {
  for (const question of questions[name])
    await expect(page.getByRole('group', { name: question, exact: true })).toBeVisible();
  // What comes by itself may be there or not.
  await expect(page.locator(':not(hearth-moment) > hearth-poll')).toHaveCount(questions[name].length);
  if (ways[name]) await expect(page.getByRole('heading', { name: ways[name], exact: true })).toBeVisible();
}

test('these tests know every page of the site', () => {
  expect(readdirSync(site).filter((name) => name.endsWith('.html'))).toEqual(Object.keys(questions));
});

for (const name of Object.keys(questions)) {
  test(`${name} keeps its own strict policy and asks nobody else`, async ({ hub, context }) => {
    const { page, response, complaints, elsewhere } = await visit(context, `${hub.origin}/${name}`);
    await expectQuestions(page, name);
    const policy = response.headers()['content-security-policy'];
    expect(policy).toContain("require-trusted-types-for 'script'");
    expect(policy).not.toMatch(/'unsafe-inline'|'unsafe-eval'/);
    expect((await recordOf(page)).violations).toEqual([]);
    expect(complaints).toEqual([]);
    expect(elsewhere).toEqual([]);
  });

  test(`${name} is accessible, wide and narrow, by day and by night`, async ({ hub, page, browserName }) => {
    await page.goto(`${hub.origin}/${name}`);
    await expectQuestions(page, name);
    // Firefox cannot be put in the dark from here (see playwright.config.mjs).
    for (const colorScheme of browserName === 'chromium' ? ['light', 'dark'] : ['light']) {
      await page.emulateMedia({ colorScheme });
      for (const width of [1280, 320]) {
        await page.setViewportSize({ width, height: 720 });
        expect((await axe(page)).findings).toEqual([]);
        expect(await overflow(page), `at ${width} px`).toBe(0);
      }
    }
  });
}

test('two windows see each other’s votes by their streams alone', async ({ hub, browser }) => {
  const [ann, ben] = await Promise.all(
    [1, 2].map(async () => visit(await browser.newContext(), `${hub.origin}/index.html`)),
  );
  for (const { page } of [ann, ben]) await expect(page.getByText(/^23 people/)).toBeVisible();

  for (const [voter, other, label, count] of [
    [ann, ben, 'Brakes and gears', 24],
    [ben, ann, 'Zips and hems', 25],
  ]) {
    const before = other.asked.length;
    await vote(voter.page, label);
    await expect(other.page.getByText(`${count} people have answered.`)).toBeAttached();
    expect(other.asked.slice(before).filter((path) => path !== '/v1/menders/live')).toEqual([]);
  }
  await Promise.all([ann, ben].map(({ page }) => page.context().close()));
});

test('a visitor sits down as one of the members, and as the one who matches them', async ({
  hub,
  context,
}) => {
  const { page, complaints, elsewhere } = await visit(context, `${hub.origin}/exchange.html`);
  const exchange = page.locator('hearth-exchange');
  const sit = (name) => page.getByRole('group', { name: 'You sit here as' }).getByText(name).click();
  await expect(exchange).toContainText('Members ask for help here and offer it.');
  await sit('Ines');
  await expect(exchange.getByRole('heading', { name: 'Tobias can help you' })).toBeVisible();
  await expect(exchange).toContainText('They have accepted. It is up to you now');
  await expect(exchange).toContainText('Carry the drill press up from the cellar');
  await sit('Edda');
  await exchange.getByRole('button', { name: 'Search', exact: true }).click();
  await exchange.getByRole('button', { name: /^Propose these \d matches$/ }).click();
  await expect(exchange).toContainText('matches are proposed.');
  await sit('Nobody yet');
  await expect(exchange).toHaveAttribute('status', 'members-only');
  expect(complaints).toEqual([]);
  expect(elsewhere).toEqual([]);
});

test('a steward decides what waits, and the festival’s page follows', async ({ hub, context, browser }) => {
  const { page, complaints, elsewhere } = await visit(context, `${hub.origin}/desk.html`);
  const desk = page.locator('hearth-desk');
  const sit = (name) => page.getByRole('group', { name: 'You sit here as' }).getByText(name).click();
  await expect(desk).toHaveAttribute('status', 'resting');
  await sit('Edda, a steward');
  await expect(desk.getByRole('article')).toContainText([
    'Walter counted the toasters twice and lost one',
    'Phone screens while you wait, ask for Vic',
    'A word that this community does without: “bodger”',
  ]);
  const street = await (await browser.newContext()).newPage();
  await street.goto(`${hub.origin}/festival.html`);
  const banner = street.locator('hearth-poll[name="festival-name"]');
  await expect(banner).toContainText('Phone screens');
  const reported = desk.getByRole('article').filter({ hasText: 'Phone screens' });
  await reported.getByRole('button', { name: 'Remove', exact: true }).click();
  await reported.getByRole('textbox', { name: 'Reason' }).fill('The banner is no shop window.');
  await reported.getByRole('button', { name: 'Remove', exact: true }).click();
  await expect(banner).not.toContainText('Phone screens');
  await sit('Ines, another');
  await expect(desk.getByRole('article')).toHaveCount(2);
  await sit('Nobody yet');
  await expect(desk).toBeHidden();
  expect(complaints).toEqual([]);
  expect(elsewhere).toEqual([]);
  await street.context().close();
});

test('a saved file changes the open page', async ({ hub, page }) => {
  await page.goto(`${hub.origin}/members.html`);
  await expect(page.getByText('The hall is cold that day. Bring a jumper.')).toBeVisible();
  const file = join(hub.folder, 'poll/wiring-course.json');
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, text.replace('Bring a jumper.', 'We will light the stove.'));
  await expect(page.getByText('The hall is cold that day. We will light the stove.')).toBeVisible();
  writeFileSync(file, text);
  await expect(page.getByText('The hall is cold that day. Bring a jumper.')).toBeVisible();
});

test('the settled question shows what the members decided, and takes no more votes', async ({
  hub,
  page,
}) => {
  await page.goto(`${hub.origin}/members.html`);
  const urn = page.locator('hearth-poll[name="tea"]');
  await expect(urn.getByText(/34 people/).first()).toBeVisible();
  await expect(urn.getByText('50%')).toBeVisible();
  await expect(choices(urn)).toHaveCount(0);
});

test('the wall guards a note, folds away what a reader does not want to see, and tells how a text is read', async ({
  hub,
  context,
}) => {
  const { page, complaints, elsewhere } = await visit(context, `${hub.origin}/wall.html`);
  await page.getByLabel('Your note').fill('You utter idiot');
  await expect(page.locator('hearth-guard')).toContainText('may hurt the person you answer');
  await page.getByRole('button', { name: 'Pin it up' }).click();
  await page.getByRole('button', { name: 'Change it' }).click();
  await page.getByLabel('Your note').fill('The urn is full again');
  await page.getByRole('button', { name: 'Pin it up' }).click();
  await expect(page.locator('.note').first()).toContainText('The urn is full again');

  const stages = page.locator('#stages > li');
  await expect(stages).toHaveCount(7);
  await page.getByLabel('A text').fill('What an 1d1ot! Write to anna@example.org');
  await expect(page.locator('#answer')).toHaveText(
    'Its writer is asked once more, and may pin it up as it is.',
  );
  await expect(stages.nth(1)).toContainText('what an 1d1ot! write to anna@example.org');
  await expect(stages.nth(2)).toContainText('idiot');
  await expect(stages.nth(4)).toContainText('lexicon: idiot');
  await expect(stages.nth(4)).toContainText('form: mail');
  await expect(stages.nth(5)).toContainText('insult');
  await expect(stages.nth(6)).toContainText('"verdict": "suggest"');
  await page.getByLabel('For', { exact: true }).selectOption('gaming');
  await expect(page.locator('#answer')).toHaveText(
    'Its writer is asked once more, and may pin it up as it is.',
  );
  expect(complaints).toEqual([]);
  expect(elsewhere).toEqual([]);
});

test('without any hub, a vote at the stall is still there after loading again', async ({ context }) => {
  const stall = mkdtempSync(join(tmpdir(), 'hearth-stall-'));
  for (const files of [site, folder('js/dist')]) cpSync(files, stall, { recursive: true });
  const server = spawn('python3', [
    '-u',
    '-m',
    'http.server',
    '0',
    '--bind',
    '127.0.0.1',
    '--directory',
    stall,
  ]);
  const origin = await printedAddress(server);
  const { page, complaints, elsewhere } = await visit(context, `${origin}/offline.html`);

  await expect(page.getByText('Only on this device.')).toBeVisible();
  await vote(page, 'Something to sit on');
  await expect(page.getByText('Your vote is in.')).toBeVisible();
  await page.reload();
  await expect(ownVote(page, 'Something to sit on')).toBeVisible();
  expect((await recordOf(page)).violations).toEqual([]);
  expect(complaints).toEqual([]);
  expect(elsewhere).toEqual([]);

  await ended(server);
  rmSync(stall, { recursive: true });
});
