import { expect, test } from '@playwright/test';
import { axe } from '../support/axe.mjs';
import { openShield } from '../support/shield.mjs';
import { matches, useVariant } from '../support/variant.mjs';

useVariant({
  media: { forcedColors: 'active', reducedMotion: 'reduce' },
  firefoxUserPrefs: {
    'browser.display.document_color_use': 2,
    'ui.useAccessibilityTheme': 1,
    'ui.prefersReducedMotion': 1,
  },
});

test('in forced colours and without motion the shield has no fault, and buttons have borders', async ({
  page,
}) => {
  const { toggle, choice, show } = await openShield(page, { preferences: {} });
  expect(await matches(page, '(forced-colors: active)')).toBe(true);
  expect(await matches(page, '(prefers-reduced-motion: reduce)')).toBe(true);
  await toggle.click();
  await expect(choice('Insults and threats')).toBeChecked();
  await expect(show('insult')).toHaveCSS('border-top-width', '1px');
  expect(await toggle.locator('.arrow').evaluate((arrow) => getComputedStyle(arrow).transitionDuration)).toBe(
    '0s',
  );
  const { findings, passes } = await axe(page);
  expect(findings).toEqual([]);
  expect(passes).toBeGreaterThan(15);
});
