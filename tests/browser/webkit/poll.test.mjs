import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { By, Key } from 'selenium-webdriver';
import { startServer } from '../server.mjs';
import { startWebKit } from './webkit.mjs';

let server;
let webkit;
before(async () => {
  server = await startServer();
  webkit = await startWebKit();
});
after(async () => {
  await webkit?.close();
  await server?.close();
});

/** The stage with the named states under the strict policy; `inside` runs in the page with the first poll's shadow root. */
async function open(...states) {
  const { browser } = webkit;
  const query = new URLSearchParams(states.map((state) => ['state', state]));
  await browser.get(`${server.origin}/strict/poll/states.html?${query}`);
  await browser.wait(() => browser.executeScript('return document.documentElement.dataset.ready'), 20_000);
  const inside = (script) =>
    browser.executeScript(
      `const poll = document.querySelector('hearth-poll'); const root = poll.shadowRoot; ${script}`,
    );
  return { browser, inside };
}

test('every state is drawn in WebKit', async () => {
  const { browser } = await open();
  const stages = await browser.executeScript(
    "return [...document.querySelectorAll('hearth-poll')].map((poll) => poll.getAttribute('status'))",
  );
  assert.equal(stages.length, 40);
  assert.equal(stages.filter((stage) => stage === 'open').length, 31);
});

test('colours derive in WebKit: none falls back to nothing', async () => {
  const { browser, inside } = await open('sent');
  await browser.wait(() => inside('return root.getAnimations().length === 0'), 20_000, 'colours settle');
  const colors = await inside(
    `const of = (selector, name) => getComputedStyle(root.querySelector(selector))[name];
     return [of('.card', 'backgroundColor'), of('.row', 'backgroundColor'), of('.bar', 'backgroundColor'),
             of('button', 'color'), of('.meta', 'color'), of('[data-chosen]', 'borderTopColor')];`,
  );
  assert.equal(new Set(colors).size, 5, colors.join(' | '));
  assert.ok(!colors.includes('rgba(0, 0, 0, 0)'), colors.join(' | '));
});

test('bars are as long as the numbers say in WebKit', async () => {
  const { inside } = await open('sent, change possible');
  const shares = await inside(
    `return [...root.querySelectorAll('.bar')].map((bar) =>
       Math.round((bar.getBoundingClientRect().width / bar.parentElement.clientWidth) * 100));`,
  );
  assert.deepEqual(shares, [44, 30, 6, 22]);
});

test('in WebKit a click votes, an arrow key only picks, and Space votes for what it picked', async () => {
  const { browser, inside } = await open('ready');
  const sent = () =>
    inside('return JSON.stringify(globalThis.shown.ready.store.acts.map(({ body }) => body.choice))');
  await inside("root.querySelector('.pick').focus()");
  await browser.actions().sendKeys(Key.ARROW_DOWN).perform();
  assert.equal(await inside("return root.querySelector('.pick:checked').value"), 'sun');
  assert.equal(await sent(), '[]');
  await browser.actions().sendKeys(Key.SPACE).perform();
  assert.equal(await sent(), '[["sun"]]');
  const again = await open('ready');
  const poll = await again.browser.findElement(By.css('hearth-poll'));
  const label = await (await poll.getShadowRoot()).findElement(By.css('label[for="pick2"]'));
  await label.click();
  assert.equal(await sent(), '[["wed"]]');
});
