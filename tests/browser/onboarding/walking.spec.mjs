import { expect, test } from '@playwright/test';
import { given } from '../fixtures/onboarding/snapshots.js';
import { focused, openWay } from '../support/onboarding.mjs';

test('nothing is sent before the first step is left', async ({ page }) => {
  const { button, heading, sent, progress } = await openWay(page);
  await button('Start').click();
  await expect(heading('Come in, the urn is on')).toBeFocused();
  await expect(progress).toContainText('Step 1 of 12');
  expect(await sent()).toEqual([]);
});

test('by keyboard alone: on, an answer, a skip, and back', async ({ page }) => {
  const { way, heading, sent, said, answers } = await openWay(page, 'step bench');
  await answers({ accept: ['days'] }, { accept: ['likes'] }, { accept: ['days'] });
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowDown');
  await expect(way.getByRole('radio').nth(1)).toBeChecked();
  expect(await sent()).toEqual([]);
  await page.keyboard.press('Enter');
  await expect(heading('When are you free?')).toBeFocused();
  await expect(said).toContainText('Step 6 of 12: When are you free?');

  for (let i = 0; i < 5; ++i) await page.keyboard.press('Tab');
  expect(await focused(page)).toBe('Skip this');
  await page.keyboard.press('Enter');
  await expect(heading('What do you like to do?')).toBeFocused();

  await page.keyboard.press('Shift+Tab');
  expect(await focused(page)).toBe('Back');
  await page.keyboard.press('Enter');
  await expect(heading('When are you free?')).toBeFocused();

  const [answer, skip, back] = await sent();
  expect(answer).toEqual({ answers: { ...pick('hello why gains rules'), bench: 'wires' }, left: 'bench' });
  expect(skip.answers.days).toBeNull();
  expect(skip.left).toBe('days');
  expect(back.at).toBe('days');
});

const pick = (ids) => Object.fromEntries(ids.split(' ').map((id) => [id, given[id]]));

test('what has to be answered is asked for, and cannot be skipped', async ({ page }) => {
  const { way, button, sent } = await openWay(page, 'step bench');
  await expect(button('Skip this')).toHaveCount(0);
  await button('Continue').click();
  const wrong = way.locator('#wrong');
  await expect(wrong).toBeFocused();
  await expect(wrong).toHaveText('Please choose an answer.');
  await expect(way.getByRole('radiogroup')).toHaveAttribute('aria-invalid', 'true');
  await expect(way.getByRole('radiogroup')).toHaveAccessibleDescription(/Please choose an answer\./);
  expect(await sent()).toEqual([]);
});

test('several faults are said together first, each with a way to its field', async ({ page }) => {
  const { way } = await openWay(page, 'several faults');
  const summary = way.getByRole('group', { name: 'There are 2 things to look at:' });
  await expect(summary).toBeFocused();
  const street = way.getByLabel('Street or corner you live at');
  await expect(street).toHaveAccessibleDescription('Please fill this in.');
  await expect(way.getByLabel('Name')).toHaveAccessibleDescription(/That is 43 characters; 40 fit here\./);
  await summary.getByRole('button', { name: 'Street' }).click();
  await expect(street).toBeFocused();
});

test('what somebody writes stays before them, whatever comes or fails', async ({ page }) => {
  const { way, button, answers, tell, status, heading } = await openWay(page, 'step story');
  const field = way.getByRole('textbox');
  await field.fill('The lamp in the hall');
  await tell('story', { doc: { title: 'Renamed' } });
  await expect(field).toHaveValue('The lamp in the hall');
  await tell('card');
  await expect(field).toHaveValue('The lamp in the hall');
  await expect(status).toContainText('on another device');
  await answers({ refuse: ['too_many_requests', { seconds: 20 }] }, { accept: ['card'] });
  await button('Continue').click();
  await expect(status).toContainText('try again in 20 seconds');
  await expect(status).toBeFocused();
  await expect(field).toHaveValue('The lamp in the hall');
  await button('Continue').click();
  await expect(heading('What may we call you?')).toBeFocused();
});

test('offline, an answer is kept, and the way goes on by itself when it has gone out', async ({ page }) => {
  const { way, button, answers, status, tell, heading } = await openWay(page, 'step likes');
  await answers({ keep: ['offline'] });
  await way.getByRole('checkbox', { name: 'Sewing' }).check();
  await button('Continue').click();
  await expect(status).toContainText('You are offline. Your answer is kept here');
  await expect(way.getByRole('checkbox', { name: 'Sewing' })).toBeChecked();
  await page.evaluate(() => {
    const { store } = Object.values(globalThis.shown)[0];
    store.tell({ pending: undefined, delivery: { state: 'none' }, connection: 'live' });
  });
  await tell('sure');
  await expect(heading('How sure are you with a screwdriver?')).toBeVisible();
});

