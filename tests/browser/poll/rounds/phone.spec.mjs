import { expect, test } from '@playwright/test';
import { axe } from '../../support/axe.mjs';
import { overflow } from '../../support/fit.mjs';
import { allCounts, openCounts, unfold } from '../../support/rounds.mjs';
import { matches, useVariant } from '../../support/variant.mjs';

useVariant({ viewport: { width: 320, height: 640 } });

test('no count has an accessibility fault on a phone, and none makes the page wider', async ({ page }) => {
  await openCounts(page);
  expect(await matches(page, '(max-width: 320px)')).toBe(true);
  await unfold(page);
  expect(await overflow(page)).toBe(0);
  const { findings, passes } = await axe(page);
  expect(findings).toEqual([]);
  expect(passes).toBeGreaterThan(20);
});

test('every control of a count can be hit with a finger', async ({ page }) => {
  await openCounts(page);
  await unfold(page);
  const sizes = await page
    .locator('hearth-rounds :is(button, select, summary)')
    .evaluateAll((parts) => parts.map((part) => part.getBoundingClientRect().height));
  expect(sizes.length).toBeGreaterThan(allCounts.length * 2);
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(44);
});
