// The small pieces that widgets are made of: signs, lines, buttons.
import { type TemplateResult, html, nothing } from 'lit/html.js';

export type Tone = 'plain' | 'ok' | 'warn' | 'bad';

export interface Line {
  readonly tone: Tone;
  readonly text: string;
}

export const onward = html`<svg class="icon turns" viewBox="0 0 16 16" aria-hidden="true">
  <path d="M3 8h10M9 4l4 4-4 4" />
</svg>`;
export const fold = html`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true">
  <path d="m4 6 4 4 4-4" />
</svg>`;

export const check = html`<svg class="check" part="check" viewBox="0 0 20 20" aria-hidden="true">
  <circle cx="10" cy="10" r="10" />
  <path d="m5.6 10.4 2.9 2.9 5.9-6.2" />
</svg>`;

/** A tone is never told by colour alone. */
export const signs: Readonly<Record<Tone, TemplateResult | typeof nothing>> = {
  plain: nothing,
  ok: html`<svg class="sign" viewBox="0 0 16 16" aria-hidden="true"><path d="m3 8.6 3.2 3.2L13 4.6" /></svg>`,
  warn: html`<svg class="sign" viewBox="0 0 16 16" aria-hidden="true">
    <circle cx="8" cy="8" r="6.25" />
    <path d="M8 4.6V8l2.4 1.8" />
  </svg>`,
  bad: html`<svg class="sign" viewBox="0 0 16 16" aria-hidden="true">
    <circle cx="8" cy="8" r="6.25" />
    <path d="M8 4.8v3.8M8 11v.2" />
  </svg>`,
};

export function lineTemplate({ tone, text }: Line): TemplateResult {
  return html`<p class="status" part="status" data-tone=${tone} tabindex="-1">
    ${signs[tone]}<span>${text}</span>
  </p>`;
}

export type Press = (event: Event) => void;

export function button(
  name: string,
  label: string | TemplateResult,
  press: Press,
  disabled = false,
): TemplateResult {
  return html`<button
    type="button"
    class=${name}
    part="button button-${name}"
    aria-disabled=${disabled ? 'true' : nothing}
    @click=${press}
  >
    ${label}
  </button>`;
}
