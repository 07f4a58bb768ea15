import { expect, test } from '@playwright/test';
import { openBallot } from '../../support/ballots.mjs';

/** Labels of the ranking, in order, those that share a rank joined by "=". */
const ranking = (poll) =>
  poll.evaluate(({ shadowRoot }) =>
    [...shadowRoot.querySelectorAll('.ranks [data-id]')].map(
      (row) => `${row.hasAttribute('data-shared') ? '=' : ''}${row.querySelector('.label').textContent}`,
    ),
  );

const focused = (poll) =>
  poll.evaluate(({ shadowRoot }) => {
    const { activeElement } = shadowRoot;
    return activeElement?.getAttribute('aria-label') ?? activeElement?.textContent.trim() ?? null;
  });

/** Taps options by their labels. */
async function rank(poll, ...labels) {
  for (const label of labels)
    await poll.getByRole('button', { name: new RegExp(`^${label}\\b.* rank as`) }).click();
}

const centre = async (locator) => {
  const { x, y, width, height } = await locator.boundingBox();
  return { x: x + width / 2, y: y + height / 2 };
};

const handle = (poll, label) => poll.getByRole('button', { name: `${label}, number` });

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

test('a mouse drags a row by any part of it to where it is dropped', async ({ page }) => {
  const { poll, said } = await openBallot(page, 'ranked');
  await rank(poll, 'Mint', 'Coffee', 'Water', 'Hot milk');
  const from = await centre(poll.locator('.ranks .label', { hasText: 'Water' }));
  const to = await centre(poll.locator('.ranks .label', { hasText: 'Mint' }));
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, (from.y + to.y) / 2, { steps: 5 });
  await page.mouse.move(to.x, to.y - 4, { steps: 5 });
  await expect(poll.locator('[data-dragged]')).toContainText('Water');
  await page.mouse.up();
  await expect.poll(() => ranking(poll)).toEqual(['Water', 'Mint', 'Coffee', 'Hot milk with honey']);
  await expect(said).toContainText('Water is dropped at number 1 of 4.');
  await expect(poll.locator('[data-dragged]')).toHaveCount(0);
});

/** Pointer events of a finger, as the browser would send them. */
const finger = (poll, selector, ys) =>
  poll.evaluate(
    async ({ shadowRoot }, { selector, ys }) => {
      const target = shadowRoot.querySelector(selector);
      const { left, top, height } = target.getBoundingClientRect();
      const at = (y) => ({
        pointerId: 1,
        pointerType: 'touch',
        isPrimary: true,
        button: 0,
        bubbles: true,
        composed: true,
        cancelable: true,
        clientX: left + 10,
        clientY: top + height / 2 + y,
      });
      // A finger that no browser knows of cannot be captured.
      Element.prototype.setPointerCapture = () => undefined;
      const list = shadowRoot.querySelector('.ranks');
      target.dispatchEvent(new PointerEvent('pointerdown', at(0)));
      for (const y of ys) {
        list.dispatchEvent(new PointerEvent('pointermove', at(y)));
        await new Promise((done) => requestAnimationFrame(done));
      }
      list.dispatchEvent(new PointerEvent('pointerup', at(ys.at(-1))));
    },
    { selector, ys },
  );

test('a finger drags a row by its handle only: elsewhere it scrolls the page', async ({ page }) => {
  const { poll } = await openBallot(page, 'ranked');
  await rank(poll, 'Mint', 'Coffee', 'Water');
  await finger(poll, '.ranks [data-id="mint"] .text', [20, 60, 120]);
  expect(await ranking(poll)).toEqual(['Mint', 'Coffee', 'Water']);
  await finger(poll, '.ranks [data-id="mint"] .handle', [20, 60, 120, 160]);
  await expect.poll(() => ranking(poll)).toEqual(['Coffee', 'Water', 'Mint']);
  const touch = (selector) =>
    poll.evaluate(
      ({ shadowRoot }, at) => getComputedStyle(shadowRoot.querySelector(at)).touchAction,
      selector,
    );
  expect(await touch('.handle')).toBe('none');
  expect(await touch('.ranked')).toBe('auto');
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
  expect(await focused(poll)).toMatch(/Coffee/);
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
  const took = await poll.evaluate(async (element) => {
    const place = element.shadowRoot.querySelector('.place');
    place.focus();
    await element.updateComplete;
    place.value = '99';
    const before = performance.now();
    place.dispatchEvent(new Event('change'));
    await element.updateComplete;
    element.shadowRoot.querySelector('.ranks').getBoundingClientRect();
    return performance.now() - before;
  });
  expect((await ranking(poll)).at(-1)).toBe('Proposal 77');
  expect(took).toBeLessThan(250);
  await expect(button('Start over')).toBeVisible();
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
