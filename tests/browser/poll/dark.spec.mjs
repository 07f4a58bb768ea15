import { expect, test } from '@playwright/test';
import { axe } from '../support/axe.mjs';
import { openBare } from '../support/page.mjs';
import { openStage } from '../support/stage.mjs';
import { dark, matches, useVariant } from '../support/variant.mjs';

useVariant(dark);

test('no state has an accessibility fault in the dark', async ({ page }) => {
  await openStage(page);
  expect(await matches(page, dark.query)).toBe(true);
  const { findings, passes } = await axe(page);
  expect(findings).toEqual([]);
  expect(passes).toBeGreaterThan(20);
});

/** The scheme that a poll wears on a page of its own, whatever is done to the page first. */
async function openPage(page) {
  await openBare(page);
  expect(await matches(page, dark.query)).toBe(true);
  await page.evaluate(() => {
    const store = new globalThis.MemoryStore({ snapshot: globalThis.snapshot(), connection: 'live' });
    const poll = Object.assign(document.createElement('hearth-poll'), { name: 'kiln', store });
    document.querySelector('main').append(poll);
  });
  return page.locator('hearth-poll .card');
}

const [day, night] = ['rgb(255, 252, 247)', 'rgb(29, 24, 21)'];

test('a page that declares its colour schemes in its head is followed', async ({ page }) => {
  await page.addInitScript(() => {
    addEventListener('DOMContentLoaded', () => {
      const meta = Object.assign(document.createElement('meta'), { name: 'color-scheme' });
      meta.content = 'light dark';
      document.head.append(meta);
    });
  });
  await expect(await openPage(page)).toHaveCSS('background-color', night);
});

test('a page that changes colour with the system is read again when the system does', async ({ page }) => {
  await page.addInitScript(() => {
    const asked = matchMedia.bind(globalThis);
    globalThis.matchMedia = (query) => (globalThis.media = asked(query));
  });
  const card = await openPage(page);
  await expect(card).toHaveCSS('background-color', day);
  // What the page's own media query does; no attribute changes.
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.insertRule('body { background: #111 }');
    document.adoptedStyleSheets.push(sheet);
    globalThis.media.dispatchEvent(new Event('change'));
  });
  await expect(card).toHaveCSS('background-color', night);
});
