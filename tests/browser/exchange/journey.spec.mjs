// An exchange over a real hub: one asks, one offers, a steward matches them in her page, and they find each other.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { axe } from '../support/axe.mjs';
import { overflow } from '../support/fit.mjs';
import { testWithHub } from '../support/hub.mjs';
import { clubPage, clubWith } from '../support/letters.mjs';

const space = clubWith();
mkdirSync(join(space, 'exchange'), { recursive: true });
for (const name of ['help', 'phone'])
  writeFileSync(
    join(space, `exchange/${name}.json`),
    JSON.stringify({
      kind: 'exchange',
      title: 'Help at the long table',
      tags: [{ id: 'kiln', label: 'The kiln' }, { id: 'carry' }],
    }),
  );

const test = testWithHub(space);

const exchangeOn = (page) => page.locator('hearth-exchange');
const press = (page, name) => exchangeOn(page).getByRole('button', { name, exact: true }).click();
const says = (page, text) => expect(exchangeOn(page)).toContainText(text);
const field = (page, name) => exchangeOn(page).getByLabel(name);

/** A page of the club in a browser of its own, for whoever the club says is there. */
async function visit(browser, hub, sub, name, settings = {}) {
  const context = await browser.newContext();
  const page = await clubPage(context, hub, sub, name, { tags: 'hearth-exchange', ...settings });
  await expect(exchangeOn(page)).not.toHaveAttribute('status', 'loading');
  return page;
}

async function ask(page, text) {
  await press(page, 'Ask for help');
  await field(page, 'What do you need?').fill(text);
  await exchangeOn(page).getByRole('checkbox', { name: 'The kiln' }).check();
  await field(page, 'Your name').fill('Ann');
  await press(page, 'Ask');
  await says(page, 'Your ask is in');
}

async function offer(page, text) {
  await press(page, 'Offer help');
  await field(page, 'What can you help with?').fill(text);
  await exchangeOn(page).getByRole('checkbox', { name: 'The kiln' }).check();
  await field(page, 'Your name').fill('Ben');
  await press(page, 'Offer');
  await says(page, 'Your offer stands');
}

async function accept(page, contact) {
  await field(page, 'How can they reach you?').fill(contact);
  await press(page, 'Accept');
}

test('one asks, one offers, a steward matches them, and both find each other', async ({ browser, hub }) => {
  const [ann, ben] = await Promise.all(['ann', 'ben'].map((sub) => visit(browser, hub, sub, 'help')));
  const sue = await visit(browser, hub, 'sue', 'help', { roles: ['steward'] });
  await press(sue, 'Search');
  await says(sue, 'Right now nobody who offers fits anybody who asks.');

  await ask(ann, 'Help me load the kiln on Friday');
  await offer(ben, 'I fire every second week.');
  await says(ben, 'Help me load the kiln on Friday');
  await expect(exchangeOn(sue).getByText('find matches')).toBeVisible();
  await press(sue, 'Search again');
  await says(sue, '1 match is found.');
  expect((await axe(sue)).findings).toEqual([]);
  await press(sue, 'Propose this match');
  await says(sue, '1 match is proposed.');

  await says(ann, 'Somebody can help you');
  await says(ann, 'You both named The kiln.');
  await expect(exchangeOn(ben)).toHaveAttribute('status', 'to-answer');
  await expect(exchangeOn(ben).locator('[part~="match"]')).not.toContainText('Help me load');
  await accept(ann, 'ann@example.org');
  await says(ann, 'It is up to them now');
  await says(ben, 'Ann could use your help');
  await says(ben, 'They have accepted.');
  await expect(exchangeOn(ben)).not.toContainText('ann@example.org');
  await accept(ben, '0160 55 01 01');
  for (const page of [ann, ben]) await says(page, 'You have both accepted.');
  await says(ann, '0160 55 01 01');
  await says(ann, 'Ben can help you');
  await says(ben, 'ann@example.org');
  expect((await axe(ann)).findings).toEqual([]);

  await press(ben, 'It is done');
  // In Firefox one page at a time is the active one, and this need not be it.
  const matches = exchangeOn(ben).getByRole('heading', { name: 'Your matches' });
  await expect.poll(() => matches.evaluate((it) => it.getRootNode().activeElement === it)).toBe(true);
  await press(ben, '1 earlier match');
  await says(ben, 'For 7 days after it you are given no other.');
  await expect(exchangeOn(ben)).not.toContainText('ann@example.org');
  await says(ann, 'It is done. You can ask again from');
  await press(ann, '1 earlier match');
  await press(ann, 'Never match us again');
  await says(ann, 'You two are not matched again.');
  await expect(exchangeOn(ben)).not.toContainText('not matched again');

  for (const page of [ann, ben, sue]) await page.context().close();
});

test('on a phone, by the keys alone, what the policy blocks is said beside its field', async ({
  browser,
  hub,
}) => {
  const page = await visit(browser, hub, 'eve', 'phone');
  await expect(exchangeOn(page)).toHaveAttribute('status', 'asking');
  await page.setViewportSize({ width: 320, height: 640 });
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(field(page, 'What do you need?')).toBeFocused();
  await page.keyboard.type('Carry this shit up');
  await page.keyboard.press('Enter');
  const wrong = exchangeOn(page).locator('.wrong:not([hidden])');
  await expect(wrong).toContainText('There are words in it that cannot stand here.');
  await expect(wrong).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Control+A');
  await page.keyboard.type('Carry this table up');
  await page.keyboard.press('Enter');
  await says(page, 'Your ask is in');
  expect(await overflow(page)).toBe(0);
  await page.context().close();
});

test('a guest is told plainly, and sees nobody’s asks', async ({ browser, hub }) => {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.route('**/who', (route) => route.fulfill({ body: '' }));
  const asked = new URLSearchParams({
    hub: hub.origin,
    lang: 'en',
    dir: 'ltr',
    name: 'help',
    tags: 'hearth-exchange',
  });
  await page.goto(`/open/letters/club.html?${asked}`);
  await expect(exchangeOn(page)).toHaveAttribute('status', 'members-only');
  await says(page, 'Sign in to take part.');
  await expect(exchangeOn(page)).not.toContainText('What others ask');
  await context.close();
});
