// The end of the way: a letter in somebody's name where one has come, else a calm line.
import { type TemplateResult, html } from 'lit/html.js';
import { dayText } from '../../days.js';
import type { Scene } from '../scene.js';

export function doneTemplate({ model, speech }: Scene): TemplateResult {
  const { welcome } = model.own;
  if (!welcome) return html`<p class="arrived">${speech.say('arrived')}</p>`;
  const { text, name, time } = welcome;
  return html`<figure class="letter" part="letter">
    <blockquote>
      <p class="text" dir="auto"><bdi>${text}</bdi></p>
    </blockquote>
    <figcaption>
      <span class="initial" aria-hidden="true">${Array.from(name)[0]}</span>
      <bdi>${speech.say('fromOn', { name, date: dayText(time, speech) })}</bdi>
    </figcaption>
  </figure>`;
}
