import { openStage } from '../support/exchange.mjs';
import { testStatesIn } from '../support/states.mjs';
import { forcedColors } from '../support/variant.mjs';

testStatesIn(forcedColors, 'hearth-exchange', openStage);
