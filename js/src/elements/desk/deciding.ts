// What a steward can decide about a text, and the reason that its author reads.
import { type TemplateResult, html, nothing } from 'lit/html.js';
import { button, lineTemplate } from '../pieces.js';
import { wrongTemplate } from '../wrong.js';
import { type Case, type Doing, doingsFor, needsReason } from './model.js';
import type { DeskScene } from './scene.js';
import { problemText } from './sentences.js';

export function deciding(one: Case, scene: DeskScene): TemplateResult {
  const { doing, isYours } = scene.sitting.drafts.of(one.key);
  const barred = one.appeal !== undefined && isYours;
  return html`${
    barred
      ? html`<div id="yours-${one.key}">
          ${lineTemplate({ tone: 'warn', text: scene.speech.say('yoursBefore') })}
        </div>`
      : nothing
  }
  ${doing ? formTemplate(one, doing, scene) : choicesTemplate(one, barred, scene)}`;
}

function choicesTemplate(one: Case, barred: boolean, scene: DeskScene): TemplateResult {
  return html`<div class="actions" part="actions">
    ${doingsFor(one, barred).map((doing) => choiceTemplate(one, doing, scene))}
  </div>`;
}

function choiceTemplate(one: Case, doing: Doing, { speech, sitting }: DeskScene): TemplateResult {
  return html`<button
    type="button"
    class="choice ${doing}"
    part="button button-${doing}"
    id="${doing}-${one.key}"
    aria-describedby="head-${one.key} text-${one.key}"
    aria-disabled=${sitting.acting ? 'true' : nothing}
    @click=${() => {
      void sitting.press(one, doing);
    }}
  >
    ${speech.say(`do:${doing}`)}
  </button>`;
}

function formTemplate(one: Case, doing: Doing, scene: DeskScene): TemplateResult {
  const { speech, sitting } = scene;
  const decide = (event: Event): void => {
    event.preventDefault();
    void sitting.decide(one, doing);
  };
  const cancel = (): void => void sitting.cancel(one);
  return html`<form class="deciding" part="form" novalidate @submit=${decide}>
    ${reasonTemplate(one, doing, scene)}
    <div class="actions" part="actions">
      <button
        class="primary"
        part="button button-decide"
        aria-describedby="head-${one.key}"
        aria-disabled=${sitting.acting ? 'true' : nothing}
      >
        ${speech.say(`do:${doing}`)}
      </button>
      ${button('cancel', speech.say('cancelDecision'), cancel)}
    </div>
  </form>`;
}

function reasonTemplate(one: Case, doing: Doing, { sitting, speech }: DeskScene): TemplateResult {
  const { key } = one;
  const { reason, problems } = sitting.drafts.of(key);
  const fault = problems.find(({ path }) => path === '/body/reason');
  return html`<div class="entry">
    <label for="reason-${key}">${speech.say(needsReason(doing) ? 'reasonFor' : 'reasonIfAny')}</label>
    ${wrongTemplate(fault && problemText(fault, speech), `-${key}`)}
    <textarea
      class="field"
      part="field"
      id="reason-${key}"
      rows="3"
      dir="auto"
      aria-describedby="wrong-${key} readers-${key}"
      aria-required=${needsReason(doing) ? 'true' : nothing}
      aria-invalid=${fault ? 'true' : nothing}
      .value=${reason}
      @input=${({ target }: Event) => {
        sitting.drafts.write(key, (target as HTMLTextAreaElement).value);
      }}
    ></textarea>
    <p class="note" part="note" id="readers-${key}">${speech.say('reasonReaders')}</p>
  </div>`;
}
