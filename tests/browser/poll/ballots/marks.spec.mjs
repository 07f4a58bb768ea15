import { expect, test } from '@playwright/test';
import { openBallot } from '../../support/ballots.mjs';

test.use({ timezoneId: 'Europe/Berlin' });

const group = (poll, name) => poll.getByRole('radiogroup', { name });

test('scores are given by buttons, left out, and taken back', async ({ page }) => {
  const { poll, button, sent, vote } = await openBallot(page, 'score');
  await group(poll, 'Tea').getByRole('radio', { name: '0' }).check();
  await group(poll, 'Mint').getByRole('radio', { name: '5' }).check();
  await group(poll, 'Water').getByRole('radio', { name: '2' }).check();
  await button('No opinion on Water').click();
  await expect(group(poll, 'Water').getByRole('radio', { checked: true })).toHaveCount(0);
  await vote();
  expect(await sent()).toEqual([{ marks: { tea: 0, mint: 5 } }]);
  await expect(poll.getByRole('listitem').filter({ hasText: 'Mint' })).toContainText('You: 5');
});

test('a scale is one stop for Tab, and arrow keys choose on it', async ({ page }) => {
  const { poll, sent, vote } = await openBallot(page, 'rating');
  await group(poll, 'All in all').getByRole('radio', { name: '3' }).focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowRight');
  expect(await sent()).toEqual([]);
  await vote();
  expect(await sent()).toEqual([{ marks: { all: 4 } }]);
});

test('a rating from nothing to ten has eleven buttons', async ({ page }) => {
  const { poll } = await openBallot(page, 'rating, to ten');
  await expect(group(poll, 'All in all').getByRole('radio')).toHaveCount(11);
});

test('where marks are too many for buttons they are typed or stepped', async ({ page }) => {
  const { poll, button, sent, vote } = await openBallot(page, 'score, of a hundred');
  await poll.getByRole('spinbutton', { name: 'Tea' }).fill('70');
  await poll.getByRole('spinbutton', { name: 'Tea' }).blur();
  await button('One more for Tea').click();
  await button('One more for Mint').click();
  await vote();
  expect(await sent()).toEqual([{ marks: { tea: 71, mint: 0 } }]);
});

test('dots are spent, what is left is said, and no more can be given', async ({ page }) => {
  const { poll, button, said, sent, vote } = await openBallot(page, 'dots');
  for (let n = 0; n < 3; n += 1) await button('One more for Tea').click();
  await expect(said).toContainText('Tea: 3. 7 dots left.');
  await poll.getByRole('spinbutton', { name: 'Mint' }).fill('99');
  await poll.getByRole('spinbutton', { name: 'Mint' }).blur();
  await expect(poll.getByRole('spinbutton', { name: 'Mint' })).toHaveValue('7');
  await expect(poll.locator('.left')).toHaveText('0 dots left');
  await expect(button('One more for Tea')).toHaveAttribute('aria-disabled', 'true');
  await button('One more for Tea').click({ force: true });
  await button('One fewer for Mint').click();
  await vote();
  expect(await sent()).toEqual([{ marks: { tea: 3, mint: 6 } }]);
});

test('quadratic votes cost their square', async ({ page }) => {
  const { poll, button, said, sent, vote } = await openBallot(page, 'quadratic');
  await poll.getByRole('spinbutton', { name: 'Tea' }).fill('9');
  await poll.getByRole('spinbutton', { name: 'Tea' }).blur();
  await expect(said).toContainText('Tea: 9. 19 credits left.');
  await poll.getByRole('spinbutton', { name: 'Mint' }).fill('8');
  await poll.getByRole('spinbutton', { name: 'Mint' }).blur();
  await expect(poll.getByRole('spinbutton', { name: 'Mint' })).toHaveValue('4');
  await expect(poll.locator('.stepped', { hasText: 'Tea' })).toContainText('81 credits');
  await expect(button('One more for Mint')).toHaveAttribute('aria-disabled', 'true');
  await vote();
  expect(await sent()).toEqual([{ marks: { tea: 9, mint: 4 } }]);
});

