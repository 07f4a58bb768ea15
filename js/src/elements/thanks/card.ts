// The whole of it: where somebody is thanked, or what a member got and gave and everybody sees.
import { type TemplateResult, html, nothing } from 'lit/html.js';
import type { Speech } from '../../locales/words.js';
import { written } from '../flow/text.js';
import { lineTemplate } from '../pieces.js';
import { everybodyTemplate } from './everybody.js';
import { givenListTemplate } from './given.js';
import { digestTemplate, gotListTemplate } from './got.js';
import type { ThanksScene } from './scene.js';
import { calledTo, notes } from './sentences.js';
import { thankTemplate } from './writing.js';

/** What looks at texts before they are sent, where the page has one. */
type Guard = () => TemplateResult | typeof nothing;

export function cardTemplate(scene: ThanksScene, guard: Guard): TemplateResult {
  const { model, speech } = scene;
  return html`<div class="card thanks">
    <h2 class="title" part="title" id="title" tabindex="-1">${titleOf(scene)}</h2>
    ${model.isMember ? bodyTemplate(scene, guard) : barredTemplate(speech)}
    ${model.to === null ? everybodyTemplate(scene) : nothing}
    ${notes(model, speech).map((note) => html`<p class="note" part="note">${note}</p>`)}
    <slot name="footer"></slot>
  </div>`;
}

function bodyTemplate(scene: ThanksScene, guard: Guard): TemplateResult {
  if (scene.model.to !== null) return thankTemplate(scene, guard());
  return html`${digestTemplate(scene)} ${gotListTemplate(scene)} ${givenListTemplate(scene)}`;
}

function titleOf({ model, speech }: ThanksScene): TemplateResult | string | typeof nothing {
  if (model.to !== null) return speech.say('thankName', { name: calledTo(model) });
  const { title } = model.document;
  return title === undefined ? speech.say('thanksTitle') : written(model, title);
}

const barredTemplate = (speech: Speech): TemplateResult =>
  html`${lineTemplate({ tone: 'plain', text: speech.say('thanksSignIn') })}<slot name="sign-in"></slot>`;

/** The shape of it before it is known. */
export const skeletonTemplate = (speech: Speech): TemplateResult =>
  html`<div class="card thanks" aria-busy="true">
    <p class="hush">${speech.say('loading')}</p>
    <p class="title"><span class="ghost"></span></p>
    <p><span class="ghost wide"></span></p>
    <p><span class="ghost"></span></p>
  </div>`;
