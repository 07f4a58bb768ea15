// Registers what stands below a poll, which only a poll uses, inside. It imports the whole poll so that what all are made of stays in one
// file: pages that never see a count load nothing more for it.
import './define.js';
import { HearthProof } from './proof/hearth-proof.js';
import { HearthRounds } from './rounds/hearth-rounds.js';

if (!customElements.get('hearth-rounds')) customElements.define('hearth-rounds', HearthRounds);
if (!customElements.get('hearth-proof')) customElements.define('hearth-proof', HearthProof);
