// A page with a guarded form, and what a person would look at there.
import { expect } from '@playwright/test';

export async function openGuard(page, policy = 'wasm', query = '') {
  await page.goto(`/${policy}/guard/page.html${query}`);
  await expect(page.locator('html')).toHaveAttribute('data-ready', '1');
  await expect(page.locator('hearth-guard > span').first()).toBeAttached();
  const guard = page.locator('form hearth-guard');
  return {
    guard,
    comment: page.locator('#comment'),
    letter: page.locator('#letter'),
    card: guard.locator('[part~="card"]'),
    question: guard.locator('[part~="question"]'),
    word: (name) => guard.getByRole('button', { name, exact: true }),
    send: page.getByRole('button', { name: 'Send', exact: true }),
    sent: () => page.evaluate(() => globalThis.sent),
  };
}

/** What is selected in a control. */
export const selection = (control) =>
  control.evaluate(({ value, selectionStart, selectionEnd }) => value.slice(selectionStart, selectionEnd));

/** What is said of a field beside its name, as a screen reader would find it. */
export const description = (field) =>
  field.evaluate((element) =>
    element
      .getAttribute('aria-describedby')
      .split(' ')
      .map((id) => document.getElementById(id).textContent)
      .join(' '),
  );
