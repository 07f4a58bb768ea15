import { expect, test } from '@playwright/test';
import { openPoll } from '../support/stage.mjs';

const rows = '[part~="option"]';

test('a tap votes, and paints the own choice before the hub has answered', async ({ page }) => {
  const { poll, option, sent, answer, status } = await openPoll(page);
  await option('Sunday afternoon').click();
  expect(await sent()).toEqual([{ choice: ['sun'] }]);
  await expect(poll.locator('[part~="option-chosen"]')).toContainText('Sunday afternoon');
  await expect(poll).toHaveAttribute('voted', '');
  await answer('accept', 'voted');
  await expect(status).toContainText('Your vote is in.');
  await expect(poll.getByRole('listitem').filter({ hasText: 'Sunday afternoon' })).toContainText('Your vote');
  await expect(poll.getByRole('radio')).toHaveCount(0);
});

test('a tap anywhere in the row votes', async ({ page }) => {
  const { poll, sent } = await openPoll(page);
  await poll
    .locator(rows)
    .nth(2)
    .click({ position: { x: 300, y: 6 } });
  expect(await sent()).toEqual([{ choice: ['wed'] }]);
});

test('a second tap while the first is on its way changes nothing', async ({ page }) => {
  const { option, sent } = await openPoll(page);
  await option('Sunday afternoon').click();
  await option('Saturday morning').click({ force: true });
  expect(await sent()).toEqual([{ choice: ['sun'] }]);
  await expect(option('Sunday afternoon')).toBeChecked();
});

test('undo after a first vote withdraws it', async ({ page }) => {
  const { option, button, sent, answer, status } = await openPoll(page);
  await option('Sunday afternoon').click();
  await answer('accept', 'voted');
  await button('Undo').click();
  await answer('accept', 'fresh');
  expect(await sent()).toEqual([{ choice: ['sun'] }, null]);
  await expect(status).toHaveText('Your vote is withdrawn.');
  await expect(option('Sunday afternoon')).not.toBeChecked();
  await expect(button('Undo')).toHaveCount(0);
});

test('undo after a change brings back the vote before it', async ({ page }) => {
  const { option, button, sent, answer } = await openPoll(page, 'sent, change possible');
  await button('Change').click();
  await option('Wednesday evening').click();
  await answer('accept', 'voted');
  await button('Undo').click();
  expect(await sent()).toEqual([{ choice: ['wed'] }, { choice: ['sun'] }]);
});

test('undo after withdrawing votes again', async ({ page }) => {
  const { button, sent, answer, status } = await openPoll(page, 'sent, change possible');
  await button('Withdraw').click();
  await answer('accept', 'fresh');
  await expect(status).toHaveText('Your vote is withdrawn.');
  await button('Undo').click();
  await answer('accept', 'voted');
  expect(await sent()).toEqual([null, { choice: ['sun'] }]);
  await expect(status).toContainText('Your vote is in.');
});

for (const because of ['offline', 'busy']) {
  test(`a withdrawal that is kept says so: ${because}`, async ({ page }) => {
    const { button, answer, status } = await openPoll(page, 'sent, change possible');
    await button('Withdraw').click();
    await answer('keep', because);
    await expect(status).toContainText('You are taking your vote back.');
    await answer('tell', {
      snapshot: await page.evaluate(() => globalThis.snapshot()),
      pending: undefined,
      delivery: { state: 'none' },
      connection: 'live',
    });
    await expect(status).toHaveText('Your vote is withdrawn.');
  });
}

test('what is said of a withdrawn vote ends with the next pick', async ({ page }) => {
  const { option, button, answer, status } = await openPoll(page);
  await option('Sunday afternoon').click();
  await answer('accept', 'voted');
  await button('Undo').click();
  await answer('accept', 'fresh');
  await expect(status).toHaveText('Your vote is withdrawn.');
  await option('Sunday afternoon').focus();
  await page.keyboard.press('ArrowDown');
  await expect(status).toHaveText('Not sent yet.');
});

test('keeping the vote sends nothing', async ({ page }) => {
  const { button, sent, status } = await openPoll(page, 'sent, change possible');
  await button('Change').click();
  await button('Keep my vote').click();
  expect(await sent()).toEqual([]);
  await expect(status).toContainText('Your vote is in.');
});

