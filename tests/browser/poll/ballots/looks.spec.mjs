import { expect, test } from '@playwright/test';
import { ballots } from '../../fixtures/poll/ballots/ballots.js';
import { axe } from '../../support/axe.mjs';
import { openBallots } from '../../support/ballots.mjs';
import { cutOff, overflow } from '../../support/fit.mjs';

const names = Object.keys(ballots);

/** Ranks two options and opens the controls of one, so that every part is to be seen. */
const rankTwo = (page) =>
  page.evaluate(async () => {
    for (const poll of document.querySelectorAll('hearth-poll')) {
      for (let n = 0; n < 2; n += 1) {
        poll.shadowRoot.querySelector('.take')?.click();
        await poll.updateComplete;
      }
      poll.shadowRoot.querySelector('.fold')?.click();
      await poll.updateComplete;
    }
  });

for (const [how, options] of [
  ['from left to right', {}],
  ['from right to left', { dir: 'rtl', lang: 'ar' }],
  ['in German', { lang: 'de' }],
  ['in the dark', { theme: 'dark' }],
]) {
  test(`no ballot has an accessibility fault, ${how}`, async ({ page }) => {
    await openBallots(page, [], options);
    await rankTwo(page);
    await expect(page.locator('hearth-poll')).toHaveCount(27);
    const { findings, passes } = await axe(page);
    expect(findings).toEqual([]);
    expect(passes).toBeGreaterThan(20);
  });
}

test('no ballot is cut off from 240 to 640 px, in any direction', async ({ page }) => {
  for (const options of [{}, { dir: 'rtl', lang: 'ar' }, { lang: 'de' }]) {
    await openBallots(page, [], options);
    await rankTwo(page);
    for (const width of [240, 320, 640]) {
      await page.setViewportSize({ width: width + 32, height: 640 });
      expect.soft(await cutOff(page), `${width} px`).toEqual([]);
      expect.soft(await overflow(page), `${width} px`).toBe(0);
    }
  }
});

test('every control of a ballot can be hit with a finger', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await openBallots(page);
  await rankTwo(page);
  const sizes = await page.evaluate(() =>
    [...document.querySelectorAll('hearth-poll')].flatMap((poll) =>
      [...poll.shadowRoot.querySelectorAll('button, select, .segment, .amount, .row:has(> .pick)')]
        .filter((part) => part.checkVisibility())
        .map((part) => ({ name: part.className, box: part.getBoundingClientRect().toJSON() })),
    ),
  );
  expect(sizes.filter(({ box }) => box.width < 43.9 || box.height < 43.9)).toEqual([]);
  expect(sizes.length).toBeGreaterThan(200);
});

test('every ballot is drawn under the strict policy without one violation', async ({ page }) => {
  const errors = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  await page.addInitScript(() => {
    globalThis.violations = [];
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, sample }) =>
      globalThis.violations.push(`${violatedDirective} ${sample}`),
    );
  });
  await openBallots(page, [], { policy: 'strict' });
  await rankTwo(page);
  expect(names).toHaveLength(27);
  await expect(page.locator('hearth-poll')).toHaveCount(names.length);
  expect(await page.evaluate(() => globalThis.violations)).toEqual([]);
  expect(errors).toEqual([]);
});
