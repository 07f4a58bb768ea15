import { expect, test } from '@playwright/test';
import { openExchange } from '../support/exchange.mjs';

const by = Date.parse('2026-11-27T23:59:59Z');

test.use({ timezoneId: 'UTC' });

test('an ask is written with the keys alone, sent, changed and taken back', async ({ page }) => {
  const { way, button, status, acts, answers, said } = await openExchange(page);
  await page.keyboard.press('Tab');
  await expect(button('Ask for help')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(way.getByLabel('What do you need?')).toBeFocused();
  await page.keyboard.type('Help me load the kiln on Friday');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(way.getByRole('checkbox', { name: 'The kiln' })).toBeFocused();
  await page.keyboard.press('Space');
  await answers('askedSnapshot', { accept: [{}] }, { accept: [{ text: 'Help me unload it' }] });
  await way.getByLabel('What do you need?').focus();
  await page.keyboard.press('Enter');
  await expect(status.first()).toContainText('Your ask is in');
  await expect(status.first()).toBeFocused();

  await button('Change').click();
  await expect(way.getByLabel('What do you need?')).toHaveValue('Help me load the kiln on Friday');
  await expect(way.getByLabel('By when?')).toHaveValue('2026-11-27');
  await way.getByLabel('What do you need?').fill('Help me unload it');
  await button('Save').click();
  await expect(way.getByText('Help me unload it')).toBeVisible();

  await answers('snapshot', { accept: [] });
  await button('Take it back').click();
  await expect(status.first()).toHaveText('Your ask is taken back. You can ask again in this round.');
  await expect(status.first()).toBeFocused();
  const when = ['fri-evening', 'sat-morning'];
  expect(await acts()).toEqual([
    { key: 'ask', body: { text: 'Help me load the kiln on Friday', tags: ['kiln'] } },
    { key: 'ask', body: { text: 'Help me unload it', tags: ['kiln'], by, when, name: 'Ann' } },
    { key: 'ask', body: null },
  ]);
  await expect(said).toHaveText('');
});

test('what is missing or refused is said beside its field, and nothing is lost', async ({ page }) => {
  const { way, button, acts, answers } = await openExchange(page);
  await button('Ask for help').click();
  await button('Ask').click();
  const wrong = way.locator('.wrong:not([hidden])');
  await expect(wrong).toBeFocused();
  expect(await acts()).toEqual([]);
  const text = way.getByLabel('What do you need?');
  await expect(text).toHaveAttribute('aria-invalid', 'true');
  await expect(text).toHaveAccessibleDescription(/Please say in a line what it is/);
  await text.fill('Carry a table');
  await expect(wrong).toHaveCount(0);
  await answers('snapshot', { refuse: ['out_of_range', {}, undefined, '/body/by'] });
  await button('Ask').click();
  await expect(way.getByLabel('By when?')).toHaveAccessibleDescription(/a day that lies ahead/);
  await button('Not now').click();
  await expect(way.getByRole('heading', { name: 'Your ask' })).toBeFocused();
  await button('Ask for help').click();
  await expect(text).toHaveValue('Carry a table');
});

test('what found nobody is asked again with the words that are there', async ({ page }) => {
  const { way, button, acts, answers } = await openExchange(page, 'found nobody before');
  await button('Ask again').click();
  await expect(way.getByLabel('What do you need?')).toHaveValue('Help me wedge twelve kilos');
  await answers('askedSnapshot', { accept: [{}] });
  await button('Ask').click();
  await expect(way).toHaveAttribute('status', 'asked');
  expect((await acts())[0].body.text).toBe('Help me wedge twelve kilos');
});

test('an offer says what, how many and when; a rest until when', async ({ page }) => {
  const { way, button, status, acts, answers } = await openExchange(page);
  await button('Offer help').click();
  await expect(way.getByLabel('What can you help with?')).toBeFocused();
  await way.getByRole('checkbox', { name: 'Carrying things' }).check();
  await way.getByRole('group', { name: 'How many matches' }).getByText('1', { exact: true }).click();
  await button('Any time').click();
  await way.getByRole('checkbox', { name: 'Sunday morning' }).check();
  await way.getByRole('checkbox', { name: 'Monday evening' }).check();
  await expect(button('Monday evening and Sunday morning')).toBeVisible();
  await way.getByLabel('Your name').fill('Ann');
  await answers('offeredSnapshot', { accept: [{}] }, { accept: [{}, { rest: { until: by } }] });
  await button('Offer').click();
  await expect(status.first()).toContainText('Your offer stands until you take it back.');
  await expect(status.first()).toBeFocused();

  await button('Take a rest').click();
  await expect(way.getByLabel('No matches until')).toHaveValue('2026-12-04');
  await way.getByLabel('No matches until').fill('2026-11-27');
  await button('Rest').click();
  await expect(status.filter({ hasText: 'You rest until November 27' })).toBeFocused();
  await answers('offeredSnapshot', { accept: [{}] });
  await button('End the rest').click();
  await expect(way.getByText('Your rest is over.')).toBeVisible();
  expect(await acts()).toEqual([
    {
      key: 'offer',
      body: { tags: ['carry'], when: ['sun-morning', 'mon-evening'], name: 'Ann', capacity: 1 },
    },
    { key: 'rest', body: { until: by } },
    { key: 'rest', body: null },
  ]);
});

test('the page may say no, and what was written stays', async ({ page }) => {
  const { way, button, acts } = await openExchange(page);
  await page.evaluate(() =>
    document.addEventListener('hearth-before-ask', (event) => event.preventDefault(), { once: true }),
  );
  await button('Ask for help').click();
  await way.getByLabel('What do you need?').fill('Carry a table');
  await button('Ask').click();
  expect(await acts()).toEqual([]);
  await expect(way.getByLabel('What do you need?')).toHaveValue('Carry a table');
});

test('what others ask and offer is listed, and one’s own is marked', async ({ page }) => {
  const { way } = await openExchange(page, 'asked');
  await expect(way.getByText('Carry a workbench up two floors')).toBeVisible();
  await expect(way.getByText('Saturday morning and Saturday afternoon')).toBeVisible();
  await page.evaluate(async () => {
    const { store } = Object.values(globalThis.shown)[0];
    store.part = async (address, part) =>
      Response.json({
        ok: true,
        next: null,
        items: part.endsWith('ask')
          ? [made.ask().record, 'same-words'].map((id) => ({ ...made.ask(), id }))
          : [],
      });
    store.tell({ snapshot: made.askedSnapshot({}, {}) });
    store.tell({
      snapshot: { ...made.askedSnapshot(), shared: { ...made.snapshot().shared, totals: null } },
    });
  });
  await expect(way.getByText('Yours', { exact: true })).toHaveCount(1);
  await expect(way.getByText('Nobody has offered anything yet.')).toBeVisible();
});
