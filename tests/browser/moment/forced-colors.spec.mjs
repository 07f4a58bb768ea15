import { expect, test } from '@playwright/test';
import { axe } from '../support/axe.mjs';
import { openStage } from '../support/moment.mjs';
import { matches, useVariant } from '../support/variant.mjs';

useVariant({
  media: { forcedColors: 'active' },
  firefoxUserPrefs: { 'browser.display.document_color_use': 2, 'ui.useAccessibilityTheme': 1 },
});

test('nothing that is seen has an accessibility fault in forced colours', async ({ page }) => {
  for (const state of ['ways', 'all off', 'settings']) {
    await openStage(page, state);
    expect(await matches(page, '(forced-colors: active)')).toBe(true);
    expect((await axe(page)).findings).toEqual([]);
  }
});
