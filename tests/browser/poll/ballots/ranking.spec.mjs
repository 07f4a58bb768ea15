import { expect, test } from '@playwright/test';
import { openBallot } from '../../support/ballots.mjs';
import { focused, handle, rank, ranking } from '../../support/ranking.mjs';

test('taps rank in their order, and Vote sends the ranking', async ({ page }) => {
  const { poll, said, sent, vote, status } = await openBallot(page, 'ranked');
  await rank(poll, 'Mint', 'Coffee', 'Water');
  expect(await ranking(poll)).toEqual(['Mint', 'Coffee', 'Water']);
  await expect(said).toContainText('Water is now number 3 of 3.');
  await vote();
  expect(await sent()).toEqual([{ ranking: ['mint', 'coffee', 'water'] }]);
  await expect(status).toContainText('Your vote is in.');
});

test('nothing ranked is no vote', async ({ page }) => {
  const { sent, vote, status } = await openBallot(page, 'ranked');
  await vote();
  await expect(status).toHaveText('Choose an option first.');
  expect(await sent()).toEqual([]);
});

test('keys pick up, move, drop and put back, and say so', async ({ page }) => {
  const { poll, said } = await openBallot(page, 'ranked');
  await rank(poll, 'Mint', 'Coffee', 'Water');
  await handle(poll, 'Mint').focus();
  await page.keyboard.press('Space');
  await expect(said).toContainText('Mint is picked up, number 1 of 3.');
  await page.keyboard.press('ArrowDown');
  await expect(said).toContainText('Mint is now number 2 of 3.');
  expect(await focused(poll)).toBe('Mint, number 2 of 3');
  await page.keyboard.press('End');
  expect(await ranking(poll)).toEqual(['Coffee', 'Water', 'Mint']);
  await page.keyboard.press('Escape');
  await expect(said).toContainText('Mint is back at number 1 of 3.');
  expect(await ranking(poll)).toEqual(['Mint', 'Coffee', 'Water']);
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(said).toContainText('Mint is dropped at number 2 of 3.');
  expect(await focused(poll)).toBe('Mint, number 2 of 3');
  // Arrow keys without a row in hand move nothing.
  await page.keyboard.press('ArrowDown');
  expect(await ranking(poll)).toEqual(['Coffee', 'Mint', 'Water']);
});

test('a whole ranking is made and sent without a mouse', async ({ page }) => {
  const { poll, sent } = await openBallot(page, 'ranked, three');
  await page.locator('h1').click();
  for (const key of ['Tab', 'Tab', 'Enter', 'Enter', 'Enter']) await page.keyboard.press(key);
  expect(await ranking(poll)).toEqual(['Mint', 'Coffee', 'Tea']);
  expect(await focused(poll)).toBe('Tea, number 3 of 3');
  await poll.getByRole('button', { name: 'Vote', exact: true }).focus();
  await page.keyboard.press('Enter');
  expect(await sent()).toEqual([{ ranking: ['mint', 'coffee', 'tea'] }]);
});

test('buttons and a list of places do what dragging does, and keep the focus', async ({ page }) => {
  await page.setViewportSize({ width: 800, height: 900 });
  const { poll, button, said } = await openBallot(page, 'ranked');
  await rank(poll, 'Mint', 'Coffee', 'Water');
  await button('Move Water up').click();
  expect(await ranking(poll)).toEqual(['Mint', 'Water', 'Coffee']);
  expect(await focused(poll)).toBe('Move Water up');
  await poll.getByRole('combobox', { name: 'Place of Mint' }).focus();
  await poll.getByRole('combobox', { name: 'Place of Mint' }).selectOption('3');
  expect(await ranking(poll)).toEqual(['Water', 'Coffee', 'Mint']);
  await expect(said).toContainText('Mint is now number 3 of 3.');
  expect(await focused(poll)).toBe('Place of Mint');
  await button('Remove Coffee from your ranking').click();
  expect(await ranking(poll)).toEqual(['Water', 'Mint']);
  expect(await focused(poll)).toBe('Remove Mint from your ranking');
  await button('Start over').click();
  expect(await ranking(poll)).toEqual([]);
  await expect(said).toContainText('Nothing is ranked now.');
});

test('options share a rank where the poll lets them', async ({ page }) => {
  await page.setViewportSize({ width: 800, height: 900 });
  const { poll, button, said, sent, vote } = await openBallot(page, 'ranked');
  await rank(poll, 'Mint', 'Coffee', 'Water');
  await button('Water: same place as the one above').click();
  await expect(said).toContainText('Water now shares number 2.');
  expect(await ranking(poll)).toEqual(['Mint', 'Coffee', '=Water']);
  await vote();
  expect(await sent()).toEqual([{ ranking: ['mint', ['coffee', 'water']] }]);
});

