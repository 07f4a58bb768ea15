// All that a member has answered, to read again and to erase; prompts that are no longer asked among them.
import { type TemplateResult, html, nothing } from 'lit/html.js';
import { dayText } from '../../days.js';
import { textIn } from '../../flow/text.js';
import { button } from '../../pieces.js';
import { keyOf } from '../attempt.js';
import type { Card } from '../model.js';
import { type PromptScene, saidTemplate } from '../scene.js';
import { answersIn } from './pace.js';
import { statusTemplate } from './status.js';

export function mineScreenTemplate(scene: PromptScene): TemplateResult {
  const { model, speech, actions } = scene;
  const n = answersIn(scene);
  return html`<div class="asking" part="mine">
    <h3 class="asks" part="heading" id="asks" tabindex="-1">${speech.say('allAnswers')}</h3>
    ${statusTemplate(scene)} ${n === 0 ? html`<p class="quiet">${speech.say('noAnswersYet')}</p>` : nothing}
    <ul class="list">
      ${model.cards.filter(({ mine }) => mine).map((card) => cardTemplate(scene, card))}
      ${(model.own.gone ?? []).map((gone) => goneTemplate(scene, gone))}
    </ul>
    ${scene.reporting?.outcomes(4, scene) ?? nothing}
    ${button('back', speech.say('previousPrompt'), () => {
      actions.go('ladder');
    })}
  </div>`;
}

function cardTemplate(scene: PromptScene, { prompt, mine, waiting }: Card): TemplateResult {
  const { model, speech, actions } = scene;
  const { id } = prompt;
  return html`<li class="said" part="given" id="mine-${id}">
    <p class="about">${saidTemplate(textIn(prompt.text, model.lang, model.document))}</p>
    ${wordsTemplate(scene, id, mine?.text ?? '', mine?.time)}
    ${waiting ? html`<p class="quiet">${speech.say(waiting.status === 'held' ? 'heldAnswer' : 'removedAnswer')}</p>` : nothing}
    ${scene.appealing?.template(keyOf(id), `words-${id}`, scene) ?? nothing}
    <div class="actions" part="actions">
      ${press('open', speech.say('openIt'), id, model.sending, () => {
        actions.go({ prompt: id });
      })}
      ${press('erase', speech.say('eraseIt'), id, model.sending, () => {
        actions.erase(id);
      })}
    </div>
  </li>`;
}

type Gone = NonNullable<PromptScene['model']['own']['gone']>[number];

function goneTemplate(scene: PromptScene, { prompt, text, time }: Gone): TemplateResult {
  const { model, speech, actions } = scene;
  return html`<li class="said" part="given" id="mine-${prompt}">
    ${wordsTemplate(scene, prompt, text, time)}
    <p class="quiet">${speech.say('goneHint')}</p>
    <div class="actions" part="actions">
      ${press('erase', speech.say('eraseIt'), prompt, model.sending, () => {
        actions.erase(prompt);
      })}
    </div>
  </li>`;
}

/** A button that says which answer it is about. */
function press(name: string, label: string, id: string, disabled: boolean, act: () => void): TemplateResult {
  return html`<button
    type="button"
    part="button button-${name}"
    aria-describedby="words-${id}"
    aria-disabled=${disabled ? 'true' : nothing}
    @click=${act}
  >
    ${label}
  </button>`;
}

function wordsTemplate(
  { speech, now }: PromptScene,
  id: string,
  text: string,
  time: number | undefined,
): TemplateResult {
  return html`<blockquote class="text" part="text" id="words-${id}"><bdi>${text}</bdi></blockquote>
    ${time === undefined ? nothing : html`<p class="by" part="by"><span>${dayText(time, speech, now)}</span></p>`}`;
}
