import { expect, test } from '@playwright/test';
import { openStage } from '../support/stage.mjs';

for (const policy of ['strict', 'wasm']) {
  test(`every state is drawn under the ${policy} policy without one violation`, async ({ page }) => {
    const errors = [];
    page.on('pageerror', (error) => errors.push(String(error)));
    await page.addInitScript(() => {
      globalThis.violations = [];
      document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) =>
        globalThis.violations.push(`${violatedDirective} ${blockedURI} ${sample}`),
      );
    });
    await openStage(page, [], { policy });
    await expect(page.locator('hearth-poll[status]')).toHaveCount(40);
    const card = page.locator('hearth-poll[voted]').first().locator('[part~="card"] form');
    await expect(card).toHaveCSS('border-top-width', '1px');
    expect(await page.evaluate(() => globalThis.violations)).toEqual([]);
    expect(errors).toEqual([]);
  });
}
