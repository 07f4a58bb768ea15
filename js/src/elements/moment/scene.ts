// What every part of a moment is painted from, and what its reader can do in it.
import type { Speech } from '../../locales/words.js';
import type { Unfolded } from './attempt.js';
import type { MomentModel } from './model.js';

export interface MomentActions {
  readonly fold: (what: Unfolded) => void;
  readonly notNow: () => void;
  readonly never: () => void;
  /** The one switch. */
  readonly turn: (off: boolean) => void;
  /** The item shall come again. */
  readonly again: (item: string) => void;
}

export interface MomentScene {
  readonly model: MomentModel;
  readonly speech: Speech;
  readonly actions: MomentActions;
  /** By the page's clock. */
  readonly now: number;
}
