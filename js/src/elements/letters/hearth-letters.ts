import { type TemplateResult, html } from 'lit/html.js';
import type { FlowSnapshot } from '../../flow.js';
import { lettersVoice } from '../../locales/letters/index.js';
import { wordsHere } from '../../locales/index.js';
import type { Speech } from '../../locales/words.js';
import type { Act, Problem, Watched } from '../../stores/store.js';
import { ActingElement } from '../acting-element.js';
import { Attempt } from '../attempt.js';
import type { HearthEvents } from '../events.js';
import { guardTemplate } from '../guarded.js';
import { type Arrival, Arrivals, idOf, isOut, keyOf } from './arrivals.js';
import { styles } from './letters.css.js';
import { type LettersActions, lettersTemplate } from './list.js';
import { type LettersModel, type LettersStage, draftOf, signedBy, stageOf } from './model.js';
import { calledIn, problemText, sentText } from './sentences.js';

export type HearthLettersEvents = HearthEvents<'letter' | 'withdraw'>;

/** Milliseconds between two looks, for each request that one takes. */
const pause = 60_000;

/**
 * The letters of welcome of a flow, for the steward who signs them: who has arrived and has no letter yet, with the letter to change and
 * to send. For everybody else it takes no room.
 *
 * @element hearth-letters
 * @attr {string} name - the flow's name at the hub
 * @attr {string} space - the community at the hub; the page's own where it is left out
 * @attr {string} hub - the hub's address; the page's own where it is left out
 * @attr {'light' | 'dark' | 'plain'} theme - follows the page where it is left out
 * @attr status - `resting` takes no room (read only)
 * @fires {CustomEvent} hearth-before-letter - cancelable
 * @fires {CustomEvent} hearth-letter - a letter is sent; for one kept offline, when it has gone out
 * @fires {CustomEvent} hearth-before-withdraw - cancelable
 * @fires {CustomEvent} hearth-withdraw - a letter was taken back
 * @fires {CustomEvent} hearth-error - refused; nothing was changed
 * @slot - what stands there without script
 * @slot footer - below everything
 * @csspart card
 * @csspart title
 * @csspart text
 * @csspart letter
 * @csspart heading
 * @csspart answers
 * @csspart field
 * @csspart error
 * @csspart status
 * @csspart note
 * @csspart actions
 * @csspart button
 * @cssprop --hearth-surface - the card
 * @cssprop --hearth-ink - text
 * @cssprop --hearth-accent - buttons, focus
 */
export class HearthLetters extends ActingElement {
  protected override readonly kind = 'flow';
  protected override attempt = new Attempt(this.#touched);
  #arrivals = this.#blank();
  /** Who is signed in here; while their token is renewed, nobody is. */
  #member: string | undefined;
  #next: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super(styles);
  }

  override get status(): LettersStage {
    const { model } = this;
    return model ? stageOf(model) : 'resting';
  }

