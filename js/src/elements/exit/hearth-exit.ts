import { type TemplateResult, html, nothing } from 'lit/html.js';
import { leavingVoice } from '../../locales/leaving/index.js';
import type { Speech } from '../../locales/words.js';
import type { PulseSnapshot } from '../../pulse.js';
import type { Watched } from '../../stores/store.js';
import type { HearthEvents } from '../events.js';
import { guardTemplate } from '../guarded.js';
import type { Stage } from '../poll/model.js';
import { PulseElement } from '../pulse/pulse-element.js';
import { ExitAttempt } from './attempt.js';
import { styles } from './exit.css.js';
import { type ExitModel, type ExitStage, askDue, canAsk, modelOf, questionOf, stageOf } from './model.js';
import { isPutOff, putOff } from './put-off.js';
import { type ExitActions, askingTemplate, barredTemplate, toldTemplate } from './screens.js';

export type HearthExitEvents = HearthEvents<'leave' | 'withdraw' | 'ask'>;

/** One window after the other. Where windows cannot wait for each other (no https, a sandbox) each goes ahead. */
async function inTurn(name: string, work: () => Promise<void>): Promise<void> {
  const { locks } = navigator as Partial<Navigator>;
  await (locks ? locks.request(name, work).catch(work) : work());
}

/**
 * Two questions for a member who leaves: why, and if they like some words. Where the page says that they are leaving it is there; else it
 * comes by itself to a member who was away for longer than is usual for them, twice at most, and can be put off.
 *
 * @element hearth-exit
 * @attr {string} name - the pulse's name at the hub
 * @attr {boolean} leaving - the reader is leaving: it asks, whether they were away or not
 * @attr {string} space - the community at the hub; the page's own where it is left out
 * @attr {string} hub - the hub's address; the page's own where it is left out
 * @attr {'light' | 'dark' | 'plain'} theme - follows the page where it is left out
 * @attr status - where this member stands; `resting` takes no room (read only)
 * @fires {CustomEvent} hearth-before-ask - cancelable; it is about to ask by itself
 * @fires {CustomEvent} hearth-ask - it asks by itself; that counts as one of two
 * @fires {CustomEvent} hearth-before-leave - cancelable
 * @fires {CustomEvent} hearth-leave - a member has said why they go; for one kept offline, when it has gone out
 * @fires {CustomEvent} hearth-before-withdraw - cancelable
 * @fires {CustomEvent} hearth-withdraw - it was taken back
 * @fires {CustomEvent} hearth-error - refused; nothing was changed
 * @slot - what stands there without script
 * @slot sign-in - the page's own way to sign in, shown where only that helps
 * @slot footer - below everything
 * @csspart card
 * @csspart progress
 * @csspart title
 * @csspart text
 * @csspart question
 * @csspart options
 * @csspart option
 * @csspart option-chosen
 * @csspart control
 * @csspart label
 * @csspart field
 * @csspart error
 * @csspart status
 * @csspart note
 * @csspart actions
 * @csspart button
 * @cssprop --hearth-surface - the card
 * @cssprop --hearth-ink - text
 * @cssprop --hearth-accent - buttons, the chosen reason, focus
 */
export class HearthExit extends PulseElement {
  static override readonly observedAttributes: readonly string[] = [
    ...PulseElement.observedAttributes,
    'leaving',
  ];

  protected override attempt = this.#blank();
  /** The ask that was tried last: what was refused once is not asked for again. */
  #tried = 0;
  #asking = false;

  constructor() {
    super(styles);
  }

  /** The reader is leaving: it asks, whether they were away or not. */
  get leaving(): boolean {
    return this.hasAttribute('leaving');
  }

  set leaving(value: boolean) {
    this.toggleAttribute('leaving', value);
  }

  override get status(): Stage | ExitStage {
    const { model } = this;
    if (model) return stageOf(model);
    return this.leaving ? this.absentStage : 'resting';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.adopt('leaving');
  }

