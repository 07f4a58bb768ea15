// Small signs; what they mean is said by the buttons that hold them.
import { html } from 'lit/html.js';

export const grip = html`<svg class="sign" viewBox="0 0 16 16" aria-hidden="true">
  <path d="M3 5h10M3 8h10M3 11h10" />
</svg>`;
export const up = html`<svg class="sign" viewBox="0 0 16 16" aria-hidden="true">
  <path d="M8 13V3.5M4 7l4-4 4 4" />
</svg>`;
export const down = html`<svg class="sign" viewBox="0 0 16 16" aria-hidden="true">
  <path d="M8 3v9.5M4 9l4 4 4-4" />
</svg>`;
export const equal = html`<svg class="sign" viewBox="0 0 16 16" aria-hidden="true">
  <path d="M3.5 6h9M3.5 10h9" />
</svg>`;
export const cross = html`<svg class="sign" viewBox="0 0 16 16" aria-hidden="true">
  <path d="m4 4 8 8M12 4l-8 8" />
</svg>`;
export const more = html`<svg class="sign" viewBox="0 0 16 16" aria-hidden="true">
  <path d="M3 8h.1M8 8h.1M13 8h.1" />
</svg>`;
export const plus = html`<svg class="sign" viewBox="0 0 16 16" aria-hidden="true">
  <path d="M8 3v10M3 8h10" />
</svg>`;
export const minus = html`<svg class="sign" viewBox="0 0 16 16" aria-hidden="true">
  <path d="M3 8h10" />
</svg>`;
export const unfold = html`<svg class="sign arrow" viewBox="0 0 16 16" aria-hidden="true">
  <path d="m5 6.5 3 3 3-3" />
</svg>`;
