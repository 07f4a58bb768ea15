import { expect, test } from '@playwright/test';
import { states } from '../fixtures/desk/states.js';
import { openStage } from '../support/desk.mjs';
import { testStates } from '../support/states.mjs';

/** Where each state stands, and what it must say. */
const expected = {
  'no steward': ['resting', ''],
  guest: ['resting', ''],
  loading: ['loading', 'The stewards’ desk'],
  unreachable: ['unreachable', 'What waits cannot be seen right now.'],
  empty: ['empty', 'Nothing waits here.'],
  everything: ['waiting', 'Somebody could be in danger What shall we call the boat?'],
  held: ['waiting', 'The filter found An insult: “zonk”'],
  'more than a page': ['waiting', 'Show more'],
  'writing a reason': ['waiting', 'Its author reads this, and nobody else.'],
  'no reason': ['waiting', 'Please write why.'],
  'reason too long': ['waiting', 'That is 612 characters; 500 fit here.'],
  'harsh reason': ['waiting', 'It has words that cannot stand here.'],
  'signed out': ['waiting', 'Sign in again to decide; what you wrote is kept.'],
  'cannot be sent': ['waiting', 'Nothing was decided; what you wrote is kept.'],
  sending: ['waiting', 'Sending'],
  'answering an appeal': ['waiting', 'Reason, if you like'],
  'decided by you': ['waiting', 'another steward has to look at it'],
  'changed meanwhile': ['waiting', 'It was changed while you read.'],
  'decided meanwhile': ['waiting', 'Somebody has decided about this meanwhile'],
  'all done': ['empty', 'All is done. Thank you for looking.'],
  'what was removed': ['waiting', 'Reason: Advertising goes to the board. Bring it back'],
  'what was removed, offline': ['waiting', 'What was removed cannot be seen right now.'],
};

testStates({
  openStage,
  states,
  tags: 'hearth-desk',
  expected,
  count: 22,
});

test('whoever is no steward is asked about once, and it takes no room', async ({ page }) => {
  await openStage(page, ['no steward', 'guest']);
  for (const desk of await page.locator('hearth-desk').all()) expect(await desk.boundingBox()).toBeNull();
  const asked = await page.evaluate(() => Object.values(globalThis.shown).map(({ store }) => store.asked));
  expect(asked).toEqual([['./waiting'], []]);
});

test('what one steward saw and wrote is gone for the next', async ({ page }) => {
  await openStage(page, ['writing a reason']);
  const desk = page.locator('hearth-desk');
  await desk.getByRole('textbox').fill('Nobody is a rat here.');
  await page.evaluate(() => {
    const { store } = globalThis.shown['writing a reason'];
    store.member = 'm:sue';
    store.tell({ connection: 'live' });
  });
  await expect(desk.getByRole('textbox')).toHaveCount(0);
  await desk.getByRole('button', { name: 'Remove', exact: true }).click();
  await expect(desk.getByRole('textbox')).toHaveValue('');
});

test('a page may stop a decision, and hears of those that are made', async ({ page }) => {
  await openStage(page, ['held']);
  const desk = page.locator('hearth-desk');
  const stand = desk.getByRole('button', { name: 'Let it stand', exact: true });
  await page.evaluate(() => {
    globalThis.heard = [];
    for (const name of ['hearth-before-decision', 'hearth-decision', 'hearth-error'])
      addEventListener(name, ({ detail }) => globalThis.heard.push([name, detail.address, detail.act]));
    addEventListener('hearth-before-decision', (event) => event.preventDefault(), { once: true });
  });
  await stand.click();
  await expect(stand).toBeVisible();
  await stand.click();
  await expect(desk).toHaveAttribute('status', 'empty');
  const act = { key: 'decision', on: 'h1', body: { do: 'release' } };
  expect(await page.evaluate(() => globalThis.heard)).toEqual([
    ['hearth-before-decision', 'poll/boat', act],
    ['hearth-before-decision', 'poll/boat', act],
    ['hearth-decision', 'poll/boat', act],
  ]);
});
