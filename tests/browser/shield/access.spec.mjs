// The shield by keyboard and by what it says, under every kind of page.
import { expect, test } from '@playwright/test';
import { axe } from '../support/axe.mjs';
import { cutOff, overflow } from '../support/fit.mjs';
import { keepRecord, recordOf } from '../support/poll.mjs';
import { openShield } from '../support/shield.mjs';

const some = { categories: ['insult', 'threat', 'profanity', 'shouting', 'flood'], people: ['Bo'] };

/** Open, with one comment shown again. */
async function openAll(page, options = {}) {
  const opened = await openShield(page, { preferences: some, ...options });
  await expect.poll(opened.count).toBe(4);
  await opened.toggle.click();
  await page.locator('.comment').getByRole('button').first().click();
  await expect.poll(opened.count).toBe(3);
  return opened;
}

const expectNoFault = async (page) => {
  const { findings, passes } = await axe(page);
  expect(findings).toEqual([]);
  expect(passes).toBeGreaterThan(20);
};

test('the choices have no accessibility fault, nor has what is hidden', async ({ page }) => {
  await openAll(page);
  await expectNoFault(page);
});

test('nor have places of all kinds', async ({ page }) => {
  const { count } = await openShield(page, { place: 'hosts', preferences: {} });
  await expect.poll(count).toBe(11);
  const { findings } = await axe(page);
  expect(findings).toEqual([]);
});

test('nor has a page from right to left, by night', async ({ page }) => {
  const { face } = await openAll(page, { lang: 'ar', dir: 'rtl', night: '' });
  await expect(page.getByText('مخفي: صراخ.')).toBeVisible();
  await expect(face('insult')).toHaveCount(0);
  await expectNoFault(page);
});

for (const [language, title] of [
  ['de', 'Was ich nicht sehen will'],
  ['es', 'Lo que no quiero ver'],
  ['fr', 'Ce que je ne veux pas voir'],
  ['pt', 'O que não quero ver'],
  ['ar', 'ما لا أريد رؤيته'],
])
  test(`the shield speaks the language of its page: ${language}`, async ({ page }) => {
    const { shield } = await openShield(page, { lang: language });
    await expect(shield.getByRole('button', { name: title })).toBeVisible();
  });

test('the colours are those of the page', async ({ page }) => {
  const { face } = await openShield(page, { preferences: {} });
  const bar = face('insult').locator('xpath=ancestor::*[contains(@class, "root")]');
  await expect(bar).toHaveCSS('background-color', 'rgb(255, 252, 247)');
  await page.evaluate(() => document.documentElement.classList.add('night'));
  await expect(bar).toHaveCSS('background-color', 'rgb(29, 24, 21)');
});

test('everything can be done by keyboard, in closed roots too', async ({ page }) => {
  const { choice, text, stored, count } = await openShield(page, { open: false });
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(choice('Insults and threats')).toBeVisible();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await expect(text('You are an idiot')).toBeHidden();
  await expect.poll(count).toBe(1);
  // Past the other choices and the two lists to the face in the second comment.
  const isThere = () => page.evaluate(() => document.activeElement === globalThis.thread.children[1]);
  for (let presses = 0; presses < 20 && !(await isThere()); presses += 1) await page.keyboard.press('Tab');
  expect(await isThere()).toBe(true);
  await page.keyboard.press('Enter');
  await expect(text('You are an idiot')).toBeVisible();
  // The focus stays on the button, which hides again.
  expect(await isThere()).toBe(true);
  await page.keyboard.press('Space');
  await expect(text('You are an idiot')).toBeHidden();
  expect(JSON.parse(await stored()).categories).toEqual(['insult', 'threat']);
});

test('a screen reader hears why something is hidden, never what it says, and how many are', async ({
  page,
}) => {
  const { shield, toggle, choice, show } = await openShield(page);
  await expect(toggle).toHaveAttribute('aria-expanded', 'false');
  await toggle.click();
  await expect(toggle).toHaveAttribute('aria-expanded', 'true');
  await choice('Insults and threats').check();
  await expect(shield.getByRole('status')).toHaveText('1 is hidden');
  await expect(page.locator('.comment').nth(1)).toMatchAriaSnapshot(`
    - article:
      - text: "Hidden: insult."
      - 'button "Show what is hidden: insult"'
  `);
  await expect(show('insult')).toHaveAttribute('aria-expanded', 'false');
  await show('insult').click();
  const again = page.getByRole('button', { name: 'Hide again: insult' });
  await expect(again).toHaveAttribute('aria-expanded', 'true');
  await expect(again).toBeFocused();
  await page.getByRole('button', { name: 'Show everything' }).click();
  await expect(shield.getByRole('status')).toHaveText('Everything is shown');
});

for (const [how, viewport] of [
  ['on a phone', { width: 320, height: 640 }],
  ['at 200 %', { width: 640, height: 512 }],
])
  test(`nothing is cut off and every target can be met ${how}`, async ({ page }) => {
    await page.setViewportSize(viewport);
    await openAll(page);
    expect(await overflow(page)).toBe(0);
    expect(await cutOff(page)).toEqual([]);
    const targets = page.locator('hearth-shield button, .comment button, hearth-shield .choice');
    for (const target of await targets.all()) {
      const { width, height } = await target.boundingBox();
      expect.soft(Math.min(width, height), await target.textContent()).toBeGreaterThanOrEqual(42);
    }
    await expectNoFault(page);
  });

test('the strictest policy of a site is kept, and nothing is sent anywhere', async ({ page, context }) => {
  await keepRecord(context);
  const asked = [];
  page.on('request', (request) => asked.push([request.method(), new URL(request.url()).origin]));
  const { count } = await openAll(page, { policy: 'strict' });
  expect(await count()).toBe(3);
  const { errors, violations } = await recordOf(page);
  expect(errors).toEqual([]);
  // Looking whether WebAssembly may run costs one report.
  expect(violations.filter((violation) => !violation.includes('wasm-eval'))).toEqual([]);
  expect(new Set(asked.map(([method]) => method))).toEqual(new Set(['GET']));
  expect(new Set(asked.map(([, origin]) => origin)).size).toBe(1);
});

test('where storage is refused the choices last as long as the page, which says so', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(globalThis, 'localStorage', {
      get() {
        throw new DOMException('refused', 'SecurityError');
      },
    });
  });
  const { shield, toggle, choice, text } = await openShield(page);
  await toggle.click();
  await expect(shield.getByText('this page may keep nothing on your device')).toBeVisible();
  await choice('Insults and threats').check();
  await expect(text('You are an idiot')).toBeHidden();
});

test('what is stored is read with care', async ({ page }) => {
  await page.addInitScript(() =>
    localStorage.setItem('hearth-shield', '{"categories":"all","words":[1,"soup"]}'),
  );
  const { text, count } = await openShield(page);
  await expect(text('Thank you for the soup')).toBeHidden();
  expect(await count()).toBe(1);
});
