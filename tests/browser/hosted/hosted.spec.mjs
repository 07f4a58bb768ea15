// The hosted page /p/... as the real hub sends it: first where no script arrives, then where the widget takes over.
import { expect } from '@playwright/test';
import { axe } from '../support/axe.mjs';
import { overflow } from '../support/fit.mjs';
import { keepRecord, ownVote, recordOf, vote } from '../support/poll.mjs';
import { polls, send, taken, test, withoutScript } from './club.mjs';

test('one votes, sees the result, changes the vote and withdraws it', async ({ page, hub }) => {
  await withoutScript(page, hub, 'lunch');
  await expect(page.getByText('Results show once you have voted.')).toBeVisible();
  await expect(page.getByRole('table')).toHaveCount(0);

  await page.getByRole('radio', { name: 'In the park' }).check();
  await send(page, 'Vote');
  await expect(page).toHaveTitle(/^Your vote is in: /);
  await expect(page.getByRole('status')).toContainText('You chose In the park.');
  await expect(page.getByRole('row', { name: /In the park.*Your vote/ })).toContainText('%');

  await page.getByText('Change my vote').click();
  await expect(page.getByRole('radio', { name: 'In the park' })).toBeChecked();
  await page.getByRole('radio', { name: 'In the hall' }).check();
  await send(page, 'Save my change');
  await expect(page.getByRole('status')).toContainText('You chose In the hall.');

  await page.getByText('Change my vote').click();
  await send(page, 'Withdraw');
  await expect(page.getByRole('status')).toContainText('Your vote is withdrawn.');
  await expect(page.getByRole('table')).toHaveCount(0);
});

test('sending the same form again changes nothing', async ({ page, hub, request }) => {
  await withoutScript(page, hub, 'several');
  const form = await page.locator('input[name="form"]').inputValue();
  const sendTwice = [1, 2].map(async () => {
    const answer = await request.post(page.url(), { form: { form, rev: '0', choice: 'hall', do: 'vote' } });
    return [answer.status(), (await answer.text()).includes('Your vote is in.')];
  });
  expect(await Promise.all(sendTwice)).toEqual([
    [200, true],
    [200, true],
  ]);
});

test('pressing Vote with nothing chosen keeps what was written and says so', async ({ page, hub }) => {
  await withoutScript(page, hub, 'several');
  await send(page, 'Vote');
  await expect(page.getByRole('alert')).toHaveText('Please choose at least 1.');
  await page.getByRole('textbox', { name: 'Your own answer' }).fill('On the roof');
  await send(page, 'Vote');
  await expect(page.getByRole('status')).toContainText('You chose On the roof.');
});

test('a result that is hidden until the end is hidden from who has voted, too', async ({ page, hub }) => {
  await withoutScript(page, hub, 'secret');
  await page.getByRole('radio', { name: 'In the park' }).check();
  await send(page, 'Vote');
  await expect(page.getByText(/Results show when the poll closes/)).toBeVisible();
  expect(await page.content()).not.toMatch(/%|<table|class="bar"/);
});

test('the keyboard alone is enough', async ({ page, hub }) => {
  await withoutScript(page, hub, 'lunch');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status')).toContainText('You chose In the hall.');
});

for (const name of Object.keys(polls)) {
  test(`${name}: axe finds nothing before or after voting, by day and night, wide and narrow`, async ({
    page,
    hub,
    browserName,
  }) => {
    await withoutScript(page, hub, name);
    for (const sent of [false, true]) {
      if (sent) {
        await page.locator('label.row').first().click();
        await send(page, 'Vote');
      }
      for (const colorScheme of browserName === 'chromium' ? ['light', 'dark'] : ['light']) {
        await page.emulateMedia({ colorScheme });
        for (const width of [1280, 240]) {
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

test('an Arabic question turns the page around, its bars too', async ({ page, hub }) => {
  await withoutScript(page, hub, 'arabic');
  await page.locator('label.row').first().click();
  await send(page, 'Vote');
  const direction = (element) => getComputedStyle(element).direction;
  expect(await page.locator('article').evaluate(direction)).toBe('rtl');
  const [bar, length] = await Promise.all(
    ['.leading .bar', '.leading .length'].map((part) => page.locator(part).boundingBox()),
  );
  expect(Math.abs(bar.x + bar.width - (length.x + length.width))).toBeLessThan(1);
});

test('where scripts arrive the widget takes over, within the strict policy', async ({ context, hub }) => {
  await keepRecord(context);
  const page = await context.newPage();
  const response = await page.goto(`${hub.origin}/p/club/poll/lunch`);
  const policy = response.headers()['content-security-policy'];
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toMatch(/'unsafe-inline'|'unsafe-eval'/);
  await taken(page);
  await vote(page, 'In the hall');
  await expect(ownVote(page, 'In the hall')).toBeVisible();
  await taken(page);
  expect(await page.locator('form[method="post"] :enabled').count()).toBe(0);
  expect((await recordOf(page)).violations).toEqual([]);
});
