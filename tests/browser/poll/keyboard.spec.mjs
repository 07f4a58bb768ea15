import { expect, test } from '@playwright/test';
import { openPoll } from '../support/stage.mjs';

const focused = (poll) =>
  poll.evaluate(({ shadowRoot }) => {
    const { activeElement } = shadowRoot;
    return activeElement?.labels?.[0]?.textContent ?? activeElement?.textContent.trim() ?? null;
  });

/** From the page's start into the poll. */
async function enter(page) {
  await page.locator('h1').click();
  await page.keyboard.press('Tab');
}

for (const key of ['Space', 'Enter']) {
  test(`arrow keys look around, ${key} votes`, async ({ page }) => {
    const { poll, sent, status } = await openPoll(page);
    await enter(page);
    expect(await focused(poll)).toBe('Saturday morning');
    for (const arrow of ['ArrowDown', 'ArrowDown', 'ArrowUp']) await page.keyboard.press(arrow);
    expect(await focused(poll)).toBe('Sunday afternoon');
    await expect(status).toHaveText('Not sent yet.');
    expect(await sent()).toEqual([]);
    await page.keyboard.press(key);
    expect(await sent()).toEqual([{ choice: ['sun'] }]);
  });
}

test('an option is voted for by Space without any arrow', async ({ page }) => {
  const { sent } = await openPoll(page);
  await enter(page);
  await page.keyboard.press('Space');
  expect(await sent()).toEqual([{ choice: ['sat'] }]);
});

test('what an arrow picked can be sent with the button', async ({ page }) => {
  const { poll, sent } = await openPoll(page);
  await enter(page);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Tab');
  expect(await focused(poll)).toBe('Vote');
  await page.keyboard.press('Enter');
  expect(await sent()).toEqual([{ choice: ['sun'] }]);
});

test('a press by assistive technology votes, even after arrow keys', async ({ page }) => {
  const { option, sent } = await openPoll(page);
  await enter(page);
  await page.keyboard.press('ArrowDown');
  // What an accessibility interface does: a click without pointer or key.
  await option('Wednesday evening').evaluate((input) => input.click());
  expect(await sent()).toEqual([{ choice: ['wed'] }]);
});

test('after the vote the focus is on the sentence about it, and Tab reaches Undo', async ({ page }) => {
  const { poll, answer } = await openPoll(page);
  await enter(page);
  await page.keyboard.press('Space');
  await answer('accept', 'voted');
  await expect.poll(() => focused(poll)).toContain('Your vote is in.');
  await page.keyboard.press('Tab');
  expect(await focused(poll)).toBe('Undo');
});

test('Change puts the focus on the vote that is in, Escape goes back', async ({ page }) => {
  const { poll, button, status, sent } = await openPoll(page, 'sent, change possible');
  await button('Change').focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => focused(poll)).toBe('Sunday afternoon');
  await page.keyboard.press('Escape');
  await expect(status).toContainText('Your vote is in.');
  await expect.poll(() => focused(poll)).toContain('Your vote is in.');
  expect(await sent()).toEqual([]);
});

test('checkboxes are picked by Space and sent by Enter', async ({ page }) => {
  const { sent } = await openPoll(page, 'ready, multiple');
  await enter(page);
  await page.keyboard.press('Space');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  expect(await sent()).toEqual([]);
  await page.keyboard.press('Enter');
  expect(await sent()).toEqual([{ choice: ['sat', 'sun'] }]);
});

test('the focus is always to be seen', async ({ page }) => {
  const { poll } = await openPoll(page);
  await enter(page);
  const ring = await poll.evaluate(({ shadowRoot }) => {
    const row = shadowRoot.activeElement.closest('.row');
    const { outlineStyle, outlineWidth } = getComputedStyle(row);
    return `${outlineStyle} ${outlineWidth}`;
  });
  expect(ring).toBe('solid 2px');
});

test('the poll is a named group of radio buttons with a hint on the keys', async ({ page }) => {
  const { poll } = await openPoll(page);
  await expect(poll.getByRole('group')).toHaveAccessibleName('When shall we fire the big kiln?');
  await expect(poll.getByRole('group')).toHaveAccessibleDescription(/press Enter or Space to vote/);
  await expect(poll.getByRole('radio', { name: 'Sunday afternoon' })).toHaveAccessibleDescription(
    'With soup from the market',
  );
});

test("one's own act is announced once", async ({ page }) => {
  const { option, said, answer } = await openPoll(page);
  await expect(said).toHaveText('');
  await option('Sunday afternoon').click();
  await answer('refuse', 'busy', { seconds: 2 });
  await expect(said).toContainText('Many people are here right now.');
});

test('new totals are announced calmly: the latest one, ten seconds after the one before', async ({
  page,
}) => {
  const { poll, said } = await openPoll(page, 'sent, change possible');
  // From here on time passes only when told to.
  await page.clock.install({ time: new Date('2026-11-20T10:00:00Z') });
  await page.clock.pauseAt(new Date('2026-11-20T10:30:00Z'));
  const tell = (turnout) =>
    poll.evaluate((_, turnout) => {
      const { store } = Object.values(globalThis.shown)[0];
      store.tell({ snapshot: globalThis.votedSnapshot(['sun'], { shared: { turnout } }) });
    }, turnout);
  await tell(40);
  await expect(said).toHaveText('40 people have answered.');
  await tell(41);
  await tell(57);
  await page.clock.runFor(9_000);
  await expect(said).toHaveText('40 people have answered.');
  await page.clock.runFor(2_000);
  await expect(said).toHaveText('57 people have answered.');
});

test('what was announced of an act before is gone when the next one is read where the focus is', async ({
  page,
}) => {
  const { poll, button, said, answer, option } = await openPoll(page, 'sent, change possible');
  // By script, as by voice: the focus is elsewhere, and the act is announced.
  await poll.evaluate((element) => void element.withdraw());
  await answer('accept', 'fresh');
  await expect(said).toHaveText('Your vote is withdrawn.');
  await option('Sunday afternoon').focus();
  await page.keyboard.press('Space');
  await expect(said).toHaveText('');
  await answer('accept', 'voted');
  await expect.poll(() => focused(poll)).toContain('Your vote is in.');
  await expect(button('Undo')).toBeVisible();
  await expect(said).toHaveText('');
});

test('what happens elsewhere while the sentence has the focus leaves nothing old beside it', async ({
  page,
}) => {
  const { poll, said, status, answer } = await openPoll(page, 'sent, change possible');
  const tell = async (choice, more) =>
    answer('tell', {
      snapshot: await page.evaluate((args) => globalThis.votedSnapshot(...args), [choice, more]),
    });
  await tell(['sun'], { shared: { turnout: 40 } });
  await expect(said).toHaveText('40 people have answered.');
  await status.evaluate((line) => line.focus());
  await tell(['sat'], { shared: { turnout: 40 }, own: { revs: { ballot: 2 } } });
  await expect.poll(() => focused(poll)).toContain('on another device');
  await expect(said).toHaveText('');
});
