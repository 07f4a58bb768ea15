// The way into a community in WebKit: walked by keyboard, above the page, and in every state.
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
  const dialog = () => shadowRoot.querySelector('dialog');
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
  await webkit.browser.get(`${webkit.origin}/${policy}/onboarding/states.html?${query}`);
  await webkit.browser.wait(
    () => webkit.browser.executeScript('return Boolean(document.documentElement.dataset.ready)'),
    120_000,
  );
}

test('an answer is chosen and sent by keys, and the focus goes on to the next step', async () => {
  await open('state=step bench');
  await until("return focus() === 'Which bench would you sit at first?'");
  await run("store.onAct = () => store.accept(globalThis.snapshot('days'))");
  await run("shadowRoot.querySelector('.pick').focus()");
  await keys(Key.ARROW_DOWN);
  await keys(Key.ENTER);
  await until("return focus() === 'When are you free?'");
  const [body] = await run('return store.acts.map((act) => act.body)');
  assert.equal(body.answers.bench, 'wires');
  assert.equal(body.left, 'bench');
});

test('a dialog opens by its button, closes by Esc, and by the way back', async () => {
  await open('state=invitation&dialog=1');
  const start = () => run("part('button-start').click()");
  await start();
  await until('return dialog().open');
  await keys(Key.ESCAPE);
  await until('return !dialog().open');
  assert.equal(await run('return element.step'), null);
  await start();
  await until('return dialog().open');
  if (await run("return !('CloseWatcher' in globalThis)")) {
    await run('history.back()');
    await until('return !dialog().open');
    assert.match(await webkit.browser.getCurrentUrl(), /state=invitation/);
  }
});

test('no state has an accessibility fault', async () => {
  await open('', 'open');
  const { findings, passes } = await axe(pageOf(webkit.browser));
  assert.deepEqual(findings, []);
  assert.ok(passes > 20);
});
