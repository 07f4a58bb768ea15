// Registers <hearth-desk>. Importing this twice, or beside another copy, is harmless; so is importing it on a server.
// The poll's file carries what all widgets share: as a file of its own that would cost every page with a poll 500 bytes more.
import '../poll/define.js';
import { globals } from '../../globals.js';
import { type HearthDeskEvents, HearthDesk } from './hearth-desk.js';

// Where the browser is too old for a poll, it is for this.
if (globals.customElements?.get('hearth-poll') && !customElements.get('hearth-desk'))
  customElements.define('hearth-desk', HearthDesk);

declare global {
  interface HTMLElementTagNameMap {
    'hearth-desk': HearthDesk;
  }
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- one merges what the other lists
  interface GlobalEventHandlersEventMap extends HearthDeskEvents {}
}
