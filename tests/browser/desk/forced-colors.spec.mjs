import { openStage } from '../support/desk.mjs';
import { testStatesIn } from '../support/states.mjs';
import { forcedColors } from '../support/variant.mjs';

testStatesIn(forcedColors, 'hearth-desk', openStage);
