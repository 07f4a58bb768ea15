import { openStage } from '../support/exchange.mjs';
import { testStatesIn } from '../support/states.mjs';
import { dark } from '../support/variant.mjs';

testStatesIn(dark, 'hearth-exchange', openStage);
