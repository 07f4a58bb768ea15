import { expect, test } from '@playwright/test';
import { states } from '../fixtures/thanks/states.js';
import { testStates } from '../support/states.mjs';
import { openStage } from '../support/thanks.mjs';

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
  'another look, form': ['reading', 'Only stewards read this.'],
  reported: ['reading', 'What you reported'],
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

testStates({
  openStage,
  states,
  tags: 'hearth-thanks',
  expected,
  count: 34,
});

test('who would thank themselves finds nothing there, and it takes no room', async ({ page }) => {
  await openStage(page, ['to oneself']);
  expect(await page.locator('hearth-thanks').boundingBox()).toBeNull();
});
