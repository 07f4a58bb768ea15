// Opens the stage of fixtures/onboarding/states.html with the states that a test names, and gives a way in hands and eyes.
import { expect } from '@playwright/test';

/** 20 November 2026, a Friday. */
const now = new Date('2026-11-20T10:00:00Z');

/** Words for trouble are fetched when there is some. */
const worded = () =>
  [...document.querySelectorAll('hearth-onboarding, hearth-checklist')].every(({ shadowRoot }) =>
    [...shadowRoot.querySelectorAll('.status, .wrong:not([hidden])')].every(
      ({ textContent }) => textContent.trim() !== '',
    ),
  );

export async function openStage(page, states = [], { policy = 'open', ...more } = {}) {
  await page.clock.setFixedTime(now);
  const query = new URLSearchParams([...states.map((state) => ['state', state]), ...Object.entries(more)]);
  await page.goto(`/${policy}/onboarding/states.html?${query}`);
  await expect(page.locator('html')).toHaveAttribute('data-ready', /\d/);
  await page.waitForFunction(worded);
}

/** The one way in on the stage: its parts, and what its store was sent. */
export async function openWay(page, state = 'invitation', options = {}) {
  await openStage(page, [state], options);
  const way = page.locator(options.tag ?? 'hearth-onboarding');
  return {
    way,
    button: (name) => way.getByRole('button', { name, exact: true }),
    heading: (name) => way.getByRole('heading', { name, exact: true }),
    progress: way.locator('[part~="progress"]'),
    status: way.locator('[part~="status"]'),
    said: way.locator('[aria-live]'),
    /** Bodies of the acts that the store was sent. */
    sent: () => page.evaluate(() => Object.values(globalThis.shown)[0].store.acts.map(({ body }) => body)),
    /** What the store answers the acts to come with, in turn: `{accept: [step, more]}`, `{keep}`, `{refuse}`. */
    answers: (...answers) =>
      page.evaluate((given) => {
        const { store } = Object.values(globalThis.shown)[0];
        const queue = [...given];
        store.onAct = () => {
          const [[verb, values]] = Object.entries(queue.shift());
          store[verb](...(verb === 'accept' ? [globalThis.snapshot(...values)] : values));
        };
      }, answers),
    /** What the store tells without being asked. */
    tell: (step, more = {}) =>
      page.evaluate(
        ([step, more]) =>
          Object.values(globalThis.shown)[0].store.tell({ snapshot: globalThis.snapshot(step, more) }),
        [step, more],
      ),
  };
}

/** The element that has the focus, inside of widgets too. */
export const focused = (page) =>
  page.evaluate(() => {
    let at = document.activeElement;
    while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
    return at?.textContent?.trim() || at?.id || at?.localName;
  });
