// Opens the stage of fixtures/pulse/states.html with the states that a test names.
import { actorOn, openStageOf } from './actor.mjs';

export const openStage = (page, states = [], options = {}) => openStageOf(page, 'pulse', states, options);

/** The one pulse on the stage. */
export async function openPulse(page, state = 'asking', options = {}) {
  await openStage(page, [state], options);
  return actorOn(page, 'hearth-pulse');
}

/** The one exit card on the stage. */
export async function openExit(page, state, options = {}) {
  await openStage(page, [state], options);
  return actorOn(page, 'hearth-exit');
}
