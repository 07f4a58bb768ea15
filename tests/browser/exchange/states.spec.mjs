import { expect, test } from '@playwright/test';
import { states } from '../fixtures/exchange/states.js';
import { axe } from '../support/axe.mjs';
import { openStage } from '../support/exchange.mjs';
import { cutOff, overflow } from '../support/fit.mjs';
import { expectStates } from '../support/states.mjs';

const names = Object.keys(states);

/** Where each state stands, and what it must say. */
const expected = {
  loading: ['loading', 'Loading'],
  ready: ['asking', 'This round lasts until December 1 at'],
  'not begun': ['not-begun', 'You can ask as soon as the first round has begun.'],
  'nobody there': ['asking', 'Nobody has offered anything yet. You could be the first.'],
  'lists away': ['asking', 'What others ask and offer cannot be seen right now.'],
  'found nobody before': ['asking', 'What you asked in round 2 found nobody: Help me wedge twelve kilos'],
  'ask, form': ['asking', 'Where nothing is ticked, any time will do.'],
  'ask, empty': ['asking', 'Please say in a line what it is.'],
  'ask, refused': ['asking', 'Please choose a day that lies ahead, within a year.'],
  'ask, sending': ['asking', 'Sending'],
  'ask, kept': ['asked', 'You are offline. Your answer is kept here'],
  'ask, too quick': ['asking', 'try again in 20 seconds'],
  asked: ['asked', 'Your ask is in, and stands on the list until December 1'],
  'asked, day over': ['asked', 'It was wanted by November 19'],
  'asked, accepted': ['asked', 'You can ask again from December 1'],
  'ask taken back': ['asking', 'Your ask is taken back.'],
  'changed elsewhere': ['asked', 'on another device or in another window'],
  'offer, form': ['asking', 'How many matches in a round at most?'],
  offered: [
    'asking',
    'Your offer stands until you take it back. You are given 2 matches in a round at most.',
  ],
  'rest, form': ['asking', 'No matches until'],
  resting: ['asking', 'You rest until December 12'],
  matched: ['to-answer', 'Please decide until Tuesday'],
  'matched, as helper': ['to-answer', 'Otis could use your help'],
  'waiting for them': ['asked', 'It is up to them now, until Tuesday'],
  'both accepted': ['asked', '0160 55 01 01, best after six'],
  'both accepted, no lines': ['asked', 'They have written nothing yet.'],
  reminded: ['asked', 'You were both reminded on November 19, and will not be again.'],
  'line being changed': ['asked', 'How can they reach you?'],
  'accept refused': ['to-answer', 'This match is over by now. Nothing was changed.'],
  'line too long': ['to-answer', 'That is 201 characters; 200 fit here.'],
  'accept kept': ['to-answer', 'You are offline. Your answer is kept here'],
  declined: ['asked', 'Nothing waits for you right now.'],
  'earlier matches': ['asked', 'You two are not matched again. They are not told.'],
  buddies: ['to-answer', 'There is a newcomer for you'],
  guest: ['members-only', 'Sign in to take part.'],
  'offline, reading': ['asked', 'This is the latest we know.'],
  'device only': ['asking', 'Connect a hub to be matched with others.'],
  unreachable: ['unreachable', 'cannot be reached right now'],
  'no document': ['missing', 'There is nothing here yet.'],
  'refused by the site': ['refused-by-site', 'The rules of this site'],
  'set up wrong': ['broken', 'not set up right yet'],
  steward: ['asking', 'For stewards: find matches'],
  'steward, found': ['asking', 'Places that stay open'],
  'steward, stale': ['asking', 'Something that counts has changed since this search.'],
  'steward, nobody fits': ['asking', 'Right now nobody who offers fits anybody who asks.'],
  'steward, searched anew': ['asking', 'Something that counts has changed'],
};

test('every state says what it is', async ({ page }) => {
  expect(Object.keys(expected)).toEqual(names);
  expect(names).toHaveLength(46);
  await openStage(page);
  await expectStates(page, 'hearth-exchange', expected);
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
    // Where a steward's page matches, the core looks once whether it may be WebAssembly.
    expect(await page.evaluate(() => [...new Set(globalThis.violations)])).toEqual(['script-src wasm-eval']);
  });

test('on a phone, and with letters twice as large, nothing is cut off', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 720 });
  await openStage(page);
  expect(await overflow(page)).toBe(0);
  expect(await cutOff(page)).toEqual([]);
  await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
  expect(await overflow(page)).toBe(0);
});
