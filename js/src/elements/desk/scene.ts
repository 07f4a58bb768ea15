// What a desk is painted from.
import type { TemplateResult, nothing } from 'lit/html.js';
import type { Speech } from '../../locales/words.js';
import type { Place } from './model.js';
import type { Sitting } from './sitting.js';

/** For the page's CSS: the `status` attribute. */
export type DeskStage = 'resting' | 'loading' | 'unreachable' | 'waiting' | 'empty';

export interface DeskScene {
  readonly stage: DeskStage;
  readonly sitting: Sitting;
  /** Sending for longer than one notices. */
  readonly slow: boolean;
  readonly isOffline: boolean;
  readonly speech: Speech;
  /** By the page's clock. */
  readonly now: number;
  /** Asks the hub once more. */
  readonly look: () => void;
  /** What a document is called, and where its page is. */
  readonly titleOf: (place: Place) => TemplateResult | string;
  readonly pageOf: (place: Place) => string | undefined;
  /** What looks at texts before they are sent, where the page has one. */
  readonly guard: TemplateResult | typeof nothing;
}
