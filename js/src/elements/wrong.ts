// What is wrong with a control, beside it.
import { type TemplateResult, html } from 'lit/html.js';
import { signs } from './pieces.js';

/** It is there while nothing is, so that what points to it never has to change. */
export function wrongTemplate(says: string | undefined, field = ''): TemplateResult {
  return html`<p class="wrong" part="error" id="wrong${field}" tabindex="-1" ?hidden=${!says}>
    ${says && signs.bad}<span>${says}</span>
  </p>`;
}
