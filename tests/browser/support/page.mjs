// Opens an empty page with the widgets' script, for tests that build their own polls.
import { expect } from '@playwright/test';

export async function openBare(page, policy = 'open') {
  await page.clock.setFixedTime(new Date('2026-11-20T10:00:00Z'));
  await page.goto(`/${policy}/poll/bare.html`);
  await expect(page.locator('html')).toHaveAttribute('data-ready', '1');
}
