import assert from 'node:assert/strict';
import { test } from 'node:test';
import { By, Key } from 'selenium-webdriver';
import { axe } from '../support/axe.mjs';
import { pageOf } from './member.mjs';
import { useWebKit } from './webkit.mjs';

const webkit = useWebKit();

/** The stage with the named states under the strict policy; `inside` runs in the page with the first poll's shadow root. */
async function open(states = [], more = {}) {
  const { browser, origin } = webkit;
  const query = new URLSearchParams([...states.map((state) => ['state', state]), ...Object.entries(more)]);
  await browser.get(`${origin}/strict/poll/states.html?${query}`);
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
  const { browser, inside } = await open(['sent']);
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
  const { inside } = await open(['sent, change possible']);
  const shares = await inside(
    `return [...root.querySelectorAll('.bar')].map((bar) =>
       Math.round((bar.getBoundingClientRect().width / bar.parentElement.clientWidth) * 100));`,
  );
  assert.deepEqual(shares, [44, 30, 6, 22]);
});

test('in WebKit a click votes, an arrow key only picks, and Space votes for what it picked', async () => {
  const { browser, inside } = await open(['ready']);
  const sent = () =>
    inside('return JSON.stringify(globalThis.shown.ready.store.acts.map(({ body }) => body.choice))');
  await inside("root.querySelector('.pick').focus()");
  await browser.actions().sendKeys(Key.ARROW_DOWN).perform();
  assert.equal(await inside("return root.querySelector('.pick:checked').value"), 'sun');
  assert.equal(await sent(), '[]');
  await browser.actions().sendKeys(Key.SPACE).perform();
  assert.equal(await sent(), '[["sun"]]');
  const again = await open(['ready']);
  const poll = await again.browser.findElement(By.css('hearth-poll'));
  const label = await (await poll.getShadowRoot()).findElement(By.css('label[for="pick2"]'));
  await label.click();
  assert.equal(await sent(), '[["wed"]]');
});

test('in WebKit bars and words turn around where one reads from right to left', async () => {
  const { inside } = await open(['sent, change possible'], { dir: 'rtl', lang: 'ar' });
  const [direction, button, gaps] = await inside(
    `const right = (part) => part.getBoundingClientRect().right;
     const gap = (bar) => right(bar.parentElement) - bar.parentElement.clientLeft - right(bar);
     return [getComputedStyle(root.querySelector('.card')).direction, root.querySelector('button').textContent.trim(),
             [...root.querySelectorAll('.bar')].map((bar) => Math.round(gap(bar)))];`,
  );
  assert.deepEqual([direction, button], ['rtl', 'تغيير']);
  assert.deepEqual(gaps, [0, 0, 0, 0]);
});

for (const [how, more] of [
  ['by day', {}],
  ['by night', { theme: 'dark' }],
  ['from right to left', { dir: 'rtl', lang: 'ar' }],
]) {
  test(`in WebKit no state has an accessibility fault, ${how}`, async () => {
    const { browser } = await open([], more);
    const { findings, passes } = await axe(pageOf(browser));
    assert.deepEqual(findings, []);
    assert.ok(passes > 20);
  });
}
