import { expect, test } from '@playwright/test';
import { openPrompt } from '../support/prompt.mjs';

const text = 'The long one. In the bath, in March.';
const key = 'answer-gave-up';
const body = { text, name: 'Ann' };

test('an answer is sent by its button, and can be changed, erased and put back', async ({ page }) => {
  const { way, button, status, acts, answers, said, field } = await openPrompt(page);
  await answers('givenSnapshot', { accept: ['gave-up'] }, { accept: ['gave-up', 'Another.'] });
  await field.fill(text);
  expect(await acts()).toEqual([]);
  await button('Share').click();
  await expect(status).toHaveText('Your answer is in, and you are not the only one.');
  await expect(status).toBeFocused();
  await expect(way.getByRole('figure')).toContainText(text);

  await button('Change').click();
  await expect(field).toBeFocused();
  await expect(field).toHaveValue(text);
  await field.fill('Another.');
  await button('Save').click();
  await expect(way.getByRole('figure')).toContainText('Another.');

  await answers('snapshot', { accept: [] });
  await button('Erase').click();
  await expect(status).toHaveText('Your answer is erased.');
  await expect(way.getByRole('figure')).toHaveCount(0);
  await answers('givenSnapshot', { accept: ['gave-up', 'Another.'] });
  await button('Undo').click();
  await expect(status).toHaveText('It is back.');
  await expect(button('Undo')).toHaveCount(0);
  expect(await acts()).toEqual([
    { key, body },
    { key, body: { text: 'Another.', name: 'Ann' } },
    { key, body: null },
    { key, body: { text: 'Another.', name: 'Ann' } },
  ]);
  await expect(said).toHaveText('');
});

test('by keyboard alone: write, share, go on', async ({ page }) => {
  const { button, status, acts, answers, field, name, question } = await openPrompt(page);
  await answers('givenSnapshot', { accept: ['gave-up'] });
  const tab = async (control) => {
    await page.keyboard.press('Tab');
    await expect(control).toBeFocused();
  };
  await tab(button('The ladder'));
  await tab(field);
  await page.keyboard.type(text);
  await tab(name);
  await page.keyboard.press('Backspace');
  await tab(button('Share'));
  await page.keyboard.press('Enter');
  await expect(status).toBeFocused();
  await tab(button('Next'));
  await page.keyboard.press('Enter');
  await expect(question).toBeFocused();
  await expect(question).toHaveText('Which book did you lend and never see again?');
  const [{ body: sent }] = await acts();
  expect(sent.text).toBe(text);
});

test('nothing written is asked for at its field; a refusal keeps the words; the page may say no', async ({
  page,
}) => {
  const { way, button, status, acts, answers, field } = await openPrompt(page);
  await field.fill('   ');
  await button('Share').click();
  const wrong = way.locator('#wrongtext');
  await expect(wrong).toBeFocused();
  await expect(field).toHaveAttribute('aria-invalid', 'true');
  await expect(field).toHaveAccessibleDescription(
    /Which book did you put down.*There is nothing in it yet\./,
  );
  await field.fill(text);
  await expect(wrong).toBeHidden();
  await page.evaluate(() =>
    document.addEventListener('hearth-before-answer', (event) => event.preventDefault(), { once: true }),
  );
  await button('Share').click();
  expect(await acts()).toEqual([]);
  await answers('snapshot', { refuse: ['too_many_requests', { seconds: 20 }] });
  await button('Share').click();
  await expect(status).toContainText('try again in 20 seconds');
  await expect(field).toHaveValue(text);
  await answers('snapshot', { refuse: ['text_blocked', {}, undefined, '/body/text'] });
  await button('Share').click();
  await expect(wrong).toContainText('words in it that cannot stand here');
  await expect(wrong).toBeFocused();
  await expect(field).toHaveValue(text);
});

test('to pass leads on, takes no reason, and can be undone', async ({ page }) => {
  const { way, button, status, acts, answers, question } = await openPrompt(page);
  await answers('snapshot', { accept: [{ own: { passed: ['snack', 'gave-up'] } }] }, { accept: [] });
  await button('Pass').click();
  await expect(question).toHaveText('Which book did you lend and never see again?');
  await expect(status).toHaveText('Passed. Nobody is told.');
  await expect(status).toBeFocused();
  await button('Undo').click();
  await expect(question).toHaveText(/Which book did you put down halfway/);
  await expect(status).toHaveText('It is back.');
  const pass = (body) => ({ key: 'pass-gave-up', body });
  expect(await acts()).toEqual([pass({}), pass(null)]);
  await expect(way).toHaveAttribute('status', 'open');
});

test('what others answered comes page by page, and what is new on request', async ({ page }) => {
  const { way, button, given, said, tell } = await openPrompt(page, 'more to read');
  await expect(given).toHaveCount(2);
  await expect(given.first()).toContainText('Ada went first');
  await button('Show more').click();
  await expect(given).toHaveCount(3);
  await expect(button('Show more')).toHaveCount(0);

  await tell('snapshot', { answered: { 'gave-up': 4 } });
  await expect(button('Show 1 new answer')).toBeVisible();
  await expect(said).toHaveText(/Somebody else has answered\./);
  await button('Show 1 new answer').click();
  await expect(way.getByRole('heading', { name: 'What others answered' })).toBeFocused();
  await expect(button('Show 1 new answer')).toHaveCount(0);

  // Somebody erases theirs: it is not to be read here any longer.
  await page.evaluate(() => {
    Object.values(globalThis.shown)[0].store.part = () =>
      Promise.resolve(Response.json({ ok: true, items: [], next: null }));
  });
  await tell('snapshot', { answered: { 'gave-up': 1 } });
  await expect(given).toHaveCount(0);
});

