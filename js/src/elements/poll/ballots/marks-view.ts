// How one mark is given: a row of buttons, one of which is pressed, or steps up and down around a field.
import { type TemplateResult, html, nothing } from 'lit/html.js';
import type { Speech } from '../../../locales/words.js';
import type { PollMethod } from '../../../poll.js';
import type { PollModel, Row } from '../model.js';
import { cross, minus, plus } from './icons.js';
import { type Mark, isSpent, mostFor } from './marks.js';
import type { MarksForm } from './marks-form.js';

/** So many dots can be seen at a glance, in one line. */
const mostDots = 12;

/** The option itself, and what it has got: its name labels the group. */
function headTemplate(
  { label, description }: Row,
  key: string,
  lang: string,
  given: TemplateResult | typeof nothing = nothing,
): TemplateResult {
  return html`<span class="text">
    <span class="label" part="label" id="name-${key}"><bdi lang=${lang}>${label}</bdi></span>
    ${description === undefined ? nothing : html`<span class="about"><bdi lang=${lang}>${description}</bdi></span>`}
    ${given}
  </span>`;
}

/** Dots as dots, and the price of votes; the line of either is always there. */
function givenTemplate(
  method: PollMethod,
  given: number,
  most: number,
  speech: Speech,
): TemplateResult | typeof nothing {
  if (method === 'quadratic')
    return html`<span class="paid">${given > 0 ? speech.say('costs', { n: given ** 2 }) : nothing}</span>`;
  return method === 'dots' && most <= mostDots
    ? html`<span class="dots" aria-hidden="true">${'●'.repeat(given)}</span>`
    : nothing;
}

/** Radio buttons in a row; `heading` is the id of what stands above several rows and names them too. What is pressed can be taken back: a mark left out is no opinion. */
export function scaleTemplate(
  row: Row,
  scale: readonly Mark[],
  form: MarksForm,
  { lang }: PollModel,
  speech: Speech,
  heading = '',
): TemplateResult {
  const { id, label } = row;
  const mark = form.marks.get(id);
  const segment = (value: Mark): TemplateResult =>
    html`<label class="segment">
      <input
        type="radio"
        class="mark"
        part="control"
        name="mark-${id}"
        value=${value}
        @click=${() => {
          form.give(id, value);
        }}
      /><span>${typeof value === 'string' ? speech.say(value) : speech.number(value)}</span>
    </label>`;
  return html`<div
    class="row marked"
    part="option${mark === undefined ? '' : ' option-chosen'}"
    data-id=${id}
    data-mark=${mark ?? nothing}
    ?data-chosen=${mark !== undefined}
    role="radiogroup"
    aria-labelledby="${heading} name-${id}"
  >
    ${headTemplate(row, id, lang)}
    <button
      type="button"
      class="icon clear"
      aria-label=${speech.say('clearMark', { label })}
      ?hidden=${mark === undefined}
      @click=${() => {
        form.give(id, undefined);
      }}
    >
      ${cross}
    </button>
    <span class="scale" data-marks=${scale.length} ?data-words=${typeof scale[0] === 'string'}
      >${scale.map(segment)}</span
    >
  </div>`;
}

/** A number between a button for one fewer and one for one more. */
export function stepperTemplate(row: Row, form: MarksForm, model: PollModel, speech: Speech): TemplateResult {
  const { id, label } = row;
  const { document, lang } = model;
  const { method, min = 0 } = document;
  const mark = form.marks.get(id);
  const given = Number(mark ?? min);
  const most = mostFor(document, form.marks, id);
  const least = isSpent(method) ? 0 : min;
  const step = (name: 'more' | 'fewer', to: number, icon: TemplateResult): TemplateResult => {
    const off = to < least || to > most;
    return html`<button
      type="button"
      class="icon ${name}"
      aria-label=${speech.say(name, { label })}
      aria-disabled=${off ? 'true' : nothing}
      @click=${() => {
        if (!off) form.spend(row, to);
      }}
    >
      ${icon}
    </button>`;
  };
  return html`<div
    class="row stepped"
    part="option${mark === undefined ? '' : ' option-chosen'}"
    data-id=${id}
    ?data-chosen=${mark !== undefined}
    role="group"
    aria-labelledby="name-${id}"
  >
    ${headTemplate(row, id, lang, givenTemplate(method, given, mostFor(document, new Map(), id), speech))}
    <span class="steps">
      ${step('fewer', given - 1, minus)}
      <input
        class="amount"
        part="field"
        type="number"
        inputmode="numeric"
        min=${least}
        max=${most}
        aria-labelledby="name-${id}"
        .value=${mark === undefined && !isSpent(method) ? '' : String(given)}
        @change=${({ target }: Event) => {
          const input = target as HTMLInputElement;
          const typed = Math.min(Math.max(Math.trunc(input.valueAsNumber), least), most);
          input.value = Number.isNaN(typed) ? '' : String(typed);
          if (Number.isNaN(typed)) form.give(id, undefined);
          else form.spend(row, typed);
        }}
      />
      ${step('more', mark === undefined && !isSpent(method) ? min : given + 1, plus)}
    </span>
  </div>`;
}
