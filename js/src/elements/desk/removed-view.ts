// What was removed: folded in, because it waits for nobody.
import { type TemplateResult, html, nothing } from 'lit/html.js';
import { repeat } from 'lit/directives/repeat.js';
import { dayText } from '../days.js';
import { button, fold, lineTemplate } from '../pieces.js';
import { refusalLine } from '../standing.js';
import { textsTemplate } from './case.js';
import type { Case } from './model.js';
import type { DeskScene } from './scene.js';
import { problemText } from './sentences.js';

export function removedTemplate(scene: DeskScene): TemplateResult | typeof nothing {
  const { sitting, speech } = scene;
  const { removed, queue } = sitting;
  if (!queue.isKnown) return nothing;
  return html`<section class="removed" part="removed">
    <button
      type="button"
      class="toggle"
      part="button button-removed"
      id="removed"
      aria-expanded=${removed.isOpen ? 'true' : 'false'}
      aria-controls="was-removed"
      @click=${() => void removed.turn()}
    >
      ${fold} ${speech.say('removedHere')}
    </button>
    <div id="was-removed" ?hidden=${!removed.isOpen}>${removed.isOpen ? insideTemplate(scene) : nothing}</div>
  </section>`;
}

function insideTemplate(scene: DeskScene): TemplateResult {
  const { sitting, speech } = scene;
  const { removed } = sitting;
  const { items } = removed;
  return html`<p class="quiet">${speech.say(items?.length === 0 ? 'nothingRemoved' : 'removedHint')}</p>
    ${items || removed.failed ? nothing : html`<p class="quiet">${speech.say('loading')}</p>`}
    ${
      removed.failed
        ? html`<div class="aside">
            ${lineTemplate({ tone: 'warn', text: speech.say('removedAway') })}
            ${button('retry', speech.say('retry'), () => void removed.look(), removed.reading)}
          </div>`
        : nothing
    }
    <ul class="list" role="list">
      ${repeat(
        items ?? [],
        ({ key }) => key,
        (one) => html`<li id="row-${one.key}">${itemTemplate(one, scene)}</li>`,
      )}
    </ul>
    ${removed.hasMore ? button('more', speech.say('moreCases'), () => void removed.more(), removed.reading) : nothing}`;
}

function itemTemplate(one: Case, scene: DeskScene): TemplateResult {
  const { speech, now, titleOf, sitting } = scene;
  const { why, key, time } = one;
  const [problem] = sitting.drafts.of(key).problems;
  return html`<div class="gone" part="case">
    <div class="texts" id="text-${key}">${textsTemplate(one, scene)}</div>
    <ul class="under note" part="note">
      <li><bdi>${titleOf(one)}</bdi></li>
      <li>${speech.say('removedOn', { time: dayText(why?.time ?? time, speech, now) })}</li>
    </ul>
    ${why?.reason ? html`<p class="note" part="note">${speech.say('beforeReason', { reason: why.reason })}</p>` : nothing}
    ${problem ? html`<div id="said-${key}">${lineTemplate(refusalLine(problem, problemText(problem, speech), speech))}</div>` : nothing}
    <button
      type="button"
      class="back"
      part="button button-back"
      id="back-${key}"
      aria-describedby="text-${key}"
      aria-disabled=${sitting.acting ? 'true' : nothing}
      @click=${() => {
        void sitting.bringBack(one);
      }}
    >
      ${speech.say('bringBack')}
    </button>
  </div>`;
}
