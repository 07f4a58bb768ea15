// Registers every widget. For pages that are bundled; others use hearth.js.
import './elements/checklist/define.js';
import './elements/desk/define.js';
import './elements/exchange/define.js';
import './elements/exit/define.js';
import './elements/guard/define.js';
import './elements/letters/define.js';
import './elements/moment/define.js';
import './elements/onboarding/define.js';
import './elements/poll/define.js';
import './elements/prompt/define.js';
import './elements/pulse/define.js';
import './elements/shield/define.js';
import './elements/thanks/define.js';
