import { expect, test } from '@playwright/test';
import { axe } from '../../support/axe.mjs';
import { openCounts, unfold } from '../../support/rounds.mjs';
import { matches, useVariant } from '../../support/variant.mjs';

useVariant({
  media: { forcedColors: 'active' },
  firefoxUserPrefs: { 'browser.display.document_color_use': 2, 'ui.useAccessibilityTheme': 1 },
});

test('no count has an accessibility fault in forced colours', async ({ page }) => {
  await openCounts(page);
  expect(await matches(page, '(forced-colors: active)')).toBe(true);
  await unfold(page);
  const { findings, passes } = await axe(page);
  expect(findings).toEqual([]);
  expect(passes).toBeGreaterThan(20);
});
