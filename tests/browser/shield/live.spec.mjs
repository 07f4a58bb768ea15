// Pages that change while they are read, and long ones.
import { expect, test } from '@playwright/test';
import { openShield } from '../support/shield.mjs';

/** Ten thousand take a while where many tests run at once. */
const patient = { timeout: 120_000 };

const say = (page, ...sayings) =>
  page.evaluate(
    (sayings) => globalThis.thread.append(...sayings.map((said) => globalThis.comment(['Ivy', said]))),
    sayings,
  );

test('of 10,000 comments every one that matches is hidden, and the page answers meanwhile', async ({
  page,
}) => {
  const { toggle, choice, count, stored } = await openShield(page, { length: 10_000, open: false });
  await toggle.click();
  await page.evaluate(() => {
    globalThis.turns = 0;
    const turn = () => {
      if (globalThis.shield.count === 2000) return;
      globalThis.turns += 1;
      setTimeout(turn);
    };
    turn();
  });
  await choice('Insults and threats').check();
  await choice('Swearing').check();
  await expect.poll(count, patient).toBe(2000);
  // Between the slices the page had its turns.
  expect(await page.evaluate(() => globalThis.turns)).toBeGreaterThan(20);
  const inSight = await page.evaluate(
    () =>
      [...document.querySelectorAll('.text')]
        .filter((text) => text.checkVisibility())
        .filter(({ textContent }) => /idiot|Shit/.test(textContent)).length,
  );
  expect(inSight).toBe(0);
  await page.getByRole('button', { name: 'Show everything' }).click();
  await expect.poll(count).toBe(0);
  const shown = () =>
    page.evaluate(
      () => [...document.querySelectorAll('.text')].filter((text) => text.checkVisibility()).length,
    );
  expect(await shown()).toBe(10_000);
  expect(JSON.parse(await stored())).toMatchObject({ on: false });
});

test('the comments in view are hidden before those further down', async ({ page }) => {
  const { toggle, choice, count } = await openShield(page, { length: 10_000, open: false });
  await page.evaluate(() => {
    globalThis.order = [];
    addEventListener('hearth-hide', ({ detail }) => {
      for (const item of detail.items) globalThis.order.push([...globalThis.thread.children].indexOf(item));
    });
    scrollTo(0, document.documentElement.scrollHeight / 2);
  });
  await page.evaluate(() => new Promise(requestAnimationFrame));
  await toggle.evaluate((button) => button.click());
  await choice('Insults and threats').evaluate((box) => box.click());
  await expect.poll(count, patient).toBe(1000);
  const [first] = await page.evaluate(() => globalThis.order);
  expect(first).toBeGreaterThan(1000);
});

test('a new comment is hidden before it is painted', async ({ page }) => {
  const { count, text } = await openShield(page, { preferences: {} });
  await expect.poll(count).toBe(1);
  const beforePaint = await page.evaluate(async () => {
    globalThis.thread.append(globalThis.comment(['Ivy', 'Such an idiot, you are an idiot.']));
    // What observers do is done when this turn of the page is over, and before the next frame.
    await Promise.resolve();
    await Promise.resolve();
    return globalThis.thread.lastChild.lastChild.checkVisibility();
  });
  expect(beforePaint).toBe(false);
  await expect(text('Such an idiot')).toBeHidden();
  expect(await count()).toBe(2);
});

test('a comment that is edited is judged again', async ({ page }) => {
  const { count, text } = await openShield(page, { preferences: {} });
  await expect.poll(count).toBe(1);
  await page.evaluate(() => {
    globalThis.thread.children[0].lastChild.firstChild.data = 'You are an idiot as well.';
    globalThis.thread.children[1].lastChild.textContent = 'I am sorry for what I said.';
  });
  await expect(text('as well')).toBeHidden();
  await expect(text('I am sorry')).toBeVisible();
  expect(await count()).toBe(1);
});

test('what the reader has shown stays shown, whatever happens around it', async ({ page }) => {
  const { text, show, count } = await openShield(page, { preferences: {} });
  await show('insult').click();
  await expect(text('You are an idiot')).toBeVisible();
  await say(page, 'You are an idiot too.');
  await page.evaluate(
    () => (globalThis.thread.children[1].lastChild.textContent = 'You are an idiot, an idiot!'),
  );
  await expect(text('an idiot too')).toBeHidden();
  await expect(text('an idiot, an idiot!')).toBeVisible();
  expect(await count()).toBe(1);
});

test('what somebody is writing in is not taken from their hands', async ({ page }) => {
  const { count } = await openShield(page, { preferences: {} });
  await expect.poll(count).toBe(1);
  await page.evaluate(() => {
    const own = globalThis.comment(['Me', 'My draft']);
    own.lastChild.contentEditable = 'plaintext-only';
    own.lastChild.id = 'draft';
    globalThis.thread.prepend(own);
  });
  const draft = page.locator('#draft');
  await draft.click();
  await draft.pressSequentially(' you idiot');
  await expect(draft).toContainText('you idiot');
  await expect(draft).toBeVisible();
  await page.locator('h1').click();
  await expect(draft).toBeHidden();
});

test('comments that are removed, moved and sorted are counted right', async ({ page }) => {
  const { count, text } = await openShield(page, { preferences: {} });
  await expect.poll(count).toBe(1);
  await page.evaluate(() => {
    const sorted = [...globalThis.thread.children].reverse();
    globalThis.thread.replaceChildren(...sorted);
  });
  await expect(text('You are an idiot')).toBeHidden();
  expect(await count()).toBe(1);
  await page.evaluate(() => globalThis.thread.replaceChildren());
  await expect.poll(count).toBe(0);
  await say(page, 'You are an idiot.');
  await expect.poll(count).toBe(1);
});

test('when the shield leaves the page, the page is as it was', async ({ page }) => {
  const { count, text } = await openShield(page, { preferences: {} });
  await expect.poll(count).toBe(1);
  await page.evaluate(() => globalThis.shield.remove());
  await expect(text('You are an idiot')).toBeVisible();
  await page.evaluate(() => document.querySelector('main').prepend(globalThis.shield));
  await expect(text('You are an idiot')).toBeHidden();
});
