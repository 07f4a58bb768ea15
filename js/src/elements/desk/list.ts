// The desk: what waits, one below the other; what was removed, folded in.
import { type TemplateResult, html, nothing } from 'lit/html.js';
import { repeat } from 'lit/directives/repeat.js';
import { absentTemplate } from '../flow/absent.js';
import { button, lineTemplate } from '../pieces.js';
import { caseTemplate } from './case.js';
import type { Case } from './model.js';
import { removedTemplate } from './removed-view.js';
import type { DeskScene } from './scene.js';

export function deskTemplate(scene: DeskScene): TemplateResult {
  const { speech, stage, isOffline, sitting, guard } = scene;
  if (stage === 'unreachable') return absentTemplate(speech.say('deskAway'), speech, scene.look);
  return html`<div class="card desk" aria-busy=${stage === 'loading' ? 'true' : nothing}>
    <div class="intro">
      <h2 class="title" part="title" id="title" tabindex="-1">${speech.say('deskTitle')}</h2>
      <p class="quiet" part="text">${speech.say('deskHint')}</p>
    </div>
    ${isOffline && sitting.queue.isKnown ? lineTemplate({ tone: 'warn', text: speech.say('deskLast') }) : nothing}
    ${laterTemplate(scene)} ${listTemplate(scene)} ${standTemplate(scene)} ${removedTemplate(scene)} ${guard}
    <slot name="footer"></slot>
  </div>`;
}

function laterTemplate({ sitting, speech }: DeskScene): TemplateResult | typeof nothing {
  const n = sitting.queue.later.length;
  if (n === 0) return nothing;
  return html`<div class="aside">
    <p class="note" part="note">${speech.say('deskMore', { n })}</p>
    ${button('show', speech.say('showThem'), () => void sitting.settle())}
  </div>`;
}

const listTemplate = (scene: DeskScene): TemplateResult =>
  html`<ul class="list" role="list">
    ${repeat(
      scene.sitting.queue.rows,
      ({ key }) => key,
      (one) => html`<li id="row-${one.key}">${rowTemplate(one, scene)}</li>`,
    )}
  </ul>`;

/** While a reason is being written, nothing is taken from under it: the hub will say what became of the text. */
const rowTemplate = (one: Case, scene: DeskScene): TemplateResult =>
  scene.sitting.queue.isGone(one.key) && !scene.sitting.drafts.of(one.key).doing
    ? html`<div id="gone-${one.key}">
        ${lineTemplate({ tone: 'ok', text: scene.speech.say('caseGone') })}
      </div>`
    : caseTemplate(one, scene);

/** How the list stands: on its way, empty, out of reach, not at its end. */
function standTemplate({ stage, sitting, isOffline, speech, look }: DeskScene): TemplateResult {
  const { queue, hasDecided } = sitting;
  const away = queue.failed && !isOffline;
  return html`${stage === 'loading' ? html`<p class="quiet">${speech.say('loading')}</p>` : nothing}
  ${stage === 'empty' && !queue.hasMore ? emptyTemplate(speech.say(hasDecided ? 'deskDone' : 'deskEmpty')) : nothing}
  ${
    away
      ? html`<div class="aside">
          ${lineTemplate({ tone: 'warn', text: speech.say('deskAway') })}
          ${button('retry', speech.say('retry'), look, queue.reading)}
        </div>`
      : nothing
  }
  ${queue.hasMore ? button('more', speech.say('moreCases'), () => void sitting.more(), queue.reading) : nothing}`;
}

const emptyTemplate = (says: string): TemplateResult =>
  html`<div class="empty" id="empty">${lineTemplate({ tone: 'ok', text: says })}</div>`;
