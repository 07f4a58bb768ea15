import { expect, test } from '@playwright/test';
import { axe } from '../support/axe.mjs';
import { openStage } from '../support/stage.mjs';
import { matches, useVariant } from '../support/variant.mjs';

useVariant({ viewport: { width: 320, height: 640 } });

test('no state has an accessibility fault on a phone', async ({ page }) => {
  await openStage(page);
  expect(await matches(page, '(max-width: 320px)')).toBe(true);
  const { findings, passes } = await axe(page);
  expect(findings).toEqual([]);
  expect(passes).toBeGreaterThan(20);
});

test('what stands there while a poll loads is about as high as the poll', async ({ page }) => {
  await openStage(page, ['loading', 'ready', 'ready, multiple', 'ready with results', 'empty']);
  const [loading, ...polls] = await page.evaluate(() =>
    [...document.querySelectorAll('hearth-poll')].map((poll) => poll.getBoundingClientRect().height),
  );
  expect(polls).toHaveLength(4);
  for (const height of polls) {
    expect(loading).toBeGreaterThan(height * 0.8);
    expect(loading).toBeLessThanOrEqual(height);
  }
});

test('every control can be hit with a finger', async ({ page }) => {
  await openStage(page);
  const small = await page.evaluate(() => {
    const parts = [...document.querySelectorAll('hearth-poll')].flatMap((poll) => [
      ...poll.shadowRoot.querySelectorAll('button, .row:has(.pick)'),
    ]);
    const sizes = parts.map((part) => part.getBoundingClientRect());
    return {
      count: sizes.length,
      small: sizes.filter(({ width, height }) => width < 44 || height < 44).length,
    };
  });
  expect(small.small).toBe(0);
  expect(small.count).toBeGreaterThan(60);
});

test('nothing is cut off from 240 to 640 px', async ({ page }) => {
  await openStage(page);
  for (const width of [240, 288, 320, 640]) {
    await page.setViewportSize({ width: width + 32, height: 640 });
    const cut = await page.evaluate(() =>
      [...document.querySelectorAll('hearth-poll')]
        .flatMap((poll) => [...poll.shadowRoot.querySelectorAll('.card, .row, .text, .says, .meta, button')])
        .filter((part) => part.clientWidth > 0 && part.scrollWidth > part.clientWidth + 1)
        .map((part) => part.className),
    );
    expect.soft(cut, `${width} px`).toEqual([]);
    const wide = () => document.documentElement.scrollWidth > document.documentElement.clientWidth;
    expect.soft(await page.evaluate(wide), `${width} px`).toBe(false);
  }
});
