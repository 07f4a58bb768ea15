import { expect, test } from '@playwright/test';
import { openBallot } from '../../support/ballots.mjs';

test('an answer of one’s own is sent by Enter', async ({ page }) => {
  const { poll, sent } = await openBallot(page, 'text');
  await poll.getByRole('textbox', { name: 'Your answer' }).fill('A bigger sink');
  await page.keyboard.press('Enter');
  expect(await sent()).toEqual([{ choice: [], writeIn: 'A bigger sink' }]);
});

test('answers of others are agreed with, as far as their words are known', async ({ page }) => {
  const { poll, sent, vote } = await openBallot(page, 'text, open to see');
  await expect(poll.getByRole('checkbox')).toHaveCount(2);
  await poll.getByRole('checkbox', { name: 'Longer opening hours' }).check();
  await vote();
  expect(await sent()).toEqual([{ choice: ['t-0000000000000001'] }]);
});

test('after the vote one’s own answer and those agreed with are marked', async ({ page }) => {
  const { poll } = await openBallot(page, 'text, results');
  const row = (words) => poll.getByRole('listitem').filter({ hasText: words });
  await expect(row('A bigger sink')).toContainText('Your answer');
  await expect(row('Longer opening hours')).toContainText('Your vote');
  await expect(row('Longer opening hours')).toContainText('9 agree');
});

test('a reaction is sent by a tap, and taken back by another', async ({ page }) => {
  const { poll, sent, status } = await openBallot(page, 'reactions');
  const heart = poll.getByRole('button', { name: '❤️' });
  await heart.click();
  await expect(heart).toHaveAttribute('aria-pressed', 'true');
  await expect(heart).toHaveAccessibleName(/7 votes/);
  await poll.getByRole('button', { name: '👍' }).click();
  await heart.click();
  await poll.getByRole('button', { name: '👍' }).click();
  await expect(heart).toHaveAttribute('aria-pressed', 'false');
  expect(await sent()).toEqual([
    { choice: ['heart'] },
    { choice: ['heart', 'up'] },
    { choice: ['up'] },
    null,
  ]);
  await expect(status).toContainText('withdrawn');
});

test('taps while one is on its way are sent after it', async ({ page }) => {
  const { poll, sent } = await openBallot(page, 'reactions');
  await page.evaluate(() => {
    const { store } = Object.values(globalThis.shown)[0];
    globalThis.accept = store.onAct;
    store.onAct = undefined;
  });
  await poll.getByRole('button', { name: '❤️' }).click();
  await poll.getByRole('button', { name: '👍' }).click();
  await poll.getByRole('button', { name: '🤔' }).click();
  expect(await sent()).toEqual([{ choice: ['heart'] }]);
  await page.evaluate(() => {
    const { store } = Object.values(globalThis.shown)[0];
    store.onAct = globalThis.accept;
    store.onAct(store.acts[0]);
  });
  await expect.poll(sent).toEqual([{ choice: ['heart'] }, { choice: ['heart', 'up', 'hm'] }]);
});

test('final reactions are sent by the button', async ({ page }) => {
  const { poll, sent, vote } = await openBallot(page, 'reactions, final');
  await poll.getByRole('button', { name: '👍' }).click();
  expect(await sent()).toEqual([]);
  await vote();
  expect(await sent()).toEqual([{ choice: ['up'] }]);
});

test('where the code for a ballot cannot be fetched the poll says so, and tries again', async ({ page }) => {
  await page.route('**/ballots-*.js', (route) => route.abort());
  await page.goto('/open/poll/ballots/ballots.html?ballot=ranked');
  const poll = page.locator('hearth-poll');
  await expect(poll.getByText('The poll cannot be reached right now.')).toBeVisible();
  await page.unroute('**/ballots-*.js');
  await expect(poll.getByRole('button', { name: 'Try again' })).toBeVisible();
});
