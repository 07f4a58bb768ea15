// Where comments may stand: elements that can have a shadow root, and those that cannot.
import { expect, test } from '@playwright/test';
import { markup, openShield } from '../support/shield.mjs';

const unkind = [
  'article',
  'p',
  'h2',
  'span',
  'li with text',
  'li with parts',
  'li with answers',
  'tr with text',
  'tr with parts',
  'a',
  'div inside',
];

/** What of an item's own words is in sight. */
const seen = (page, name) =>
  page.evaluate((name) => {
    const item = document.querySelector(`[data-item="${name}"]`);
    const texts = document.createTreeWalker(item, NodeFilter.SHOW_TEXT);
    const found = [];
    const range = document.createRange();
    while (texts.nextNode()) {
      const { parentElement } = texts.currentNode;
      range.selectNodeContents(texts.currentNode);
      const isSeen =
        parentElement.checkVisibility({ visibilityProperty: true }) &&
        [...range.getClientRects()].some(({ width, height }) => width * height > 0);
      if (isSeen && texts.currentNode.data.trim()) found.push(texts.currentNode.data.trim());
    }
    return found.join(' ');
  }, name);

test('wherever it stands, what is unkind goes out of sight and comes back', async ({ page }) => {
  const before = { place: 'hosts', preferences: {} };
  const { show, face, count } = await openShield(page, before);
  await expect.poll(count).toBe(unkind.length);
  for (const name of unkind) expect.soft(await seen(page, name), name).toBe('');
  expect(await seen(page, 'li that is kind')).toBe('You are welcome.');
  expect(await seen(page, 'tr that is kind')).toBe('Bo You are welcome.');
  expect(await seen(page, 'div of a kind parent')).toBe('A friend writes:');
  await expect(face('insult')).toHaveCount(unkind.length);
  for (let shown = 0; shown < unkind.length; shown += 1) await show('insult').first().click();
  for (const name of unkind) expect.soft(await seen(page, name), name).not.toBe('');
  expect(await seen(page, 'li with answers')).toBe('You are an idiot. That was unkind.');
});

test('the markup of every place is the same once everything is shown', async ({ page }) => {
  const { toggle, choice, count } = await openShield(page, { place: 'hosts', open: false });
  const before = await markup(page, 'main');
  await toggle.click();
  await choice('Insults and threats').check();
  await expect.poll(count).toBe(unkind.length);
  for (const name of ['article', 'p', 'h2', 'span', 'li with parts', 'tr with parts']) {
    const item = await markup(page, `[data-item="${name}"]`);
    expect.soft(before, name).toContain(item);
  }
  await page.getByRole('button', { name: 'Show everything' }).click();
  await expect.poll(count).toBe(0);
  expect(await markup(page, 'main')).toBe(before);
  for (const name of unkind) expect.soft(await seen(page, name), name).not.toBe('');
});

test('where there is bare text in a place without a root, one attribute and one face come and go', async ({
  page,
}) => {
  const { count } = await openShield(page, { place: 'hosts', preferences: {}, open: false });
  await expect.poll(count).toBe(unkind.length);
  expect(await markup(page, '[data-item="li with text"]')).toBe(
    '<li data-item="li with text" data-hearth-hidden="inside"><span data-hearth-face=""></span>You are an idiot.</li>',
  );
});

test('an element with a root of its own is left alone and told of once', async ({ page }) => {
  const told = [];
  page.on('console', (message) => told.push(message.text()));
  const { count } = await openShield(page, { place: 'hosts', preferences: {} });
  await expect.poll(count).toBe(unkind.length);
  await page.evaluate(() => {
    for (const name of ['one', 'two']) {
      const item = document.createElement('div');
      item.dataset.item = name;
      item.attachShadow({ mode: 'open' }).textContent = 'You are an idiot.';
      document.querySelector('main').append(item);
    }
  });
  await expect.poll(() => told.filter((text) => text.includes('a shadow root of its own')).length).toBe(1);
  expect(await count()).toBe(unkind.length);
});

test('a shield looks after the shadow root that it stands in', async ({ page }) => {
  await openShield(page, { place: 'hosts', preferences: {} });
  const count = () => page.evaluate(() => globalThis.inner.count);
  await page.evaluate(() => {
    const host = document.createElement('div');
    const root = host.attachShadow({ mode: 'open' });
    globalThis.inner = document.createElement('hearth-shield');
    globalThis.inner.setAttribute('for', 'p');
    const [kind, unkind] = ['Welcome.', 'You idiot.'].map((said) => {
      const line = document.createElement('p');
      line.textContent = said;
      return line;
    });
    root.append(globalThis.inner, kind, unkind);
    document.querySelector('main').append(host);
  });
  await expect.poll(count).toBe(1);
});

test('a wrong selector is told in the console, and hides nothing', async ({ page }) => {
  const told = [];
  page.on('console', (message) => told.push(message.text()));
  await openShield(page, { preferences: {} });
  await page.evaluate(() => globalThis.shield.setAttribute('for', 'p:::b'));
  await expect.poll(() => told.join()).toContain('for is not a selector: p:::b');
  await expect(page.locator('.text:visible')).toHaveCount(10);
});
