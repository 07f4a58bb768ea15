// Registers <hearth-poll>. Importing this twice, or beside another copy, is harmless.
import { type HearthPollEvents, HearthPoll } from './hearth-poll.js';

const registry = globalThis.customElements as CustomElementRegistry | undefined;
if (!registry?.get('hearth-poll')) registry?.define('hearth-poll', HearthPoll);

declare global {
  interface HTMLElementTagNameMap {
    'hearth-poll': HearthPoll;
  }
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- one merges what the other lists
  interface GlobalEventHandlersEventMap extends HearthPollEvents {}
}