  protected override changed(before: Watched, now: Watched): void {
    super.changed(before, now);
    this.#member = this.opened?.member ?? this.#member;
    if (!this.attempt.acting) this.#follow(before, now);
    if (this.model) this.#arrivals.confirm(this.model.revs);
    const funnel = ({ snapshot }: Watched): string => JSON.stringify(snapshot?.shared['funnel']);
    if (this.model && (this.#next === undefined || funnel(before) !== funnel(now))) void this.#look();
  }

  protected override forget(): void {
    super.forget();
    this.#member = undefined;
    clearTimeout(this.#next);
    this.#next = undefined;
    this.attempt = new Attempt(this.#touched);
    this.#arrivals = this.#blank();
  }

  protected override face(): TemplateResult {
    const { model, voice: speech } = this;
    if (!model) return html``;
    const scene = { model, speech, actions: this.#actions, now: Date.now() };
    return lettersTemplate(scene, guardTemplate(this));
  }

  protected override worded(problem: Problem, speech: Speech): string {
    return problemText(problem, speech);
  }

  protected get voice(): Speech {
    return lettersVoice(this.speech, this.#touched);
  }

  /** Undefined for whom there are no letters to write. */
  protected get model(): LettersModel | undefined {
    const { watched, slow, attempt, pageLanguage: lang } = this;
    const snapshot = watched.snapshot as FlowSnapshot | undefined;
    const welcome = snapshot && signedBy(snapshot, this.#member);
    if (!welcome) return undefined;
    const sending = watched.delivery.state === 'sending' || attempt.acting;
    const { document, own } = snapshot;
    return { watched, document, welcome, revs: own.revs, sending, slow, arrivals: this.#arrivals, lang };
  }

  get #touched(): () => void {
    return () => {
      this.requestUpdate();
    };
  }

  #blank(): Arrivals {
    const page = (after: string): Promise<Response | undefined> =>
      Promise.resolve(this.opened?.part(this.watched.snapshot?.address ?? '', `records?tag=arrived${after}`));
    return new Arrivals(page, this.#touched);
  }

  /** A letter that is kept, from an earlier visit too, is on its way until it is refused on arrival. */
  #follow(before: Watched, { pending, delivery }: Watched): void {
    const { body } = pending ?? {};
    const kept = delivery.state === 'kept' && body ? idOf(pending?.key ?? '') : undefined;
    if (kept) this.#arrivals.keep(kept, (body as { readonly text: string }).text);
    const refused = delivery.state === 'refused' && delivery !== before.delivery;
    const back = refused && before.pending ? idOf(before.pending.key) : undefined;
    if (refused && back) this.#arrivals.reopen(back, delivery.problems);
  }

  /** No snapshot tells that somebody has arrived, so it is looked for: the longer that takes, the more rarely. */
  async #look(): Promise<void> {
    clearTimeout(this.#next);
    const arrivals = this.#arrivals;
    const again = (): void => {
      this.#next = undefined;
      if (this.isConnected) void this.#look();
    };
    this.#next = setTimeout(again, pause * arrivals.pages);
    const { model } = this;
    if (!model || (document.hidden && arrivals.isKnown)) return;
    const before = arrivals.newcomers(model.revs).length;
    await arrivals.look(model.revs);
    const n = arrivals.newcomers(model.revs).length;
    if (n > before && arrivals === this.#arrivals)
      this.announcer.calmly(() => this.voice.say('newcomers', { n }));
  }

  readonly #actions: LettersActions = {
    write: ({ id }, text) => {
      this.#arrivals.write(id, text);
    },
    send: (arrival) => void this.#send(arrival),
    takeBack: (arrival) => void this.#takeBack(arrival),
    more: () => {
      const shown = this.#rows.length;
      this.#arrivals.more();
      void this.#toLetter(this.#rows[shown]);
    },
    welcome: () => {
      this.#arrivals.welcome();
      void this.#toLetter(this.#rows[0]);
    },
    look: () => void this.#look(),
  };

  get #rows(): readonly Arrival[] {
    return this.#arrivals.rows;
  }

  async #send(arrival: Arrival): Promise<void> {
    const { model } = this;
    if (!model || model.sending) return;
    const { id } = arrival;
    const { text } = draftOf(arrival, model);
    const sent = await this.#perform('letter', { key: keyOf(id), on: id, body: { text } }, arrival);
    if (!sent) return;
    const { revs = {} } = this.model ?? {};
    if (isOut(revs, id)) this.#arrivals.write(id, text);
    else this.#arrivals.keep(id, text);
    const place = this.#rows.findIndex((one) => one.id === id);
    const waiting = this.#arrivals.waiting(revs);
    const next = waiting.find((one) => this.#rows.indexOf(one) > place) ?? waiting[0];
    await this.updateComplete;
    const moves = this.#isHere(id);
    if (moves) await (next ? this.#toLetter(next) : this.#focusOn(`#sent${id} .status`));
    // What has the focus is read already.
    if ((next || !moves) && this.model) this.announcer.now(sentText(arrival, this.model, this.voice));
  }

  async #takeBack(arrival: Arrival): Promise<void> {
    if (!this.model || this.model.sending) return;
    if (!(await this.#perform('withdraw', { key: keyOf(arrival.id), body: null }, arrival))) return;
    this.#arrivals.reopen(arrival.id);
    await this.updateComplete;
    if (this.#isHere(arrival.id)) await this.#toLetter(arrival);
    this.announcer.now(this.voice.say('letterBack', { name: calledIn(arrival, this.voice) }));
  }

  /** What was refused is said at the letter, which stays as it is. */
  async #perform(name: 'letter' | 'withdraw', act: Act, { id }: Arrival): Promise<boolean> {
    const { attempt } = this;
    const arrivals = this.#arrivals;
    const sent = await this.perform(name, act);
    if (sent || attempt.problems.length === 0) return sent;
    arrivals.miss(id, attempt.problems);
    await this.updateComplete;
    await wordsHere();
    const [problem] = attempt.problems;
    if (this.#isHere(id)) await this.#focusOn(`#wrong${id}`);
    else if (problem) this.announcer.now(problemText(problem, this.voice));
    return false;
  }

  /** The focus is at this letter, or was and is nowhere now. Whoever has gone on meanwhile is left where they are. */
  #isHere(id: string): boolean {
    const held = this.root.activeElement;
    if (held) return held.closest(`#row${id}`) !== null;
    return document.activeElement === null || document.activeElement === document.body;
  }

  #toLetter(arrival: Arrival | undefined): Promise<void> {
    return this.#focusOn(arrival ? `#who${arrival.id}` : '#title');
  }

  async #focusOn(selector: string): Promise<void> {
    this.requestUpdate();
    await this.updateComplete;
    this.root.querySelector<HTMLElement>(selector)?.focus();
  }
}
