// What others ask is reported, decided about by a steward, and appealed about by who wrote it.
import { expect } from '@playwright/test';
import { axe } from '../support/axe.mjs';
import { openExchange } from '../support/exchange.mjs';
import { cutOff, overflow } from '../support/fit.mjs';
import { testWithHub } from '../support/hub.mjs';
import { clubPage, spaceWith } from '../support/rooms.mjs';
import { seatAt } from '../support/seats.mjs';

const test = testWithHub(
  spaceWith({
    'filter/default': {
      kind: 'filter',
      languages: ['en'],
      rules: { profanity: { hold: 1 }, insult: { block: 3 } },
      words: [{ word: 'plumbus', category: 'insult', severity: 3 }],
    },
    'exchange/help': { kind: 'exchange', title: 'Help', tags: [{ id: 'kiln', label: 'The kiln' }] },
  }),
);

const exchange = '<hearth-exchange name="help"></hearth-exchange>';

test('one reports an ask, a steward removes it, its author asks for another look, another steward gives it', async ({
  browser,
  context,
  hub,
}) => {
  const other = await browser.newContext({ viewport: { width: 320, height: 720 } });
  const [sue, sam] = await Promise.all(['sue', 'sam'].map((sub) => seatAt(hub, sub, ['steward'])));
  const ben = await seatAt(hub, 'ben');
  await ben.put('exchange/help', 'ask', { body: { text: 'Tell Otis what we think of him', name: 'Ben' } });
  await ben.put('exchange/help', 'offer', { body: { text: 'I know the kiln.', name: 'Ben' } });

  const anns = await clubPage(context, hub, 'ann', exchange);
  const way = anns.locator('hearth-exchange');
  const ask = way.getByRole('listitem').filter({ hasText: 'Tell Otis' });
  await ask.getByRole('button', { name: 'Report' }).click();
  await ask.getByRole('radio', { name: 'It hurts or threatens somebody' }).check();
  expect((await axe(anns)).findings).toEqual([]);
  await ask.getByRole('button', { name: 'Report it' }).click();
  await expect(ask).toContainText('You have reported this. A steward looks at it.');
  await sue.decide('exchange/help', 'reported', { do: 'remove', reason: 'Tell him yourself.' });
  const outcomes = way.locator('[part~="reports"]');
  await expect(ask).toContainText('It is removed.');
  // Where it stands no longer, what became of it is told below.
  await anns.reload();
  await expect(outcomes.getByRole('heading', { name: 'What you reported' })).toBeVisible();
  await expect(outcomes).toContainText('A steward looked at what you reported. It is removed.');
  expect((await axe(anns)).findings).toEqual([]);

  const bens = await clubPage(other, hub, 'ben', exchange);
  const own = bens.locator('#at-ask');
  const button = (name) => own.getByRole('button', { name, exact: true });
  await expect(own).toContainText('A steward has removed this. You can write it differently.');
  await expect(own).toContainText('The reason: Tell him yourself.');
  // One's own is not for oneself to report.
  const offered = bens.getByRole('listitem').filter({ hasText: 'I know the kiln.' });
  await expect(offered).toContainText('Yours');
  await expect(offered.getByRole('button', { name: 'Report' })).toHaveCount(0);
  await button('Ask for another look').click();
  const why = own.getByRole('textbox', { name: 'Why should a steward look again?' });
  await why.fill('Otis is a plumbus.');
  await button('Send').click();
  const wrong = own.locator('.wrong:not([hidden])');
  await expect(wrong).toContainText('There are words in it that cannot be sent, not even as a quote.');
  await expect(why).toHaveValue('Otis is a plumbus.');
  expect((await axe(bens)).findings).toEqual([]);
  expect(await overflow(bens)).toBe(0);
  expect(await cutOff(bens)).toEqual([]);
  await why.fill('We think he is great.');
  await button('Send').click();
  await expect(own).toContainText('You have asked for another look.');
  // Whoever removed it cannot turn that down; another steward can do either.
  await expect(sue.decide('exchange/help', 'appealed', { do: 'remove', reason: 'No.' })).rejects.toThrow(
    'decided_by_you',
  );
  await sam.decide('exchange/help', 'appealed', { do: 'release', reason: 'How kind.' });
  await expect(own).toContainText('A steward has looked again. It stands.');
  await expect(own).toContainText('The reason: How kind.');
  await expect(own).not.toContainText('on another device');
  await other.close();
});

test('what a match wrote can be reported', async ({ page }) => {
  const { way, answers, acts } = await openExchange(page, 'both accepted');
  const match = way.locator('[part~="match"]');
  await match.getByRole('button', { name: 'Report' }).click();
  await match.getByRole('radio', { name: 'It is advertising or spam' }).check();
  await answers('snapshot', { refuse: ['reported_enough', { max: 10 }] });
  await match.getByRole('button', { name: 'Report it' }).click();
  await expect(match).toContainText('You have reported 10 texts within a day');
  expect(await acts()).toEqual([{ key: 'report-w7', on: 'w7', body: { reason: 'spam' } }]);
  // It is said where it was done, and nowhere else.
  await expect(way.locator('[data-tone="bad"], [data-tone="warn"]')).toHaveCount(1);
});

test('the guard of the page looks at what is for stewards, in the form itself', async ({ context, hub }) => {
  const eve = await seatAt(hub, 'eve');
  await eve.put('exchange/help', 'ask', { body: { text: 'Carry this shit up' } });
  const page = await clubPage(context, hub, 'eve', `<hearth-guard></hearth-guard>${exchange}`);
  const own = page.locator('#at-ask');
  await own.getByRole('button', { name: 'Ask for another look' }).click();
  const why = own.getByRole('textbox', { name: 'Why should a steward look again?' });
  await why.fill('Only a plumbus would mind.');
  await why.blur();
  await expect(own.locator('hearth-guard')).toContainText('plumbus');
  // The form of the offer has a guard of its own, which leaves this field alone.
  await page.getByRole('button', { name: 'Offer help' }).click();
  await expect(page.locator('#at-offer hearth-guard')).toBeAttached();
  await expect(page.locator('#at-offer hearth-guard')).not.toContainText('plumbus');
  await expect(why).toHaveValue('Only a plumbus would mind.');
});
