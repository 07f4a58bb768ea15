// What a page shows is what the hub says and what one counts by hand: for every kind of ballot, in the widget and without script.
import { expect, test as base } from '@playwright/test';
import { decisions, startDecisions, tallyOf } from '../support/decisions.mjs';

const test = base.extend({
  place: [
    async ({}, use) => {
      const ends = [];
      await use(await startDecisions({ after: (end) => ends.push(end) }));
      for (const end of ends) await end();
    },
    { scope: 'worker' },
  ],
});

/** Counted by hand: label, number, share; then the sentence on the whole. */
const counted = {
  single: [
    ['Apple', '2 votes', '29%'],
    ['Berry', '4 votes', '57%'],
    ['Cherry', '0 votes', '0%'],
    ['Damson', '1 vote', '14%'],
  ],
  multiple: [
    ['Apple', '3 votes', '50%'],
    ['Berry', '1 vote', '17%'],
    ['Cherry', '5 votes', '83%'],
    ['Damson', '1 vote', '17%'],
  ],
  approval: [
    ['Apple', '3 votes', '43%'],
    ['Berry', '5 votes', '71%'],
    ['Cherry', '3 votes', '43%'],
    ['Damson', '2 votes', '29%'],
  ],
  ranked: [
    ['Apple', '4 first choices', '40%'],
    ['Berry', '3 first choices', '30%'],
    ['Cherry', '3 first choices', '30%'],
    ['Damson', '1 first choice', '10%'],
  ],
  seats: [
    ['Apple', '5 first choices', '56%'],
    ['Berry', '0 first choices', '0%'],
    ['Cherry', '2 first choices', '22%'],
    ['Damson', '2 first choices', '22%'],
  ],
  score: [
    ['Apple', '10 points', '40%'],
    ['Berry', '17 points', '68%'],
    ['Cherry', '0 points', '0%'],
    ['Damson', '3 points', '12%'],
  ],
  star: [
    ['Apple', '15 points', '50%'],
    ['Berry', '22 points', '73%'],
    ['Cherry', '2 points', '7%'],
    ['Damson', '2 points', '7%'],
  ],
  dots: [
    ['Apple', '15 dots', '50%'],
    ['Berry', '9 dots', '30%'],
    ['Cherry', '0 dots', '0%'],
    ['Damson', '6 dots', '20%'],
  ],
  quadratic: [
    ['Apple', '8 votes', '42%'],
    ['Berry', '6 votes', '32%'],
    ['Cherry', '5 votes', '26%'],
    ['Damson', '0 votes', '0%'],
  ],
  grid: [
    ['Sat, Mar 29, 9:00 – 11:00 AM', '3 yes, 2 maybe', '50%'],
    ['Sun, Mar 30, 9:00 – 11:00 AM · With soup', '2 yes, 1 maybe', '33%'],
  ],
  rating: [
    ['Apple', '4 ratings', '4.25 of 5'],
    ['Berry', '1 rating', '3 of 5'],
  ],
  text: [
    ['Bake bread', '3 votes', '75%'],
    ['Plant a tree', '1 vote', '25%'],
  ],
};
const outcomes = {
  ranked: 'Berry is ahead so far.',
  seats: 'Apple is ahead so far. The last seat is a tie between Cherry and Damson.',
  score: 'Berry is ahead so far.',
  star: 'Apple is ahead so far.',
  dots: 'Apple is ahead so far.',
  quadratic: 'Apple is ahead so far.',
};

test.use({ timezoneId: 'UTC' });

const spaced = (text) => text.replace(/\s+/g, ' ').trim();

/** Answers that are one stand under the words of any of them. */
const asOne = ([label, ...numbers]) => [
  spaced(label).toLowerCase().replace(/\.$/, ''),
  ...numbers.map(spaced),
];

/** Rows with a bar: label, number and share. */
const rowsIn = (poll) =>
  poll
    .locator('.row:has(.bar)')
    .evaluateAll((rows) =>
      rows.map((row) =>
        ['.label bdi', '.count', '.percent'].map((part) => row.querySelector(part).textContent),
      ),
    );

async function open(page, place, name) {
  await page.goto(`${place.origin}/p/pottery/poll/${name}`);
  const poll = page.locator('hearth-poll');
  await expect(poll.locator('form .rows').first()).toBeVisible();
  const soFar = poll.getByText('Results so far');
  if ((await soFar.count()) > 0) await soFar.click();
  return poll;
}