test('from level 2 on, what others said opens with an answer and closes with it', async ({ page }) => {
  const { way, button, given, status, tell, answers } = await openPrompt(page, 'given, and seen');
  await expect(given).toHaveCount(2);
  await answers('thirdSnapshot', { accept: [] });
  await button('Erase').click();
  await expect(status).toContainText('What others said here closes again; the level stays open.');
  await expect(given).toHaveCount(0);
  await expect(way).toContainText('2 have answered. You see what they say once you have answered.');
  await tell('thirdSnapshot');
  await expect(given).toHaveCount(0);
});

test('where the steward allows it one may just look', async ({ page }) => {
  const { way, button, acts, answers, given } = await openPrompt(page, 'asking, may look');
  const looking = { doc: { looking: true }, own: { looking: true, sees: ['praised'] } };
  await answers('thirdSnapshot', { accept: [looking] }, { accept: [{ doc: { looking: true } }] });
  await button('Just look').click();
  await expect(given).toHaveCount(2);
  await expect(way).toContainText('You are looking without answering on level 2.');
  await button('Stop looking').click();
  await expect(given).toHaveCount(0);
  expect(await acts()).toEqual([
    { key: 'look', body: {} },
    { key: 'look', body: null },
  ]);
});

test('what is kept offline stands there as given, while one goes on, until it has gone out', async ({
  page,
}) => {
  const { way, button, status, field, tell } = await openPrompt(page, 'offline, kept');
  await expect(status).toContainText('You are offline. Your answer is kept here');
  await expect(way.getByRole('figure')).toContainText(text);
  await button('Next').click();
  await expect(field).toHaveValue('');
  await button('Back').click();
  await expect(way.getByRole('figure')).toContainText(text);
  await page.evaluate((given) => {
    const { store } = Object.values(globalThis.shown)[0];
    store.tell({
      snapshot: globalThis.givenSnapshot('gave-up', given),
      pending: undefined,
      delivery: { state: 'none' },
      connection: 'live',
    });
  }, text);
  await expect(status).toContainText('Your answer is in');
  await tell('snapshot');
  await expect(way.getByRole('figure')).toHaveCount(0);
});

test('what was kept and is refused on arrival is in its field again', async ({ page }) => {
  const { way, field, status } = await openPrompt(page, 'offline, kept');
  await page.evaluate(() => {
    const { store } = Object.values(globalThis.shown)[0];
    const problems = [{ code: 'text_blocked', path: '/body/text', args: {} }];
    store.tell({ pending: undefined, delivery: { state: 'refused', problems }, connection: 'live' });
  });
  await expect(field).toHaveValue(text);
  await expect(way.locator('#wrongtext')).toContainText('words in it that cannot stand here');
  await expect(status).toHaveCount(0);
});

test('a member reports what somebody else answered; a guest is not asked to', async ({ page }) => {
  const { given, acts, answers, button, tell } = await openPrompt(page);
  const noor = given.filter({ hasText: 'The third of seven.' });
  await noor.getByRole('button', { name: 'Report' }).click();
  await expect(noor.getByRole('radiogroup', { name: 'What is wrong with it?' })).toBeVisible();
  await expect(noor.getByRole('radio').first()).toBeFocused();
  await noor.getByRole('radio', { name: 'It shows something private' }).check();
  const id = 'f5mX0cXkQm2kF3yQ0lTt3g';
  const report = { id, reason: 'private', time: 1, state: 'open' };
  await answers('snapshot', { accept: [{ own: { reports: [report] } }] });
  await noor.getByRole('button', { name: 'Report it' }).click();
  await expect(noor).toContainText('You have reported this. A steward looks at it.');
  await expect(noor.locator('.reporting')).toBeFocused();
  expect(await acts()).toEqual([{ key: `report-${id}`, on: id, body: { reason: 'private' } }]);
  // What was being written stays, and nothing else is said.
  await expect(button('Share')).toBeVisible();
  // What a steward lets stand may be written anew, and can be reported then.
  await tell('snapshot', { own: { reports: [{ ...report, state: 'stands' }] } });
  await expect(noor).toContainText('A steward looked at what you reported. It stays.');
  await noor.getByRole('button', { name: 'Report' }).click();
  await noor.getByRole('radio', { name: 'It hurts or threatens somebody' }).check();
  await answers('snapshot', { refuse: ['decided_already'] });
  await noor.getByRole('button', { name: 'Report it' }).click();
  await expect(noor.getByRole('radiogroup')).toBeVisible();
  await expect(noor).toContainText('A steward has looked at it since you reported it');
  await openPrompt(page, 'guest, at the end');
  await page.evaluate(() => {
    const { element } = Object.values(globalThis.shown)[0];
    element.shadowRoot.querySelector('.rung button').click();
  });
  await expect(given).toHaveCount(3);
  await expect(page.getByRole('button', { name: 'Report' })).toHaveCount(0);
});
