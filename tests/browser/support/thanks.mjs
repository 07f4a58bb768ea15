// Opens the stage of fixtures/thanks/states.html with the states that a test names.
import { actorOn, openStageOf } from './actor.mjs';

export const openStage = (page, states = [], options = {}) => openStageOf(page, 'thanks', states, options);

/** The one on the stage. */
export async function openThanks(page, state, options = {}) {
  await openStage(page, [state], options);
  return actorOn(page, 'hearth-thanks');
}
