// Opens the stage of fixtures/prompt/states.html with the states that a test names.
import { actorOn, openStageOf } from './actor.mjs';

export const openStage = (page, states = [], options = {}) => openStageOf(page, 'prompt', states, options);

/** The one ladder on the stage. */
export async function openPrompt(page, state = 'asking', options = {}) {
  await openStage(page, [state], options);
  const actor = actorOn(page, 'hearth-prompt');
  const { way } = actor;
  return {
    ...actor,
    question: way.locator('[part~="question"]'),
    field: way.getByRole('textbox', { name: 'Your answer', exact: true }),
    name: way.getByRole('textbox', { name: 'Your name, if you like' }),
    given: way.getByRole('group', { name: 'What others answered' }).getByRole('listitem'),
  };
}
