// What a reader does with the shield, in WebKit under the strict policy.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Key } from 'selenium-webdriver';
import { axe } from '../support/axe.mjs';
import { pageOf } from './member.mjs';
import { useWebKit } from './webkit.mjs';

const webkit = useWebKit();
const insults = { on: true, categories: ['insult', 'threat'], words: [], people: [] };

const helpers = `
  const shield = document.querySelector('hearth-shield');
  const items = [...document.querySelectorAll('.comment, [data-item]')];
  const inSight = () => [...document.querySelectorAll('.text')].filter((text) => text.checkVisibility()).length;
  const faces = () => items.map(({ shadowRoot }) => shadowRoot?.querySelector('.what')?.textContent.trim()).filter(Boolean);
`;

/** A page for a reader with these preferences from an earlier visit; `look` runs in it. */
async function open(preferences, { place = 'comments', policy = 'strict', ...more } = {}) {
  const { browser, origin } = webkit;
  const address = `${origin}/${policy}/shield/${place}.html?${new URLSearchParams(more)}`;
  const look = (script, ...given) => browser.executeScript(helpers + script, ...given);
  await browser.get(address);
  const store = preferences
    ? `localStorage.setItem('hearth-shield', arguments[0])`
    : `localStorage.removeItem('hearth-shield')`;
  await browser.executeScript(store, JSON.stringify(preferences));
  await browser.get(address);
  const until = (what, script) => browser.wait(() => look(script), 120_000, what);
  await until('the shield', `return shield?.shadowRoot?.querySelector('.toggle')`);
  return { browser, look, until };
}

test('in WebKit a choice hides at once, is kept, and is undone in one click', async () => {
  const { browser, look, until } = await open(undefined, { open: '' });
  await look(`shield.shadowRoot.querySelector('.toggle').click()`);
  const box = await until('the choices', `return shield.shadowRoot.querySelector('input')`);
  await box.click();
  await until('one is hidden', 'return shield.count === 1');
  assert.equal(await look('return inSight()'), 9);
  assert.deepEqual(await look('return faces()'), ['Hidden: insult.']);
  assert.deepEqual(await look(`return JSON.parse(localStorage.getItem('hearth-shield'))`), insults);
  await browser.navigate().refresh();
  await until('one is hidden again', 'return shield.count === 1');
  const undo = await until('the way back', `return shield.shadowRoot.querySelector('.now button')`);
  await undo.click();
  await until('everything is shown', 'return shield.count === 0 && inSight() === 10');
});

test('in WebKit what is hidden is shown and hidden again by keyboard, in a closed root', async () => {
  const { browser, look, until } = await open(insults);
  await until('one is hidden', 'return shield.count === 1');
  assert.equal(await look('return items[1].shadowRoot'), null);
  await look(`shield.shadowRoot.querySelector('.now button').focus()`);
  await browser.actions().sendKeys(Key.TAB).perform();
  assert.equal(await look('return document.activeElement === items[1]'), true);
  await browser.actions().sendKeys(Key.SPACE).perform();
  await until('it is shown', 'return shield.count === 0 && inSight() === 10');
  assert.equal(await look('return document.activeElement === items[1]'), true);
  await browser.actions().sendKeys(Key.SPACE).perform();
  await until('it is hidden again', 'return shield.count === 1 && inSight() === 9');
});

test('in WebKit all of 10,000 comments that match are hidden, and new ones before they are painted', async () => {
  const { browser, look, until } = await open(insults, { length: '10000', policy: 'wasm' });
  await until('a thousand are hidden', 'return shield.count === 1000');
  assert.equal(await look('return inSight()'), 9000);
  const hidden = await browser.executeAsyncScript(`
    const [done] = arguments;
    globalThis.thread.append(globalThis.comment(['Ivy', 'You are an idiot too.']));
    Promise.resolve().then(() => done(!globalThis.thread.lastChild.lastChild.checkVisibility()));
  `);
  assert.equal(hidden, true);
});

test('in WebKit what is hidden above the view does not move what is read', async () => {
  const { browser, look, until } = await open(undefined, { length: '2000', policy: 'wasm' });
  await look(`shield.shadowRoot.querySelector('.toggle').click()`);
  await until('the choices', `return shield.shadowRoot.querySelector('input')`);
  const place = 'return Math.round(items[1003].getBoundingClientRect().top)';
  await look('items[1000].scrollIntoView()');
  // Observers of what is in view have their say with the next frames.
  await browser.executeAsyncScript(`
    const [done] = arguments;
    requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done)));
  `);
  const before = await look(place);
  await look(`[...shield.shadowRoot.querySelectorAll('input')][4].click()`);
  await until('200 are hidden', 'return shield.count === 200');
  assert.ok(Math.abs((await look(place)) - before) < 3);
});

for (const [how, place, more] of [
  ['of a thread', 'comments', {}],
  ['of all kinds of places', 'hosts', {}],
  ['from right to left, by night', 'comments', { dir: 'rtl', lang: 'ar', night: '' }],
])
  test(`in WebKit a page ${how} has no accessibility fault`, async () => {
    const { browser, look, until } = await open(insults, { place, open: '', ...more });
    await until('something is hidden', 'return shield.count > 0');
    await look(`shield.shadowRoot.querySelector('.toggle').click()`);
    await until('the choices', `return shield.shadowRoot.querySelector('input')`);
    const { findings } = await axe(pageOf(browser));
    assert.deepEqual(findings, []);
  });
