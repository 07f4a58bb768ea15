// What stands in a poll's place while there is none to show.
import { type TemplateResult, html, nothing } from 'lit/html.js';
import type { Speech } from '../../locales/words.js';

const ghostRow = html`<div class="row"><span class="gap"></span><span class="ghost"></span></div>`;

/** The shape of a poll before it is known, as high as the poll will be. */
export function skeletonTemplate(rows: number, speech: Speech): TemplateResult {
  return html`<div class="card" aria-busy="true">
    <p class="hush">${speech.say('loading')}</p>
    <div class="question"><span class="ghost"></span></div>
    <div class="rows">${Array.from({ length: rows }, () => ghostRow)}</div>
    <div class="foot">
      <div class="stand"><span class="ghost"></span></div>
      <div class="meta"><span class="ghost"></span></div>
    </div>
  </div>`;
}

/** Nothing to answer here, why, and what can be done. */
export function absentTemplate(sentence: string, speech: Speech, retry?: () => void): TemplateResult {
  return html`<div class="card absent">
    <div class="stand">
      <p class="status" part="status" tabindex="-1">${sentence}</p>
      ${
        retry
          ? html`<div class="actions" part="actions">
              <button type="button" part="button" @click=${retry}>${speech.say('retry')}</button>
            </div>`
          : nothing
      }
    </div>
    <slot name="footer"></slot>
  </div>`;
}
