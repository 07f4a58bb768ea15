// Registers every widget. For pages that are bundled; others use hearth.js.
import './elements/poll/define.js';