  override dispatchEvent(event: Event): boolean {
    // That it may not ask is nobody's error: another window has, or a steward.
    if (event.type === 'hearth-error' && this.#asking) return true;
    const goes = super.dispatchEvent(event);
    if (event.type === 'hearth-ask') this.#show();
    return goes;
  }

  protected override changed(before: Watched, now: Watched): void {
    super.changed(before, now);
    const { attempt } = this;
    if (attempt.acting) return;
    const { delivery } = now;
    if (delivery.state === 'refused' && before.delivery !== delivery && attempt.shown)
      attempt.miss(delivery.problems);
    void this.#askByItself(now);
  }

  protected override forget(): void {
    super.forget();
    this.attempt = this.#blank();
    this.#tried = 0;
  }

  protected override face(): TemplateResult {
    const { model, voice: speech, status } = this;
    if (status === 'resting') return html``;
    if (!model) return this.absence(speech);
    const later = model.leaving ? undefined : this.#later;
    const scene = { model, speech, actions: { ...this.#actions, later } };
    if (status === 'told') return toldTemplate(scene);
    if (status === 'asking')
      return askingTemplate(scene, model.attempt.question === 'words' ? guardTemplate(this) : nothing);
    return barredTemplate(scene, status === 'members-only');
  }

  protected override get voice(): Speech {
    return leavingVoice(super.voice, () => {
      this.requestUpdate();
    });
  }

  protected get model(): ExitModel | undefined {
    const { attempt, leaving, slow, opened: store, pageLanguage: lang } = this;
    const { watched } = this;
    const snapshot = watched.snapshot as PulseSnapshot | undefined;
    return snapshot && modelOf(watched, snapshot, { attempt, leaving, slow, store, lang });
  }

  #blank(): ExitAttempt {
    return new ExitAttempt(() => {
      this.requestUpdate();
    });
  }

  get #place(): string {
    return `${this.opened?.place ?? ''} ${this.watched.snapshot?.address ?? ''}`;
  }

  /** A record first, and what is seen after it. A steward's question is a record already. */
  async #askByItself(now: Watched): Promise<void> {
    const { own } = (now.snapshot as PulseSnapshot | undefined) ?? {};
    const { attempt } = this;
    if (!own || this.leaving || attempt.shown || attempt.putOff || this.#asking || !canAsk(now)) return;
    if (own.invited && !isPutOff(this.#place, own.invited)) {
      this.#show();
      return;
    }
    const number = askDue(own, Date.now());
    if (number === undefined || number === this.#tried) return;
    this.#tried = number;
    this.#asking = true;
    await inTurn(`hearth-exit ${this.#place}`, () => this.#askUnlessAsked(number));
    this.#asking = false;
    attempt.touch();
  }

  /** Saying the same again is no error to the core, so another window's ask has to be seen before. */
  async #askUnlessAsked(number: number): Promise<void> {
    const { snapshot } = this.watched;
    const fresh = await this.opened?.read(snapshot?.address ?? '').catch(() => undefined);
    if (!fresh || askDue((fresh as PulseSnapshot).own, Date.now()) !== number) return;
    await this.perform('ask', { key: `ask-${number}`, body: {} });
  }

  #show(): void {
    this.attempt.show(true);
    this.announcer.calmly(() => this.voice.say('awayTitle'));
  }

  readonly #later = (): void => {
    const { own } = this.model ?? {};
    if (own?.invited) putOff(this.#place, own.invited);
    this.attempt.show(false);
    this.announcer.now(this.voice.say('allWell'));
  };

  readonly #actions: Omit<ExitActions, 'later'> = {
    choose: (reason) => {
      this.attempt.choose(reason);
    },
    write: (text) => {
      this.attempt.write(text);
    },
    next: (event) => {
      event.preventDefault();
      void this.#next();
    },
    back: () => void this.#go('reason'),
    takeBack: () => void this.#takeBack(),
  };

  async #next(): Promise<void> {
    const { model, attempt } = this;
    if (!model || model.sending) return;
    if (attempt.question === 'words') return this.#leave();
    if (attempt.reason !== undefined) return this.#go('words');
    attempt.miss([{ code: 'missing_field', path: '/body/reason', args: {} }]);
    await this.#toFault();
  }

  async #go(question: ExitAttempt['question']): Promise<void> {
    this.attempt.go(question);
    await this.updateComplete;
    this.focusOn('#title');
    this.announcer.now(this.voice.say('questionOf', { n: question === 'reason' ? 1 : 2, max: 2 }));
  }

  async #leave(): Promise<void> {
    const { attempt } = this;
    const { reason, text } = attempt;
    const body = text.trim() === '' ? { reason } : { reason, text };
    if (!(await this.perform('leave', { key: 'exit', body }))) return this.#toFault();
    attempt.settle();
    await this.updateComplete;
    this.focusOn('.status');
  }

  async #takeBack(): Promise<void> {
    const { model, attempt } = this;
    if (!model || model.sending) return;
    const sent = await this.perform('withdraw', { key: 'exit', body: null });
    if (sent) attempt.say('takenBack');
    await this.updateComplete;
    this.focusOn('.status');
  }

  /** To what is wrong; it may be in the other question. */
  async #toFault(): Promise<void> {
    const { attempt } = this;
    const [other] = attempt.problems.flatMap((problem) => questionOf(problem) ?? []);
    if (other) attempt.question = other;
    this.requestUpdate();
    await this.updateComplete;
    this.focusOn('.wrong:not([hidden])', '.status');
  }
}
