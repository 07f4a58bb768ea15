// What everybody sees: thanks of which both said so, by the names that are written in them.
import { type TemplateResult, html, nothing } from 'lit/html.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Speech } from '../../locales/words.js';
import type { ThanksShown } from '../../thanks.js';
import { button, lineTemplate } from '../pieces.js';
import { type ThanksScene, wordsTemplate } from './scene.js';

export function everybodyTemplate({ shown, speech, actions }: ThanksScene): TemplateResult {
  const { items, failed, reading } = shown;
  return html`<section class="part" part="shown" aria-busy=${items ? nothing : 'true'}>
    <h3 class="heading" part="heading">${speech.say('thanksShown')}</h3>
    ${items?.length === 0 ? html`<p class="text quiet" part="text">${speech.say('nothingShown')}</p>` : nothing}
    ${failed && !items ? lineTemplate({ tone: 'warn', text: speech.say('thanksAway') }) : nothing}
    <ul class="list">
      ${repeat(
        items ?? [],
        ({ id }) => id,
        (one) =>
          html`<li class="one" part="thanks">
            ${wordsTemplate(one.text)}
            <p class="note" part="note"><bdi>${betweenText(one, speech)}</bdi></p>
          </li>`,
      )}
    </ul>
    ${shown.hasMore ? button('more', speech.say('moreThanks'), actions.more, reading) : nothing}
  </section>`;
}

function betweenText({ name = '', toName = '' }: ThanksShown, speech: Speech): string {
  if (name && toName) return speech.say('thanksBetween', { name, other: toName });
  if (toName) return speech.say('thanksTo', { name: toName });
  return name && speech.say('thanksBy', { name });
}
