import { expect, test } from '@playwright/test';
import { axe } from '../support/axe.mjs';
import { openStage } from '../support/desk.mjs';
import { matches, useVariant } from '../support/variant.mjs';

useVariant({ media: { colorScheme: 'dark' }, firefoxUserPrefs: { 'ui.systemUsesDarkTheme': 1 } });

test('no state has an accessibility fault in the dark', async ({ page }) => {
  await openStage(page);
  expect(await matches(page, '(prefers-color-scheme: dark)')).toBe(true);
  const { findings, passes } = await axe(page);
  expect(findings).toEqual([]);
  expect(passes).toBeGreaterThan(20);
});
