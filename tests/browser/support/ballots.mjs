// Opens the stage of fixtures/poll/ballots with the ballots that a test names, and gives it hands and eyes.
import { expect } from '@playwright/test';

export async function openBallots(page, names = [], { policy = 'open', ...more } = {}) {
  await page.clock.setFixedTime(new Date('2026-11-20T10:00:00Z'));
  const query = new URLSearchParams([...names.map((name) => ['ballot', name]), ...Object.entries(more)]);
  await page.goto(`/${policy}/poll/ballots/ballots.html?${query}`);
  await expect(page.locator('html')).toHaveAttribute('data-ready', /\d/);
  // Every ballot's code and words are there.
  await page.waitForFunction(() =>
    [...document.querySelectorAll('hearth-poll')].every(({ shadowRoot }) =>
      shadowRoot.querySelector('form .rows'),
    ),
  );
}

/** The one ballot on the stage: its parts, and what its store was sent. */
export async function openBallot(page, name, options = {}) {
  await openBallots(page, [name], options);
  const poll = page.locator('hearth-poll');
  return {
    poll,
    button: (name) => poll.getByRole('button', { name, exact: true }),
    status: poll.locator('[part~="status"]'),
    said: poll.locator('[aria-live]'),
    /** Bodies of the acts that the store was sent. */
    sent: () => page.evaluate(() => Object.values(globalThis.shown)[0].store.acts.map(({ body }) => body)),
    vote: () => poll.getByRole('button', { name: 'Vote', exact: true }).click(),
  };
}
