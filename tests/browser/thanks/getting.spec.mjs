import { expect, test } from '@playwright/test';
import { openThanks } from '../support/thanks.mjs';

const one = (way, words) => way.locator('[part~="got"] [part~="thanks"]').filter({ hasText: words });
const bea = 'You stayed until the kiln was cold';

/** The acts, without those that nobody made. */
const made = async (acts) => (await acts()).map(({ key, body }) => [key.replace(/(a)\1+$/, '$1'), body]);

test('one who was thanked lets others see it, takes that back, puts it away and brings it back', async ({
  page,
}) => {
  const { way, status, said, acts } = await openThanks(page, 'got and gave');
  await page.evaluate(() => {
    const { store } = Object.values(globalThis.shown)[0];
    const { own } = globalThis.snapshot();
    const [first, ...others] = own.thanks;
    const after = [[{ ...first, shown: true }, ...others], own.thanks, others, own.thanks];
    store.onAct = () => store.accept(globalThis.snapshot({ own: { thanks: after.shift() } }));
  });
  await one(way, bea).getByRole('button', { name: 'Let others see it' }).click();
  await expect(said).toContainText('Everybody here can see it.');
  await expect(one(way, bea).getByRole('button', { name: 'Keep it between us' })).toBeFocused();
  await one(way, bea).getByRole('button', { name: 'Keep it between us' }).click();
  await one(way, bea).getByRole('button', { name: 'Put it away' }).click();
  await expect(status).toHaveText('It is put away. Who wrote it is not told.');
  await expect(status).toBeFocused();
  await expect(one(way, bea)).toHaveCount(0);
  await way.getByRole('button', { name: 'Undo' }).click();
  await expect(one(way, bea).getByRole('button').first()).toBeFocused();
  expect(await made(acts)).toEqual([
    ['show-a', { rev: 1 }],
    ['show-a', null],
    ['away-a', {}],
    ['away-a', null],
  ]);
});

test('only where the sender offers it can a thanks be shown', async ({ page }) => {
  const { way } = await openThanks(page, 'got and gave');
  await expect(one(way, 'For the lift home.').getByRole('button')).toHaveText([/Put it away/, /Report/]);
});

test('thanks are turned off and on, and nobody is told', async ({ page }) => {
  const { way, button, acts, answers } = await openThanks(page, 'got and gave');
  await answers('snapshot', { accept: [{ own: { off: true, thanks: [] } }] }, { accept: [] });
  await button('Turn thanks off').click();
  await expect(way.locator('[part~="text"]').getByText('Thanks to you are off.')).toBeVisible();
  await expect(one(way, bea)).toHaveCount(0);
  await expect(button('Turn thanks on')).toBeFocused();
  await button('Turn thanks on').click();
  await expect(one(way, bea)).toBeVisible();
  expect(await acts()).toEqual([
    { key: 'off', body: {} },
    { key: 'off', body: null },
  ]);
});

test('what a month brought is shown once, and said to be; it stays until it is closed', async ({ page }) => {
  const { way, button, acts } = await openThanks(page, 'a month');
  const month = way.getByRole('region', { name: 'What October brought you' });
  await expect(month).toContainText('For the lift home.');
  await expect.poll(() => acts()).toEqual([{ key: 'read', body: { month: '2026-10' } }]);
  await page.evaluate(() => Object.values(globalThis.shown)[0].store.accept(globalThis.snapshot()));
  await expect(month).toBeVisible();
  await button('Close').click();
  await expect(month).toHaveCount(0);
  await expect(way.getByRole('heading', { name: 'To you' })).toBeFocused();
  expect(await acts()).toHaveLength(1);
});

test('a month that nobody has seen is not said to be read', async ({ page }) => {
  const { acts } = await openThanks(page, 'got and gave');
  await page.evaluate(async () => {
    const far = document.createElement('div');
    far.style.blockSize = '300vh';
    document.querySelector('main').prepend(far);
    scrollTo(0, 0);
    const { store } = await globalThis.show('a month', document.querySelector('main'));
    globalThis.below = store;
    await new Promise((resolve) => setTimeout(resolve, 300));
  });
  expect(await page.evaluate(() => globalThis.below.acts)).toEqual([]);
  expect(await acts()).toEqual([]);
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  await page.locator('hearth-thanks').last().scrollIntoViewIfNeeded();
  await page.locator('hearth-thanks').last().locator('[part~="digest"]').scrollIntoViewIfNeeded();
  await expect.poll(() => page.evaluate(() => globalThis.below.acts.length)).toBe(1);
});

test('what arrives in an open page is there, and said', async ({ page }) => {
  const { way, said, tell } = await openThanks(page, 'nothing yet');
  await tell('snapshot');
  await expect(one(way, bea)).toBeVisible();
  await expect(said).toContainText('Bea thanks you');
});

test('more of what everybody sees is read on demand, and anew where something of one’s own has changed', async ({
  page,
}) => {
  const { way, tell } = await openThanks(page, 'many, more');
  const parts = () => page.evaluate(() => Object.values(globalThis.shown)[0].store.parts);
  await expect.poll(parts).toEqual(['records?tag=shown']);
  await way.locator('[part~="shown"]').getByRole('button', { name: 'Show more' }).click();
  await expect
    .poll(async () => (await parts()).slice(1))
    .toEqual(['records?tag=shown', 'records?tag=shown&after=more']);
  await tell('snapshot');
  await expect.poll(async () => (await parts()).length).toBe(5);
});

test('the page may say no to all of it', async ({ page }) => {
  const { way, button, acts } = await openThanks(page, 'got and gave');
  await page.evaluate(() => {
    for (const name of ['thank', 'withdraw', 'reveal', 'away', 'off'])
      addEventListener(`hearth-before-${name}`, (event) => event.preventDefault());
  });
  await button('Turn thanks off').click();
  await way.getByRole('button', { name: 'Put it away' }).first().click();
  await way.getByRole('button', { name: 'Let others see it' }).first().click();
  await way.getByRole('button', { name: 'Take it back' }).first().click();
  expect(await acts()).toEqual([]);
});
