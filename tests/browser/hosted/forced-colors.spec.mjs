// The hosted page in colours of the reader's own: in Chromium dark ones. Firefox takes light or dark from those colours.
import { expect } from '@playwright/test';
import { axe } from '../support/axe.mjs';
import { matches, useVariant } from '../support/variant.mjs';
import { polls, send, test, withoutScript } from './club.mjs';

useVariant({
  media: { forcedColors: 'active', colorScheme: 'dark' },
  firefoxUserPrefs: { 'browser.display.document_color_use': 2, 'ui.useAccessibilityTheme': 1 },
});

/** The colours of words are the reader's own; axe would read -webkit-text-fill-color, which Chromium does not force. */
const findings = async (page) => (await axe(page, ['color-contrast'])).findings;

const forced = (page) =>
  page.evaluate(() => {
    const same = (part, system) => {
      const probe = Object.assign(document.createElement('i'), { hidden: true });
      probe.style.setProperty('color', system);
      document.body.append(probe);
      const { color } = getComputedStyle(probe);
      probe.remove();
      return getComputedStyle(part).color === color;
    };
    const [words, buttons] = ['.label, h1, .facts', 'button'].map((parts) => [
      ...document.querySelectorAll(parts),
    ]);
    return (
      words.every((part) => same(part, 'CanvasText')) && buttons.every((part) => same(part, 'ButtonText'))
    );
  });

/** Whether what is drawn without words still stands out from what is behind it. */
const drawn = (page) =>
  page.evaluate(() => {
    const fill = (part) => getComputedStyle(document.querySelector(part)).fill;
    return fill('.leading .length') !== fill('.leading .track');
  });

test('in forced colours the page is accessible before and after voting', async ({
  page,
  hub,
  browserName,
}) => {
  for (const name of Object.keys(polls)) {
    await withoutScript(page, hub, name);
    expect(await matches(page, '(forced-colors: active)')).toBe(true);
    if (browserName === 'chromium') expect(await matches(page, '(prefers-color-scheme: dark)')).toBe(true);
    expect(await forced(page)).toBe(true);
    expect(await findings(page)).toEqual([]);
    await page.locator('label.row').first().click();
    await send(page, 'Vote');
    expect(await findings(page)).toEqual([]);
    if ((await page.locator('table').count()) > 0) expect(await drawn(page)).toBe(true);
  }
});

test('in forced colours what is chosen and where the focus is are to be seen', async ({ page, hub }) => {
  await withoutScript(page, hub, 'lunch');
  const row = page.locator('label.row').first();
  const looks = () =>
    row.evaluate((part) => {
      const { borderTopWidth, borderTopColor, outlineStyle, outlineWidth } = getComputedStyle(part);
      return { border: `${borderTopWidth} ${borderTopColor}`, outline: `${outlineStyle} ${outlineWidth}` };
    });
  const before = await looks();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  const after = await looks();
  expect(after.border).not.toBe(before.border);
  expect(after.outline).toBe('solid 3px');
});
