import { expect, test } from '@playwright/test';
import { ids } from '../fixtures/onboarding/flow.js';
import { states } from '../fixtures/onboarding/states.js';
import { axe } from '../support/axe.mjs';
import { cutOff, overflow } from '../support/fit.mjs';
import { openStage } from '../support/onboarding.mjs';
import { expectStates } from '../support/states.mjs';

const names = Object.keys(states);

/** Where each state stands, and what it must say. */
const expected = {
  loading: ['loading', 'Loading'],
  invitation: ['new', 'About 17 minutes'],
  'invitation, begun': ['begun', 'Step 7 of 12 · about 10 minutes left'],
  'step hello': ['new', 'Come in, the urn is on'],
  'step why': ['begun', 'The tip closes in spring.'],
  'step gains': ['begun', 'Step: Meet Ada'],
  'step rules': ['begun', 'What happens when somebody breaks this'],
  'step bench': ['begun', 'Zips, hems and knees'],
  'step days': ['begun', 'Choose up to 2.'],
  'step likes': ['begun', 'Choose as many as you like.'],
  'step sure': ['begun', 'I dream of them'],
  'step story': ['begun', 'What broke'],
  'step card': ['begun', '(optional)'],
  'step first': ['begun', 'Ticks itself when you have done it.'],
  'step host': ['begun', 'Take me there'],
  'step text, nearly full': ['begun', 'Room for 12 more characters'],
  'agreed already': ['begun', 'You agreed to version 3 on June 3.'],
  sending: ['begun', 'Sending'],
  missing: ['begun', 'Please choose an answer.'],
  'too few': ['begun', 'Please choose at most 2.'],
  'not fitting': ['begun', 'Please name the thing that broke.'],
  'several faults': ['begun', 'There are 2 things to look at:'],
  'offline, kept': ['begun', 'You are offline. Your answer is kept here'],
  'offline, reading': ['begun', 'This is the latest we know.'],
  'too quick': ['begun', 'try again in 20 seconds'],
  'sign-in': ['begun', 'This is for members.'],
  'changed elsewhere': ['begun', 'on another device or in another window'],
  'started over': ['new', 'You are back at the start.'],
  'device only': ['begun', 'Only on this device.'],
  'memory only': ['begun', 'Only in this window'],
  'waiting for the member': ['new', 'kept here for the member who wrote it'],
  'agreement changed': ['renew', 'This has changed since you agreed on June 3.'],
  'agreement written anew': ['renew', 'This was written anew since you agreed on June 3.'],
  'agreement taken back': ['renew', 'You took your agreement back on June 3.'],
  done: ['done', 'Good to have you here.'],
  'done, welcomed': ['done', 'From Ada, June 3'],
  unreachable: ['unreachable', 'cannot be reached right now'],
  'no document': ['missing', 'There is nothing here yet.'],
  'refused by the site': ['refused-by-site', 'The rules of this site'],
  'set up wrong': ['broken', 'not set up right yet'],
  'long words': ['begun', 'Donaudampfschifffahrt'],
  'list, not reached': ['begun', 'This list opens on your way in.'],
  list: ['begun', '2 of 4 done'],
  'list, done': ['done', 'All done. Thank you.'],
  'list, done and open': ['done', 'Hide the list'],
  'list, loading': ['loading', 'Loading'],
};

test('every state says what it is', async ({ page }) => {
  expect(Object.keys(expected).sort()).toEqual([...names].sort());
  expect(names).toHaveLength(46);
  await openStage(page);
  await expectStates(
    page,
    'hearth-onboarding, hearth-checklist',
    Object.fromEntries(names.map((name) => [name, expected[name]])),
  );
});

for (const [how, options] of [
  ['from left to right', {}],
  ['from right to left', { dir: 'rtl', lang: 'ar' }],
  ['in the colours of the page', { theme: 'plain' }],
])
  test(`no state has an accessibility fault, ${how}`, async ({ page }) => {
    await openStage(page, [], options);
    const { findings, passes } = await axe(page);
    expect(findings).toEqual([]);
    expect(passes).toBeGreaterThan(20);
  });

for (const id of ['rules', 'card'])
  test(`a dialog has no accessibility fault: ${id}`, async ({ page }) => {
    await openStage(page, [`step ${id}`], { dialog: '1' });
    await expect(page.getByRole('dialog')).toBeVisible();
    expect((await axe(page)).findings).toEqual([]);
  });

test('every state is drawn under a strict policy without one violation', async ({ page }) => {
  const errors = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  await page.addInitScript(() => {
    globalThis.violations = [];
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      globalThis.violations.push(`${violatedDirective} ${blockedURI}`),
    );
  });
  await openStage(page, [], { policy: 'strict' });
  expect(await page.evaluate(() => globalThis.violations)).toEqual([]);
  expect(errors).toEqual([]);
});

test('nothing is cut off from 240 to 640 px, nor where letters are twice as large', async ({ page }) => {
  await openStage(page);
  for (const [width, size] of [
    [240, 16],
    [320, 16],
    [360, 32],
    [640, 16],
    [640, 32],
  ]) {
    await page.setViewportSize({ width: width + 32, height: 640 });
    await page.evaluate((size) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(`main { font-size: ${size}px }`);
      document.adoptedStyleSheets = [sheet];
    }, size);
    // A field scrolls what somebody writes.
    const cut = (await cutOff(page)).filter((part) => !part.startsWith('input.field'));
    expect.soft(cut, `${width} px, ${size} px`).toEqual([]);
    expect.soft(await overflow(page), `${width} px, ${size} px`).toBe(0);
  }
});

test('every control can be hit with a finger', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await openStage(page);
  const found = await page.evaluate(() => {
    const parts = [...document.querySelectorAll('hearth-onboarding, hearth-checklist')].flatMap((element) => [
      ...element.shadowRoot.querySelectorAll('button, summary, .row, .chip, .point, .field, .way'),
    ]);
    const seen = parts.filter((part) => part.checkVisibility());
    const sizes = seen.map((part) => [part.className, part.getBoundingClientRect()]);
    return {
      count: sizes.length,
      small: sizes.filter(([, { width, height }]) => width < 44 || height < 44).map(([name]) => name),
    };
  });
  expect(found.small).toEqual([]);
  expect(found.count).toBeGreaterThan(100);
});

test('what stands there while a way in loads is about as high as its invitation', async ({ page }) => {
  for (const width of [400, 640]) {
    await page.setViewportSize({ width, height: 640 });
    await openStage(page, ['loading', 'invitation']);
    const [loading, invitation] = await page.evaluate(() =>
      [...document.querySelectorAll('hearth-onboarding')].map((each) => each.getBoundingClientRect().height),
    );
    expect(Math.abs(loading - invitation)).toBeLessThan(invitation * 0.15);
  }
});

test('the fixture has a step of every kind', () => {
  expect(ids).toHaveLength(13);
});