for (const [name, rows] of Object.entries(counted)) {
  test(`${name}: the widget shows the numbers that were counted by hand, and the hub’s`, async ({
    page,
    place,
  }) => {
    const poll = await open(page, place, name);
    await expect.poll(async () => (await rowsIn(poll)).map(asOne)).toEqual(rows.map(asOne));
    const { shared } = await place.look(name);
    const shares = await poll
      .locator('.row > .bar')
      .evaluateAll((bars) => bars.map(({ dataset }) => Number(dataset.share)));
    expect(shares).toEqual(shared.results.options.map(({ percent }) => percent));
    expect(shared.turnout).toBe(decisions[name].ballots.length);
    await expect(poll.locator('[part="turnout"]')).toHaveText(`${decisions[name].ballots.length} people`);
  });

  test(`${name}: without script the table has the same numbers`, async ({ page, place }) => {
    await page.route('**/*.js', (route) => route.abort());
    await page.goto(`${place.origin}/p/pottery/poll/${name}`);
    const table = page.locator('.results table').first();
    await expect(table.locator('caption')).toContainText(`${decisions[name].ballots.length} people`);
    for (const [index, [, number, share]] of rows.entries()) {
      const cells = await table.locator('tbody tr').nth(index).locator('td').allTextContents();
      const shown = cells
        .join(' ')
        .match(/[\d.]+/g)
        .map(Number);
      for (const value of number.match(/[\d.]+/g)) expect(shown, number).toContain(Number(value));
      // A grid has people in its columns, and no share.
      if (name !== 'grid') expect(shown, share).toContain(Number.parseFloat(share));
    }
  });
}

test('reactions: the number beside each is the hub’s', async ({ page, place }) => {
  const poll = await open(page, place, 'reactions');
  await expect(poll.locator('.tally')).toHaveText(['3', '0', '0', '1']);
  await expect(poll.getByRole('button', { name: /Apple/ })).toHaveAccessibleName('Apple , 3 votes');
});

/** A table as rows of cells, with the signs for screen readers left out. */
const cellsOf = (table) =>
  table.locator('tbody tr:not(.sum)').evaluateAll((rows) =>
    rows.map((row) =>
      [...row.querySelectorAll('th bdi, td')].map((cell) => {
        const copy = cell.cloneNode(true);
        for (const hush of copy.querySelectorAll('.hush')) hush.remove();
        return copy.textContent.trim();
      }),
    ),
  );

const decimal = (text) => (text === '' ? undefined : Number(text));

for (const [name, sentence] of Object.entries(outcomes)) {
  test(`${name}: rounds and comparisons are the hub’s`, async ({ page, place }) => {
    const { tallies } = await tallyOf(place, name);
    const poll = await open(page, place, name);
    await poll.getByRole('button', { name: 'How it was counted' }).click();
    await expect(poll.locator('[part~="rounds-outcome"]')).toHaveText(sentence);
    const labels = new Map(decisions[name].document.options.map(({ id, label }) => [label, id]));
    for (const [index, { rounds, unit, pairs, winners }] of tallies.entries()) {
      if (tallies.length > 1) await poll.getByRole('combobox').selectOption({ index });
      const table = poll.locator('[part~="rounds-table"]');
      await expect(table.locator('[data-won]')).toHaveCount(winners.length);
      for (const [label, ...cells] of await cellsOf(table)) {
        const votes = rounds.map((round) => round.votes[labels.get(label)] / unit);
        // Who has gone out has no number any more, and no vote either.
        cells.forEach((cell, round) => expect(decimal(cell) ?? 0, `${label}, ${round}`).toBe(votes[round]));
      }
      const matrix = poll.locator('[part~="rounds-matrix"]');
      if (Object.keys(pairs).length === 0) continue;
      const compared = await cellsOf(matrix);
      const order = compared.map(([label]) => labels.get(label));
      for (const [label, ...cells] of compared) {
        const own = labels.get(label);
        expect(cells.map(decimal)).toEqual(
          order.map((id) => (id === own ? undefined : (pairs[own][id] ?? 0))),
        );
      }
    }
  });
}
