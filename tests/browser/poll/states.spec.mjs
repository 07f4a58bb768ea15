import { expect, test } from '@playwright/test';
import { states } from '../fixtures/poll/states.js';
import { axe } from '../support/axe.mjs';
import { openStage } from '../support/stage.mjs';

const until = 'You can change it until November 27 at 5:00 PM.';
const poll = (status, line, more = {}) => ({ status, line, ...more });
const voted = { voted: true };

/** What each state must say, in the words of the catalogue. */
const expected = {
  loading: poll('loading'),
  empty: poll('open', 'Choose one to vote.', { meta: 'Nobody has answered yet. You could be the first.' }),
  ready: poll('open', 'Choose one to vote.', { note: 'Results show once you have voted.' }),
  'ready with results': poll('open', 'Choose one to vote.', { meta: '31 people, 5 as guests' }),
  'ready, final': poll('open', 'Votes are final.'),
  'ready, multiple': poll('open', 'Choose up to 3, then vote.'),
  'ready, write-in': poll('open', 'Choose one to vote.'),
  'chosen by arrow': poll('open', 'Not sent yet.'),
  'chosen, multiple': poll('open', 'Choose up to 3, then vote.'),
  'chosen, write-in': poll('open', 'Not sent yet.'),
  sending: poll('open', 'Sending', voted),
  sent: poll('open', `Your vote is in. ${until}`, voted),
  'sent, change possible': poll('open', until, voted),
  'sent, multiple': poll('open', until, voted),
  'sent, final': poll('open', 'Votes here are final.', voted),
  'sent, results at close': poll('open', until, { ...voted, note: 'Results show when the poll closes.' }),
  'sent, write-in': poll('open', until, voted),
  abstained: poll('open', 'without having chosen', { ...voted, meta: '1 abstained' }),
  changing: poll('open', 'Choose another to change your vote.', voted),
  withdrawn: poll('open', 'Your vote is withdrawn.'),
  'live change while reading': poll('open', until, { ...voted, meta: '1,204 people, 300 as guests' }),
  'not open yet': poll('waiting', 'has not opened yet', { meta: 'Opens Sunday' }),
  closed: poll('closed', 'This poll is closed.', { meta: 'Closed November 13' }),
  'closed, voted': poll('closed', 'Your vote is counted.', voted),
  offline: poll('open', 'You are offline. Your answer is kept here', voted),
  refused: poll('open', 'Please choose at most 3.'),
  'closed meanwhile': poll('closed', 'closed before your answer arrived'),
  'too quick': poll('open', 'try again in 20 seconds'),
  'sign-in': poll('open', 'Only members can vote here.'),
  unreachable: poll('unreachable', 'cannot be reached right now'),
  missing: poll('missing', 'There is no poll here yet.'),
  'refused by the site': poll('refused-by-site', 'The rules of this site'),
  'set up wrong': poll('broken', 'not set up right yet'),
  'device only': poll('open', until, { ...voted, note: 'Only on this device.', meta: '1 person' }),
  'memory only': poll('open', until, { ...voted, note: 'Only in this window' }),
  'changed elsewhere': poll('open', 'on another device', voted),
  'started anew': poll('open', 'the count started anew'),
  'waiting for the member': poll('open', 'kept here for the member who wrote it'),
  'offline, reading': poll('open', until, { ...voted, note: 'This is the latest we know.' }),
  'long words': poll('open', until, voted),
};

const names = Object.keys(states);

test('every state says what it is', async ({ page }) => {
  expect(Object.keys(expected)).toEqual(names);
  expect(names).toHaveLength(40);
  await openStage(page);
  const said = await page.evaluate(() =>
    [...document.querySelectorAll('hearth-poll')].map((poll) => {
      const text = (part) =>
        poll.shadowRoot.querySelector(`[part~="${part}"]`)?.textContent.replace(/\s+/g, ' ') ?? '';
      const [status, voted] = [poll.getAttribute('status'), poll.hasAttribute('voted')];
      return { status, voted, line: text('status'), note: text('note'), meta: text('meta') };
    }),
  );
  for (const [index, name] of names.entries()) {
    const { status, voted = false, line = '', note = '', meta = '' } = expected[name];
    expect.soft(said[index], name).toMatchObject({ status, voted });
    for (const [part, words] of Object.entries({ line, note, meta })) {
      expect.soft(said[index][part], `${name}, ${part}`).toContain(words);
    }
  }
});

for (const [how, options] of [
  ['from left to right', {}],
  ['from right to left', { dir: 'rtl', lang: 'ar' }],
  ['in the colours of the page', { theme: 'plain' }],
]) {
  test(`no state has an accessibility fault, ${how}`, async ({ page }) => {
    await openStage(page, [], options);
    await expect(page.locator('hearth-poll')).toHaveCount(names.length);
    const { findings, passes } = await axe(page);
    expect(findings).toEqual([]);
    expect(passes).toBeGreaterThan(20);
  });
}
