// Opens the stage of fixtures/onboarding/states.html with the states that a test names, and gives a way in hands and eyes.
import { actorOn, openStageOf } from './actor.mjs';

export const openStage = (page, states = [], options = {}) =>
  openStageOf(page, 'onboarding', states, options);

/** The one way in on the stage: its parts, and what its store was sent. */
export async function openWay(page, state = 'invitation', options = {}) {
  await openStage(page, [state], options);
  const actor = actorOn(page, options.tag ?? 'hearth-onboarding');
  return {
    ...actor,
    /** Bodies of the acts that the store was sent. */
    sent: async () => (await actor.acts()).map(({ body }) => body),
    /** `{accept: [step, more]}`, `{keep}`, `{refuse}`. */
    answers: (...answers) => actor.answers('snapshot', ...answers),
    tell: (step, more = {}) => actor.tell('snapshot', step, more),
  };
}

/** The element that has the focus, inside of widgets too. */
export const focused = (page) =>
  page.evaluate(() => {
    let at = document.activeElement;
    while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
    return at?.textContent?.trim() || at?.id || at?.localName;
  });
