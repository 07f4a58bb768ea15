import { expect, test } from '@playwright/test';
import { openExchange } from '../support/exchange.mjs';

/** What the store answers the acts to come with: snapshots of matches, each of them made from what is given. */
const thenMatches = (page, ...turns) =>
  page.evaluate((turns) => {
    const { store } = Object.values(globalThis.shown)[0];
    const queue = [...turns];
    store.onAct = () =>
      store.accept(made.matchedSnapshot(...queue.shift().map(([how, more]) => made[how](more))));
  }, turns);

test('a match is accepted with a line of contact, then done, with the keys alone', async ({ page }) => {
  const { way, button, status, acts } = await openExchange(page, 'matched');
  const contact = way.getByLabel('How can they reach you?');
  await page.keyboard.press('Tab');
  await expect(contact).toBeFocused();
  await expect(contact).toHaveAccessibleDescription(/This one person sees it, once you have both accepted/);
  await page.keyboard.type('ann@example.org');
  await thenMatches(
    page,
    [['match', { mine: { accepted: true, contact: 'ann@example.org' } }]],
    [['match', { state: 'done', answerBy: null }]],
  );
  await page.keyboard.press('Enter');
  await expect(status.first()).toContainText('You have accepted. It is up to them now');
  await expect(status.first()).toBeFocused();

  await page.evaluate(() =>
    Object.values(globalThis.shown)[0].store.tell({ snapshot: made.matchedSnapshot(made.accepted()) }),
  );
  await expect(way.getByText('0160 55 01 01, best after six')).toBeVisible();
  await expect(way.getByRole('heading', { name: 'Ben can help you' })).toBeVisible();
  await expect(way).toContainText('you are reminded, once.');
  // What they wrote can be reported before.
  await page.keyboard.press('Tab');
  await expect(way.locator('[part~="match"]').getByRole('button', { name: 'Report' })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(button('It is done')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(way.getByRole('heading', { name: 'Your matches' })).toBeFocused();
  await expect(way.locator('[aria-live]')).toContainText('It is done. Thank you.');
  await expect(way.getByText('Nothing waits for you right now.')).toBeVisible();
  expect(await acts()).toEqual([
    { key: 'accept-7', body: { contact: 'ann@example.org' } },
    { key: 'done-7', body: {} },
  ]);
});

test('declining asks no reason and says what becomes of the ask', async ({ page }) => {
  const { way, button, acts, said } = await openExchange(page, 'matched');
  await thenMatches(page, [['match', { state: 'withdrawn', answerBy: null }]]);
  await button('Decline').click();
  await expect(said).toContainText('Your ask is open again while its round lasts.');
  expect(await acts()).toEqual([{ key: 'decline-7', body: {} }]);
  await button('1 earlier match').click();
  await expect(way.locator('[part~="match"]')).toContainText('Nobody is told who gave it up, or why.');
});

test('a line of contact is changed, a match withdrawn from', async ({ page }) => {
  const { way, button, acts } = await openExchange(page, 'both accepted');
  await button('Change your contact').click();
  const contact = way.getByLabel('How can they reach you?');
  await expect(contact).toBeFocused();
  await expect(contact).toHaveValue('ann@example.org');
  await contact.fill('');
  await thenMatches(
    page,
    [['accepted', { mine: { contact: null } }]],
    [['match', { state: 'withdrawn', answerBy: null }]],
  );
  await button('Save').click();
  await expect(way.getByText('You have written nothing yet.')).toBeVisible();
  await button('Withdraw').click();
  await expect(way.getByText('Nothing waits for you right now.')).toBeVisible();
  expect(await acts()).toEqual([
    { key: 'accept-7', body: {} },
    { key: 'withdraw-7', body: {} },
  ]);
});

test('never again is said where it was pressed, and can be taken back', async ({ page }) => {
  const { way, button, acts, said } = await openExchange(page, 'both accepted');
  await thenMatches(page, [['accepted', { blocked: true }]], [['accepted', { blocked: false }]]);
  await button('Never match us again').click();
  await expect(said).toContainText('You two are not matched again. They are not told.');
  const back = way.locator('[part~="never"]').getByRole('button', { name: 'Take it back' });
  await expect(back).toBeFocused();
  await back.click();
  await expect(said).toContainText('You two can be matched again.');
  await expect(button('Never match us again')).toBeFocused();
  expect(await acts()).toEqual([
    { key: 'block-7', body: {} },
    { key: 'block-7', body: null },
  ]);
});

test('a match that comes in an open page is there, and said', async ({ page }) => {
  const { way, said } = await openExchange(page, 'asked');
  await page.evaluate(() =>
    Object.values(globalThis.shown)[0].store.tell({ snapshot: made.matchedSnapshot(made.match()) }),
  );
  await expect(way.getByRole('heading', { name: 'Somebody can help you' })).toBeVisible();
  await expect(said).toContainText('There is a new match for you.');
  await expect(way).toHaveAttribute('status', 'to-answer');
});

test('the guard of the page reads asks and names, and leaves lines of contact alone', async ({ page }) => {
  await page.addInitScript(() =>
    addEventListener('DOMContentLoaded', () => {
      const guard = document.createElement('hearth-guard');
      guard.setAttribute('for', 'textarea.none');
      document.body.append(guard);
    }),
  );
  const { way, button } = await openExchange(page, 'matched');
  await button('Change').click();
  await expect(way.locator('hearth-guard')).toHaveAttribute('for', '.field:not(.contact, .to-stewards)');
});
