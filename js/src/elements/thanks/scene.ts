// What every part of thanks is painted from, and what a member can do in it.
import { type TemplateResult, html, nothing } from 'lit/html.js';
import type { Speech } from '../../locales/words.js';
import type { ThanksGot } from '../../thanks.js';
import type { Appealing } from '../appeal/appealing.js';
import type { Reporting } from '../report/reporting.js';
import type { Fold } from './attempt.js';
import type { Given, ThanksModel } from './model.js';
import type { Shown } from './shown.js';

export interface ThanksActions {
  readonly write: (part: 'text' | 'name', text: string) => void;
  readonly allow: (open: boolean) => void;
  readonly thank: (event: Event) => void;
  readonly again: () => void;
  readonly takeBack: (given: Given) => void;
  /** Others may see what one gave, or may not. */
  readonly open: (given: Given, open: boolean) => void;
  /** Others may see what one got, or may not. */
  readonly agree: (got: ThanksGot, agrees: boolean) => void;
  readonly putAway: (got: ThanksGot) => void;
  readonly bringBack: () => void;
  readonly turn: (off: boolean) => void;
  readonly unfold: (list: Fold) => void;
  readonly close: () => void;
  readonly more: () => void;
}

export interface ThanksScene {
  readonly model: ThanksModel;
  readonly speech: Speech;
  readonly actions: ThanksActions;
  /** What everybody sees. */
  readonly shown: Shown;
  /** For who got something, once it is there. */
  readonly reporting: Reporting | undefined;
  /** Once it is there: to ask for another look at a thanks that is kept back. */
  readonly appealing: Appealing | undefined;
  /** By the page's clock. */
  readonly now: number;
}

/** What somebody wrote, as they wrote it. */
export const wordsTemplate = (text: string, id: string | typeof nothing = nothing): TemplateResult =>
  html`<blockquote class="words" part="words" id=${id} dir="auto"><bdi>${text}</bdi></blockquote>`;
