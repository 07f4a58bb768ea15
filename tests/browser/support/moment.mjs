// Opens the stage of fixtures/moment/states.html with the state that a test names: on one page one moment shows at a time.
import { actorOn, openStageOf } from './actor.mjs';

export const openStage = (page, state, options = {}) => openStageOf(page, 'moment', [state], options);

/** The one moment on the stage. */
export async function openMoment(page, state, options = {}) {
  await openStage(page, state, options);
  return { ...actorOn(page, 'hearth-moment'), held: page.locator('.held') };
}
