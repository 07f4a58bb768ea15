import { expect, test } from '@playwright/test';
import { openPulse } from '../support/pulse.mjs';

const points = (way) => way.getByRole('radiogroup', { name: 'I can say here what I think.' });

test('a point is chosen and sent by its button, and can be changed and taken back', async ({ page }) => {
  const { way, button, status, acts, answers, said } = await openPulse(page);
  await answers('answeredSnapshot', { accept: [4] }, { accept: [2] });
  await way.getByText('4', { exact: true }).click();
  expect(await acts()).toEqual([]);
  await button('Answer').click();
  await expect(status).toContainText('Your answer is in: 4 of 5, “Mostly”.');
  await expect(status).toBeFocused();

  await button('Change').click();
  await expect(way.getByRole('radio', { name: '4 Mostly' })).toBeFocused();
  await expect(way.getByRole('radio', { name: '4 Mostly' })).toBeChecked();
  await way.getByText('2', { exact: true }).click();
  await button('Change my answer').click();
  await expect(status).toContainText('2 of 5');

  await answers('snapshot', { accept: [] });
  await button('Take it back').click();
  await expect(status).toHaveText('Your answer is taken back.');
  await expect(way.getByRole('radio', { checked: true })).toHaveCount(0);
  const act = (body) => ({ key: 'answer-4', body });
  expect(await acts()).toEqual([act({ item: 'safe', value: 4 }), act({ item: 'safe', value: 2 }), act(null)]);
  await expect(said).toHaveText('');
});

test('by keyboard alone: arrow keys choose, Enter sends', async ({ page }) => {
  const { way, status, acts, answers } = await openPulse(page);
  await answers('answeredSnapshot', { accept: [3] });
  await page.keyboard.press('Tab');
  await expect(way.getByRole('radio', { name: '1 Not at all' })).toBeFocused();
  for (let i = 0; i < 2; ++i) await page.keyboard.press('ArrowRight');
  await expect(way.getByRole('radio', { name: '3 Partly' })).toBeChecked();
  expect(await acts()).toEqual([]);
  await page.keyboard.press('Enter');
  await expect(status).toContainText('3 of 5');
  await expect(status).toBeFocused();
});

test('a point that is missing is asked for beside the points', async ({ page }) => {
  const { way, button, acts } = await openPulse(page);
  await button('Answer').click();
  await expect(way.locator('#wrong')).toBeFocused();
  await expect(points(way)).toHaveAttribute('aria-invalid', 'true');
  await expect(points(way)).toHaveAccessibleDescription(/Please choose a point from 1 to 5\./);
  await way.getByText('5', { exact: true }).click();
  await expect(way.locator('#wrong')).toBeHidden();
  expect(await acts()).toEqual([]);
});

test('a refusal keeps what was chosen; the page may say no', async ({ page }) => {
  const { way, button, status, acts, answers } = await openPulse(page);
  await page.evaluate(() =>
    document.addEventListener('hearth-before-answer', (event) => event.preventDefault(), { once: true }),
  );
  await way.getByText('4', { exact: true }).click();
  await button('Answer').click();
  expect(await acts()).toEqual([]);
  await answers('snapshot', { refuse: ['too_many_requests', { seconds: 20 }] });
  await button('Answer').click();
  await expect(status).toContainText('try again in 20 seconds');
  await expect(way.getByRole('radio', { name: '4 Mostly' })).toBeChecked();
});

test('means are said in numbers, with a table for who wants all of them', async ({ page }) => {
  const { way, button } = await openPulse(page, 'answered');
  const heard = way.getByRole('listitem').filter({ hasText: 'What I say is listened to here.' });
  await expect(heard).toContainText('3.6 of 5');
  await expect(heard).toContainText('likely 3.0 to 4.0');
  await expect(heard).toContainText('21 answers');
  await expect(way.getByRole('listitem').filter({ hasText: 'I find help' })).toContainText('Fewer than five');
  await button('Show all numbers').click();
  await expect(button('Hide the numbers')).toBeFocused();
  await expect(heard.getByRole('row')).toHaveText([
    /Point\s*1\s*2\s*3/,
    /Answers\s*1\s*2\s*6/,
    /In percent\s*5%\s*9%/,
  ]);
  // Below twenty answers nobody is told a share.
  await expect(way.getByRole('table')).toHaveCount(4);
  await expect(way.getByRole('rowheader', { name: 'In percent' })).toHaveCount(1);
});

test('a round that closes in an open page is there, and said', async ({ page }) => {
  const { way, said, tell } = await openPulse(page, 'asking, first round');
  await expect(way).toContainText('This is the first round.');
  await tell('snapshot');
  await expect(way.getByRole('heading', { name: /^Round 3/ })).toBeVisible();
  await expect(said).toContainText('A round has ended.');
});

test('a steward asks one who has gone quiet, reads, and writes down what was done', async ({ page }) => {
  const { way, button, acts, said, tell } = await openPulse(page, 'steward');
  const walter = way.getByRole('listitem').filter({ hasText: 'walter' });
  await expect(walter).toContainText('Last active August 1');
  // One whose time has not come is not listed; one who was asked twice is, and is left in peace.
  await expect(way.getByText('ines', { exact: true })).toHaveCount(0);
  await expect(way.getByRole('button', { name: /^Ask / })).toHaveCount(2);
  await page.evaluate(() => {
    const { store } = Object.values(globalThis.shown)[0];
    store.onAct = () => store.accept(store.known.snapshot);
    store.part = async (address, part) =>
      new Response(JSON.stringify({ ok: true, items: [{ id: 'a', text: part }], next: null }));
  });
  await button('Ask walter whether they are leaving').click();
  await expect(said).toContainText('walter is asked when they come back.');
  await button('Read what they wrote').click();
  await expect(way.getByText('records?tag=exit', { exact: true })).toBeVisible();

  await way.getByLabel('You said').fill('It is dark.');
  await way.getByLabel('We did').fill('There is a lamp.');
  await button('Publish').click();
  await expect(way.locator('form').getByText('It is published.')).toBeVisible();
  await expect(way.getByLabel('You said')).toHaveValue('');
  const [ask, did] = await acts();
  // The first of `printf %s m:walter | sha256sum`.
  expect(ask).toEqual({ key: 'ask-b6bd8aceddbe56d4-1', body: { member: 'm:walter' } });
  expect(did.key).toMatch(/^did-[0-9a-z]+$/);
  expect(did.body).toEqual({ said: 'It is dark.', did: 'There is a lamp.' });
  await tell('snapshot');
  await expect(way.getByText('For stewards')).toHaveCount(0);
});
