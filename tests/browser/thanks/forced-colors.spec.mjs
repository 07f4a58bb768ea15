import { testStatesIn } from '../support/states.mjs';
import { openStage } from '../support/thanks.mjs';
import { forcedColors } from '../support/variant.mjs';

testStatesIn(forcedColors, 'hearth-thanks', openStage);