test('where ranks are not shared there is no such button', async ({ page }) => {
  await page.setViewportSize({ width: 800, height: 900 });
  const { poll } = await openBallot(page, 'ranked, three');
  await rank(poll, 'Mint', 'Coffee');
  await expect(poll.getByRole('button', { name: /Move Coffee/ })).toHaveCount(2);
  await expect(poll.getByRole('button', { name: /same place/ })).toHaveCount(0);
});

test('changing a vote starts from the ranking that is in, and Escape keeps it', async ({ page }) => {
  const { poll, button, status } = await openBallot(page, 'ranked, half');
  await button('Change').click();
  expect(await ranking(poll)).toEqual(['Mint', 'Tea', '=Coffee']);
  expect(await focused(poll)).toBe('Mint, number 1 of 3');
  await page.keyboard.press('Escape');
  await expect(status).toContainText('Your vote is in.');
});

test('a page can vote with a ranking', async ({ page }) => {
  const { poll, sent } = await openBallot(page, 'ranked');
  const events = poll.evaluate(
    (element) =>
      new Promise((done) => {
        element.addEventListener('hearth-vote', ({ detail }) => done(detail.act.body));
        element.vote({ ranking: ['water', ['tea', 'mint']] });
      }),
  );
  expect(await events).toEqual({ ranking: ['water', ['tea', 'mint']] });
  expect(await sent()).toEqual([{ ranking: ['water', ['tea', 'mint']] }]);
});

test('a hundred options: one is found, ranked and moved without a wait', async ({ page }) => {
  const { poll, said, button } = await openBallot(page, 'ranked, hundred');
  await poll.getByRole('searchbox', { name: 'Find an option' }).fill('77');
  await expect(said).toContainText('1 option found.');
  await page.keyboard.press('Enter');
  expect(await poll.evaluate(({ shadowRoot }) => shadowRoot.querySelectorAll('.take').length)).toBe(1);
  await rank(poll, 'Proposal 77');
  await poll.getByRole('searchbox').fill('');
  // All the rest at once, as a page could.
  await poll.evaluate(async ({ shadowRoot }) => {
    while (shadowRoot.querySelector('.take')) {
      shadowRoot.querySelector('.take').click();
      await Promise.resolve().then(() => undefined);
      await new Promise((done) => queueMicrotask(done));
    }
  });
  expect((await ranking(poll)).length).toBe(100);
  expect((await ranking(poll))[0]).toBe('Proposal 77');
  // The quickest of a dozen: what else the machine does is not measured.
  const took = await poll.evaluate(async (element) => {
    const move = async (to) => {
      const place = element.shadowRoot.querySelector('[data-id="o77"] .place');
      place.focus();
      await element.updateComplete;
      place.value = to;
      const before = performance.now();
      place.dispatchEvent(new Event('change'));
      await element.updateComplete;
      element.shadowRoot.querySelector('.ranks').getBoundingClientRect();
      return performance.now() - before;
    };
    let quickest = Infinity;
    for (let pair = 0; pair < 6; pair += 1) quickest = Math.min(quickest, await move('0'), await move('99'));
    return quickest;
  });
  expect((await ranking(poll)).at(-1)).toBe('Proposal 77');
  expect(took).toBeLessThan(250);
  await expect(button('Start over')).toBeVisible();
});

test('what was found is ranked, and the next search begins', async ({ page }) => {
  const { poll } = await openBallot(page, 'ranked, hundred');
  const search = poll.getByRole('searchbox', { name: 'Find an option' });
  await search.fill('nothing of this');
  await expect(poll.getByText('0 options found.').first()).toBeVisible();
  await search.fill('77');
  await rank(poll, 'Proposal 77');
  await expect(search).toHaveValue('');
  await expect(search).toBeFocused();
  expect(await poll.evaluate(({ shadowRoot }) => shadowRoot.querySelectorAll('.take').length)).toBe(99);
});

test('on a phone a row that is taken out leaves the page and the focus where they are', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 640 });
  const { poll, button } = await openBallot(page, 'ranked, hundred');
  await rank(poll, 'Proposal 98', 'Proposal 99', 'Proposal 100');
  await poll.getByRole('button', { name: 'More ways to move Proposal 98' }).click();
  await button('Remove Proposal 98 from your ranking').click();
  expect(await focused(poll)).toBe('Proposal 99, number 1 of 2');
  await expect(handle(poll, 'Proposal 99')).toBeInViewport();
});

test('one sentence says what came of it, and never more than is known', async ({ page }) => {
  for (const [ballot, sentence, badges] of [
    ['ranked, results', 'Ahead so far: Mint.', ['Ahead so far']],
    ['ranked, closed', 'Mint: chosen.', ['Chosen']],
    ['ranked, level', 'Not decided: a tie stands in the way.', []],
  ]) {
    const { poll } = await openBallot(page, ballot);
    await expect(poll.locator('[part="outcome"]')).toHaveText(sentence);
    await expect(poll.locator('.badge')).toHaveText(badges);
  }
});
