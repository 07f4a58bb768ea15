import { type TemplateResult, html, nothing } from 'lit/html.js';
import type { FlowStep } from '../../flow.js';
import type { Speech } from '../../locales/words.js';
import type { Watched } from '../../stores/store.js';
import { emit } from '../events.js';
import { byHand, toggled } from '../flow/answers.js';
import { FlowElement } from '../flow/flow-element.js';
import type { HearthFlowEvents } from '../flow/herald.js';
import type { FlowModel } from '../flow/model.js';
import { notes, statusLine } from '../flow/sentences.js';
import { countTemplate, itemsTemplate, tickedIn } from '../flow/steps/items.js';
import { written } from '../flow/text.js';
import { button, fold, lineTemplate } from '../pieces.js';
import { signInHelps } from '../standing.js';
import { styles } from './checklist.css.js';

const usualItems = 4;

/** Somebody wants to begin the way in, of which the list is a part. */
export interface BeginDetail {
  readonly address: string;
}

export interface HearthChecklistEvents extends HearthFlowEvents {
  readonly 'hearth-begin': CustomEvent<BeginDetail>;
}

/**
 * The checklist of a flow, on any page: what is done and what is next. Items tick by themselves, live, when they are about something
 * that the member did elsewhere.
 *
 * @element hearth-checklist
 * @attr {string} name - the flow's name at the hub
 * @attr {string} step - the id of its checklist; the first where it is left out
 * @attr {string} space - the community at the hub; the page's own where it is left out
 * @attr {string} hub - the hub's address; the page's own where it is left out
 * @attr {'light' | 'dark' | 'plain'} theme - follows the page where it is left out
 * @attr status - where this member stands (read only)
 * @fires {CustomEvent<BeginDetail>} hearth-begin - its button was pressed by somebody who has not come as far
 * @fires {CustomEvent} hearth-before-tick - cancelable
 * @fires {CustomEvent} hearth-tick - an item was ticked, or the tick taken off
 * @fires {CustomEvent} hearth-error - refused; nothing was changed
 * @slot - what stands there without script
 * @slot begin - the page's own link to the way in, instead of the button
 * @slot sign-in - the page's own way to sign in, shown where only that helps
 * @slot footer - below everything
 * @csspart card
 * @csspart title
 * @csspart text
 * @csspart track
 * @csspart bar
 * @csspart count
 * @csspart items
 * @csspart item
 * @csspart item-done
 * @csspart control
 * @csspart check
 * @csspart label
 * @csspart link
 * @csspart status
 * @csspart note
 * @csspart actions
 * @csspart button
 */
export class HearthChecklist extends FlowElement {
  static override readonly observedAttributes: readonly string[] = [
    ...FlowElement.observedAttributes,
    'step',
  ];

  /** Undefined: nobody has said so, and it is open while there is something to do. */
  #open: boolean | undefined;

