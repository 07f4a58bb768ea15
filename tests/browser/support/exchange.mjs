// Opens the stage of fixtures/exchange/states.html with the states that a test names.
import { actorOn, openStageOf } from './actor.mjs';

export const openStage = (page, states = [], options = {}) => openStageOf(page, 'exchange', states, options);

/** The one exchange on the stage. */
export async function openExchange(page, state = 'ready', options = {}) {
  await openStage(page, [state], options);
  return actorOn(page, 'hearth-exchange');
}
