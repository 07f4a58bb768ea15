import { expect, test } from '@playwright/test';
import { axe } from '../support/axe.mjs';
import { openShield } from '../support/shield.mjs';
import { dark, matches, useVariant } from '../support/variant.mjs';

useVariant(dark);

test('a page that follows the system into the dark takes the shield and its faces along', async ({
  page,
}) => {
  await page.addInitScript(() => {
    addEventListener('DOMContentLoaded', () => {
      const meta = Object.assign(document.createElement('meta'), { name: 'color-scheme' });
      meta.content = 'light dark';
      document.head.append(meta);
    });
  });
  const { shield, face, toggle } = await openShield(page, { preferences: {}, night: '' });
  expect(await matches(page, dark.query)).toBe(true);
  await toggle.click();
  const night = 'rgb(29, 24, 21)';
  await expect(shield.locator('.panel')).toHaveCSS('background-color', night);
  const bar = face('insult').locator('xpath=ancestor::*[contains(@class, "root")]');
  await expect(bar).toHaveCSS('background-color', night);
  const { findings } = await axe(page);
  expect(findings).toEqual([]);
});