test('a final vote is sent by its button only', async ({ page }) => {
  const { option, button, sent } = await openPoll(page, 'ready, final');
  await option('Saturday morning').click();
  expect(await sent()).toEqual([]);
  await button('Vote').click();
  expect(await sent()).toEqual([{ choice: ['sat'] }]);
});

test('several choices are sent together by the button', async ({ page }) => {
  const { option, button, sent } = await openPoll(page, 'ready, multiple');
  await option('Saturday morning').click();
  await option('Wednesday evening').click();
  await option('Saturday morning').click();
  await option('Sunday afternoon').click();
  expect(await sent()).toEqual([]);
  await button('Vote').click();
  expect(await sent()).toEqual([{ choice: ['wed', 'sun'] }]);
});

test('voting with nothing chosen asks for a choice first', async ({ page }) => {
  const { button, sent, status } = await openPoll(page, 'ready, multiple');
  await button('Vote').click();
  await expect(status).toHaveText('Choose an option first.');
  expect(await sent()).toEqual([]);
});

test("one's own words are sent by the button, and by Enter", async ({ page }) => {
  const { poll, button, sent, answer } = await openPoll(page, 'ready, write-in');
  const field = poll.getByRole('textbox', { name: 'Your own answer' });
  await field.fill('At full moon');
  await button('Vote').click();
  await answer('refuse', 'text_too_long', { max: 140, length: 141 });
  await expect(poll.locator('[part~="status"]')).toHaveText(
    'Your own answer has 141 characters; 140 are allowed.',
  );
  await expect(field).toHaveValue('At full moon');
  await field.press('Enter');
  expect(await sent()).toEqual(Array(2).fill({ choice: [], writeIn: 'At full moon' }));
});

test('the results can be seen without choosing', async ({ page }) => {
  const { button, sent } = await openPoll(page);
  await button('Just see results').click();
  expect(await sent()).toEqual([{ choice: [] }]);
});

test('a refused tap keeps the choice and offers to send it again', async ({ page }) => {
  const { option, button, sent, answer, status } = await openPoll(page);
  await option('Sunday afternoon').click();
  await answer('refuse', 'busy', { seconds: 2 });
  await expect(status).toContainText('Please try again in a moment');
  await expect(option('Sunday afternoon')).toBeChecked();
  await button('Vote').click();
  expect(await sent()).toHaveLength(2);
});

test('rows stay where they are when the numbers change', async ({ page }) => {
  const { poll, answer } = await openPoll(page, 'sent, change possible');
  const order = () => poll.locator('[part~="label"]').allTextContents();
  const before = await order();
  await answer('tell', {
    snapshot: await page.evaluate(() => {
      const next = structuredClone(globalThis.votedSnapshot());
      next.shared.results.options.forEach((share, index) => (share.count = index * 100));
      return next;
    }),
  });
  await expect(poll.locator('[part~="count"]').last()).toHaveText('300 votes');
  expect(await order()).toEqual(before);
});

test('numbers are the snapshot’s own, and bars are as long as they say', async ({ page }) => {
  const { poll } = await openPoll(page, 'sent, change possible');
  await expect(poll.locator('[part~="percent"]')).toHaveText(['44%', '30%', '6%', '22%']);
  await expect(poll.locator('[part~="count"]')).toHaveText(['14 votes', '10 votes', '2 votes', '7 votes']);
  const shares = await poll.evaluate((element) =>
    [...element.shadowRoot.querySelectorAll('.bar')].map((bar) => {
      const inner = bar.parentElement.clientWidth;
      return Math.round((bar.getBoundingClientRect().width / inner) * 100);
    }),
  );
  expect(shares).toEqual([44, 30, 6, 22]);
});

test('shuffled options stand in the viewer’s own order', async ({ page }) => {
  const { poll, answer } = await openPoll(page);
  const shuffled = await page.evaluate(() =>
    globalThis.snapshot({ own: { order: ['wed', 'sat', 'any', 'sun'] } }),
  );
  await answer('tell', { snapshot: shuffled });
  await expect(poll.locator('[part~="label"]').first()).toHaveText('Wednesday evening');
  await expect(poll.locator('[part~="label"]').last()).toHaveText('Sunday afternoon');
});
