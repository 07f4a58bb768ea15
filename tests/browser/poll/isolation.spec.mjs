import { expect, test } from '@playwright/test';
import { openPoll } from '../support/stage.mjs';
import { openBare } from '../support/page.mjs';

const looks = [
  'color',
  'background-color',
  'font-size',
  'font-weight',
  'line-height',
  'letter-spacing',
].concat([
  'text-transform',
  'text-align',
  'text-indent',
  'white-space',
  'display',
  'border-top-width',
  'cursor',
]);

/** How every part inside the poll looks. The host's typeface and text size come in by design, so size is held between bounds. */
const inside = (poll) =>
  poll.evaluate(
    ({ shadowRoot }, looks) =>
      [...shadowRoot.querySelectorAll('.root, .root *')].map((part) => {
        const style = getComputedStyle(part);
        return [part.getAttribute('class'), ...looks.map((name) => style.getPropertyValue(name))].join('|');
      }),
    looks,
  );

const addSheet = (page, href) =>
  page.evaluate(
    (href) =>
      new Promise((resolve) => {
        const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href });
        link.onload = resolve;
        document.head.append(link);
      }),
    href,
  );

test('no rule of the page reaches inside, however important', async ({ page }) => {
  const { poll } = await openPoll(page, 'sent, change possible');
  await page.evaluate(() => document.querySelector('main').style.setProperty('font-size', '24px'));
  await poll.evaluate((element) => element.style.setProperty('inline-size', '500px', 'important'));
  const before = await inside(poll);
  expect(before.length).toBeGreaterThan(40);
  await addSheet(page, 'hostile.css');
  await expect(page.locator('h1')).toHaveCSS('color', 'rgb(255, 0, 0)');
  expect(await inside(poll)).toEqual(before);
  await expect(poll).toHaveCSS('display', 'block');
});

test('text is never smaller than 14 px nor larger than 24 px', async ({ page }) => {
  const { poll } = await openPoll(page);
  const size = async (px) => {
    await page.evaluate((px) => document.querySelector('main').style.setProperty('font-size', px), px);
    return poll.evaluate(({ shadowRoot }) => getComputedStyle(shadowRoot.querySelector('.root')).fontSize);
  };
  expect([await size('8px'), await size('18px'), await size('60px')]).toEqual(['14px', '18px', '24px']);
});

test('nothing of the page changes its looks when polls arrive', async ({ page }) => {
  await openBare(page);
  const all = () =>
    page.evaluate(() =>
      ['html', 'body', 'main', 'h1', '#control', '#link'].map((selector) => {
        const style = getComputedStyle(document.querySelector(selector));
        const ignored = /^(height|block-size|perspective-origin|transform-origin|inset-block|bottom)/;
        return [...style]
          .filter((name) => !ignored.test(name))
          .map((name) => style.getPropertyValue(name))
          .join();
      }),
    );
  await page.evaluate(() => {
    const control = Object.assign(document.createElement('button'), { id: 'control', textContent: 'Own' });
    const link = Object.assign(document.createElement('a'), { id: 'link', href: '#', textContent: 'Own' });
    document.body.append(control, link);
  });
  const before = await all();
  await page.evaluate(() => {
    const store = new globalThis.MemoryStore({ snapshot: globalThis.votedSnapshot() });
    document
      .querySelector('main')
      .append(Object.assign(document.createElement('hearth-poll'), { store, name: 'kiln' }));
  });
  await expect(page.locator('hearth-poll[voted]')).toHaveCount(1);
  expect(await all()).toEqual(before);
});

test('a page form neither sends the poll’s controls nor its fallback’s', async ({ page }) => {
  await openBare(page);
  const names = await page.evaluate(async () => {
    const form = document.createElement('form');
    const own = Object.assign(document.createElement('input'), { name: 'own', value: '1' });
    const poll = document.createElement('hearth-poll');
    const fallback = Object.assign(document.createElement('input'), { name: 'fallback', value: '1' });
    poll.append(fallback);
    form.append(own, poll);
    document.querySelector('main').append(form);
    Object.assign(poll, {
      store: new globalThis.MemoryStore({ snapshot: globalThis.snapshot() }),
      name: 'kiln',
    });
    await customElements.whenDefined('hearth-poll');
    await poll.updateComplete;
    return [...new FormData(form).keys()];
  });
  expect(names).toEqual(['own']);
});

test('it has a width in a flex row', async ({ page }) => {
  await openBare(page);
  const width = await page.evaluate(async () => {
    const main = document.querySelector('main');
    main.style.setProperty('display', 'flex');
    const poll = document.createElement('hearth-poll');
    Object.assign(poll, {
      store: new globalThis.MemoryStore({ snapshot: globalThis.snapshot() }),
      name: 'kiln',
    });
    main.append(poll);
    await customElements.whenDefined('hearth-poll');
    await poll.updateComplete;
    return poll.getBoundingClientRect().width;
  });
  expect(width).toBeGreaterThanOrEqual(300);
});
