import { expect, test } from '@playwright/test';
import { axe } from '../support/axe.mjs';
import { openStage } from '../support/stage.mjs';
import { matches, useVariant } from '../support/variant.mjs';

useVariant({ media: { reducedMotion: 'reduce' }, firefoxUserPrefs: { 'ui.prefersReducedMotion': 1 } });

test('no state has an accessibility fault with reduced motion', async ({ page }) => {
  await openStage(page);
  expect(await matches(page, '(prefers-reduced-motion: reduce)')).toBe(true);
  const { findings, passes } = await axe(page);
  expect(findings).toEqual([]);
  expect(passes).toBeGreaterThan(20);
});

test('nothing moves when motion is reduced', async ({ page }) => {
  await openStage(page, ['sent', 'ready']);
  const moving = await page.evaluate(() =>
    [...document.querySelectorAll('hearth-poll')]
      .flatMap((poll) => [...poll.shadowRoot.querySelectorAll('*')])
      .filter((part) => getComputedStyle(part).transitionDuration !== '0s')
      .map((part) => part.className),
  );
  expect(moving).toEqual([]);
});
