// The one rule of events: hearth-before-<act> may be cancelled, hearth-<act> says that it is accepted, hearth-error that it is not.
import type { Act, HearthError, Snapshot } from '../stores/store.js';

export interface BeforeActDetail {
  readonly address: string;
  readonly act: Act;
}

export interface ActDetail extends BeforeActDetail {
  /** What is shown now that the act counts. */
  readonly snapshot: Snapshot;
}

/** The events of every widget, by the names of its acts. */
export type HearthEvents<Acts extends string> = {
  readonly [Name in Acts as `hearth-before-${Name}`]: CustomEvent<BeforeActDetail>;
} & {
  readonly [Name in Acts as `hearth-${Name}`]: CustomEvent<ActDetail>;
} & {
  readonly 'hearth-error': CustomEvent<HearthError>;
};

/** Bubbles and crosses shadow roots, so that one listener on the page hears every widget. False when a listener cancelled it. */
export function emit(target: EventTarget, type: string, detail: unknown, cancelable = false): boolean {
  return target.dispatchEvent(new CustomEvent(type, { detail, cancelable, bubbles: true, composed: true }));
}
