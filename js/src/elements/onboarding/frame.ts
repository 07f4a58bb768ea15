// The frame of a step: where one is, the one thing at hand, what became of it, what to do next.
import { type TemplateResult, html, nothing } from 'lit/html.js';
import { keyed } from 'lit/directives/keyed.js';
import type { FlowStep } from '../../flow.js';
import { maySkip } from '../flow/answers.js';
import { before, positionOf } from '../flow/model.js';
import type { Scene } from '../flow/scene.js';
import { notes, statusLine, stepText } from '../flow/sentences.js';
import { agreementTemplate, isAgreed } from '../flow/steps/agreement.js';
import { doneTemplate } from '../flow/steps/done.js';
import { itemsTemplate } from '../flow/steps/items.js';
import { profileTemplate } from '../flow/steps/profile.js';
import { questionTemplate } from '../flow/steps/question.js';
import { benefitsTemplate, meetTemplate, purposeTemplate } from '../flow/steps/reading.js';
import { written } from '../flow/text.js';
import { type Press, button, check, lineTemplate } from '../pieces.js';
import { signInHelps } from '../standing.js';

const back = html`<svg class="icon turns" viewBox="0 0 16 16" aria-hidden="true">
  <path d="M10 3.5 5.5 8l4.5 4.5" />
</svg>`;
const cross = html`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true">
  <path d="m4 4 8 8M12 4l-8 8" />
</svg>`;

export interface FrameActions {
  readonly next: Press;
  readonly skip: Press;
  readonly back: Press;
  /** From the end, at all of it once more. */
  readonly look: Press;
  /** Only a sheet can be closed. */
  readonly close: Press | undefined;
  readonly tick: (id: string) => void;
}

type Content = (scene: Scene, actions: FrameActions) => TemplateResult | typeof nothing;

const contents: Readonly<Record<FlowStep['kind'], Content>> = {
  welcome: () => nothing,
  purpose: purposeTemplate,
  benefits: benefitsTemplate,
  agreement: agreementTemplate,
  question: questionTemplate,
  profile: profileTemplate,
  checklist: ({ model, speech }, { tick }) => itemsTemplate(model, model.step, speech, tick),
  meet: meetTemplate,
  done: doneTemplate,
};

/** `guard`: what looks at texts before they are sent, where the page has one. */
export function frameTemplate(
  scene: Scene,
  actions: FrameActions,
  guard: TemplateResult | typeof nothing,
): TemplateResult {
  const { model } = scene;
  const { step } = model;
  return html`<form class="card" data-kind=${step.kind} novalidate @submit=${actions.next}>
    ${topTemplate(scene, actions)}
    ${keyed(
      step.id,
      html`<div class="body">${headTemplate(scene)} ${contents[step.kind](scene, actions)} ${guard}</div>`,
    )}
    <div class="foot" part="footer">
      <div class="actions" part="actions">${onwardTemplate(scene, actions)}</div>
      ${standTemplate(scene)}
    </div>
    <slot name="footer"></slot>
  </form>`;
}

function topTemplate(scene: Scene, actions: FrameActions): TemplateResult | typeof nothing {
  const { model, speech } = scene;
  const onTheWay = model.step.kind !== 'done' && !model.renewing;
  const shut = actions.close;
  if (!onTheWay && !shut) return nothing;
  const { minutes } = positionOf(model);
  const goesBack = onTheWay && before(model) !== undefined;
  return html`<div class="top" part="header">
      ${goesBack ? button('back', html`${back}${speech.say('back')}`, actions.back) : nothing}
      <p class="where" part="progress">
        ${onTheWay ? html`<span>${stepText(model, speech)}</span>` : nothing}
        ${onTheWay && minutes > 0 ? html`<span>${speech.say('minutesLeft', { n: minutes })}</span>` : nothing}
      </p>
      ${
        shut
          ? html`<button
              type="button"
              class="close"
              part="button button-close"
              aria-label=${speech.say('closeIt')}
              @click=${shut}
            >
              ${cross}
            </button>`
          : nothing
      }
    </div>
    ${onTheWay ? trackTemplate(scene) : nothing}`;
}

/** What was shown as behind stays behind. */
export function trackTemplate({ model }: Scene): TemplateResult {
  const share = Math.max(positionOf(model).share, model.visit.furthest);
  return html`<span class="track" part="track" aria-hidden="true"
    ><span class="bar" part="bar" data-share=${share}></span
  ></span>`;
}

function headTemplate({ model }: Scene): TemplateResult {
  const { step, document } = model;
  const group = document.groups?.find(({ id }) => id === step.group);
  return html`<div class="head">
    ${step.kind === 'done' ? check : nothing}
    ${group ? html`<p class="group" part="group">${written(model, group.title)}</p>` : nothing}
    <h2 class="title" part="title" id="title" tabindex="-1">${written(model, step.title)}</h2>
    <div id="about">
      ${step.text === undefined ? nothing : html`<p class="text" part="text">${written(model, step.text)}</p>`}
    </div>
  </div>`;
}

export function standTemplate({ model, speech, faults }: Scene): TemplateResult {
  const line = statusLine(model, faults.loose, speech);
  return html`${line ? lineTemplate(line) : nothing}
  ${notes(model, speech).map((note) => html`<p class="note" part="note">${note}</p>`)}
  ${faults.loose.some(signInHelps) ? html`<slot name="sign-in"></slot>` : nothing}`;
}

function onwardTemplate(scene: Scene, { close, skip, look }: FrameActions): TemplateResult {
  const { model, speech } = scene;
  const { step, sending } = model;
  if (step.kind === 'done') {
    const again = before(model) === undefined ? nothing : button('look', speech.say('lookAgain'), look);
    return html`${close ? button('primary', speech.say('closeIt'), close) : nothing} ${again}`;
  }
  const agrees = step.kind === 'agreement' && !isAgreed(model);
  return html`<button class="primary" part="button button-next" aria-disabled=${sending ? 'true' : nothing}>
      ${speech.say(agrees ? 'iAgree' : 'next')}
    </button>
    ${maySkip(step) && !model.renewing ? button('skip', speech.say('skip'), skip, sending) : nothing}`;
}
