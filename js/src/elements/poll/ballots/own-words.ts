// A choice that takes an answer of one's own besides the options.
import { type TemplateResult, html, nothing } from 'lit/html.js';
import type { Speech } from '../../../locales/words.js';
import type { Ballot } from '../../../poll.js';
import type { PollModel } from '../model.js';
import type { Paper } from '../paper.js';
import { type RowActions, check, numbersTemplate, rowsTemplate } from '../rows.js';
import { dress } from './ballots.css.js';
import type { BallotForm, BallotKind } from './form.js';
import { waitingTemplate } from './waiting.js';
import { voiceFor } from './words.js';

export class OwnWordsForm implements BallotForm {
  readonly instant = false;
  #words = '';
  /** Its control is picked, with or without words yet. */
  #picked = false;
  #root: ShadowRoot | undefined;

  constructor(
    readonly kind: BallotKind,
    private readonly paper: Paper,
  ) {}

  get ballot(): Ballot | undefined {
    const { choice } = this.paper;
    if (this.#picked && this.#words.trim()) return { choice, writeIn: this.#words };
    return choice.length > 0 ? { choice } : undefined;
  }

  fill(ballot: Ballot | null): void {
    this.#words = ballot?.writeIn ?? '';
    this.#picked = ballot?.writeIn !== undefined;
  }

  hint(): string {
    return '';
  }

  finish(root: ShadowRoot): void {
    this.#root = root;
    dress(root);
  }

  rows(model: PollModel, speech: Speech, actions: RowActions): TemplateResult {
    const voice = voiceFor(speech, () => {
      this.paper.touch();
    });
    const { choosing, single, ballot, shared } = model;
    const others = shared.results?.writeIn ?? ballot?.writeIn;
    const picking: RowActions = {
      ...actions,
      pick: (id, event) => {
        if (single && !model.sending) this.#picked = false;
        actions.pick(id, event);
      },
    };
    if (choosing) return rowsTemplate(model, speech, picking, this.#fieldTemplate(single, voice, actions));
    const own = others === undefined ? undefined : othersTemplate(model, voice);
    return html`${rowsTemplate(model, speech, actions, own)} ${waitingTemplate(model, voice)}`;
  }

  #pick(single: boolean, byArrow: boolean): void {
    this.#picked = single || !this.#picked;
    this.#touch(single);
    if (!byArrow) this.#root?.querySelector<HTMLElement>('.field')?.focus();
  }

  #write(words: string, single: boolean): void {
    this.#words = words;
    this.#picked = words.trim() !== '';
    this.#touch(single && this.#picked);
  }

  #touch(alone: boolean): void {
    if (alone) this.paper.choice = [];
    this.paper.waits = true;
    this.paper.touch();
  }

  #fieldTemplate(single: boolean, voice: Speech, actions: RowActions): TemplateResult {
    const label = voice.say('ownWords');
    return html`<div
      class="row own"
      part="option${this.#picked ? ' option-chosen' : ''}"
      ?data-chosen=${this.#picked}
    >
      <input
        class="pick"
        part="control"
        type=${single ? 'radio' : 'checkbox'}
        name="choice"
        id="own"
        aria-label=${label}
        @click=${(event: Event) => {
          actions.act(event, (byArrow) => {
            this.#pick(single, byArrow);
          });
        }}
      />
      <input
        class="field"
        part="field"
        type="text"
        autocomplete="off"
        dir="auto"
        aria-label=${label}
        placeholder=${label}
        .value=${this.#words}
        @input=${({ target }: Event) => {
          this.#write((target as HTMLInputElement).value, single);
        }}
      />
    </div>`;
  }
}

function othersTemplate({ shared, ballot }: PollModel, voice: Speech): TemplateResult {
  const others = shared.results?.writeIn;
  const mine = ballot?.writeIn;
  return html`<div
    class="row"
    part="option${mine === undefined ? '' : ' option-chosen'}"
    role="listitem"
    ?data-chosen=${mine !== undefined}
  >
    <span class="bar" part="bar" data-share=${others?.percent ?? 0}></span>
    ${mine === undefined ? html`<span class="gap"></span>` : check}
    <span class="text">
      <span class="label" part="label">${voice.say(others ? 'others' : 'ownWords')}</span>
      ${mine === undefined ? nothing : html`<span class="about"><bdi>${mine}</bdi></span>`}
    </span>
    ${numbersTemplate(others, 'Own', voice)}
    ${mine === undefined ? nothing : html`<span class="hush">${voice.say('yours')}</span>`}
  </div>`;
}
