// What of a shield is always there: the button that opens the choices; how many are hidden, and the one press that undoes it.
import { type TemplateResult, html, nothing } from 'lit/html.js';
import type { Shielding } from '../../locales/shield/index.js';
import { type Preferences, choosesAnything } from './preferences.js';

export interface Head {
  readonly isOpen: boolean;
  readonly preferences: Preferences;
  readonly count: number;
  readonly toggle: () => void;
  readonly turnOver: () => void;
}

const emblem = html`<svg class="emblem" viewBox="0 0 16 16" aria-hidden="true">
  <path
    d="M8 1.900c1.700 1.200 3.400 1.700 5.200 1.800v4c0 3.100-2.100 5.300-5.200 6.500-3.100-1.200-5.200-3.400-5.200-6.500v-4c1.800-.1 3.500-.6 5.200-1.800z"
  />
</svg>`;
const arrow = html`<svg class="arrow" viewBox="0 0 16 16" aria-hidden="true">
  <path d="m5 6.500 3 3 3-3" />
</svg>`;

export function sentenceFor({ say }: Shielding, { on }: Preferences, count: number): string {
  if (!on) return say('allShown');
  return count === 0 ? say('noneHidden') : say('someHidden', { n: count });
}

export function headTemplate(shielding: Shielding, head: Head): TemplateResult {
  return html`<div class="line">
    <button
      type="button"
      class="toggle"
      part="button"
      aria-expanded=${head.isOpen ? 'true' : 'false'}
      aria-controls="panel"
      @click=${head.toggle}
    >
      ${emblem}<span>${shielding.say('title')}</span>${arrow}
    </button>
    ${nowTemplate(shielding, head)}
  </div>`;
}

/** Always as high, so that nothing below moves with the first choice. */
function nowTemplate(shielding: Shielding, { preferences, count, turnOver }: Head): TemplateResult {
  const words = shielding.say(preferences.on ? 'showAll' : 'hideAll');
  return html`<div class="now" part="now">
    <span>${sentenceFor(shielding, preferences, count)}</span>
    ${
      choosesAnything(preferences)
        ? html`<button type="button" part="button" @click=${turnOver}>${words}</button>`
        : nothing
    }
  </div>`;
}
