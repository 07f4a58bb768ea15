import { openStage } from '../support/pulse.mjs';
import { testStatesIn } from '../support/states.mjs';
import { forcedColors } from '../support/variant.mjs';

testStatesIn(forcedColors, 'hearth-pulse', openStage);
