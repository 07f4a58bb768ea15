// What is in view stays where it is while things are hidden and shown; and what is not judged yet may be kept out of sight.
import { expect, test } from '@playwright/test';
import { openShield } from '../support/shield.mjs';

/** Where every comment that is not hidden stands, on the screen. */
const places = (page) =>
  page.evaluate(() =>
    [...globalThis.thread.children]
      .map((item) => Math.round(item.getBoundingClientRect().top))
      .filter((top) => top > -50 && top < innerHeight),
  );

test('nothing in view moves when the choices hide something, nor when it is shown again', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1000, height: 1500 });
  const { toggle, choice, count, now } = await openShield(page);
  await toggle.click();
  await choice('Insults and threats').check();
  await expect(now).toBeVisible();
  await choice('Insults and threats').uncheck();
  await choice('Sexual content').check();
  const before = await places(page);
  await choice('Insults and threats').check();
  await choice('Swearing').check();
  await expect.poll(count).toBe(2);
  expect(await places(page)).toEqual(before);
  await page.getByRole('button', { name: 'Show everything' }).click();
  await expect.poll(count).toBe(0);
  expect(await places(page)).toEqual(before);
});

test('what is hidden above the view does not move what is read', async ({ page }) => {
  const { toggle, choice, count } = await openShield(page, { length: 2000 });
  await toggle.click();
  // Whoever reads in the middle has scrolled there.
  await page.evaluate(() => globalThis.thread.children[1000].scrollIntoView());
  const place = () =>
    page.evaluate(() => Math.round(globalThis.thread.children[1003].getBoundingClientRect().top));
  const before = await place();
  await choice('Advertising and links').evaluate((box) => box.click());
  await expect.poll(count).toBe(200);
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  expect(Math.abs((await place()) - before)).toBeLessThan(3);
});

/** The filter's lexicons arrive when `release` is called. */
async function holdLexicons(page) {
  let release;
  const released = new Promise((done) => (release = done));
  await page.route('**/*.lexicon', async (route) => {
    await released;
    await route.continue().catch(() => undefined);
  });
  return release;
}

test('a cloak keeps what is not judged out of sight until it is', async ({ page }) => {
  // The second that it may last at most does not pass here.
  await page.clock.install({ time: 0 });
  await page.clock.pauseAt(1000);
  const release = await holdLexicons(page);
  const { count } = await openShield(page, { cloak: '', preferences: {} });
  const first = page.locator('.text').first();
  await expect(first).toBeHidden();
  release();
  await page.clock.resume();
  await expect.poll(count).toBe(1);
  await expect(first).toBeVisible();
});

test('a cloak lasts a second at most', async ({ page }) => {
  await page.clock.install();
  await holdLexicons(page);
  await openShield(page, { cloak: '', preferences: {} });
  const first = page.locator('.text').first();
  await expect(first).toBeHidden();
  await page.clock.runFor(1000);
  await expect(first).toBeVisible();
});

test('where the filter cannot be had nothing is kept from the reader, who can try again', async ({
  page,
}) => {
  await page.clock.install();
  const refuse = (route) => route.abort();
  await page.route('**/*.lexicon', refuse);
  const { shield, toggle, text, count } = await openShield(page, {
    cloak: '',
    preferences: { people: ['Bo'] },
  });
  await expect.poll(count).toBe(1);
  await expect(text('You are an idiot')).toBeVisible();
  await expect(text('Thank you for the soup')).toBeHidden();
  await toggle.click();
  await expect(shield.getByText('cannot be fetched right now')).toBeVisible();
  await page.unroute('**/*.lexicon', refuse);
  await shield.getByRole('button', { name: 'Try again' }).click();
  await expect(text('You are an idiot')).toBeHidden();
  await expect(shield.getByText('cannot be fetched right now')).toBeHidden();
});

test('without a cloak everything is in sight until it is judged', async ({ page }) => {
  await holdLexicons(page);
  await openShield(page, { preferences: {} });
  await expect(page.locator('.text').first()).toBeVisible();
});
