// Registers <hearth-rounds>, which only a poll uses, inside. It imports the whole poll so that what both are made of stays in one file:
// pages that never see a count load nothing more for it.
import '../define.js';
import { HearthRounds } from './hearth-rounds.js';

if (!customElements.get('hearth-rounds')) customElements.define('hearth-rounds', HearthRounds);
