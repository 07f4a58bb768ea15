// What every screen of a ladder is painted from, and what a member can do on it.
import { type TemplateResult, html, nothing } from 'lit/html.js';
import type { Speech } from '../../locales/words.js';
import type { Appealing } from '../appeal/appealing.js';
import type { Said } from '../flow/text.js';
import type { Reporting } from '../report/reporting.js';
import type { Screen } from './attempt.js';
import type { Heard } from './circle.js';
import type { Card, PromptModel } from './model.js';

export interface PromptActions {
  readonly write: (card: Card, text: string) => void;
  readonly sign: (name: string) => void;
  readonly answer: (event: Event) => void;
  readonly pass: (card: Card) => void;
  readonly change: (card: Card) => void;
  readonly leave: () => void;
  /** By the prompt's id: it may be one that is no longer asked. */
  readonly erase: (prompt: string) => void;
  readonly undo: () => void;
  readonly go: (screen: Screen) => void;
  readonly climb: (level: number) => void;
  readonly mark: (limit: number) => void;
  readonly setLimit: (event: Event) => void;
  readonly pause: (pauses: boolean) => void;
  readonly look: (looks: boolean) => void;
  readonly renew: (card: Card) => void;
  readonly more: (card: Card) => void;
}

export interface PromptScene {
  readonly model: PromptModel;
  readonly speech: Speech;
  readonly actions: PromptActions;
  /** What others answered to the prompt on the screen. */
  readonly heard: Heard;
  /** What looks at texts before they are sent, where the page has one. */
  readonly guard: TemplateResult | typeof nothing;
  /** For members, once it is there: to report what others answered. */
  readonly reporting: Reporting | undefined;
  /** Once it is there: to ask for another look at an answer of one's own that is kept back. */
  readonly appealing: Appealing | undefined;
  /** By the page's clock. */
  readonly now: number;
}

export const saidTemplate = ({ text, lang }: Said): TemplateResult =>
  html`<bdi lang=${lang || nothing}>${text}</bdi>`;
