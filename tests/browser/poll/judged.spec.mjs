// Words of one's own under a policy: refused with a reason, or waiting for a steward, as the writer sees it.
import { expect, test } from '@playwright/test';
import { Place } from '../../hub/support/hub.mjs';
import { axe } from '../support/axe.mjs';

const origin = `http://127.0.0.1:${process.env.HEARTH_BROWSER_PORT}`;
const options = ['park', 'hall'].map((id) => ({ id, label: id }));
const documents = {
  'poll/lunch': { kind: 'poll', question: 'Where do we eat?', options, writeIns: true },
  'filter/default': {
    kind: 'filter',
    words: [
      { word: 'zonk', severity: 2 },
      { word: 'blorp', severity: 3 },
    ],
    rules: { insult: { suggest: 1, hold: 2, block: 3 } },
  },
};

const judged = test.extend({
  place: async ({}, use) => {
    const ends = [];
    const place = new Place({ after: (end) => ends.push(end) }, { documents, config: { origins: [origin] } });
    await use(await place.start());
    for (const end of ends) await end();
  },
});

async function answer(page, place, words) {
  await page.goto(`/open/stores/site.html#pottery@${place.origin}`);
  await page.getByRole('textbox').fill(words);
  await page.getByRole('button', { name: 'Vote', exact: true }).click();
}

async function decide(place, body) {
  const steward = await place.member('ste', { roles: ['steward'] });
  const queue = await fetch(place.url('poll/lunch/records?tag=held'), { headers: steward.headers });
  const [{ id, rev }] = (await queue.json()).items;
  expect((await steward.put('poll/lunch/records/decision', { on: id, body }, rev)).status).toBe(200);
}

judged(
  'an answer that is held says so, and says no more of it once a steward lets it stand',
  async ({ page, place }) => {
    await answer(page, place, 'The zonk by the river');
    const note = page.locator('[part~="waits"]');
    await expect(note).toHaveText(
      'A steward reads your answer first. Once that is done, others see it and it counts.',
    );
    expect((await axe(page)).findings).toEqual([]);
    await decide(place, { do: 'release' });
    await expect(note).toHaveCount(0);
    await expect(page.getByText('The zonk by the river')).toBeVisible();
  },
);

judged('an answer that was removed says why', async ({ page, place }) => {
  await answer(page, place, 'The zonk by the river');
  await expect(page.locator('[part~="waits"]')).toBeVisible();
  await decide(place, { do: 'remove', reason: 'That is what we call our neighbour.' });
  const note = page.locator('[part~="waits"]');
  await expect(note).toContainText('Your answer was removed, and does not count.');
  await expect(note).toContainText('The reason: That is what we call our neighbour.');
});

judged(
  'an answer that is blocked is refused in words, and is still in its field',
  async ({ page, place }) => {
    await answer(page, place, 'The blorp');
    await expect(page.locator('hearth-poll')).toContainText(
      'Your own answer has words that cannot stand here.',
    );
    await expect(page.getByRole('textbox')).toHaveValue('The blorp');
  },
);
