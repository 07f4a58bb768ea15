// One element, another poll or another member: nothing that was done in one shows in the other.
import { expect, test } from '@playwright/test';
import { openPoll } from '../support/stage.mjs';

const chosen = '[part~="option-chosen"]';

/** What the page hears of acts, by name and address. */
const listen = (page) =>
  page.evaluate(() => {
    globalThis.heard = [];
    for (const kind of ['vote', 'withdraw', 'error'])
      document.addEventListener(`hearth-${kind}`, ({ type }) => globalThis.heard.push(type));
  });

const heard = (page) => page.evaluate(() => globalThis.heard);

test('undo does not reach into the poll that is shown next', async ({ page }) => {
  const { poll, option, button, answer, sent } = await openPoll(page);
  await option('Sunday afternoon').click();
  await answer('accept', 'voted');
  await expect(button('Undo')).toBeVisible();
  // The store answers for every address; in this poll, too, the member has voted, but not here and now.
  await poll.evaluate((element) => (element.name = 'glaze'));
  await expect(button('Change')).toBeVisible();
  await expect(button('Undo')).toHaveCount(0);
  await expect(button('Withdraw')).toBeVisible();
  expect(await sent()).toHaveLength(1);
});

test('nothing of one member is shown to the next', async ({ page }) => {
  const { poll, button, answer, said, status } = await openPoll(page);
  // By script, as by voice: the focus is elsewhere, and the act is announced.
  await poll.evaluate((element) => void element.vote({ choice: ['sun'] }));
  await answer('accept', 'voted');
  await expect(said).toContainText('Your vote is in.');
  const nobody = { snapshot: undefined, pending: undefined, delivery: { state: 'none' } };
  await answer('tell', nobody);
  await expect(poll).toHaveAttribute('status', 'loading');
  await answer('tell', { snapshot: await page.evaluate(() => globalThis.snapshot()) });
  await expect(status).toContainText('Choose one to vote.');
  await expect(poll.locator(chosen)).toHaveCount(0);
  await expect(button('Undo')).toHaveCount(0);
  await expect(said).toHaveText('');
});

test('a store of another member shows nothing of the one before', async ({ page }) => {
  const { poll, option, button, answer, status } = await openPoll(page);
  await option('Sunday afternoon').click();
  await answer('refuse', 'busy', { seconds: 2 });
  await expect(status).toContainText('Please try again in a moment');
  await poll.evaluate((element) => {
    element.store = new element.store.constructor({ snapshot: globalThis.snapshot(), connection: 'live' });
  });
  await expect(status).toContainText('Choose one to vote.');
  await expect(poll.locator(chosen)).toHaveCount(0);
  await expect(button('Vote')).toHaveCount(0);
});

test('a vote kept for one poll is not told of in another', async ({ page }) => {
  const { poll, option, answer, status } = await openPoll(page);
  await listen(page);
  await option('Sunday afternoon').click();
  await answer('keep', 'offline');
  await expect(status).toContainText('You are offline.');
  await poll.evaluate((element) => (element.name = 'glaze'));
  await expect.poll(() => poll.evaluate(({ store }) => store.address)).toBe('poll/glaze');
  await answer('tell', {
    snapshot: await page.evaluate(() => globalThis.votedSnapshot()),
    pending: undefined,
    delivery: { state: 'none' },
  });
  await expect(status).toContainText('Your vote is in.');
  expect(await heard(page)).toEqual([]);
});

for (const [end, value] of [
  ['accept', 'voted'],
  ['refuse', 'poll_closed'],
]) {
  test(`a vote that ends after another poll is shown changes nothing there: ${end}`, async ({ page }) => {
    const { poll, option, button, answer, status } = await openPoll(page);
    await listen(page);
    await option('Sunday afternoon').click();
    await poll.evaluate((element) => {
      const { store } = element;
      globalThis.another = new store.constructor({ snapshot: globalThis.snapshot(), connection: 'live' });
      Object.assign(element, { name: 'glaze', store: globalThis.another });
    });
    await expect(status).toContainText('Choose one to vote.');
    await answer(end, value);
    await poll.evaluate(({ updateComplete }) => updateComplete);
    expect(await heard(page)).toEqual([]);
    await expect(status).toContainText('Choose one to vote.');
    await expect(button('Undo')).toHaveCount(0);
    await option('Saturday morning').click();
    expect(await page.evaluate(() => globalThis.another.acts.length)).toBe(1);
  });
}
