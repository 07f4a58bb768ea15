// The two questions, one at a time, and what stands there once they are answered.
import { type TemplateResult, html, nothing } from 'lit/html.js';
import type { Speech } from '../../locales/words.js';
import { dayText } from '../days.js';
import { type Line, type Press, button, lineTemplate } from '../pieces.js';
import { saidTemplate } from '../pulse/scene.js';
import { notes, problemText, reasonSaid } from '../pulse/sentences.js';
import { deliveryLine, refusalLine, signInHelps } from '../standing.js';
import { wrongTemplate } from '../wrong.js';
import { type ExitModel, questionOf } from './model.js';

export interface ExitActions {
  readonly choose: (reason: string) => void;
  readonly write: (text: string) => void;
  readonly next: Press;
  readonly back: Press;
  /** Only where the page asked by itself. */
  readonly later: Press | undefined;
  readonly takeBack: Press;
}

export interface ExitScene {
  readonly model: ExitModel;
  readonly speech: Speech;
  readonly actions: ExitActions;
}

/** `guard`: what looks at texts before they are sent, where the page has one. */
export function askingTemplate(scene: ExitScene, guard: TemplateResult | typeof nothing): TemplateResult {
  const { model, speech, actions } = scene;
  const { question } = model.attempt;
  const isFirst = question === 'reason';
  return html`<form class="card exit" novalidate @submit=${actions.next}>
    <p class="quiet" part="progress">${speech.say('questionOf', { n: isFirst ? 1 : 2, max: 2 })}</p>
    ${isFirst ? reasonTemplate(scene) : wordsTemplate(scene, guard)} ${standTemplate(scene)}
    <slot name="footer"></slot>
  </form>`;
}

function headTemplate(title: string, text: string): TemplateResult {
  return html`<h2 class="title" part="title" id="title" tabindex="-1">${title}</h2>
    <p class="text" part="text" id="about">${text}</p>`;
}

function faultOf({ model, speech }: ExitScene): string | undefined {
  const { attempt, sending } = model;
  const fault = sending ? undefined : attempt.problems.find((one) => questionOf(one) === attempt.question);
  if (!fault) return undefined;
  return fault.code === 'missing_field' ? speech.say('chooseReason') : problemText(fault, speech);
}

function reasonTemplate(scene: ExitScene): TemplateResult {
  const { model, speech } = scene;
  const fault = faultOf(scene);
  const [title, text] = model.leaving
    ? (['leaveTitle', 'leaveText'] as const)
    : (['awayTitle', 'awayText'] as const);
  return html`${headTemplate(speech.say(title), speech.say(text))}
    <fieldset
      class="choices"
      role="radiogroup"
      aria-labelledby="why"
      aria-describedby="wrong counts"
      aria-required="true"
      aria-invalid=${fault ? 'true' : nothing}
    >
      <legend class="why" part="question" id="why">${speech.say('whyGo')}</legend>
      ${wrongTemplate(fault)}
      <div class="rows" part="options" data-marks>
        ${model.document.exit?.reasons.map((reason) => rowTemplate(reason, scene))}
      </div>
    </fieldset>
    <p class="note" part="note" id="counts">${speech.say('whoCounts')}</p>
    ${onwardTemplate(
      scene,
      html`<button class="primary" part="button button-next">${speech.say('goAhead')}</button>`,
    )}`;
}

function rowTemplate(
  reason: Parameters<typeof reasonSaid>[0],
  { model, speech, actions }: ExitScene,
): TemplateResult {
  const chosen = model.attempt.reason === reason.id;
  return html`<label class="row" part="option${chosen ? ' option-chosen' : ''}" ?data-chosen=${chosen}>
    <input
      class="pick"
      part="control"
      type="radio"
      name="reason"
      value=${reason.id}
      .checked=${chosen}
      @change=${() => {
        actions.choose(reason.id);
      }}
    />
    <span class="label" part="label">${saidTemplate(reasonSaid(reason, model, speech))}</span>
  </label>`;
}

function wordsTemplate(scene: ExitScene, guard: TemplateResult | typeof nothing): TemplateResult {
  const { model, speech, actions } = scene;
  const fault = faultOf(scene);
  return html`${headTemplate(speech.say('anyWords'), speech.say('whoReads'))}
    <div class="entry">
      ${wrongTemplate(fault)}
      <textarea
        class="field"
        part="field"
        rows="4"
        dir="auto"
        aria-labelledby="title"
        aria-describedby="about wrong"
        aria-invalid=${fault ? 'true' : nothing}
        .value=${model.attempt.text}
        @input=${({ target }: Event) => {
          actions.write((target as HTMLTextAreaElement).value);
        }}
      ></textarea>
      ${guard}
    </div>
    ${onwardTemplate(
      scene,
      html`<button
          class="primary"
          part="button button-send"
          aria-disabled=${model.sending ? 'true' : nothing}
        >
          ${speech.say('sendIt')}
        </button>
        ${button('back', speech.say('goBack'), actions.back, model.sending)}`,
    )}`;
}

/** Each question has buttons of its own: none turns into another under a finger. */
function onwardTemplate({ model, speech, actions }: ExitScene, own: TemplateResult): TemplateResult {
  return html`<div class="actions" part="actions">
    ${own} ${actions.later ? button('later', speech.say('notNow'), actions.later, model.sending) : nothing}
  </div>`;
}

/** Said, and what can be done about it. */
export function toldTemplate(scene: ExitScene): TemplateResult {
  const { model, speech, actions } = scene;
  const { exit } = model.own;
  const date = exit && dayText(exit.time, speech);
  return html`<div class="card exit">
    ${standTemplate(scene, { tone: 'ok', text: speech.say('thankYou') })}
    ${date ? html`<p class="note" part="note">${speech.say('toldOn', { date })}</p>` : nothing}
    <div class="actions" part="actions">
      ${button('take-back', speech.say('takeItBack'), actions.takeBack, model.sending)}
    </div>
    <slot name="footer"></slot>
  </div>`;
}

/** Why there is nothing to answer here. */
export function barredTemplate({ speech }: ExitScene, isOffered: boolean): TemplateResult {
  const text = speech.say(isOffered ? 'signInFirst' : 'noSuchQuestion');
  return html`<div class="card exit">
    ${lineTemplate({ tone: 'plain', text })} ${isOffered ? html`<slot name="sign-in"></slot>` : nothing}
    <slot name="footer"></slot>
  </div>`;
}

function standTemplate({ model, speech }: ExitScene, otherwise?: Line): TemplateResult {
  const { attempt, sending, watched, slow } = model;
  const problem = sending ? undefined : attempt.problems.find((one) => !questionOf(one));
  const refused = problem && refusalLine(problem, problemText(problem, speech), speech);
  const back = attempt.note && ({ tone: 'ok', text: speech.say('goneTakenBack') } as const);
  const line = refused ?? deliveryLine(watched, sending && slow, speech) ?? back ?? otherwise;
  return html`${line ? lineTemplate(line) : nothing}
  ${notes(model, speech).map((note) => html`<p class="note" part="note">${note}</p>`)}
  ${attempt.problems.some(signInHelps) ? html`<slot name="sign-in"></slot>` : nothing}`;
}
