// Opens the stage of fixtures/poll/states.html with the states that a test names, and gives it hands and eyes.
import { expect } from '@playwright/test';

/** 20 November 2026, a Friday, a week before the poll of the fixtures closes. */
const now = new Date('2026-11-20T10:00:00Z');

/** Words for trouble are fetched when there is some. */
const worded = () =>
  [...document.querySelectorAll('hearth-poll')].every(
    ({ shadowRoot }) => shadowRoot.querySelector('[part~="status"]')?.textContent.trim() !== '',
  );

export async function openStage(page, states = [], { policy = 'open', ...more } = {}) {
  await page.clock.setFixedTime(now);
  const query = new URLSearchParams([...states.map((state) => ['state', state]), ...Object.entries(more)]);
  await page.goto(`/${policy}/poll/states.html?${query}`);
  await expect(page.locator('html')).toHaveAttribute('data-ready', /\d/);
  await page.waitForFunction(worded);
}

/** The one poll on the stage: its parts, and what its store was sent. */
export async function openPoll(page, state = 'ready', options = {}) {
  await openStage(page, [state], options);
  const poll = page.locator('hearth-poll');
  return {
    poll,
    option: (name) => poll.getByRole('radio', { name }).or(poll.getByRole('checkbox', { name })),
    button: (name) => poll.getByRole('button', { name, exact: true }),
    status: poll.locator('[part~="status"]'),
    said: poll.locator('[aria-live]'),
    /** Bodies of the acts that the store was sent. */
    sent: () => page.evaluate(() => Object.values(globalThis.shown)[0].store.acts.map(({ body }) => body)),
    /** Calls the store: `answer('accept', 'voted')`. */
    answer: (verb, ...values) =>
      page.evaluate(
        ([verb, values]) => {
          const { store } = Object.values(globalThis.shown)[0];
          const named = { voted: () => globalThis.votedSnapshot(), fresh: () => globalThis.snapshot() };
          store[verb](...values.map((value) => named[value]?.() ?? value));
        },
        [verb, values],
      ),
  };
}
