// Opens the pages of fixtures/shield for a reader with preferences, and gives them hands and eyes.
import { expect } from '@playwright/test';

export const key = 'hearth-shield';
export const insults = { on: true, categories: ['insult', 'threat'], words: [], people: [] };

/** `preferences` are those the reader has from an earlier visit. */
export async function openShield(page, options = {}) {
  const { place = 'comments', policy = 'wasm', preferences, open = true, ...query } = options;
  if (preferences)
    await page.addInitScript(
      ([key, text]) => {
        if (!localStorage.getItem('visited')) localStorage.setItem(key, text);
        localStorage.setItem('visited', '1');
      },
      [key, JSON.stringify({ ...insults, ...preferences })],
    );
  const asked = new URLSearchParams({ ...query, ...(open ? { open: '' } : {}) });
  await page.goto(`/${policy}/shield/${place}.html?${asked}`);
  const shield = page.locator('hearth-shield');
  await expect(shield.getByRole('button').first()).toBeVisible();
  return {
    shield,
    toggle: shield.locator('.toggle'),
    now: shield.locator('.now'),
    choice: (name) => shield.getByRole('checkbox', { name }),
    stored: () => page.evaluate((key) => localStorage.getItem(key), key),
    comment: (text) => page.locator('.comment', { hasText: text }),
    text: (text) => page.locator('.text', { hasText: text }),
    face: (what) => page.getByText(`Hidden: ${what}.`, { exact: true }),
    show: (what) => page.getByRole('button', { name: `Show what is hidden: ${what}`, exact: true }),
    count: () => page.evaluate(() => document.querySelector('hearth-shield').count),
  };
}

/** What a host's own script sees of its page. */
export const markup = (page, selector = '#thread') =>
  page.evaluate(
    (selector) =>
      new XMLSerializer()
        .serializeToString(document.querySelector(selector))
        .replaceAll(' xmlns="http://www.w3.org/1999/xhtml"', ''),
    selector,
  );
