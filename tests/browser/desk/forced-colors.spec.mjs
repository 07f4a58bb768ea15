import { expect, test } from '@playwright/test';
import { axe } from '../support/axe.mjs';
import { openStage } from '../support/desk.mjs';
import { matches, useVariant } from '../support/variant.mjs';

useVariant({
  media: { forcedColors: 'active' },
  firefoxUserPrefs: { 'browser.display.document_color_use': 2, 'ui.useAccessibilityTheme': 1 },
});

test('no state has an accessibility fault in forced colours', async ({ page }) => {
  await openStage(page);
  expect(await matches(page, '(forced-colors: active)')).toBe(true);
  const { findings, passes } = await axe(page);
  expect(findings).toEqual([]);
  expect(passes).toBeGreaterThan(20);
});
