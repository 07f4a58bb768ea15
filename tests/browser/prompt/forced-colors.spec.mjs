import { openStage } from '../support/prompt.mjs';
import { testStatesIn } from '../support/states.mjs';
import { forcedColors } from '../support/variant.mjs';

testStatesIn(forcedColors, 'hearth-prompt', openStage);
