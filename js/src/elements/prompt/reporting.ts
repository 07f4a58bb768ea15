// To report what others wrote here: fetched when there is something to it.
// The element's file carries what both are made of, so that nothing is loaded twice.
import './define.js';

export { reportingOf } from '../report/reporting.js';