test('times stand by their days in the reader’s zone, and both zones are named', async ({ page }) => {
  const { poll, sent, vote } = await openBallot(page, 'grid');
  await expect(poll.locator('.day')).toHaveText(['Saturday, November 28', 'Sunday, November 29']);
  await expect(poll.locator('.label').first()).toHaveText(/10:00\sAM\s–\s12:00\sPM/);
  await expect(poll.locator('.zones')).toHaveText(
    /your time zone, Central European Time\.\s+Show them in Eastern Time/,
  );
  const slot = group(poll, /Saturday, November 28 3:00.*With soup/);
  await slot.getByRole('radio', { name: 'Maybe' }).check();
  await group(poll, /Sunday/)
    .getByRole('radio', { name: 'Yes' })
    .check();
  await vote();
  expect(await sent()).toEqual([{ marks: { 'sat-pm': 'maybe', sun: 'yes' } }]);
});

test('times can be read by the clock of whoever asked', async ({ page }) => {
  const { poll, button, sent, vote } = await openBallot(page, 'grid');
  await button('Show them in Eastern Time').click();
  await expect(poll.locator('.label').first()).toHaveText(/4:00\s–\s6:00\sAM/);
  await expect(poll.locator('.zones')).toContainText('Times are in Eastern Time, as they were written.');
  await expect(button('Show them in Central European Time')).toBeFocused();
  await group(poll, /Saturday, November 28 4:00/)
    .getByRole('radio', { name: 'Yes' })
    .check();
  await vote();
  await expect(poll.getByRole('listitem').first()).toContainText(/Sat, Nov 28, 4:00/);
  await button('Show them in Central European Time').click();
  await expect(poll.getByRole('listitem').first()).toContainText(/Sat, Nov 28, 10:00/);
  expect(await sent()).toEqual([{ marks: { 'sat-am': 'yes' } }]);
});

test('where clocks go back the hour is told apart, days stand in order, and neighbours share a zone', async ({
  page,
}) => {
  const { poll } = await openBallot(page, 'grid, clocks go back');
  await expect(poll.locator('.day')).toHaveText(['Saturday, October 24', 'Sunday, October 25']);
  await expect(poll.locator('.label')).toHaveText([
    /^11:00\sAM\s–\s12:00\sPM$/,
    /^2:30\sAM\sGMT\+2\s–\s2:30\sAM\sGMT\+1$/,
    /^10:00\s–\s11:00\sAM$/,
  ]);
  // Berlin and Paris have one clock, in summer and in winter.
  await expect(poll.locator('.zones')).toHaveText('Times are in your time zone, Central European Time.');
});

test('who may see results before answering unfolds them', async ({ page }) => {
  const { poll } = await openBallot(page, 'grid, open to see');
  await expect(poll.getByText('22 yes, 5 maybe')).toBeHidden();
  await poll.getByText('Results so far').click();
  await expect(poll.getByRole('listitem').filter({ hasText: 'Sun, Nov 29' })).toContainText(
    '22 yes, 5 maybe',
  );
  await group(poll, /Sunday/)
    .getByRole('radio', { name: 'Yes' })
    .check();
  await expect(poll.getByText('22 yes, 5 maybe')).toBeVisible();
});

test('results of marks say what was given, what it comes to, and one’s own', async ({ page }) => {
  for (const [ballot, option, words] of [
    ['score, results', 'Mint', ['128 points', '80%', 'You: 5', 'Ahead so far']],
    ['rating, results', 'All in all', ['32 ratings', '4.28 of 5', 'You: 4']],
    ['dots, results', 'Mint', ['128 dots', '40%', 'You: 7']],
    ['quadratic, results', 'Mint', ['128 votes', '40%', 'You: 7']],
    ['grid, results', 'Sun, Nov 29', ['22 yes, 5 maybe', '71%', 'You: Maybe']],
  ]) {
    const { poll } = await openBallot(page, ballot);
    const row = poll.getByRole('listitem').filter({ hasText: option });
    for (const word of words) await expect.soft(row, ballot).toContainText(word);
  }
});

test('changing starts from the marks that are in', async ({ page }) => {
  const { poll, button, sent, vote } = await openBallot(page, 'score, results');
  await button('Change').click();
  await expect(group(poll, 'Mint').getByRole('radio', { name: '5' })).toBeChecked();
  await group(poll, 'Mint').getByRole('radio', { name: '1' }).check();
  await vote();
  expect(await sent()).toEqual([{ marks: { tea: 3, mint: 1 } }]);
});

test('a page can vote with marks', async ({ page }) => {
  const { poll, sent } = await openBallot(page, 'score');
  await poll.evaluate((element) => element.vote({ marks: { tea: 5 } }));
  expect(await sent()).toEqual([{ marks: { tea: 5 } }]);
});
