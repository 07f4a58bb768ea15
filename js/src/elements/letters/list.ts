// The letters, one below the other: who it is for, what they said on the way in, and the text to change.
import { type TemplateResult, html, nothing } from 'lit/html.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Speech } from '../../locales/words.js';
import { dayText } from '../days.js';
import type { Said } from '../flow/text.js';
import { button, lineTemplate } from '../pieces.js';
import { wrongTemplate } from '../wrong.js';
import type { Arrival } from './arrivals.js';
import { type Answered, type LettersModel, answersOf, draftOf, stageOf } from './model.js';
import { calledIn, problemText, sentText } from './sentences.js';

export interface LettersActions {
  readonly write: (arrival: Arrival, text: string) => void;
  readonly send: (arrival: Arrival) => void;
  readonly takeBack: (arrival: Arrival) => void;
  readonly more: () => void;
  /** Those who have come since. */
  readonly welcome: () => void;
  readonly look: () => void;
}

export interface LettersScene {
  readonly model: LettersModel;
  readonly speech: Speech;
  readonly actions: LettersActions;
  /** By the page's clock. */
  readonly now: number;
}

/** `guard`: what looks at texts before they are sent, where the page has one. */
export function lettersTemplate(scene: LettersScene, guard: TemplateResult | typeof nothing): TemplateResult {
  const { model, speech, actions } = scene;
  const { arrivals } = model;
  const stage = stageOf(model);
  return html`<div class="card letters" aria-busy=${stage === 'loading' ? 'true' : nothing}>
    <div class="intro">
      <h2 class="title" part="title" id="title" tabindex="-1">${speech.say('lettersTitle')}</h2>
      <p class="quiet" part="text">${speech.say('lettersHint')}</p>
    </div>
    ${newcomersTemplate(scene)}
    <ul class="list">
      ${repeat(
        arrivals.rows,
        ({ id }) => id,
        (arrival) => html`<li id="row${arrival.id}">${rowTemplate(arrival, scene)}</li>`,
      )}
    </ul>
    ${stage === 'loading' ? html`<p class="quiet">${speech.say('loading')}</p>` : nothing}
    ${stage === 'empty' && !arrivals.hasMore ? html`<p class="nobody">${speech.say('nobodyWaits')}</p>` : nothing}
    ${arrivals.failed ? failedTemplate(scene) : nothing}
    ${arrivals.hasMore ? button('more', speech.say('moreLetters'), actions.more) : nothing} ${guard}
    <slot name="footer"></slot>
  </div>`;
}

function newcomersTemplate({ model, speech, actions }: LettersScene): TemplateResult | typeof nothing {
  const n = model.arrivals.newcomers(model.revs).length;
  if (n === 0) return nothing;
  return html`<div class="aside">
    <p class="note" part="note">${speech.say('newcomers', { n })}</p>
    ${button('show', speech.say('showNewcomers'), actions.welcome)}
  </div>`;
}

function failedTemplate({ model, speech, actions }: LettersScene): TemplateResult {
  return html`<div class="aside">
    ${lineTemplate({ tone: 'warn', text: speech.say('lettersAway') })}
    ${button('retry', speech.say('retry'), actions.look, model.arrivals.reading)}
  </div>`;
}

function rowTemplate(arrival: Arrival, scene: LettersScene): TemplateResult {
  const { arrivals, revs } = scene.model;
  return arrivals.isSent(arrival.id, revs) ? sentTemplate(arrival, scene) : letterTemplate(arrival, scene);
}

function sentTemplate(arrival: Arrival, { model, speech, actions }: LettersScene): TemplateResult {
  const { id } = arrival;
  const fault = model.arrivals.faultOf(id);
  const takeBack = (): void => {
    actions.takeBack(arrival);
  };
  return html`<div class="aside sent" id="sent${id}">
    <div id="is${id}">${lineTemplate({ tone: 'ok', text: sentText(arrival, model, speech) })}</div>
    <button
      type="button"
      part="button button-take-back"
      aria-describedby="is${id}"
      aria-disabled=${model.sending ? 'true' : nothing}
      @click=${takeBack}
    >
      ${speech.say('unsendLetter')}
    </button>
    ${wrongTemplate(fault && problemText(fault, speech), id)}
  </div>`;
}

function letterTemplate(arrival: Arrival, scene: LettersScene): TemplateResult {
  const { model, speech, actions, now } = scene;
  const { id } = arrival;
  const send = (event: Event): void => {
    event.preventDefault();
    actions.send(arrival);
  };
  return html`<form class="letter" part="letter" novalidate @submit=${send}>
    <div class="who">
      <h3 class="heading" part="heading" id="who${id}" tabindex="-1">
        <bdi>${calledIn(arrival, speech)}</bdi>
      </h3>
      <p class="note" part="note">${dayText(arrival.time, speech, now)}</p>
    </div>
    ${answersTemplate(answersOf(arrival, model, speech.locale))} ${fieldTemplate(arrival, scene)}
    <div class="actions" part="actions">
      <button
        class="primary"
        part="button button-send"
        aria-describedby="who${id}"
        aria-disabled=${model.sending ? 'true' : nothing}
      >
        ${speech.say('sendLetter', { name: model.welcome.name })}
      </button>
      ${model.sending && model.slow ? lineTemplate({ tone: 'plain', text: speech.say('sending') }) : nothing}
    </div>
  </form>`;
}

function fieldTemplate(arrival: Arrival, { model, speech, actions }: LettersScene): TemplateResult {
  const { id } = arrival;
  const fault = model.arrivals.faultOf(id);
  const { text, lang } = draftOf(arrival, model);
  return html`<div class="entry">
    <label for="text${id}">${speech.say('letterTo', { name: calledIn(arrival, speech) })}</label>
    ${wrongTemplate(fault && problemText(fault, speech), id)}
    <textarea
      class="field"
      part="field"
      id="text${id}"
      rows="4"
      dir="auto"
      lang=${lang || nothing}
      aria-describedby="wrong${id}"
      aria-invalid=${fault ? 'true' : nothing}
      .value=${text}
      @input=${({ target }: Event) => {
        actions.write(arrival, (target as HTMLTextAreaElement).value);
      }}
    ></textarea>
  </div>`;
}

function answersTemplate(answers: readonly Answered[]): TemplateResult | typeof nothing {
  if (answers.length === 0) return nothing;
  return html`<dl class="answers" part="answers">
    ${answers.map(
      ({ asked, text }) =>
        html`<div>
          <dt>${saidTemplate(asked)}</dt>
          <dd><bdi>${text}</bdi></dd>
        </div>`,
    )}
  </dl>`;
}

const saidTemplate = ({ text, lang }: Said): TemplateResult =>
  html`<bdi lang=${lang || nothing}>${text}</bdi>`;
