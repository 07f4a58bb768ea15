// To ask for another look at one's own words here: fetched when there is something to it.
// The element's file carries what both are made of, so that nothing is loaded twice.
import './define.js';

export { appealingOf } from '../appeal/appealing.js';
