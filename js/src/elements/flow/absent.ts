// What stands in a flow's place while there is none to show.
import { type TemplateResult, html, nothing } from 'lit/html.js';
import type { Speech } from '../../locales/words.js';
import { button } from '../pieces.js';

/** The shape of an invitation before it is known, as high as most of them. */
export function skeletonTemplate(speech: Speech): TemplateResult {
  return html`<div class="card invite" aria-busy="true">
    <p class="hush">${speech.say('loading')}</p>
    <div class="head">
      <p class="title"><span class="ghost"></span></p>
      <p class="text"><span class="ghost wide"></span> <span class="ghost"></span></p>
    </div>
    <p class="quiet"><span class="ghost"></span></p>
    <div class="actions"><span class="ghost press"></span></div>
  </div>`;
}

export function absentTemplate(sentence: string, speech: Speech, retry?: () => void): TemplateResult {
  return html`<div class="card invite">
    <p class="status" part="status" tabindex="-1">${sentence}</p>
    ${
      retry
        ? html`<div class="actions" part="actions">${button('retry', speech.say('retry'), retry)}</div>`
        : nothing
    }
    <slot name="footer"></slot>
  </div>`;
}
