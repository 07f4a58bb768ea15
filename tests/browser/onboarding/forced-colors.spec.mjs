import { openStage } from '../support/onboarding.mjs';
import { testStatesIn } from '../support/states.mjs';
import { forcedColors } from '../support/variant.mjs';

testStatesIn(forcedColors, 'hearth-onboarding', openStage);
