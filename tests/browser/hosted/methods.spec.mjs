// Ballots that rank, mark or write, on the hosted page, where no script arrives.
import { expect } from '@playwright/test';
import { axe } from '../support/axe.mjs';
import { overflow } from '../support/fit.mjs';
import { methods, send, test, withoutScript } from './club.mjs';

const place = (page, option, value) => page.getByLabel(option).selectOption(value);
const scale = (page, option) => page.getByRole('group', { name: option });
const status = (page) => page.getByRole('status');

/** Fills in the form of each poll. */
const fill = {
  ranked: async (page) => {
    await place(page, 'Milk', '1');
    await place(page, 'Tea', '2');
  },
  strict: (page) => place(page, 'Milk', '1'),
  score: (page) => scale(page, 'Tea').getByRole('radio', { name: '5' }).check(),
  wide: (page) => page.getByLabel('Milk').fill('80'),
  dots: (page) => page.getByLabel('Milk').fill('4'),
  quadratic: (page) => page.getByLabel('Milk').fill('3'),
  rating: (page) => scale(page, 'Water').getByRole('radio', { name: '4' }).check(),
  grid: (page) => scale(page, '17:00 to 19:00').getByRole('radio', { name: 'Yes' }).check(),
  text: (page) => page.getByRole('textbox', { name: 'Your own answer' }).fill('Bake bread'),
  reactions: (page) => page.getByRole('checkbox', { name: 'Tea' }).check(),
};

test('one ranks, sees who has won and how, and changes the ranking', async ({ page, hub, browser }) => {
  await withoutScript(page, hub, 'ranked');
  await fill.ranked(page);
  await send(page, 'Vote');
  await expect(status(page)).toContainText('You ranked 1. Milk, 2. Tea.');

  const other = await browser.newPage();
  await expect(async () => {
    await withoutScript(other, hub, 'ranked');
    await expect(other.getByText('How it was counted')).toBeVisible({ timeout: 500 });
  }).toPass();
  await other.getByText('How it was counted').click();
  for (const name of ['Instant runoff', 'Schulze', 'Comparisons'])
    await expect(other.getByRole('heading', { name })).toBeVisible();
  await other.close();

  await page.getByText('Change my vote').click();
  await expect(page.getByLabel('Milk')).toHaveValue('1');
  await place(page, 'Milk', '3');
  await send(page, 'Save my change');
  await expect(status(page)).toContainText('You ranked 1. Tea, 2. Milk.');
});

test('a place that two options share is refused in words, and what was chosen stays', async ({
  page,
  hub,
}) => {
  await withoutScript(page, hub, 'strict');
  await place(page, 'Milk', '1');
  await place(page, 'Tea', '1');
  await send(page, 'Vote');
  await expect(page.getByRole('alert')).toHaveText(
    'Tea, Milk: In this poll no two options can share a rank.',
  );
  await expect(page.getByLabel('Milk')).toHaveValue('1');
  await expect(page.getByLabel('Water')).toHaveValue('');
});

test('dots beyond the budget are refused in words, and what was typed stays', async ({ page, hub }) => {
  await withoutScript(page, hub, 'dots');
  await page.getByLabel('Tea').fill('5');
  await page.getByLabel('Milk').fill('2');
  await send(page, 'Vote');
  await expect(page.getByRole('alert')).toHaveText('This takes 7, and you have 6.');
  await expect(page.getByLabel('Tea')).toHaveValue('5');
});

test('in a grid one says yes, maybe or no to each time, in UTC', async ({ page, hub }) => {
  await withoutScript(page, hub, 'grid');
  await fill.grid(page);
  await scale(page, 'Late').getByRole('radio', { name: 'Maybe' }).check();
  await send(page, 'Vote');
  await expect(status(page)).toContainText(
    'Thursday, 24 December 2026, 17:00 to 19:00 UTC: yes; Late: maybe.',
  );
  await expect(page.getByText('All times are in UTC')).toContainText('Europe/Berlin');
  await expect(page.getByRole('columnheader', { name: 'Can come' })).toBeVisible();
});

test('one agrees with what others answered', async ({ page, hub, browser }) => {
  await withoutScript(page, hub, 'text');
  await fill.text(page);
  await send(page, 'Vote');
  await expect(status(page)).toContainText('You answered Bake bread.');
  const other = await browser.newPage();
  await withoutScript(other, hub, 'text');
  await other.getByRole('checkbox', { name: 'Bake bread' }).first().check();
  await send(other, 'Vote');
  await expect(status(other)).toContainText('You agree with Bake bread.');
  await other.close();
});

for (const name of Object.keys(methods)) {
  test(`${name}: axe finds nothing before or after voting, by day and night, wide and narrow`, async ({
    page,
    hub,
    browserName,
  }) => {
    await withoutScript(page, hub, name);
    for (const sent of [false, true]) {
      if (sent) {
        await fill[name](page);
        await send(page, 'Vote');
        await expect(status(page)).toContainText('Your vote is in.');
        for (const summary of await page.locator('summary').all()) await summary.click();
      }
      for (const colorScheme of browserName === 'chromium' ? ['light', 'dark'] : ['light']) {
        await page.emulateMedia({ colorScheme });
        for (const width of [1280, 320]) {
          await page.setViewportSize({ width, height: 800 });
          const { findings, passes } = await axe(page);
          expect(findings).toEqual([]);
          expect(passes).toBeGreaterThan(15);
          expect(await overflow(page), `at ${width} px`).toBe(0);
        }
      }
    }
  });
}
