import { expect, test } from '@playwright/test';
import { states } from '../fixtures/pulse/states.js';
import { openStage } from '../support/pulse.mjs';
import { testStates } from '../support/states.mjs';

/** Where each state stands, and what it must say. */
const expected = {
  loading: ['loading', 'Loading'],
  asking: ['asking', 'It counts until December 10 at'],
  'asking, first round': ['asking', 'What came of it is shown from December 10 at'],
  'asking, not begun': ['asking', 'What came of it is shown when it has ended.'],
  'own question': ['asking', 'The soup is worth coming for.'],
  chosen: ['asking', 'I can say here what I think.'],
  'nothing chosen': ['asking', 'Please choose a point from 1 to 5.'],
  sending: ['asking', 'Sending'],
  answered: [
    'answered',
    'Your answer is in: 4 of 5, “Mostly”. You can change it or take it back until December 10',
  ],
  changing: ['answered', 'Keep it as it is'],
  'taken back': ['asking', 'Your answer is taken back.'],
  'all numbers': ['answered', 'Fewer than five answered each question.'],
  'offline, kept': ['answered', 'You are offline. Your answer is kept here'],
  'offline, reading': ['asking', 'This is the latest we know.'],
  'too quick': ['asking', 'try again in 20 seconds'],
  'round over': ['asking', 'That round has just ended'],
  'changed elsewhere': ['answered', 'on another device or in another window'],
  guest: ['members-only', 'Sign in to be asked.'],
  'device only': ['asking', 'Only on this device.'],
  unreachable: ['unreachable', 'cannot be reached right now'],
  'no document': ['missing', 'There is nothing here yet.'],
  'refused by the site': ['refused-by-site', 'The rules of this site'],
  'set up wrong': ['broken', 'not set up right yet'],
  steward: ['answered', 'At least 15 have said why they go.'],
  'steward, little to see': ['answered', 'Nobody has gone quiet.'],
  'steward, own entries': ['answered', 'walks everybody to a bench.'],
  'steward, faults': ['answered', 'That is 501 characters; 500 fit here.'],
  'exit, resting': ['resting', ''],
  'exit, asks by itself': ['asking', 'You were away for a while'],
  'exit, invited': ['asking', 'You were away for a while'],
  'exit, leaving': ['asking', 'Question 1 of 2 Before you go'],
  'exit, no reason': ['asking', 'Please choose a reason.'],
  'exit, words': ['asking', 'Question 2 of 2 Would you like to say more?'],
  'exit, words refused': ['asking', 'words in it that cannot stand here'],
  'exit, kept': ['told', 'You are offline. Your answer is kept here'],
  'exit, thanks': ['told', 'You told us on November 20.'],
  'exit, taken back': ['asking', 'It is taken back.'],
  'exit, guest': ['members-only', 'Sign in to take part.'],
  'exit, not offered': ['not-offered', 'Nobody is asked here why they go.'],
  'exit, loading': ['loading', 'Loading'],
  'exit, away': ['resting', ''],
};

testStates({
  openStage,
  states,
  tags: 'hearth-pulse, hearth-exit',
  expected,
  count: 41,
});

test('who is not asked finds nothing there, and it takes no room', async ({ page }) => {
  await openStage(page, ['exit, resting']);
  expect(await page.locator('hearth-exit').boundingBox()).toBeNull();
});
