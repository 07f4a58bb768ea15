// The hosted page for those who need it large: the whole page at 200 %, and the text alone.
import { expect } from '@playwright/test';
import { axe } from '../support/axe.mjs';
import { cutOff, overflow } from '../support/fit.mjs';
import { vote } from '../support/poll.mjs';
import { matches } from '../support/variant.mjs';
import { polls, send, taken, test, withoutScript } from './club.mjs';

async function expectAllToBeSeen(page, what) {
  expect.soft(await cutOff(page), what).toEqual([]);
  expect.soft(await overflow(page), what).toBe(0);
  expect.soft((await axe(page)).findings, what).toEqual([]);
}

/** Every page before and after voting. `enlarge` is called for each that is loaded. */
async function walk(page, hub, enlarge) {
  for (const name of Object.keys(polls)) {
    await withoutScript(page, hub, name);
    await enlarge(page);
    await expectAllToBeSeen(page, name);
    await page.locator('label.row').first().click();
    await send(page, 'Vote');
    await enlarge(page);
    await expectAllToBeSeen(page, `${name}, sent`);
  }
}

/** What a window of 1280 by 1024 pixels shows at 200 %. */
test.describe('at 200 %', () => {
  test.use({ viewport: { width: 640, height: 512 }, deviceScaleFactor: 2 });

  test('nothing is cut off or to be scrolled sideways when the page is twice its size', async ({
    page,
    hub,
  }) => {
    await walk(page, hub, async () => {
      expect(await matches(page, '(width: 640px) and (resolution: 2dppx)')).toBe(true);
    });
  });
});

/** Sizes of the words, in pixels. */
const sizes = (page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('.label, .facts, button, caption')].map((part) =>
      Number.parseFloat(getComputedStyle(part).fontSize),
    ),
  );

test('nothing is cut off or to be scrolled sideways when the text is twice its size', async ({
  page,
  hub,
}) => {
  await walk(page, hub, async () => {
    const before = await sizes(page);
    await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
    expect(await sizes(page)).toEqual(before.map((size) => size * 2));
  });
});

test('where the widget takes over nothing is cut off when the text is twice its size', async ({
  page,
  hub,
}) => {
  for (const name of Object.keys(polls)) {
    await page.goto(`${hub.origin}/p/club/poll/${name}`);
    await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
    await taken(page);
    await vote(page, polls[name].options[0].label);
    await expect(page.locator('hearth-poll')).toHaveAttribute('voted', '');
    expect.soft(await cutOff(page), name).toEqual([]);
    expect.soft(await overflow(page), name).toBe(0);
  }
});
