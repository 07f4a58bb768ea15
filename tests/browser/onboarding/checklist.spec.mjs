import { expect, test } from '@playwright/test';
import { openWay } from '../support/onboarding.mjs';

const tag = 'hearth-checklist';

test('an item is ticked by hand, with all answers, and the run stays where it is', async ({ page }) => {
  const { way, sent, answers, said } = await openWay(page, 'list', { tag });
  await answers({
    accept: [
      'host',
      {
        answers: { first: ['badge', 'glasses'] },
        own: { checklists: { first: ['vote', 'badge', 'glasses'] } },
      },
    ],
  });
  await way.getByRole('checkbox', { name: 'Find the safety glasses' }).click();
  await expect(way.locator('[part~="count"]')).toHaveText('3 of 4 done');
  await expect(way.getByRole('checkbox', { name: 'Find the safety glasses' })).toBeChecked();
  await expect(said).toContainText('3 of 4 done');
  const [body] = await sent();
  expect(body).toMatchObject({ at: 'host', answers: { first: ['badge', 'glasses'], bench: 'wires' } });
});

test('an item that is about something else ticks live, and cannot be pressed', async ({ page }) => {
  const { way, tell } = await openWay(page, 'list', { tag });
  await expect(way.getByRole('checkbox')).toHaveCount(2);
  await expect(way.getByRole('link', { name: 'Pin a note to the wall' })).toHaveAttribute(
    'href',
    'wall.html',
  );
  await tell('host', { own: { checklists: { first: ['vote', 'badge', 'wall'] } } });
  await expect(way.locator('[part~="count"]')).toHaveText('3 of 4 done');
  await expect(way.getByRole('listitem').filter({ hasText: 'Pin a note' })).toContainText('Done');
});

test('what is refused is untied again', async ({ page }) => {
  const { way, answers, status } = await openWay(page, 'list', { tag });
  await answers({ refuse: ['busy', { seconds: 3 }] });
  await way.getByRole('checkbox', { name: 'Find the safety glasses' }).click();
  await expect(status).toContainText('Many people are here');
  await expect(way.getByRole('checkbox', { name: 'Find the safety glasses' })).not.toBeChecked();
});

test('a list that is done folds, once its reader has turned to something else', async ({ page }) => {
  const { way, answers, button } = await openWay(page, 'list', { tag });
  const all = ['vote', 'badge', 'glasses', 'wall'];
  await answers({
    accept: ['host', { own: { checklists: { first: all } }, answers: { first: ['badge', 'glasses'] } }],
  });
  await way.getByRole('checkbox', { name: 'Find the safety glasses' }).click();
  await expect(way.getByText('All done. Thank you.')).toBeVisible();
  await expect(way.getByRole('checkbox')).toHaveCount(2);
  await page.evaluate(() => document.querySelector('hearth-checklist').shadowRoot.activeElement.blur());
  await expect(way.getByRole('checkbox')).toHaveCount(0);
  await button('Show the list').click();
  await expect(way.getByRole('checkbox')).toHaveCount(2);
});

test('somebody who has not come as far is asked in', async ({ page }) => {
  const { button } = await openWay(page, 'list, not reached', { tag });
  await page.evaluate(() => {
    document.addEventListener('hearth-begin', ({ detail }) => (globalThis.asked = detail.address));
  });
  await button('Start').click();
  expect(await page.evaluate(() => globalThis.asked)).toBe('flow/welcome');
});
