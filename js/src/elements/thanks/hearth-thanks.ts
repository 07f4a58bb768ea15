import { type TemplateResult, html } from 'lit/html.js';
import { wordsHere } from '../../locales/index.js';
import { thanksVoice } from '../../locales/thanks/index.js';
import { Late } from '../../locales/late.js';
import type { Speech } from '../../locales/words.js';
import type { Problem, Watched } from '../../stores/store.js';
import type { ThanksBody, ThanksSnapshot } from '../../thanks.js';
import { CaringElement } from '../caring-element.js';
import type { HearthEvents } from '../events.js';
import type { Stage } from '../poll/model.js';
import { ThanksAttempt } from './attempt.js';
import { cardTemplate, skeletonTemplate } from './card.js';
import { Doer } from './doer.js';
import { type ThanksModel, type ThanksStage, agreedIn, modelOf, stageOf } from './model.js';
import type { ThanksScene } from './scene.js';
import { Sight } from './sight.js';
import { calledFrom, problemText } from './sentences.js';
import { Shown } from './shown.js';
import { styles } from './thanks.css.js';

export type HearthThanksEvents = HearthEvents<
  'thank' | 'withdraw' | 'reveal' | 'away' | 'off' | 'read' | 'report' | 'appeal'
>;

const parts = {
  reporting: new Late(() => import('./reporting.js')),
  appealing: new Late(() => import('./appealing.js')),
};

/**
 * Thanks from one member to another, for something, in their own words. With `to` it is where that person is thanked; without, it shows its
 * reader what they got and gave, and everybody what both agreed to show.
 *
 * @element hearth-thanks
 * @attr {string} name - the name at the hub of the document of thanks
 * @attr {string} to - who is thanked: their `sub` in the tokens of the site
 * @attr {string} to-name - what they are called
 * @attr {string} from-name - what the reader is called; without it they are asked
 * @attr {string} space - the community at the hub; the page's own where it is left out
 * @attr {string} hub - the hub's address; the page's own where it is left out
 * @attr {'light' | 'dark' | 'plain'} theme - follows the page where it is left out
 * @attr status - where this member stands; `resting` takes no room: nobody thanks themselves (read only)
 * @fires {CustomEvent} hearth-before-thank - cancelable
 * @fires {CustomEvent} hearth-thank - a thanks is sent, or whether others may see it; for one kept offline, when it has gone out
 * @fires {CustomEvent} hearth-before-withdraw - cancelable
 * @fires {CustomEvent} hearth-withdraw - a thanks, a report, or an appeal was taken back
 * @fires {CustomEvent} hearth-before-reveal - cancelable
 * @fires {CustomEvent} hearth-reveal - one who was thanked agrees that others see it, or no longer does
 * @fires {CustomEvent} hearth-before-away - cancelable
 * @fires {CustomEvent} hearth-away - a thanks was put away, or brought back
 * @fires {CustomEvent} hearth-before-off - cancelable
 * @fires {CustomEvent} hearth-off - thanks were turned off, or on
 * @fires {CustomEvent} hearth-before-read - cancelable; what a month brought is shown
 * @fires {CustomEvent} hearth-read - that is kept, so that it is shown once
 * @fires {CustomEvent} hearth-before-report - cancelable
 * @fires {CustomEvent} hearth-report - a thanks is reported to stewards
 * @fires {CustomEvent} hearth-before-appeal - cancelable
 * @fires {CustomEvent} hearth-appeal - a steward is asked for another look at a thanks that is kept back
 * @fires {CustomEvent} hearth-error - refused; nothing was changed
 * @slot - what stands there without script
 * @slot sign-in - the page's own way to sign in, shown where only that helps
 * @slot footer - below everything
 * @csspart card
 * @csspart title
 * @csspart form
 * @csspart field
 * @csspart tick
 * @csspart control
 * @csspart error
 * @csspart status
 * @csspart note
 * @csspart text
 * @csspart actions
 * @csspart button
 * @csspart digest
 * @csspart got
 * @csspart given
 * @csspart shown
 * @csspart switch
 * @csspart heading
 * @csspart thanks
 * @csspart who
 * @csspart words
 * @csspart reports
 * @csspart report
 * @csspart appeal
 * @csspart reason
 * @csspart question
 * @csspart options
 * @csspart option
 * @csspart option-chosen
 * @csspart label
 * @cssprop --hearth-surface - the card
 * @cssprop --hearth-ink - text
 * @cssprop --hearth-accent - buttons, focus
 */
export class HearthThanks extends CaringElement {
  static override readonly observedAttributes: readonly string[] = [
    ...CaringElement.observedAttributes,
    'to',
    'to-name',
    'from-name',
  ];

