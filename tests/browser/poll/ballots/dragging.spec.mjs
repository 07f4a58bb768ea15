// A ranking put in order with a mouse and with a finger.
import { expect, test } from '@playwright/test';
import { openBallot } from '../../support/ballots.mjs';
import { centre, rank, ranking } from '../../support/ranking.mjs';

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

test('a mouse that was let go elsewhere takes no row along when it comes back', async ({ page }) => {
  const { poll } = await openBallot(page, 'ranked');
  await rank(poll, 'Mint', 'Coffee', 'Water');
  const row = await poll.locator('.ranks [data-id="mint"]').boundingBox();
  const to = await centre(poll.locator('.ranks .label', { hasText: 'Water' }));
  // Out of the list before it has moved far enough to be a drag.
  await page.mouse.move(row.x + row.width / 2, row.y + 2);
  await page.mouse.down();
  await page.mouse.move(row.x + row.width / 2, row.y - 2);
  await page.mouse.up();
  await page.mouse.move(to.x, to.y, { steps: 5 });
  await expect(poll.locator('[data-dragged]')).toHaveCount(0);
  expect(await ranking(poll)).toEqual(['Mint', 'Coffee', 'Water']);
  expect(await page.evaluate(() => getSelection().toString())).toBe('');
});

test('Escape puts a dragged row back, and the vote is still being changed', async ({ page }) => {
  const { poll, button, said } = await openBallot(page, 'ranked, half');
  await button('Change').click();
  const from = await centre(poll.locator('.ranks .label', { hasText: 'Mint' }));
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x, from.y + 8);
  await expect(poll.locator('[data-dragged]')).toContainText('Mint');
  await page.mouse.move(from.x, from.y + 160, { steps: 8 });
  await expect(poll.locator('[data-dragged]')).toContainText('Mint');
  await page.keyboard.press('Escape');
  await expect(poll.locator('[data-dragged]')).toHaveCount(0);
  await expect(said).toContainText('Mint is back at number 1 of 3.');
  expect(await ranking(poll)).toEqual(['Mint', 'Tea', '=Coffee']);
  await page.mouse.up();
  await expect(button('Vote')).toBeVisible();
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
        buttons: 1,
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
