import { openStage } from '../support/onboarding.mjs';
import { testStatesIn } from '../support/states.mjs';
import { dark } from '../support/variant.mjs';

testStatesIn(dark, 'hearth-onboarding', openStage);
