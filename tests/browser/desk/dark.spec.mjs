import { openStage } from '../support/desk.mjs';
import { testStatesIn } from '../support/states.mjs';
import { dark } from '../support/variant.mjs';

testStatesIn(dark, 'hearth-desk', openStage);
