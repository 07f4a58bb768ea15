// Steps that are read: why this community is here, what one gets from it, whom to meet.
import { type TemplateResult, html, nothing } from 'lit/html.js';
import type { FlowText } from '../../../flow.js';
import type { WordKey } from '../../../locales/words.js';
import { onward } from '../../pieces.js';
import type { Scene } from '../scene.js';
import { plain, written } from '../text.js';

export function purposeTemplate({ model, speech }: Scene): TemplateResult {
  const { who, what, whyNow, notFor } = model.document.purpose;
  const line = (key: WordKey, text: FlowText): TemplateResult =>
    html`<div>
      <dt>${speech.say(key)}</dt>
      <dd>${written(model, text)}</dd>
    </div>`;
  return html`<dl class="purpose" part="purpose">
    ${line('forWhom', who)} ${line('forWhat', what)} ${line('whyNow', whyNow)} ${line('notFor', notFor)}
  </dl>`;
}

/** A benefit without a way to it would be a promise of somebody else's. */
export function benefitsTemplate({ model, speech }: Scene): TemplateResult {
  const { benefits = [], steps } = model.document;
  return html`<ul class="benefits" part="benefits">
    ${benefits.map(({ text, step }) => {
      const leading = steps.find(({ id }) => id === step);
      return html`<li>
        <span class="gain">${written(model, text)}</span>
        ${
          leading
            ? html`<span class="lead"
                >${onward}<bdi>${speech.say('leadsTo', { title: plain(model, leading.title) })}</bdi></span
              >`
            : nothing
        }
      </li>`;
    })}
  </ul>`;
}

export function meetTemplate({ model, speech }: Scene): TemplateResult | typeof nothing {
  const { href } = model.step;
  return href === undefined
    ? nothing
    : html`<a class="way" part="link" href=${href}>${speech.say('takeMe')} ${onward}</a>`;
}