  constructor() {
    super(styles);
    this.root.addEventListener('focusout', this.#rested);
  }

  /** The id of the checklist; the first of the flow where it is not given. */
  get step(): string | null {
    return this.getAttribute('step');
  }

  set step(value: string | null | undefined) {
    this.put('step', value);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.adopt('step');
  }

  protected override changed(before: Watched, now: Watched): void {
    super.changed(before, now);
    const count = (watched: Watched): number | undefined => {
      const model = this.modelOf(watched);
      const step = model && this.#stepOf(model);
      return step && tickedIn(model, step).length;
    };
    const [was, n] = [count(before), count(now)];
    if (was === undefined || n === undefined || was === n || this.visit.acting) return;
    this.announcer.calmly(() => this.voice.say('doneOf', { n, max: this.#max }));
  }

  protected override face(): TemplateResult {
    const { model, voice } = this;
    if (!model) return this.watched.problem ? this.absence(voice) : this.#skeleton(voice);
    const step = this.#stepOf(model);
    if (!step) return this.#wrong(voice);
    return html`<div class="card list">
      <div class="head">
        <h2 class="title" part="title">${written(model, step.title)}</h2>
        ${model.path.includes(step.id) && model.run ? this.#reached(model, step, voice) : this.#ahead(voice)}
      </div>
      <slot name="footer"></slot>
    </div>`;
  }

  get #max(): number {
    const { model } = this;
    return (model && this.#stepOf(model)?.items?.length) ?? 0;
  }

  #stepOf({ document }: FlowModel): FlowStep | undefined {
    const { step } = this;
    return document.steps.find(({ id, kind }) => kind === 'checklist' && (step === null || step === id));
  }

  #skeleton(voice: Speech): TemplateResult {
    const rows = this.querySelectorAll('li').length || usualItems;
    const row = html`<div class="row"><span class="ghost"></span></div>`;
    return html`<div class="card list" aria-busy="true">
      <p class="hush">${voice.say('loading')}</p>
      <div class="head">
        <p class="title"><span class="ghost"></span></p>
        <div class="count"><span class="ghost"></span></div>
        <div class="rows items">${Array.from({ length: rows }, () => row)}</div>
      </div>
    </div>`;
  }

  #wrong(voice: Speech): TemplateResult {
    return html`<div class="card list">
      ${lineTemplate({ tone: 'plain', text: voice.say('wrongSetUp') })}
    </div>`;
  }

  #ahead(voice: Speech): TemplateResult {
    const { address = '' } = this.watched.snapshot ?? {};
    return html`<p class="text" part="text">${voice.say('opensLater')}</p>
      <div class="actions" part="actions">
        <slot name="begin"
          >${button('primary', voice.say('start'), () => {
            emit(this, 'hearth-begin', { address } satisfies BeginDetail);
          })}</slot
        >
      </div>`;
  }

  #reached(model: FlowModel, step: FlowStep, voice: Speech): TemplateResult {
    const isDone = tickedIn(model, step).length === this.#max;
    const open = this.#open ?? !isDone;
    const loose = model.sending ? [] : model.visit.problems;
    const line = statusLine(model, loose, voice);
    return html`<div class="sum">
        ${isDone ? lineTemplate({ tone: 'ok', text: voice.say('allDone') }) : countTemplate(model, step, voice)}
        ${isDone ? this.#foldButton(open, voice) : nothing}
      </div>
      <div id="list" ?hidden=${!open}>
        ${open ? itemsTemplate(model, step, voice, this.#toggle) : nothing}
      </div>
      ${line ? lineTemplate(line) : nothing}
      ${notes(model, voice).map((note) => html`<p class="note" part="note">${note}</p>`)}
      ${loose.some(signInHelps) ? html`<slot name="sign-in"></slot>` : nothing}`;
  }

  #foldButton(open: boolean, voice: Speech): TemplateResult {
    return html`<button
      type="button"
      class="toggle"
      part="button"
      aria-expanded=${open ? 'true' : 'false'}
      aria-controls="list"
      @click=${() => {
        this.#open = !open;
        this.requestUpdate();
      }}
    >
      ${fold}${voice.say(open ? 'hideList' : 'showList')}
    </button>`;
  }

  readonly #toggle = (id: string, event: Event): void => {
    const { model, visit } = this;
    const step = model && this.#stepOf(model);
    if (!step || !model.run || model.sending) {
      event.preventDefault();
      return;
    }
    // What was just ticked stays in sight.
    this.#open = true;
    const own = new Set(byHand(step).map((item) => item.id));
    const ids = toggled(
      tickedIn(model, step).filter((ticked) => own.has(ticked)),
      id,
    );
    visit.write(step.id, ids);
    void this.#send(step, ids, model.run.at);
  };

  async #send(step: FlowStep, ids: readonly string[], at: string): Promise<void> {
    const { model, visit } = this;
    const body = { answers: { ...model?.answers, [step.id]: ids }, at };
    await this.act('tick', body, { step: step.id });
    visit.drafts.delete(step.id);
    this.requestUpdate();
    await this.updateComplete;
    const { model: now, voice } = this;
    if (now) this.announcer.now(voice.say('doneOf', { n: tickedIn(now, step).length, max: this.#max }));
  }

  /** A list that is done folds when the member has turned to something else, never under their finger. */
  readonly #rested = ({ relatedTarget }: Event & { relatedTarget?: EventTarget | null }): void => {
    if (relatedTarget instanceof Node && this.root.contains(relatedTarget)) return;
    this.#open = undefined;
    this.requestUpdate();
  };
}
