// Moments with nothing put in their place: on one device, where time can be moved, and at a hub, in several pages of one member.
import { expect, test as plain } from '@playwright/test';
import { axe } from '../support/axe.mjs';
import { testWithHub } from '../support/hub.mjs';
import { clubPage, spaceWith } from '../support/rooms.mjs';

const hour = 3_600_000;
const day = 24 * hour;
/** A Monday, at an hour when everybody's turn has come and nobody's evening has begun. */
const monday = Date.parse('2026-11-16T16:00:00Z');

const lunch = (page) => page.locator('hearth-moment[item=lunch]');
const words = (page) => page.locator('hearth-moment[item=words]');
const settings = (page) => page.locator('hearth-moment.settings');
const press = (moment, name) => moment.getByRole('button', { name, exact: true }).click();

/** In this page clocks are where that zone is. Firefox cannot be told by Playwright. */
function live(zone) {
  const { DateTimeFormat } = Intl;
  Intl.DateTimeFormat = function (locales, options) {
    return new DateTimeFormat(locales, { ...options, timeZone: options?.timeZone ?? zone });
  };
}

async function visit(page, time) {
  await page.clock.setFixedTime(time);
  await page.goto('/open/moment/here.html');
  await expect(settings(page)).toHaveAttribute('status', /on|off/);
}

/** What shows in a visit, once all has come to rest. */
async function seenAt(page, time) {
  await visit(page, time);
  await expect(settings(page).getByText('What may come')).toBeVisible();
  await page.waitForTimeout(500);
  const status = async (moment) => (await moment.getAttribute('status')) === 'shown';
  return [
    ...((await status(lunch(page))) ? ['lunch'] : []),
    ...((await status(words(page))) ? ['words'] : []),
  ];
}

plain('one at a time, seldom, never at night, and after the third no never again', async ({ page }) => {
  await page.addInitScript(live, 'UTC');
  expect(await seenAt(page, monday - 17 * hour)).toEqual([]);
  // The first of the schedule, though it stands second on the page.
  expect(await seenAt(page, monday)).toEqual(['lunch']);
  await press(lunch(page), 'Why do I see this?');
  await expect(lunch(page)).toContainText('You have not said yet where we eat.');
  expect((await axe(page)).findings).toEqual([]);
  await press(lunch(page), 'Not now');
  await expect(lunch(page)).toHaveAttribute('status', 'put-away');
  expect(await seenAt(page, monday + hour + 60_000)).toEqual([]);
  expect(await seenAt(page, monday + day)).toEqual([]);
  // 56 hours after the first; that one rests for three days.
  expect(await seenAt(page, monday + 3 * day - hour)).toEqual(['words']);
  await words(page).getByLabel('A word').fill('Tea');
  await words(page).evaluate((moment) => moment.done());
  await expect(words(page)).toHaveAttribute('status', 'done');

  for (const days of [6, 15]) {
    expect(await seenAt(page, monday + days * day), `after ${days} days`).toEqual(['lunch']);
    await press(lunch(page), 'Not now');
    await expect(lunch(page)).toHaveAttribute('status', 'put-away');
  }
  await expect(lunch(page)).toContainText('It does not come again.');
  expect(await seenAt(page, monday + 60 * day)).toEqual([]);
  await settings(page).getByRole('button', { name: 'Let it come again' }).first().click();
  expect(await seenAt(page, monday + 70 * day)).toEqual(['lunch']);
  await lunch(page).locator('label', { hasText: 'In the park' }).click();
  await expect(lunch(page)).toHaveAttribute('status', 'done');
  await expect(lunch(page)).toContainText('Your vote is in.');
  expect(await seenAt(page, monday + 90 * day)).toEqual([]);
});

plain('the one switch is honoured at once in every page of this device', async ({ context }) => {
  await context.addInitScript(live, 'UTC');
  const [page, other] = [await context.newPage(), await context.newPage()];
  expect(await seenAt(page, monday)).toEqual(['lunch']);
  // What one page shows does not come in another beside it.
  expect(await seenAt(other, monday)).toEqual([]);
  await settings(other).getByRole('switch').press('Space');
  await expect(settings(page)).toHaveAttribute('status', 'off');
  await expect(lunch(page)).toHaveAttribute('status', 'resting');
  await expect(lunch(page)).toBeHidden();
});

const item = (id, more = {}) => ({ id, show: 'poll/lunch', why: `Because of ${id}.`, ...more });
const test = testWithHub(
  spaceWith({
    'poll/lunch': {
      kind: 'poll',
      question: 'Where do we eat?',
      options: [
        { id: 'park', label: 'In the park' },
        { id: 'in', label: 'Inside' },
      ],
    },
    'schedule/rhythm': { kind: 'schedule', uses: ['poll/lunch'], items: [item('lunch')] },
  }),
);

const content = `<hearth-moment name="rhythm" item="lunch"><hearth-poll name="lunch"></hearth-poll></hearth-moment>
  <hearth-moment name="rhythm" class="settings"></hearth-moment>`;

/** Where it is a quarter past four in the afternoon now, whatever the clock of the hub says: everybody's turn has come by then. */
function afternoonZone(now) {
  const hours = 16 - new Date(now).getUTCHours();
  const east = hours > 12 ? hours - 24 : hours;
  return `Etc/GMT${east > 0 ? '-' : '+'}${Math.abs(east)}`;
}

test('at a hub of two pages of one member one shows, and what is voted or turned off in one counts in both', async ({
  browser,
  hub,
}) => {
  const context = await browser.newContext();
  await context.addInitScript(live, afternoonZone(Date.now()));
  const pages = await Promise.all([1, 2].map(() => clubPage(context, hub, 'ann', content)));
  const shown = async () => {
    const statuses = await Promise.all(pages.map((page) => lunch(page).getAttribute('status')));
    return statuses.filter((status) => status === 'shown').length;
  };
  await expect.poll(shown).toBe(1);
  for (const page of pages) await expect(settings(page)).toContainText('It came a short while ago.');
  expect(await shown()).toBe(1);

  const first = pages[(await lunch(pages[0]).getAttribute('status')) === 'shown' ? 0 : 1];
  // It stays until it is put away, however often its page is loaded anew.
  await first.reload();
  await expect(lunch(first)).toHaveAttribute('status', 'shown');
  await lunch(first).locator('label', { hasText: 'In the park' }).click();
  await expect(lunch(first)).toHaveAttribute('status', 'done');
  for (const page of pages) await expect(settings(page)).toContainText('You have done it');
  await first.bringToFront();
  await settings(first).getByRole('switch').press('Space');
  for (const page of pages) await expect(settings(page)).toHaveAttribute('status', 'off');

  const guest = await clubPage(await browser.newContext(), hub, undefined, content);
  await expect(settings(guest)).toHaveAttribute('status', 'members-only');
  await expect(lunch(guest)).toHaveAttribute('status', 'resting');
  await guest.context().close();
  await context.close();
});
