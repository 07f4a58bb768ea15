// What every stage of states goes through, whichever widgets stand on it.
import { expect, test } from '@playwright/test';
import { axe } from './axe.mjs';
import { cutOff, overflow } from './fit.mjs';
import { matches, useVariant } from './variant.mjs';

/** Whether every state says where it stands, and what it must. `expected`: in their order on the stage, `[status, words]` by their names. `tags`: of the elements that are in them. */
export async function expectStates(page, tags, expected) {
  const said = await page.evaluate(
    (tags) =>
      [...document.querySelectorAll(tags)].map((element) => [
        element.getAttribute('status'),
        element.shadowRoot.querySelector('.root').textContent.replace(/\s+/g, ' '),
      ]),
    tags,
  );
  for (const [index, [name, [status, words]]] of Object.entries(expected).entries()) {
    expect.soft(said[index][0], name).toBe(status);
    expect.soft(said[index][1], name).toContain(words);
  }
}

/** Nothing on the stage has an accessibility fault. */
export async function expectNoFault(page) {
  const { findings, passes } = await axe(page);
  expect(findings).toEqual([]);
  expect(passes).toBeGreaterThan(20);
}

/** Run in a page before anything else: remembers what the page's policy refused. */
function watchPolicy() {
  globalThis.violations = new Set();
  document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
    globalThis.violations.add(`${violatedDirective} ${blockedURI}`),
  );
}

/** What the policy of a page refused since `watchPolicy`. */
async function expectRefused(page, refused) {
  expect(await page.evaluate(() => [...globalThis.violations])).toEqual(refused);
}

async function expectToFit(page) {
  expect(await overflow(page)).toBe(0);
  // A field scrolls what somebody writes.
  expect((await cutOff(page)).filter((part) => !part.startsWith('input.field'))).toEqual([]);
}

/**
 * The tests of a file of states. `openStage(page, states, options)` shows them all, `states` are the fixture's, `expected` as for
 * expectStates, `count` how many there are; `refused` is what a strict policy refuses of them, and may.
 */
export function testStates({ openStage, states, tags, expected, count, refused = [] }) {
  test(`${tags}: every state says what it is`, async ({ page }) => {
    expect(Object.keys(expected)).toEqual(Object.keys(states));
    expect(Object.keys(states)).toHaveLength(count);
    await openStage(page);
    await expectStates(page, tags, expected);
  });

  for (const [how, options] of [
    ['from left to right', {}],
    ['from right to left', { dir: 'rtl', lang: 'ar' }],
  ])
    test(`${tags}: no state has an accessibility fault, ${how}, under a strict policy`, async ({ page }) => {
      await page.addInitScript(watchPolicy);
      await openStage(page, [], { ...options, policy: 'open' });
      await expectNoFault(page);
      await openStage(page, [], { ...options, policy: 'strict' });
      await expectRefused(page, refused);
    });

  test(`${tags}: on a phone, and with letters twice as large, nothing is cut off`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 720 });
    await openStage(page);
    await expectToFit(page);
    await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
    await expectToFit(page);
  });
}

/** The test of a file for one way a reader may have set up their browser: `dark` or `forcedColors`. */
export function testStatesIn(variant, tags, openStage) {
  useVariant(variant);
  test(`${tags}: no state has an accessibility fault where ${variant.query}`, async ({ page }) => {
    await openStage(page);
    expect(await matches(page, variant.query)).toBe(true);
    await expectNoFault(page);
  });
}
