// The one question, or where its answer stands.
import { type TemplateResult, html, nothing } from 'lit/html.js';
import type { WordKey } from '../../locales/words.js';
import { button, lineTemplate } from '../pieces.js';
import { signInHelps } from '../standing.js';
import { wrongTemplate } from '../wrong.js';
import { type PulseScene, saidTemplate } from './scene.js';
import { countsText, isInBody, itemSaid, notes, problemText, statusLine } from './sentences.js';

const points = [1, 2, 3, 4, 5];

export function askTemplate(scene: PulseScene): TemplateResult {
  const { model, speech, now } = scene;
  const { asked, mine, isMember, attempt } = model;
  const line = statusLine(model, speech, now);
  const signIn = !isMember || attempt.problems.some(signInHelps);
  return html`<div class="ask" part="ask">
    ${line ? lineTemplate(line) : nothing} ${asked === undefined ? nothing : questionTemplate(scene, asked)}
    ${asked === undefined && mine ? changeTemplate(scene) : nothing}
    ${notes(model, speech).map((note) => html`<p class="note" part="note">${note}</p>`)}
    ${signIn ? html`<slot name="sign-in"></slot>` : nothing}
  </div>`;
}

function questionTemplate(scene: PulseScene, item: string): TemplateResult {
  const { model, speech, actions, now } = scene;
  const { sending, mine, attempt } = model;
  const fault = sending ? undefined : attempt.problems.find(isInBody);
  return html`<form class="asking" novalidate @submit=${actions.answer}>
    <fieldset
      class="choices"
      role="radiogroup"
      aria-labelledby="asks"
      aria-describedby="wrong counts"
      aria-invalid=${fault ? 'true' : nothing}
    >
      <legend class="asks" part="question" id="asks">${saidTemplate(itemSaid(item, model, speech))}</legend>
      ${wrongTemplate(fault && problemText(fault, speech))}
      <div class="scale" part="scale">${points.map((point) => pointTemplate(scene, item, point))}</div>
      <div class="ends" aria-hidden="true">
        <span>${speech.say('point1')}</span><span>${speech.say('point5')}</span>
      </div>
    </fieldset>
    <div class="actions" part="actions">
      <button class="primary" part="button button-answer" aria-disabled=${sending ? 'true' : nothing}>
        ${speech.say(mine ? 'answerAnew' : 'answerIt')}
      </button>
      ${mine ? button('keep', speech.say('keepAnswer'), actions.keep, sending) : nothing}
    </div>
    <p class="note" part="note" id="counts">${countsText(model, speech, now)}</p>
  </form>`;
}

function pointTemplate({ model, speech, actions }: PulseScene, item: string, point: number): TemplateResult {
  const chosen = model.chosen === point;
  return html`<label class="point" part="point${chosen ? ' point-chosen' : ''}" ?data-chosen=${chosen}>
    <input
      class="hush"
      part="control"
      type="radio"
      name="point"
      value=${point}
      .checked=${chosen}
      @change=${() => {
        actions.choose(item, point);
      }}
    /><span>${speech.number(point)}</span><span class="hush">${speech.say(`point${point}` as WordKey)}</span>
  </label>`;
}

function changeTemplate({ model, speech, actions }: PulseScene): TemplateResult {
  return html`<div class="actions" part="actions">
    ${button('change', speech.say('change'), actions.edit, model.sending)}
    ${button('take-back', speech.say('takeItBack'), actions.takeBack, model.sending)}
  </div>`;
}
