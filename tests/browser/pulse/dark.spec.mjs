import { openStage } from '../support/pulse.mjs';
import { testStatesIn } from '../support/states.mjs';
import { dark } from '../support/variant.mjs';

testStatesIn(dark, 'hearth-pulse', openStage);
