// The items of a checklist: ticked by hand, or by what happens elsewhere.
import { type TemplateResult, html, nothing } from 'lit/html.js';
import type { FlowItem, FlowStep } from '../../../flow.js';
import { byHand, listOf } from '../answers.js';
import { type FlowModel, answerTo } from '../model.js';
import { check, onward } from '../../pieces.js';
import type { Speech } from '../../../locales/words.js';
import { written } from '../text.js';

/** What is ticked, as far as this page knows: by hand what was just pressed, else what the snapshot says. */
export function tickedIn(model: FlowModel, step: FlowStep): readonly string[] {
  const seen = model.own.checklists[step.id] ?? [];
  const answer = answerTo(model, step);
  const own = new Set(byHand(step).map(({ id }) => id));
  if (answer === undefined) return seen;
  return [...seen.filter((id) => !own.has(id)), ...listOf(answer).filter((id) => own.has(id))];
}

export function itemsTemplate(
  model: FlowModel,
  step: FlowStep,
  speech: Speech,
  toggle: (id: string, event: Event) => void,
): TemplateResult {
  const { items = [] } = step;
  const ticked = tickedIn(model, step);
  return html`<ul class="rows items" part="items" data-marks>
    ${items.map((item, index) => {
      const done = ticked.includes(item.id);
      return html`<li class="row" part="item${done ? ' item-done' : ''}" ?data-chosen=${done}>
        ${markTemplate(item, done, index, speech, toggle)}
        <span class="text">${labelTemplate(item, index, model)} ${itself(item, done, speech)}</span>
        ${item.href === undefined ? nothing : html`<span class="goes">${onward}</span>`}
      </li>`;
    })}
  </ul>`;
}

/** A checkbox to press, or a mark that waits for what it is about. */
function markTemplate(
  item: FlowItem,
  done: boolean,
  index: number,
  speech: Speech,
  toggle: (id: string, event: Event) => void,
): TemplateResult {
  if (item.in === undefined)
    return html`<input
      class="pick"
      part="control"
      type="checkbox"
      aria-labelledby="item${index}"
      .checked=${done}
      @click=${(event: Event) => {
        toggle(item.id, event);
      }}
    />`;
  return done
    ? html`${check}<span class="hush">${speech.say('isDone')}</span>`
    : html`<span class="pends" part="check"></span>`;
}

function labelTemplate({ href, label }: FlowItem, index: number, model: FlowModel): TemplateResult {
  return href === undefined
    ? html`<span class="label" part="label" id="item${index}">${written(model, label)}</span>`
    : html`<a class="label" part="label link" id="item${index}" href=${href}>${written(model, label)}</a>`;
}

function itself(item: FlowItem, done: boolean, speech: Speech): TemplateResult | typeof nothing {
  return item.in === undefined || done ? nothing : html`<span class="about">${speech.say('byItself')}</span>`;
}

/** "2 of 4 done", and a bar of as much. */
export function countTemplate(model: FlowModel, step: FlowStep, speech: Speech): TemplateResult {
  const max = step.items?.length ?? 0;
  const n = tickedIn(model, step).length;
  return html`<div class="count">
    <span class="track" aria-hidden="true"><span class="bar" data-share=${(100 * n) / max}></span></span>
    <span part="count">${speech.say('doneOf', { n, max })}</span>
  </div>`;
}
