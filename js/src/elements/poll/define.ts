// Registers <hearth-poll>. Importing this twice, or beside another copy, is harmless; so is importing it on a server.
import { isCapable } from '../floor.js';
import { type HearthPollEvents, HearthPoll } from './hearth-poll.js';

if (isCapable() && !customElements.get('hearth-poll')) customElements.define('hearth-poll', HearthPoll);

declare global {
  interface HTMLElementTagNameMap {
    'hearth-poll': HearthPoll;
  }
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- one merges what the other lists
  interface GlobalEventHandlersEventMap extends HearthPollEvents {}
}
