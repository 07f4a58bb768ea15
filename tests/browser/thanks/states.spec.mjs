import { expect, test } from '@playwright/test';
import { states } from '../fixtures/thanks/states.js';
import { axe } from '../support/axe.mjs';
import { cutOff, overflow } from '../support/fit.mjs';
import { expectStates } from '../support/states.mjs';
import { openStage } from '../support/thanks.mjs';

const names = Object.keys(states);

/** Where each state stands, and what it must say. */
const expected = {
  loading: ['loading', 'Loading'],
  'got and gave': [
    'reading',
    'November 18. Bea would let others see it. Until you agree, only the two of you do.',
  ],
  'nothing yet': ['reading', 'Nothing has come yet.'],
  'a month': ['reading', 'What October brought you'],
  'many, more': ['reading', 'Show all'],
  agreed: ['reading', 'November 18. Everybody here can see it.'],
  'put away': ['reading', 'It is put away. Who wrote it is not told. Undo'],
  'changed meanwhile': ['reading', 'Something has changed meanwhile.'],
  off: ['off', 'Thanks to you are off.'],
  'held and removed': ['reading', 'It waits for a steward, who looks at its words first.'],
  'taken back': ['reading', 'It is taken back.'],
  guest: ['members-only', 'Sign in to thank somebody'],
  'what all see is away': ['reading', 'This cannot be reached right now.'],
  unreachable: ['unreachable', 'This cannot be reached right now.'],
  'no document': ['missing', 'There is nothing here yet.'],
  'set up wrong': ['broken', 'not set up right yet'],
  'to Bea': ['writing', 'Thank Bea What for?'],
  'to Bea, named by the page': ['writing', 'Others may see it, too'],
  'to Bea, may be seen': ['writing', 'If Bea agrees, others see it, too.'],
  'to Bea, nothing written': ['writing', 'Please say what for: a line is enough.'],
  'to Bea, sending': ['writing', 'Sending'],
  'to Bea, sent': ['thanked', 'Your thanks to Bea is sent.'],
  'to Bea, kept': ['thanked', 'You are offline. Your answer is kept here'],
  'to Bea, long': ['writing', 'That is 301 characters; 300 fit here.'],
  'to Bea, blocked': ['writing', 'words in it that cannot stand here'],
  'to Bea, lately': ['writing', 'You have thanked them in these days. The next goes out from tomorrow'],
  'to Bea, enough': ['writing', 'Here one can thank 3 people a day. The next goes out from tomorrow'],
  'to Bea, earlier': ['thanked', 'For the soup.'],
  'to Bea, taken back': ['writing', 'It is taken back.'],
  'to Bea, guest': ['members-only', 'Sign in to thank somebody'],
  'to oneself': ['resting', ''],
  'device only': ['writing', 'Only on this device: nobody gets it.'],
};

test('every state says what it is', async ({ page }) => {
  expect(Object.keys(expected)).toEqual(names);
  expect(names).toHaveLength(32);
  await openStage(page);
  await expectStates(page, 'hearth-thanks', expected);
});

for (const [how, options] of [
  ['from left to right', {}],
  ['from right to left', { dir: 'rtl', lang: 'ar' }],
])
  test(`no state has an accessibility fault, ${how}, under a strict policy`, async ({ page }) => {
    await page.addInitScript(() => {
      globalThis.violations = [];
      document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
        globalThis.violations.push(`${violatedDirective} ${blockedURI}`),
      );
    });
    await openStage(page, [], { ...options, policy: 'open' });
    const { findings, passes } = await axe(page);
    expect(findings).toEqual([]);
    expect(passes).toBeGreaterThan(20);
    await openStage(page, [], { ...options, policy: 'strict' });
    expect(await page.evaluate(() => globalThis.violations)).toEqual([]);
  });

test('on a phone, and with letters twice as large, nothing is cut off', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 720 });
  await openStage(page);
  expect(await overflow(page)).toBe(0);
  expect(await cutOff(page)).toEqual([]);
  await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
  expect(await overflow(page)).toBe(0);
});

test('who would thank themselves finds nothing there, and it takes no room', async ({ page }) => {
  await openStage(page, ['to oneself']);
  expect(await page.locator('hearth-thanks').boundingBox()).toBeNull();
});
