import { expect, test } from '@playwright/test';
import { states } from '../fixtures/prompt/states.js';
import { axe } from '../support/axe.mjs';
import { cutOff, overflow } from '../support/fit.mjs';
import { openStage } from '../support/prompt.mjs';
import { expectStates } from '../support/states.mjs';

const names = Object.keys(states);

/** Where each state stands, and what it must say. */
const expected = {
  loading: ['loading', 'Loading'],
  asking: ['open', 'Level 1: Everyday life 1 of 2 Which book did you put down halfway'],
  'asking, the first of all': ['open', 'Level 0: Small things 1 of 3'],
  'asking, nobody yet': ['open', 'Nobody has answered yet. You could be the first.'],
  'asking, to see after': ['open', '2 have answered. You see what they say once you have answered.'],
  'asking, may look': ['open', 'You may also look without answering.'],
  looking: ['open', 'You are looking without answering on level 2.'],
  written: ['open', 'Everybody here sees it. You can change or erase it at any time.'],
  'nothing written': ['open', 'There is nothing in it yet. A word is enough.'],
  sending: ['open', 'Sending'],
  given: ['open', 'Your answer is in, and you are not the only one.'],
  'given, alone': ['open', 'Your answer is in.'],
  'given, and seen': ['open', 'I do not say which. My sister wrote it.'],
  changing: ['open', 'Leave it as it is'],
  erased: ['open', 'Your answer is erased. Undo'],
  passed: ['open', 'Passed. Nobody is told. Undo'],
  'changed elsewhere': ['open', 'on another device or in another window'],
  'more to read': ['open', 'Show more'],
  'new answers': ['open', 'Show 2 new answers'],
  'not to be fetched': ['open', 'What others answered cannot be fetched right now.'],
  'offline, kept': ['open', 'You are offline. Your answer is kept here'],
  'offline, reading': ['open', 'This is the latest we know.'],
  'too quick': ['open', 'try again in 20 seconds'],
  'words refused': ['open', 'words in it that cannot stand here'],
  'too long': ['open', 'That is 501 characters; 500 fit here.'],
  held: ['open', 'A steward reads your answer before others see it.'],
  removed: ['open', 'The reason: It names a neighbour who is not here.'],
  'to be read only': ['open', 'You can read here. Answering opens with your next step on the ladder.'],
  'step offered': ['open', 'The next level is yours to take, if you like.'],
  ladder: ['open', 'Your next step: Level 2: What I think'],
  'ladder, at the beginning': ['open', 'Your first answer starts the way'],
  'ladder, step to take': ['open', 'Take the step'],
  'ladder, gate closed': ['open', 'A steward goes first on this level.'],
  'ladder, at the limit': ['open', 'This is as far as you wanted to go.'],
  'ladder, at the top': ['open', 'You have come to the top of this ladder.'],
  'ladder, too soon': ['open', 'It is a little too soon for this step.'],
  'ladder, limit set': ['open', 'Your limit is set.'],
  'guest, at the end': ['open', 'Guests answer on the first two levels. Sign in to go on.'],
  reporting: ['open', 'What is wrong with it?'],
  reported: ['open', 'You have reported this. A steward looks at it.'],
  break: ['paused', 'You are taking a break.'],
  'my answers': ['open', 'A steward looked at what you reported. It is removed.'],
  'nobody has gone first': ['waiting', 'A steward goes first here.'],
  'steward, goes first': ['first', 'You go first here.'],
  'steward, ladder': ['first', 'You go first'],
  'outside the group': ['outside', 'This is for a group of members.'],
  'device only': ['waiting', 'Only on this device.'],
  unreachable: ['unreachable', 'cannot be reached right now'],
  'no document': ['missing', 'There are no prompts here yet.'],
  'refused by the site': ['refused-by-site', 'The rules of this site'],
  'set up wrong': ['broken', 'not set up right yet'],
};

test('every state says what it is', async ({ page }) => {
  expect(Object.keys(expected)).toEqual(names);
  expect(names).toHaveLength(51);
  await openStage(page);
  await expectStates(page, 'hearth-prompt', expected);
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
  expect(await cutOff(page)).toEqual([]);
});
