// A poll without a hub whose core did not arrive: it comes when it is asked for again, and when the device is back.
import { expect, test } from '@playwright/test';

/** Both forms of the core. Most browsers remember for as long as the page is open that a script did not arrive, so one form's is let through. */
const parts = /(plain-|hearth-core)/;

/** A page whose poll could not start; `arrive` lets through what was held back. */
async function openBlocked(page) {
  await page.route(parts, (route) => route.abort());
  await page.goto('/open/poll/inline.html');
  const poll = page.locator('#inline');
  await expect(poll.locator('[part~="status"]')).toContainText('cannot be reached right now');
  return { poll, arrive: () => page.unroute(parts) };
}

test('Try again fetches what did not arrive', async ({ page }) => {
  await page.clock.install();
  const { poll, arrive } = await openBlocked(page);
  // A while later it would come by itself.
  await page.clock.pauseAt((await page.evaluate(() => Date.now())) + 1000);
  const again = poll.getByRole('button', { name: 'Try again' });
  const coffee = poll.getByRole('radio', { name: 'Coffee' });
  await again.click();
  await expect(poll).toHaveAttribute('status', 'unreachable');
  await arrive();
  // What was asked for first may still be on its way, and arrive now.
  await expect(async () => {
    if (await again.isVisible()) await again.click({ timeout: 1000 });
    await expect(coffee).toBeVisible({ timeout: 1000 });
  }).toPass();
  await coffee.click();
  await expect(poll.locator('[part~="status"]')).toContainText('Your vote is in.');
});

test('the poll appears by itself when the device is online again', async ({ page }) => {
  const { poll, arrive } = await openBlocked(page);
  await arrive();
  await page.evaluate(() => dispatchEvent(new Event('online')));
  await expect(poll).toHaveAttribute('status', 'open');
});
