// What every part of a pulse is painted from, and what a reader can do in it.
import { type TemplateResult, html, nothing } from 'lit/html.js';
import type { Speech } from '../../locales/words.js';
import type { PulseDid } from '../../pulse.js';
import type { Said } from '../flow/text.js';
import type { PulseModel } from './model.js';

export interface PulseActions {
  /** Somebody chose a point; nothing is sent by that. */
  readonly choose: (item: string, value: number) => void;
  readonly answer: (event: Event) => void;
  readonly edit: () => void;
  readonly keep: () => void;
  readonly takeBack: () => void;
  readonly fold: (what: string | number) => void;
  readonly takeBackDid: (did: PulseDid) => void;
}

export interface PulseScene {
  readonly model: PulseModel;
  readonly speech: Speech;
  readonly actions: PulseActions;
  /** By the page's clock. */
  readonly now: number;
}

export const saidTemplate = ({ text, lang }: Said): TemplateResult =>
  html`<bdi lang=${lang || nothing}>${text}</bdi>`;
