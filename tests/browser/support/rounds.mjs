// Opens polls whose ballots were counted (fixtures/poll/rounds), with their counts unfolded.
import { expect } from '@playwright/test';

export const allCounts = ['runoff', 'seats', 'cycle', 'stars', 'support', 'level', 'drawn', 'many'];

export async function openCounts(page, counts = allCounts, { policy = 'strict', ...more } = {}) {
  await page.clock.setFixedTime(new Date('2026-11-20T10:00:00Z'));
  const query = new URLSearchParams([...counts.map((count) => ['count', count]), ...Object.entries(more)]);
  await page.goto(`/${policy}/poll/rounds/rounds.html?${query}`);
  await expect(page.locator('html')).toHaveAttribute('data-ready', String(counts.length));
}

/** Every disclosure of the page is pressed, and what it shows is waited for. */
export async function unfold(page) {
  const toggles = page.locator('hearth-rounds .toggle');
  const number = await toggles.count();
  for (let index = 0; index < number; index += 1) await toggles.nth(index).click();
  await expect(page.locator('hearth-rounds [part~="rounds-table"]')).toHaveCount(number);
  return number;
}

/** One poll, unfolded. */
export async function openCount(page, name, options) {
  await openCounts(page, [name], options);
  await unfold(page);
  const count = page.locator('hearth-rounds');
  return {
    count,
    outcome: count.locator('[part~="rounds-outcome"]'),
    story: count.locator('.story'),
    picture: count.getByRole('img'),
    numbers: count.locator('[part~="rounds-table"]'),
    pairs: count.locator('[part~="rounds-matrix"]'),
    choose: (method) => count.getByRole('combobox').selectOption({ label: method }),
  };
}
