import { expect, test } from '@playwright/test';
import { openWay } from '../support/onboarding.mjs';

const dialogOf = (page) => page.getByRole('dialog');

test('it opens by its button, closes by Esc, and gives the focus back', async ({ page }) => {
  const { button, heading } = await openWay(page, 'invitation', { dialog: '1' });
  await expect(dialogOf(page)).toHaveCount(0);
  await button('Start').click();
  await expect(page.getByRole('dialog', { name: 'Come in, the urn is on' })).toBeVisible();
  await expect(heading('Come in, the urn is on')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(dialogOf(page)).toHaveCount(0);
  await expect(button('Start')).toBeFocused();
});

test('it opens by open(), closes by its button, and keeps what was written', async ({ page }) => {
  const { way, button } = await openWay(page, 'invitation', { dialog: '1' });
  await page.evaluate(() => {
    Object.values(globalThis.shown)[0].store.tell({ snapshot: globalThis.snapshot('story') });
    document.querySelector('hearth-onboarding').open();
  });
  await way.getByRole('textbox').fill('The kettle');
  await button('Close').click();
  await expect(dialogOf(page)).toHaveCount(0);
  await button('Go on where you left off').click();
  await expect(way.getByRole('textbox')).toHaveValue('The kettle');
});

test('where browsers know no request to close, the way back closes it and nothing else', async ({ page }) => {
  await page.addInitScript(() => delete globalThis.CloseWatcher);
  const { button } = await openWay(page, 'invitation', { dialog: '1' });
  const before = await page.evaluate(() => [history.length, location.href]);
  await button('Start').click();
  await expect(dialogOf(page)).toBeVisible();
  await page.evaluate(() => history.back());
  await expect(dialogOf(page)).toHaveCount(0);
  expect(await page.evaluate(() => location.href)).toBe(before[1]);

  await button('Start').click();
  await page.keyboard.press('Escape');
  await expect(dialogOf(page)).toHaveCount(0);
  // The entry was taken away again: one step forward is all there is.
  await expect.poll(() => page.evaluate(() => history.length)).toBe(before[0] + 1);
});

test('without the attribute, history is left alone and nothing opens', async ({ page }) => {
  await page.addInitScript(() => delete globalThis.CloseWatcher);
  const { button, heading } = await openWay(page);
  const before = await page.evaluate(() => history.length);
  await button('Start').click();
  await expect(heading('Come in, the urn is on')).toBeFocused();
  await expect(dialogOf(page)).toHaveCount(0);
  expect(await page.evaluate(() => history.length)).toBe(before);
});

test('on a phone it takes the whole screen', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await openWay(page, 'step likes', { dialog: '1' });
  expect(await dialogOf(page).boundingBox()).toMatchObject({ x: 0, y: 0, width: 360, height: 740 });
});
