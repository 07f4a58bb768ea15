// What a reader does with the shield, from the first choice to having everything shown again.
import { expect, test } from '@playwright/test';
import { markup, openShield } from '../support/shield.mjs';

test('nothing is hidden, loaded or stored before the reader chooses; a choice hides at once', async ({
  page,
}) => {
  const asked = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  const { shield, toggle, choice, text, face, stored, now } = await openShield(page);
  await expect(shield).toHaveJSProperty('count', 0);
  expect(asked.filter((path) => /filter|lexicon/.test(path))).toEqual([]);
  await toggle.click();
  expect(await stored()).toBe(null);
  await choice('Insults and threats').check();
  await expect(face('insult')).toBeVisible();
  await expect(text('You are an idiot')).toBeHidden();
  await expect(text('The kiln is warm')).toBeVisible();
  await expect(now).toContainText('1 is hidden');
  expect(JSON.parse(await stored())).toEqual({
    on: true,
    categories: ['insult', 'threat'],
    words: [],
    people: [],
  });
  await choice('Insults and threats').uncheck();
  await expect(text('You are an idiot')).toBeVisible();
  expect(await stored()).toBe(null);
});

for (const [choiceName, what, said] of [
  ['Insults and threats', 'insult', 'You are an idiot'],
  ['Swearing', 'swearing', 'I forgot the key'],
  ['Advertising and links', 'advertising or link', 'Free honey'],
  ['Personal data of others', 'personal data', 'Call him yourself'],
  ['Shouting and floods', 'shouting', 'SWEEP THE STAIRS'],
])
  test(`"${choiceName}" hides what it says and nothing else`, async ({ page }) => {
    const { toggle, choice, text, face, now } = await openShield(page);
    await toggle.click();
    await choice(choiceName).check();
    await expect(face(what)).toBeVisible();
    await expect(text(said)).toBeHidden();
    await expect(now).toContainText('1 is hidden');
    await expect(page.locator('.text:visible')).toHaveCount(9);
  });

test('own words are found also where they are disguised, and in scripts that the filter does not read', async ({
  page,
}) => {
  const { shield, toggle, text, face, stored } = await openShield(page);
  await toggle.click();
  const words = shield.getByRole('textbox', { name: 'Words of my own' });
  await words.fill('finale, плохо\n坏人');
  await words.blur();
  await expect(face('one of your words')).toHaveCount(1);
  await expect(text('The season finale')).toBeHidden();
  expect(JSON.parse(await stored()).words).toEqual(['finale', 'плохо', '坏人']);
  await page.evaluate(() => {
    for (const said of ['The f1nale!', 'Это ПЛОХО.', '你是坏人吗', 'Это неплохо.'])
      globalThis.thread.append(globalThis.comment(['Ivy', said]));
  });
  await expect(face('one of your words')).toHaveCount(4);
  await expect(text('неплохо')).toBeVisible();
});

test('people are hidden by their names, whatever they say', async ({ page }) => {
  const { shield, toggle, text, face } = await openShield(page);
  await toggle.click();
  const people = shield.getByRole('textbox', { name: 'People' });
  await people.fill(' @MAX ');
  await people.blur();
  await expect(face('someone on your list')).toHaveCount(2);
  await expect(text('The gate is open')).toBeHidden();
  await expect(text('The kiln is warm')).toBeVisible();
});

test('choices are kept, and everything is shown again in one click', async ({ page }) => {
  const { toggle, choice, text, now, stored } = await openShield(page);
  await toggle.click();
  await choice('Insults and threats').check();
  await choice('Swearing').check();
  await expect(now).toContainText('2 are hidden');
  await page.reload();
  await expect(text('You are an idiot')).toBeHidden();
  await expect(now).toContainText('2 are hidden');
  await page.getByRole('button', { name: 'Show everything' }).click();
  await expect(text('You are an idiot')).toBeVisible();
  await expect(text('I forgot the key')).toBeVisible();
  await expect(now).toContainText('Everything is shown');
  expect(JSON.parse(await stored())).toMatchObject({ on: false });
  await page.reload();
  await expect(now).toContainText('Everything is shown');
  await expect(text('You are an idiot')).toBeVisible();
  await page.getByRole('button', { name: 'Hide what I chose' }).click();
  await expect(text('You are an idiot')).toBeHidden();
});

test('the page of the host is the same before, meanwhile and afterwards', async ({ page }) => {
  const { toggle, choice, face } = await openShield(page, { open: false });
  const before = await markup(page);
  await toggle.click();
  await choice('Insults and threats').check();
  await expect(page.locator('.text:visible')).toHaveCount(9);
  expect(await markup(page)).toBe(before);
  expect(await page.evaluate(() => globalThis.thread.children[1].shadowRoot)).toBe(null);
  expect(await page.evaluate(() => globalThis.thread.children[1].textContent)).toContain('You are an idiot');
  await page.getByRole('button', { name: 'Show everything' }).click();
  await expect(page.locator('.text:visible')).toHaveCount(10);
  expect(await markup(page)).toBe(before);
  await expect(face('insult')).toHaveCount(0);
});

test('another tab of the site follows', async ({ page, context }) => {
  const { toggle, choice } = await openShield(page);
  const second = await context.newPage();
  const other = await openShield(second);
  await toggle.click();
  await choice('Insults and threats').check();
  await expect(other.text('You are an idiot')).toBeHidden();
});

test('events say what was hidden and shown, and not why', async ({ page }) => {
  const { toggle, choice, show } = await openShield(page);
  await page.evaluate(() => {
    globalThis.told = [];
    for (const type of ['hearth-hide', 'hearth-show'])
      addEventListener(type, ({ detail }) =>
        globalThis.told.push([type, detail.items.length, Object.keys(detail)]),
      );
  });
  await toggle.click();
  await choice('Insults and threats').check();
  await show('insult').click();
  await page.getByRole('button', { name: 'Hide again: insult' }).click();
  await page.getByRole('button', { name: 'Show everything' }).click();
  expect(await page.evaluate(() => globalThis.told)).toEqual([
    ['hearth-hide', 1, ['items']],
    ['hearth-show', 1, ['items']],
    ['hearth-hide', 1, ['items']],
    ['hearth-show', 1, ['items']],
  ]);
});
