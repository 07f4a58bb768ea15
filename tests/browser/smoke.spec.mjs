import { expect, test } from '@playwright/test';
import { headerSets } from './server.mjs';

const engines = { chromium: /Chrome\//, firefox: /Firefox\// };
const expected = {
  strict: 'wasm no, markup from strings no',
  wasm: 'wasm yes, markup from strings no',
  open: 'wasm yes, markup from strings yes',
};

for (const set of Object.keys(headerSets)) {
  test(`a page under /${set}/ arrives with its headers and obeys them`, async ({ page }) => {
    const response = await page.goto(`/${set}/smoke.html`);
    expect(response.headers()['content-security-policy']).toBe(headerSets[set]['content-security-policy']);
    await expect(page.locator('#answer')).toHaveText(expected[set]);
  });
}

test('the engine is the one that the project names', async ({ page, browserName }) => {
  await page.goto('/open/smoke.html');
  expect(await page.evaluate(() => navigator.userAgent)).toMatch(engines[browserName]);
});
