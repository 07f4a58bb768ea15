// The options as rows: the same row is a choice before the vote and a result after it, so nothing jumps and bars can grow.
import { type TemplateResult, html, nothing } from 'lit/html.js';
import type { Speech } from '../../locales/words.js';
import type { PollShare } from '../../poll.js';
import type { PollModel, Row } from './model.js';

/** What a row asks of the element. */
export interface RowActions {
  readonly pick: (id: string, event: Event) => void;
  /** Does something to the paper unless an act is on its way; `byArrow`: looking around with arrow keys. */
  readonly act: (event: Event, act: (byArrow: boolean) => void) => void;
}

export const check = html`<svg class="check" part="check" viewBox="0 0 20 20" aria-hidden="true">
  <circle cx="10" cy="10" r="10" />
  <path d="m5.6 10.4 2.9 2.9 5.9-6.2" />
</svg>`;

/** `more` comes after the options. */
export function rowsTemplate(
  model: PollModel,
  speech: Speech,
  actions: RowActions,
  more?: TemplateResult,
): TemplateResult {
  const { rows, choosing, ballot } = model;
  const marks = choosing || ballot !== null;
  return html`<div class="rows" part="options" role=${choosing ? nothing : 'list'} ?data-marks=${marks}>
    ${rows.map((row, index) => rowTemplate(row, index, model, speech, actions))} ${more}
  </div>`;
}

function rowTemplate(
  row: Row,
  index: number,
  model: PollModel,
  speech: Speech,
  actions: RowActions,
): TemplateResult {
  const { choosing, paper, lang } = model;
  const picked = choosing ? paper.choice.includes(row.id) : row.mine;
  const about =
    row.description === undefined
      ? nothing
      : html`<span class="about" id="about${index}"><bdi lang=${lang}>${row.description}</bdi></span>`;
  const name = html`<bdi lang=${lang}>${row.label}</bdi>`;
  return html`<div
    class="row"
    part="option${picked ? ' option-chosen' : ''}"
    role=${choosing ? nothing : 'listitem'}
    ?data-chosen=${picked}
    ?data-leading=${row.leading}
  >
    <span class="bar" part="bar" data-share=${row.share?.percent ?? 0}></span>
    ${choosing ? pickTemplate(row, index, model, actions) : picked ? check : html`<span class="gap"></span>`}
    <span class="text">
      ${
        choosing
          ? html`<label class="label" part="label" for="pick${index}">${name}</label>`
          : html`<span class="label" part="label">${name}</span>`
      }${about}
    </span>
    ${numbersTemplate(row.share, index, speech)}
    ${choosing ? nothing : html`<span class="hush">${spoken(row, speech)}</span>`}
  </div>`;
}

/** What sighted people read from marks and weight. */
function spoken({ mine, leading }: Row, speech: Speech): string {
  return [mine ? speech.say('yours') : '', leading ? speech.say('leading') : ''].filter(Boolean).join(', ');
}

function pickTemplate(row: Row, index: number, model: PollModel, actions: RowActions): TemplateResult {
  const described = [row.description && `about${index}`, row.share && `numbers${index}`]
    .filter(Boolean)
    .join(' ');
  return html`<input
    class="pick"
    part="control"
    type=${model.single ? 'radio' : 'checkbox'}
    name="choice"
    id="pick${index}"
    value=${row.id}
    aria-describedby=${described || nothing}
    @click=${(event: Event) => {
      actions.pick(row.id, event);
    }}
  />`;
}

export function numbersTemplate(
  share: PollShare | undefined,
  index: number | string,
  speech: Speech,
): TemplateResult | typeof nothing {
  if (!share) return nothing;
  return html`<span class="numbers" part="numbers" id="numbers${index}">
    <span class="count" part="count">${speech.say('votes', { n: share.count })}</span>
    <span class="percent" part="percent">${speech.percent(share.percent)}</span>
  </span>`;
}
