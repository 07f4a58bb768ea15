// What stands in the page before the way in is begun, and when somebody comes back to it. It asks for nothing and stands in nobody's way.
import { type TemplateResult, html, nothing } from 'lit/html.js';
import { dayText } from '../days.js';
import { plain, written } from '../flow/text.js';
import type { Scene } from '../flow/scene.js';
import { stepText } from '../flow/sentences.js';
import { doneTemplate } from '../flow/steps/done.js';
import { positionOf, stageOf } from '../flow/model.js';
import { type Press, button } from '../pieces.js';
import { standTemplate, trackTemplate } from './frame.js';

export interface InvitationActions {
  readonly enter: () => void;
  readonly startOver: () => void;
  readonly undo: () => void;
}

const clock = html`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true">
  <circle cx="8" cy="8" r="6.25" />
  <path d="M8 4.6V8l2.4 1.8" />
</svg>`;

/** `quiet`: a dialog in front speaks for itself, and has what the page put in. */
export function invitationTemplate(scene: Scene, actions: InvitationActions, quiet: boolean): TemplateResult {
  const { model, speech } = scene;
  const { document, visit } = model;
  const stage = stageOf(model);
  return html`<div class="card invite">
    <div class="head">
      <h2 class="title" part="title">${written(model, document.title)}</h2>
      ${
        stage === 'done'
          ? nothing
          : html`<p class="text" part="text">
              ${stage === 'renew' ? renewText(scene) : written(model, document.purpose.what)}
            </p>`
      }
    </div>
    ${stage === 'done' ? doneTemplate(scene) : wayTemplate(scene)}
    <div class="actions" part="actions">
      ${startButton(scene, actions.enter)}
      ${stage === 'begun' ? button('again', speech.say('beginAgain'), actions.startOver, model.sending) : nothing}
      ${visit.undo ? button('undo', speech.say('undo'), actions.undo, model.sending) : nothing}
    </div>
    ${quiet ? nothing : standTemplate(scene)} ${quiet ? nothing : html`<slot name="footer"></slot>`}
  </div>`;
}

/** How long it takes, or how far somebody has come. */
function wayTemplate(scene: Scene): TemplateResult | typeof nothing {
  const { model, speech } = scene;
  const { minutes: n } = positionOf(model);
  if (stageOf(model) === 'begun')
    return html`<div class="way-left">
      ${trackTemplate(scene)}
      <p class="quiet" part="progress">
        ${stepText(model, speech)}${n > 0 ? html` · ${speech.say('minutesLeft', { n })}` : nothing}
      </p>
    </div>`;
  return n > 0 && stageOf(model) === 'new'
    ? html`<p class="quiet" part="minutes">${clock}${speech.say('aboutMinutes', { n })}</p>`
    : nothing;
}

const starts = { new: 'start', begun: 'goOn', renew: 'readIt', done: 'lookAgain' } as const;

function startButton({ model, speech }: Scene, enter: Press): TemplateResult {
  const look = stageOf(model) === 'done' ? 'quietly' : 'primary';
  return html`<button type="button" class=${look} part="button button-start" @click=${enter}>
    ${speech.say(starts[stageOf(model)])}
  </button>`;
}

/** Why somebody who is through is asked back. */
function renewText({ model, speech }: Scene): string {
  const consent = model.own.agreements[model.step.id];
  const { withdrawn, time = 0 } = consent ?? {};
  return withdrawn === undefined
    ? `${plain(model, model.step.title)}: ${speech.say('changedSince', { date: dayText(time, speech) })}`
    : speech.say('tookBack', { date: dayText(withdrawn, speech) });
}
