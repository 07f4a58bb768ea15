// What every part of a count is written with.
import { type TemplateResult, html } from 'lit/html.js';
import type { Telling } from '../../../locales/rounds/index.js';
import type { Names } from './names.js';
import type { Numbers } from './numbers.js';
import type { Tally } from './tally.js';

export interface Pen {
  readonly tally: Tally;
  readonly names: Names;
  readonly numbers: Numbers;
  readonly telling: Telling;
  /** The language of the options. */
  readonly lang: string;
}

/** Wider than its place, a table moves in a part of its own, by keyboard too. */
export function scrolling(name: string, inside: TemplateResult): TemplateResult {
  return html`<div class="scroll" role="group" aria-label=${name} tabindex="0">${inside}</div>`;
}

export const tick = html`<svg class="tick" viewBox="0 0 16 16" aria-hidden="true">
  <path d="m3 8.6 3.2 3.2L13 4.6" />
</svg>`;
export const cross = html`<svg class="tick" viewBox="0 0 16 16" aria-hidden="true">
  <path d="m4 4 8 8m0-8-8 8" />
</svg>`;
