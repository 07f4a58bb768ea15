import { expect, test } from '@playwright/test';
import { openPrompt } from '../support/prompt.mjs';

test('the ladder says where one is, what the next step needs, and leads to the prompts', async ({ page }) => {
  const { way, button, question } = await openPrompt(page);
  await button('The ladder').click();
  await expect(way.getByRole('heading', { name: 'The ladder' })).toBeFocused();
  await expect(way.getByRole('listitem').filter({ hasText: 'You are here' })).toContainText(
    'Level 1: Everyday life',
  );
  await expect(way.locator('[aria-current="step"]')).toContainText('Level 1');
  const step = way.getByRole('group', { name: 'Your next step: Level 2: What I think' });
  await expect(step).toContainText('Exchanges on level 1: 0 of 2.');
  await expect(step).toContainText('It can open from November 26 on: at least 7 days on each level.');
  await expect(step).toContainText('A steward has gone first.');
  await expect(button('Take the step')).toHaveCount(0);
  await button('See its prompts: Level 0: Small things').click();
  await expect(question).toBeFocused();
  await expect(way.getByText('Your answer', { exact: true })).toBeVisible();
});

test('a step is offered, taken by its own button, and leads to the level', async ({ page }) => {
  const { button, acts, answers, question, status } = await openPrompt(page, 'step offered');
  await button('See the step').click();
  await answers('thirdSnapshot', { accept: [] });
  await button('Take the step').click();
  await expect(question).toHaveText(/Which book that everybody praises/);
  await expect(status).toHaveText('Level 2 is open now.');
  expect(await acts()).toEqual([{ key: 'ladder', body: { level: 2 } }]);
});

test('the step is offered when its time has come, in an open page too', async ({ page }) => {
  const { button } = await openPrompt(page, 'ladder, step to take');
  await page.evaluate(() => {
    const { store } = Object.values(globalThis.shown)[0];
    const shown = store.known.snapshot;
    // As long as a timer of the page takes: its clock stands still.
    const now = Date.now;
    const next = { ...shown.own.next, at: now() + 300 };
    store.tell({ snapshot: { ...shown, own: { ...shown.own, next } } });
    Date.now = () => now() + 400;
  });
  await expect(button('Take the step')).toBeVisible();
});

test('how far one goes is set by its button; the highest is no limit', async ({ page }) => {
  const { way, button, acts, answers, status } = await openPrompt(page, 'ladder');
  const limit = (level) => ({ accept: [{ own: { limit: level, level: Math.min(level, 1), next: null } }] });
  await answers('snapshot', limit(0), limit(4));
  const far = way.getByRole('group', { name: 'How far I want to go' });
  await far.getByLabel('Level 0: Small things').check();
  expect(await acts()).toEqual([]);
  await button('Set this limit').click();
  await expect(status).toHaveText('Your limit is set.');
  await expect(way.getByRole('listitem').filter({ hasText: 'Above your limit' })).toHaveCount(2);
  await far.getByLabel('Level 2: What I think').check();
  await button('Set this limit').click();
  await expect(way.getByText('Above your limit')).toHaveCount(0);
  expect(await acts()).toEqual([
    { key: 'limit', body: { level: 0 } },
    { key: 'limit', body: null },
  ]);
});

test('a break asks nothing and closes nothing', async ({ page }) => {
  const { way, button, acts, answers, question } = await openPrompt(page, 'ladder');
  await answers('snapshot', { accept: [{ own: { paused: true } }] }, { accept: [] });
  await button('Take a break').click();
  await expect(way).toHaveAttribute('status', 'paused');
  await expect(way).toContainText('You are taking a break.');
  await expect(way.getByRole('textbox')).toHaveCount(0);
  await button('Your 2 answers').click();
  await expect(way).toContainText('On the tram, between two stops too many.');
  await button('Back').click();
  await button('Go on').click();
  await button('See its prompts: Level 1: Everyday life').click();
  await expect(question).toBeFocused();
  expect(await acts()).toEqual([
    { key: 'pause', body: {} },
    { key: 'pause', body: null },
  ]);
});

test('all of one’s answers stand together, those to prompts that are gone too, and can be erased', async ({
  page,
}) => {
  const { way, acts, answers, button, status } = await openPrompt(page, 'my answers');
  const rows = way.locator('.list').first().getByRole('listitem');
  await expect(rows).toHaveCount(4);
  await expect(rows.last()).toContainText('This is no longer asked.');
  await answers('givenSnapshot', { accept: ['gave-up'] });
  await rows.last().getByRole('button', { name: 'Erase' }).click();
  await expect(rows).toHaveCount(3);
  await expect(status).toHaveText('Your answer is erased.');
  // What is no longer asked cannot be answered again.
  await expect(button('Undo')).toHaveCount(0);
  await answers('snapshot', { accept: [] });
  await rows.last().getByRole('button', { name: 'Erase' }).click();
  await expect(button('Undo')).toBeVisible();
  expect(await acts()).toEqual([
    { key: 'answer-cover', body: null },
    { key: 'answer-gave-up', body: null },
  ]);
});

test('a steward is told to go first, and does', async ({ page }) => {
  const { way, button, acts, answers, field, status } = await openPrompt(page, 'steward, goes first');
  await expect(way).toHaveAttribute('status', 'first');
  await expect(status).toHaveText('You go first here. The level opens to everybody else with your answer.');
  await field.fill('A bicycle catalogue.');
  await answers('newSnapshot', { accept: [] });
  await button('Go first').click();
  expect(await acts()).toEqual([
    { key: 'answer-shelf', body: { text: 'A bicycle catalogue.', first: true } },
  ]);
});

test('a ladder that a steward opens in an open page is there, and said', async ({ page }) => {
  const { way, button, said, tell } = await openPrompt(page, 'nobody has gone first');
  await expect(way).toHaveAttribute('status', 'waiting');
  await tell('newSnapshot');
  await expect(said).toHaveText(/Level 0 is open now\./);
  await button('See its prompts: Level 0: Small things').click();
  await expect(way.getByRole('textbox').first()).toBeVisible();
});
