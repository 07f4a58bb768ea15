import { expect, test } from '@playwright/test';
import { axe } from '../../support/axe.mjs';
import { openCounts, unfold } from '../../support/rounds.mjs';
import { dark, matches, useVariant } from '../../support/variant.mjs';

useVariant(dark);

test('no count has an accessibility fault in the dark', async ({ page }) => {
  await openCounts(page);
  expect(await matches(page, dark.query)).toBe(true);
  await unfold(page);
  const { findings, passes } = await axe(page);
  expect(findings).toEqual([]);
  expect(passes).toBeGreaterThan(20);
});