test('agreeing names the version, and says so to the page', async ({ page }) => {
  const { button, sent, answers, heading } = await openWay(page, 'step rules');
  await page.evaluate(() => {
    globalThis.heard = [];
    for (const name of ['before-step', 'step', 'agree', 'done'])
      document.addEventListener(`hearth-${name}`, ({ detail: { step, version } }) =>
        globalThis.heard.push([name, step, version]),
      );
  });
  await answers({ accept: ['bench'] });
  await expect(button('Skip this')).toHaveCount(0);
  await button('I agree').click();
  await expect(heading('Which bench would you sit at first?')).toBeFocused();
  expect((await sent())[0].answers.rules).toBe(3);
  expect(await page.evaluate(() => globalThis.heard)).toEqual(
    [
      ['before-step', 'rules', null],
      ['step', 'rules', null],
      ['agree', 'rules', 3],
    ].map((entry) => entry.map((value) => value ?? undefined)),
  );
});

test('a page may keep a step from being left', async ({ page }) => {
  const { button, sent, heading } = await openWay(page, 'step why');
  await page.evaluate(() =>
    document.addEventListener('hearth-before-step', (event) => event.preventDefault()),
  );
  await button('Continue').click();
  await expect(heading('What this club is')).toBeVisible();
  expect(await sent()).toEqual([]);
});

test('an agreement that was changed is asked again, with what changed', async ({ page }) => {
  const { way, button, sent, answers } = await openWay(page, 'agreement changed');
  await expect(way.locator('ins').first()).toHaveText('New: Ines or');
  await expect(way.locator('del')).toHaveText('Taken out: Whoever comes last makes the tea.');
  await answers({ accept: ['end'] });
  await button('I agree').click();
  const [{ answers: given, at, left }] = await sent();
  expect([given.rules, at, left]).toEqual([3, 'end', undefined]);
  await expect(way).toHaveAttribute('status', 'done');
});

test('consent can be taken back, under its own key', async ({ page }) => {
  const { way, button } = await openWay(page, 'agreed already');
  await button('Take my agreement back').click();
  const acts = await page.evaluate(() => Object.values(globalThis.shown)[0].store.acts);
  expect(acts.at(-1)).toEqual({ key: 'agreed-rules-3', body: { withdrawn: true } });
  await expect(way).toHaveAttribute('status', 'begun');
});

test('what is refused about another step leads there', async ({ page }) => {
  const { way, button, answers, heading } = await openWay(page, 'step likes');
  await answers({ refuse: ['unknown_option', { option: 'wires' }, undefined, '/body/answers/bench'] });
  await button('Skip this').click();
  await expect(heading('Which bench would you sit at first?')).toBeVisible();
  await expect(way.locator('#wrong')).toHaveText('That answer is no longer offered. Please choose again.');
});

test('when the way goes on in another window, the focus does not fall out of the page', async ({ page }) => {
  const { way, tell, heading } = await openWay(page, 'step bench');
  await way.getByRole('radio').first().focus();
  await tell('days');
  await expect(way.locator('[part~="status"]')).toBeFocused();
  await expect(heading('When are you free?')).toBeVisible();
});

test('from the end, all answers can be seen once more without sending anything', async ({ page }) => {
  const { button, heading, sent, progress } = await openWay(page, 'done');
  await button('See my answers').click();
  await expect(heading('Come in, the urn is on')).toBeFocused();
  await expect(progress).toContainText('Step 1 of 12');
  await button('Continue').click();
  await expect(heading('What this club is')).toBeFocused();
  expect(await sent()).toEqual([]);
});

test('starting over can be undone', async ({ page }) => {
  const { button, sent, answers, way } = await openWay(page, 'invitation, begun');
  await answers({ accept: [] }, { accept: ['likes'] });
  await button('Start over').click();
  await expect(way).toHaveAttribute('status', 'new');
  await button('Undo').click();
  await expect(way).toHaveAttribute('status', 'begun');
  const [over, undone] = await sent();
  expect(over).toBeNull();
  expect(undone).toMatchObject({ at: 'likes', answers: { bench: 'wires' } });
});

test('the guard of the page looks at what is written here', async ({ page }) => {
  const { way, button, sent, answers, tell } = await openWay(page, 'step story');
  await page.evaluate(() => {
    const guard = document.createElement('hearth-guard');
    guard.policy = { words: [{ word: 'toaster', severity: 3 }], languages: ['en'] };
    document.querySelector('main').append(guard);
  });
  await tell('story');
  await page.waitForFunction(() => customElements.get('hearth-guard'));
  await way.getByRole('textbox').fill('You stupid idiot');
  await answers({ accept: ['card'] });
  await button('Continue').click();
  await way.getByRole('button', { name: 'Change it' }).click();
  expect(await sent()).toEqual([]);
  await way.getByRole('textbox').fill('The kettle');
  await button('Continue').click();
  await expect(way.getByRole('heading', { name: 'What may we call you?' })).toBeVisible();
});
