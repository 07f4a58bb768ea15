import { expect, test } from '@playwright/test';
import { states } from '../fixtures/moment/states.js';
import { axe } from '../support/axe.mjs';
import { cutOff, overflow } from '../support/fit.mjs';
import { openMoment, openStage } from '../support/moment.mjs';

const names = Object.keys(states);

/** Where each state stands, what it must say, and whether what it holds is to be seen. */
const expected = {
  'not known yet': ['resting', '', false],
  'not its time': ['resting', '', false],
  'asking the hub': ['resting', '', false],
  shown: ['shown', 'For you, if you like Why do I see this? Not now', true],
  why: ['shown', 'You have not said yet where we eat. At most once a day and 3 times a week', true],
  ways: ['shown', 'Never this again Turn everything off', true],
  'ways, of what comes again': ['shown', 'Never this again Turn everything off', true],
  'shown in another window': ['resting', '', false],
  done: ['done', 'Thank you.', true],
  'not now': ['put-away', 'It is put away. If it comes again, then in some days.', false],
  'not now, for the third time': ['put-away', 'It does not come again. Let it come again', false],
  'not now, kept': ['put-away', 'You are offline. Your answer is kept here', false],
  'not now, refused': ['put-away', 'Many people are here right now.', false],
  never: ['ended', 'It does not come again. Let it come again', false],
  'never, of what comes again': ['ended', 'It does not come again. Let it come again', false],
  'all off': ['off', 'Nothing comes by itself any more. Turn it on again', false],
  'refused by the schedule': ['resting', '', false],
  guest: ['resting', '', false],
  unreachable: ['resting', '', false],
  'settings, loading': ['loading', 'Loading'],
  settings: ['on', 'What may come You have not said yet where we eat. From tomorrow, 10:00'],
  'settings, nothing': ['on', 'Nothing, for now.'],
  'settings, not wanted': ['on', 'You did not want it any more. Let it come again'],
  'settings, off': ['off', 'Now and then, something may come by itself'],
  'settings, turned off': ['off', 'Now and then, something may come by itself'],
  'settings, refused': ['on', 'Many people are here right now.'],
  'settings, guest': ['members-only', 'Sign in: things come by themselves to members only.'],
  'settings, no document': ['missing', 'There is nothing here yet.'],
  'settings, device only': ['on', 'Only on this device.'],
};

const said = (page) =>
  page.evaluate(() => {
    const { root } = {
      root: document.querySelector('hearth-moment').shadowRoot.firstElementChild.shadowRoot,
    };
    return root.querySelector('.root')?.textContent.replace(/\s+/g, ' ') ?? '';
  });

test('these tests know every state', () => {
  expect(Object.keys(expected)).toEqual(names);
  expect(names).toHaveLength(29);
});

for (const [name, [status, words, holds]] of Object.entries(expected)) {
  test(`${name}: it says what it is, and shows what it holds only then`, async ({ page }) => {
    const { way, held } = await openMoment(page, name, { policy: 'strict' });
    await expect(way).toHaveAttribute('status', status);
    expect(await said(page)).toContain(words);
    if (holds !== undefined) await expect(held).toBeVisible({ visible: holds });
    // What it holds is the page's own: it can be used.
    if (holds) await held.getByRole('textbox').fill('In the park');
    if (status === 'resting') expect(await way.boundingBox()).toBeNull();
  });
}

const seen = ['shown', 'why', 'ways', 'not now, refused', 'all off', 'done', 'settings', 'settings, refused'];

for (const [how, options] of [
  ['from left to right', {}],
  ['from right to left', { dir: 'rtl', lang: 'ar' }],
])
  test(`nothing that is seen has an accessibility fault, nor is it cut off, ${how}`, async ({ page }) => {
    for (const name of seen) {
      await page.setViewportSize({ width: 320, height: 720 });
      await openStage(page, name, options);
      const { findings, passes } = await axe(page);
      expect(findings, name).toEqual([]);
      expect(passes).toBeGreaterThan(10);
      expect(await overflow(page), name).toBe(0);
      expect(await cutOff(page), name).toEqual([]);
      await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
      expect(await overflow(page), `${name}, twice as large`).toBe(0);
    }
  });
