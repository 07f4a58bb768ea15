import { expect, test } from '@playwright/test';
import { openExit } from '../support/pulse.mjs';

/** Of a member who was away: nothing is shown before the ask is a record. */
const away = async (page, prepare) => {
  if (prepare) await page.addInitScript(prepare);
  return openExit(page, 'exit, away');
};

test('somebody who leaves says why, by keyboard alone, and can take it back', async ({ page }) => {
  const { way, heading, status, progress, acts, answers, said } = await openExit(page, 'exit, leaving');
  await answers('exitSnapshot', { accept: [{ reason: 'too_much', text: 'It grew loud.' }] });
  await page.keyboard.press('Tab');
  for (let i = 0; i < 2; ++i) await page.keyboard.press('ArrowDown');
  await expect(way.getByRole('radio', { name: 'It is too much for me' })).toBeChecked();
  await page.keyboard.press('Enter');
  await expect(heading('Would you like to say more?')).toBeFocused();
  await expect(progress).toHaveText('Question 2 of 2');
  await expect(said).toContainText('Question 2 of 2');
  await page.keyboard.press('Tab');
  await page.keyboard.type('It grew loud.');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(status).toHaveText('Thank you for telling us. You can come back at any time.');
  await expect(status).toBeFocused();

  await answers('snapshot', { accept: [] });
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(status).toHaveText('It is taken back. Good to have you here.');
  expect(await acts()).toEqual([
    { key: 'exit', body: { reason: 'too_much', text: 'It grew loud.' } },
    { key: 'exit', body: null },
  ]);
});

test('a fault leads to the question that it is about, and what was written stays', async ({ page }) => {
  const { way, button, heading, answers } = await openExit(page, 'exit, words');
  const field = way.getByRole('textbox', { name: 'Would you like to say more?' });
  await answers('snapshot', { refuse: ['text_blocked', {}, undefined, '/body/text'] });
  await button('Send').click();
  await expect(way.locator('#wrong')).toBeFocused();
  await expect(field).toHaveAccessibleDescription(/words in it that cannot stand here/);
  await button('Back').click();
  await expect(heading('Before you go')).toBeFocused();
  await button('Continue').click();
  await expect(field).toHaveValue('Thank you for the lamp.');
});

test('it asks by itself only once the ask is a record; put off, it is gone and says so', async ({ page }) => {
  const { way, button, acts, answers, said } = await away(page);
  await expect.poll(acts).toEqual([{ key: 'ask-1', body: {} }]);
  await expect(way).toHaveAttribute('status', 'resting');
  await page.evaluate(() => {
    const { store } = Object.values(globalThis.shown)[0];
    store.accept(globalThis.quietSnapshot({ asks: 1, quietAt: Date.parse('2026-12-20T10:00:00Z') }));
  });
  await expect(way.getByRole('heading', { name: 'You were away for a while' })).toBeVisible();
  await expect(page.locator('body')).toBeFocused();
  expect(await page.getByRole('dialog').count()).toBe(0);
  await answers('snapshot');
  await button('Not now').click();
  await expect(way).toHaveAttribute('status', 'resting');
  await expect(said).toContainText('Nothing was sent.');
  expect(await acts()).toHaveLength(1);
});

test('what is refused is not shown, not tried again, and no error', async ({ page }) => {
  const { way, acts, tell } = await away(page, () => {
    globalThis.errors = 0;
    document.addEventListener('hearth-error', () => ++globalThis.errors);
  });
  await expect.poll(acts).toHaveLength(1);
  await page.evaluate(() => Object.values(globalThis.shown)[0].store.refuse('not_quiet_yet'));
  await tell('quietSnapshot');
  await expect(way).toHaveAttribute('status', 'resting');
  expect(await acts()).toHaveLength(1);
  expect(await page.evaluate(() => globalThis.errors)).toBe(0);
});

test('who was asked twice, who has said why, and guests are never asked', async ({ page }) => {
  const { way, acts, tell } = await openExit(page, 'exit, resting');
  await tell('quietSnapshot', { asks: 2 });
  await tell('quietSnapshot', { exit: { reason: 'other', time: 1 } });
  await tell('guestSnapshot');
  await expect(way).toHaveAttribute('status', 'resting');
  expect(await acts()).toEqual([]);
});

test('a steward’s question needs no other record, and is put off for good', async ({ page }) => {
  const first = await openExit(page, 'exit, invited');
  await expect(first.heading('You were away for a while')).toBeVisible();
  expect(await first.acts()).toEqual([]);
  await first.button('Not now').click();
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-ready', '1');
  await expect(first.way).toHaveAttribute('status', 'resting');
});
