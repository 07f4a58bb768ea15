// What every part of an exchange is painted from, and what a reader can do in it.
import { type TemplateResult, html, nothing } from 'lit/html.js';
import type { Speech } from '../../locales/words.js';
import type { Appealing } from '../appeal/appealing.js';
import type { Said } from '../flow/text.js';
import type { Reporting } from '../report/reporting.js';
import type { Form, Place } from './attempt.js';
import type { Draft } from './draft.js';
import type { ExchangeModel } from './model.js';

export interface ExchangeActions {
  /** Opens a form where it stands; nothing is sent by that. */
  readonly open: (form: Place) => void;
  readonly close: () => void;
  readonly write: (form: Form, draft: Draft) => void;
  readonly until: (day: string) => void;
  readonly contact: (match: number, line: string) => void;
  readonly fold: (what: string) => void;
  readonly ask: (event: Event) => void;
  readonly offer: (event: Event) => void;
  readonly rest: (event: Event) => void;
  readonly takeBack: (place: Place) => void;
  readonly accept: (match: number) => void;
  readonly decline: (match: number) => void;
  readonly finish: (match: number) => void;
  readonly withdraw: (match: number) => void;
  /** Never again, or again. */
  readonly block: (match: number, blocks: boolean) => void;
  readonly look: () => void;
  readonly more: (list: 'asks' | 'offers') => void;
}

export interface ExchangeScene {
  readonly model: ExchangeModel;
  readonly speech: Speech;
  readonly actions: ExchangeActions;
  /** What looks at texts before they are sent, where the page has one. */
  readonly guard: TemplateResult | typeof nothing;
  /** For members, once it is there: to report what others wrote. */
  readonly reporting: Reporting | undefined;
  /** Once it is there: to ask for another look at one's own words that are kept back. */
  readonly appealing: Appealing | undefined;
  /** By the page's clock. */
  readonly now: number;
}

export const saidTemplate = ({ text, lang }: Said): TemplateResult =>
  html`<bdi lang=${lang || nothing}>${text}</bdi>`;
