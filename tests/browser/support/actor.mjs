// Opens the stage of a room, fixtures/<room>/states.html, with the states that a test names, and gives its one element hands and eyes.
import { expect } from '@playwright/test';

/** 20 November 2026, a Friday. */
const now = new Date('2026-11-20T10:00:00Z');

/** Words for trouble are fetched when there is some. */
const worded = () =>
  [...document.querySelectorAll('main > *')].every(({ shadowRoot }) =>
    [...(shadowRoot?.querySelectorAll('.status, .wrong:not([hidden])') ?? [])].every(
      ({ textContent }) => textContent.trim() !== '',
    ),
  );

export async function openStageOf(page, room, states, { policy = 'open', ...more } = {}) {
  await page.clock.setFixedTime(now);
  const query = new URLSearchParams([...states.map((state) => ['state', state]), ...Object.entries(more)]);
  await page.goto(`/${policy}/${room}/states.html?${query}`);
  await expect(page.locator('html')).toHaveAttribute('data-ready', /\d/);
  await page.waitForFunction(worded);
}

/** The one element on the stage: its parts, and what its store was sent. */
export function actorOn(page, tag) {
  const way = page.locator(tag);
  return {
    way,
    button: (name) => way.getByRole('button', { name, exact: true }),
    heading: (name) => way.getByRole('heading', { name, exact: true }),
    progress: way.locator('[part~="progress"]'),
    status: way.locator('[part~="status"]'),
    said: way.locator('[aria-live]'),
    /** The acts that the store was sent. */
    acts: () => page.evaluate(() => Object.values(globalThis.shown)[0].store.acts),
    /** What the store answers the acts to come with, in turn: `{accept: [arguments of make]}`, `{keep}`, `{refuse}`. */
    answers: (make, ...answers) =>
      page.evaluate(
        ([make, given]) => {
          const { store } = Object.values(globalThis.shown)[0];
          const queue = [...given];
          store.onAct = () => {
            const [[verb, values]] = Object.entries(queue.shift());
            store[verb](...(verb === 'accept' ? [globalThis[make](...values)] : values));
          };
        },
        [make, answers],
      ),
    /** What the store tells without being asked. */
    tell: (make, ...values) =>
      page.evaluate(
        ([make, values]) =>
          Object.values(globalThis.shown)[0].store.tell({ snapshot: globalThis[make](...values) }),
        [make, values],
      ),
  };
}