  protected override readonly kind = 'thanks';
  protected override readonly parts = parts;
  protected override attempt = new ThanksAttempt(this.#touched);
  #shown = this.#blank();
  /** Who is signed in here; while their token is renewed, nobody is. */
  #member: string | undefined;
  readonly #sight = new Sight();
  readonly #doer = new Doer({
    scene: () => this.scene,
    settled: () => this.updateComplete.then(wordsHere),
    perform: (name, act) => this.perform(name, act),
    focus: (...selectors) => {
      this.focusOn(...selectors);
    },
    announce: (sentence) => {
      this.announcer.now(sentence);
    },
  });

  constructor() {
    super(styles);
  }

  /** Who is thanked here: their `sub` in the tokens of the site. Null: what the reader got and gave is shown. */
  get to(): string | null {
    return this.getAttribute('to') || null;
  }

  set to(value: string | null | undefined) {
    this.put('to', value);
  }

  /** What they are called. */
  get toName(): string | null {
    return this.getAttribute('to-name');
  }

  set toName(value: string | null | undefined) {
    this.put('to-name', value);
  }

  /** What the reader is called; without it they are asked. */
  get fromName(): string | null {
    return this.getAttribute('from-name');
  }

  set fromName(value: string | null | undefined) {
    this.put('from-name', value);
  }

  override get status(): Stage | ThanksStage {
    const { model } = this;
    return model ? stageOf(model) : this.absentStage;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.adopt('to', 'toName', 'fromName');
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    queueMicrotask(() => {
      if (!this.isConnected) this.#shown.stop();
    });
  }

  override attributeChangedCallback(name?: string, before?: string | null, now?: string | null): void {
    super.attributeChangedCallback(name, before, now);
    // What was written to one is not for another.
    if (name === 'to' && before !== null && before !== now) this.attempt = new ThanksAttempt(this.#touched);
  }

  protected override changed(before: Watched, now: Watched): void {
    super.changed(before, now);
    this.#member = this.opened?.member ?? this.#member;
    const [was, is] = [this.#modelOf(before), this.#modelOf(now)];
    if (!is) return;
    this.#hearRefusal(before, now);
    if (is.to !== null) return;
    this.#shown.follow(agreedIn(is));
    if (!is.isMember) return;
    this.attempt.digest ??= is.own.digest;
    const [come] = was ? is.got.filter(({ id }) => !was.own.thanks.some((one) => one.id === id)) : [];
    if (come && !is.off && !this.attempt.acting)
      this.announcer.calmly(() => this.voice.say('saysThanks', { name: calledFrom(come) }));
  }

  protected override forget(): void {
    super.forget();
    this.#member = undefined;
    this.#sight.forget();
    this.#shown.stop();
    this.attempt = new ThanksAttempt(this.#touched);
    this.#shown = this.#blank();
  }

  protected override face(): TemplateResult {
    const { scene, voice: speech, status } = this;
    if (!scene) return this.absence(speech, skeletonTemplate(speech));
    return status === 'resting' ? html`` : cardTemplate(scene, () => this.guard());
  }

  protected override paint(): void {
    super.paint();
    const digest = this.root.querySelector('.digest');
    const { month } = this.attempt.digest ?? {};
    if (digest && month)
      this.#sight.of(digest, () => void this.send('read', { key: 'read', body: { month } }));
  }

  protected override catchFocus(): void {
    this.focusOn('.wrong:not([hidden])', '.status', '#title');
  }

  protected override worded(problem: Problem, speech: Speech): string {
    return problemText(problem, speech, Date.now());
  }

  protected get voice(): Speech {
    return thanksVoice(this.speech, this.#touched);
  }

  protected get scene(): ThanksScene | undefined {
    const { model, voice: speech } = this;
    if (!model) return undefined;
    const { appealing } = this;
    const reporting = this.reporting(model.isMember && (model.got.length > 0 || model.own['reports']));
    const actions = { actions: this.#doer.actions, shown: this.#shown, reporting, appealing };
    return { model, speech, ...actions, now: Date.now() };
  }

  protected get model(): ThanksModel | undefined {
    return this.#modelOf(this.watched);
  }

  #modelOf(watched: Watched): ThanksModel | undefined {
    const { attempt, slow, to, opened: store, pageLanguage: lang } = this;
    const snapshot = watched.snapshot as ThanksSnapshot | undefined;
    const [toName, fromName] = [this.toName ?? '', this.fromName ?? ''];
    const doings = { attempt, slow, store, member: this.#member, to, toName, fromName, lang };
    return snapshot && modelOf(watched, snapshot, doings);
  }

  get #touched(): () => void {
    return () => {
      this.requestUpdate();
    };
  }

  #blank(): Shown {
    const page = (after: string): Promise<Response | undefined> =>
      Promise.resolve(this.opened?.part(this.watched.snapshot?.address ?? '', `records?tag=shown${after}`));
    return new Shown(page, this.#touched);
  }

  /** What was kept and is refused on arrival can be written anew. */
  #hearRefusal(before: Watched, now: Watched): void {
    const refused = this.refusedLate(before, now);
    if (!refused) return;
    const { act, problems } = refused;
    const { text } = (act.body ?? {}) as Partial<ThanksBody>;
    this.attempt.begin(undefined);
    if (text !== undefined) this.attempt.reopen(act.key, text);
    this.attempt.miss(problems);
  }
}
