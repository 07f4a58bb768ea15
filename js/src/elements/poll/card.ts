// The poll's face, top to bottom: question, options, where things stand, what to do, numbers and times.
import { type TemplateResult, html, nothing } from 'lit/html.js';
import type { Speech, WordKey } from '../../locales/words.js';
import type { PollModel } from './model.js';
import { isAbstention } from './paper.js';
import { type RowActions, rowsTemplate } from './rows.js';
import { type Tone, notes, statusLine, timeText, turnoutText } from './sentences.js';

type Press = () => void;

export interface CardActions extends RowActions {
  readonly submit: (event: Event) => void;
  readonly key: (event: Event) => void;
  readonly undo: Press;
  readonly edit: Press;
  readonly keep: Press;
  readonly withdraw: Press;
  readonly abstain: Press;
  readonly retry: Press;
}

export function cardTemplate(
  model: PollModel,
  speech: Speech,
  actions: CardActions,
  now: number,
): TemplateResult {
  const { document, choosing, direct, lang, sending } = model;
  const { question, description } = document;
  const { form } = model.paper;
  const keys = direct && choosing && !form?.instant;
  return html`<form
    class="card"
    novalidate
    @submit=${actions.submit}
    @keydown=${actions.key}
    @keyup=${actions.key}
    @pointerdown=${actions.key}
  >
    <fieldset
      class="choices"
      aria-describedby="about${keys ? ' keys' : ''}"
      aria-busy=${sending ? 'true' : nothing}
    >
      <legend class="question" part="question"><bdi lang=${lang}>${question}</bdi></legend>
      <div class="description" part="description" id="about">
        ${description ? html`<p><bdi lang=${lang}>${description}</bdi></p>` : nothing}
      </div>
      ${form ? form.rows(model, speech, actions) : rowsTemplate(model, speech, actions)}
    </fieldset>
    ${keys ? html`<p class="hush" id="keys">${speech.say('tapToVoteKeys')}</p>` : nothing}
    ${footTemplate(model, speech, actions, now)}
  </form>`;
}

/** How the result came about, and how it can be checked: elements of their own, which only polls load that have either. */
function belowTemplate(model: PollModel): TemplateResult {
  import('./below.js').catch(() => undefined);
  return html`<hearth-rounds .model=${model}></hearth-rounds>`;
}

function footTemplate(model: PollModel, speech: Speech, actions: CardActions, now: number): TemplateResult {
  const { document, shared } = model;
  const { tone, text } = statusLine(model, speech, now);
  const time = timeText(document, shared, speech, now);
  return html`<div class="foot" part="footer">
    <div class="stand">
      <div class="says">
        <p class="status" part="status" data-tone=${tone} tabindex="-1">${signs[tone]}${text}</p>
        ${notes(model, speech).map((note) => html`<p class="note" part="note">${note}</p>`)}
        ${model.refusal?.some(({ code }) => speech.trouble?.signIn.has(code)) ? html`<slot name="sign-in"></slot>` : nothing}
      </div>
      ${actionsTemplate(model, speech, actions)}
    </div>
    ${shared.results?.counts || document.verifiable ? belowTemplate(model) : nothing}
    <p class="meta" part="meta">
      <span part="turnout">${turnoutText(model, speech)}</span>
      ${time ? timeTemplate(time, model, speech) : nothing}
    </p>
    <slot name="footer"></slot>
  </div>`;
}

/** A time that is still to come can be taken into a calendar. */
function timeTemplate(time: string, model: PollModel, speech: Speech): TemplateResult {
  const { document, shared, watched, store } = model;
  const page = watched.snapshot && store?.pageOf?.(watched.snapshot.address);
  return page && document.closes && shared.status === 'open'
    ? html`<a part="time" href="${page}.ics" title=${speech.say('calendar')}>${time}</a>`
    : html`<span part="time">${time}</span>`;
}

/** A tone is never told by colour alone. */
const signs: Readonly<Record<Tone, TemplateResult | typeof nothing>> = {
  plain: nothing,
  ok: html`<svg class="sign" viewBox="0 0 16 16" aria-hidden="true"><path d="m3 8.6 3.2 3.2L13 4.6" /></svg>`,
  warn: html`<svg class="sign" viewBox="0 0 16 16" aria-hidden="true">
    <circle cx="8" cy="8" r="6.25" />
    <path d="M8 4.6V8l2.4 1.8" />
  </svg>`,
  bad: html`<svg class="sign" viewBox="0 0 16 16" aria-hidden="true">
    <circle cx="8" cy="8" r="6.25" />
    <path d="M8 4.8v3.8M8 11v.2" />
  </svg>`,
};

type Offer = 'undo' | 'change' | 'withdraw' | 'keep' | 'abstain' | 'vote';

/** What the member can do now, besides picking. */
function offers(model: PollModel): ReadonlySet<Offer> {
  const { choosing, direct, paper, own, ballot, shared } = model;
  if (shared.status !== 'open' || own.can === 'nothing') return new Set();
  const offered = new Set<Offer>();
  if (paper.undo !== undefined && !paper.editing) offered.add('undo');
  if (choosing) {
    if (paper.editing) offered.add('keep');
    if (!direct || (paper.waits && paper.ballot)) offered.add('vote');
    else if (!paper.editing && shared.hidden === 'until-vote') offered.add('abstain');
  } else {
    offered.add('change');
    // Undo of a first vote is withdrawing it.
    if (paper.undo !== null && !isAbstention(ballot)) offered.add('withdraw');
  }
  return offered;
}

/** Each button has its own place in the template: one never turns into another under a finger or a focus. */
function actionsTemplate(model: PollModel, speech: Speech, actions: CardActions): TemplateResult {
  const offered = offers(model);
  const disabled = model.sending ? 'true' : nothing;
  const button = (offer: Offer, press: Press, words: WordKey = offer): TemplateResult | typeof nothing =>
    offered.has(offer)
      ? html`<button type="button" part="button button-${offer}" aria-disabled=${disabled} @click=${press}>
          ${speech.say(words)}
        </button>`
      : nothing;
  return html`<div class="actions" part="actions">
    ${button('undo', actions.undo)}
    ${button('change', actions.edit, isAbstention(model.ballot) ? 'vote' : 'change')}
    ${button('withdraw', actions.withdraw)} ${button('keep', actions.keep)}
    ${button('abstain', actions.abstain)}
    ${
      offered.has('vote')
        ? html`<button class="primary" part="button button-vote" aria-disabled=${disabled}>
            ${speech.say('vote')}
          </button>`
        : nothing
    }
  </div>`;
}
