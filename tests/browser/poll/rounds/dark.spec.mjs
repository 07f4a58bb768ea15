import { expect, test } from '@playwright/test';
import { axe } from '../../support/axe.mjs';
import { openCounts, unfold } from '../../support/rounds.mjs';
import { matches, useVariant } from '../../support/variant.mjs';

useVariant({ media: { colorScheme: 'dark' }, firefoxUserPrefs: { 'ui.systemUsesDarkTheme': 1 } });

test('no count has an accessibility fault in the dark', async ({ page }) => {
  await openCounts(page);
  expect(await matches(page, '(prefers-color-scheme: dark)')).toBe(true);
  await unfold(page);
  const { findings, passes } = await axe(page);
  expect(findings).toEqual([]);
  expect(passes).toBeGreaterThan(20);
});
