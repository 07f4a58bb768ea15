// The pulse and leaving in WebKit: answered by keys, asked by itself, and in every state.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Key } from 'selenium-webdriver';
import { axe } from '../support/axe.mjs';
import { pageOf } from './member.mjs';
import { useWebKit } from './webkit.mjs';

const webkit = useWebKit();
const patience = 20_000;

const looking = `
  const [{ element, store }] = Object.values(globalThis.shown);
  const { shadowRoot } = element;
  const part = (name) => shadowRoot.querySelector("[part~='" + name + "']");
  const focus = () => shadowRoot.activeElement?.textContent.trim();
`;

/** Waits until the script returns something, and answers it. */
const until = (script) =>
  webkit.browser.wait(() => webkit.browser.executeScript(looking + script), patience, script);
const run = (script) => webkit.browser.executeScript(looking + script);
const keys = (...pressed) =>
  webkit.browser
    .actions()
    .sendKeys(...pressed)
    .perform();

async function open(query, policy = 'strict') {
  await webkit.browser.get(`${webkit.origin}/${policy}/pulse/states.html?${query}`);
  await webkit.browser.wait(
    () => webkit.browser.executeScript('return Boolean(document.documentElement.dataset.ready)'),
    120_000,
  );
}

test('a point is chosen and sent by keys, and the focus goes to where the answer stands', async () => {
  await open('state=asking');
  await run('store.onAct = () => store.accept(globalThis.answeredSnapshot(3))');
  await run("shadowRoot.querySelector('[type=radio]').focus()");
  await keys(Key.SPACE, Key.ARROW_RIGHT, Key.ARROW_RIGHT);
  assert.deepEqual(await run('return store.acts'), []);
  await keys(Key.ENTER);
  await until("return focus()?.startsWith('Your answer is in: 3 of 5')");
  assert.deepEqual(await run('return store.acts'), [{ key: 'answer-4', body: { item: 'safe', value: 3 } }]);
});

test('the card comes by itself once the ask is a record, takes no focus, and is put away', async () => {
  await open('state=exit, away');
  await until('return store.acts.length === 1');
  assert.equal(await run("return element.getAttribute('status')"), 'resting');
  await run('store.accept(globalThis.quietSnapshot({ asks: 1, quietAt: 4e12 }))');
  await until("return element.getAttribute('status') === 'asking'");
  assert.equal(await run('return document.activeElement.localName'), 'body');
  await run("part('button-later').click()");
  await until("return element.getAttribute('status') === 'resting' && !element.getClientRects().length");
});

test('no state has an accessibility fault', async () => {
  await open('', 'open');
  const { findings, passes } = await axe(pageOf(webkit.browser));
  assert.deepEqual(findings, []);
  assert.ok(passes > 20);
});
