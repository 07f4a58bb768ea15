import { expect, test } from '@playwright/test';
import { axe } from '../support/axe.mjs';
import { openStage } from '../support/moment.mjs';
import { dark, matches, useVariant } from '../support/variant.mjs';

useVariant(dark);

test('nothing that is seen has an accessibility fault in the dark', async ({ page }) => {
  for (const state of ['ways', 'all off', 'settings']) {
    await openStage(page, state);
    expect(await matches(page, dark.query)).toBe(true);
    expect((await axe(page)).findings).toEqual([]);
  }
});
