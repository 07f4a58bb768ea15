import { openStage } from '../support/prompt.mjs';
import { testStatesIn } from '../support/states.mjs';
import { dark } from '../support/variant.mjs';

testStatesIn(dark, 'hearth-prompt', openStage);
