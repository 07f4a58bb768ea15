// The part of a moment that follows the schedule: it says when what it stands above may show, and how not to have it. An element of its own,
// so that what a moment holds is the page's and not the widget's.
import { type TemplateResult, html } from 'lit/html.js';
import { wordsHere } from '../../locales/index.js';
import { momentVoice } from '../../locales/moment/index.js';
import type { Speech } from '../../locales/words.js';
import type { ScheduleSnapshot } from '../../schedule.js';
import type { Act, Problem, Watched } from '../../stores/store.js';
import { FocusingElement } from '../focusing-element.js';
import type { Stage } from '../poll/model.js';
import { MomentAttempt, type MomentState } from './attempt.js';
import { afterTemplate, headTemplate } from './head.js';
import { type MomentModel, type MomentStage, canSend, modelOf, settingStage } from './model.js';
import { styles } from './moment.css.js';
import type { MomentActions } from './scene.js';
import { problemText, stateLine } from './sentences.js';
import { settingsTemplate } from './settings.js';
import { allHere, arrived, dueHere, enter, leave, takeTurn, yieldTurn } from './turn.js';
import { isNews, offsetsFrom, offsetsIn } from './zone.js';

/** For so long after a page was opened, or come back to, something may come; not into what somebody is reading. In milliseconds. */
const openingMs = 10_000;

/** What was told to a hub once is not told again by this page. */
const told = new Set<string>();

export class MomentHead extends FocusingElement {
  protected override readonly kind = 'schedule';
  protected override attempt = this.#blank();
  /** What the moment holds is to be seen, or no longer. */
  announceStage: (stage: Stage | MomentStage) => void = () => undefined;
  #item = '';
  #member: string | undefined;
  #opening = 0;
  /** What a page that is loaded anew goes on with. */
  #openBefore: string | null | undefined;
  #silent = false;

  constructor() {
    super(styles);
  }

  /** The item that it waits for; empty: it shows what comes and why. */
  get item(): string {
    return this.#item;
  }

  set item(value: string) {
    if (value === this.#item) return;
    this.#item = value;
    this.#quit();
    this.requestUpdate();
  }

  /** The address of what it holds. */
  get shows(): string | undefined {
    return this.model?.item?.show;
  }

  get place(): string {
    return `${this.opened?.place ?? ''} ${this.watched.snapshot?.address ?? ''}`;
  }

  get arriving(): boolean {
    return this.hasSource && isArriving(this.watched);
  }

  override get status(): Stage | MomentStage {
    const { state } = this.attempt;
    // Nothing is there before the hub has said yes.
    if (this.#item) return state === 'asking' ? 'resting' : state;
    const { model } = this;
    return model ? settingStage(model) : this.absentStage;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    enter(this);
    document.addEventListener('visibilitychange', this.#open);
    this.#open();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    queueMicrotask(() => {
      if (this.isConnected) return;
      document.removeEventListener('visibilitychange', this.#open);
      leave(this);
    });
  }

  override dispatchEvent(event: Event): boolean {
    // That something must not show now is nobody's error.
    if (event.type === 'hearth-error' && this.#silent) return true;
    return super.dispatchEvent(event);
  }

  /** What it holds was done. */
  done(): void {
    if (this.attempt.state !== 'shown') return;
    this.attempt.go('done');
    void this.#sendSilently('end', { key: 'log', body: { done: this.#item } });
  }

  protected override changed(before: Watched, now: Watched): void {
    super.changed(before, now);
    this.#member = this.opened?.member ?? this.#member;
    const { model } = this;
    if (!model?.isMember) this.#quit();
    else {
      void this.#tellZone(model);
      this.consider();
    }
    if (isArriving(before) && !isArriving(now)) arrived();
  }

  protected override forget(): void {
    super.forget();
    this.#member = undefined;
    this.#openBefore = undefined;
    this.#quit();
  }

  protected override paint(): void {
    super.paint();
    this.announceStage(this.hasSource || !this.#item ? this.status : 'resting');
  }

  protected override face(): TemplateResult {
    const { model, voice: speech, attempt } = this;
    const scene = model && { model, speech, actions: this.#actions, now: Date.now() };
    if (!this.#item) return scene ? settingsTemplate(scene) : this.absence(speech, skeletonTemplate(speech));
    if (!scene || ['resting', 'asking'].includes(attempt.state)) return html``;
    return attempt.state === 'shown' ? headTemplate(scene) : afterTemplate(scene);
  }

  protected override catchFocus(): void {
    this.focusOn('.status', '#title', '#ended');
  }

  protected override worded(problem: Problem, speech: Speech): string {
    return problemText(problem, speech);
  }

  protected get voice(): Speech {
    return momentVoice(this.speech, () => {
      this.requestUpdate();
    });
  }

  protected get model(): MomentModel | undefined {
    const { watched, attempt, slow, opened: store, pageLanguage: lang } = this;
    const snapshot = watched.snapshot as ScheduleSnapshot | undefined;
    const doings = { attempt, slow, store, member: this.#member, item: this.#item, lang };
    return snapshot && modelOf(watched, snapshot, doings);
  }

  #blank(): MomentAttempt {
    return new MomentAttempt(() => {
      this.requestUpdate();
    });
  }

  /** As if it had never been there. */
  #quit(): void {
    yieldTurn(this);
    if (this.attempt.state !== 'resting') this.attempt = this.#blank();
    this.requestUpdate();
  }

  readonly #open = (): void => {
    if (document.hidden) return;
    this.#opening = performance.now() + openingMs;
    this.consider();
  };

  consider(): void {
    const { model } = this;
    if (!model?.isMember || !this.#item) return;
    const { own, off, watched } = model;
    const { state } = this.attempt;
    const isOpen = own.open?.item === this.#item;
    if (this.#openBefore === undefined) this.#openBefore = (isLoadedAnew() && own.open?.item) || null;
    if (state === 'shown' && (off || (!isOpen && !this.attempt.acting))) this.#quit();
    if (state !== 'resting' || off || performance.now() > this.#opening || !allHere()) return;
    const due = canSend(watched) ? dueHere(own, this.place, Date.now()) : undefined;
    if (due === this.#item) void this.#ask();
    else if (due === undefined && isOpen && this.#openBefore === this.#item) this.#show();
  }

  /** A record first, and what is seen after it: of two windows one shows. */
  async #ask(): Promise<void> {
    if (!takeTurn(this)) return;
    const { attempt } = this;
    attempt.go('asking');
    // Whatever comes of it, it is not tried again before the page is opened anew.
    this.#opening = 0;
    const sent = await this.#sendSilently('appear', { key: 'log', body: { show: this.#item } });
    // What is kept for later may be refused, and another window's record looks like its own.
    const isRecord = sent && this.watched.delivery.state !== 'kept' && !this.watched.pending;
    if (attempt !== this.attempt || attempt.state !== 'asking') return;
    const { own, off = true } = this.model ?? {};
    if (isRecord && own?.open?.item === this.#item && !off) this.#show();
    else this.#quit();
  }

  #show(): void {
    if (!takeTurn(this)) return;
    this.attempt.go('shown');
    void this.updateComplete.then(() => {
      this.announcer.calmly(() => this.voice.say('momentForYou'));
    });
  }

  async #sendSilently(name: string, act: Act): Promise<boolean> {
    this.#silent = true;
    const sent = await this.send(name, act);
    this.#silent = false;
    return sent;
  }

  async #tellZone({ own, off, watched }: MomentModel): Promise<void> {
    const whose = `${this.place} ${this.#member}`;
    if (off || told.has(whose) || !canSend(watched)) return;
    told.add(whose);
    const now = Date.now();
    const offsets = offsetsFrom(now, offsetsIn());
    if (isNews(own.zone, offsets, now)) await this.#sendSilently('zone', { key: 'zone', body: { offsets } });
  }

  readonly #actions: MomentActions = {
    fold: (what) => {
      this.attempt.fold(what);
    },
    notNow: () => void this.#end('put-away', 'dismiss', { key: 'log', body: { dismiss: this.#item } }),
    never: () => void this.#end('ended', 'end', { key: 'log', body: { never: this.#item } }),
    turn: (off) => void this.#turn(off),
    again: (item) => void this.#again(item),
  };

  /** It goes at once; what the hub says to that is told in its place. */
  async #end(state: MomentState, name: string, act: Act): Promise<void> {
    this.attempt.go(state);
    await this.updateComplete;
    this.focusOn('.status');
    await this.perform(name, act);
    await this.#say();
  }

  async #turn(off: boolean): Promise<void> {
    const act = { key: 'off', body: off ? {} : null };
    if (this.#item && off) return this.#end('off', 'off', act);
    await this.#perform('off', act);
    if (!this.#item) this.announcer.now(this.voice.say(off ? 'isTurnedOff' : 'isTurnedOn'));
  }

  async #again(item: string): Promise<void> {
    await this.#perform('again', { key: 'log', body: { again: item } });
  }

  /** What was turned off or ended is there again, from the next opening on. */
  async #perform(name: string, act: Act): Promise<void> {
    if (this.attempt.acting) return;
    const sent = await this.perform(name, act);
    if (sent && this.#item) this.#quit();
    if (!sent) await this.#say();
  }

  async #say(): Promise<void> {
    await this.updateComplete;
    await wordsHere();
    const { model, voice: speech } = this;
    this.focusOn('.status');
    if (!model || this.root.activeElement?.matches('.status')) return;
    const scene = { model, speech, actions: this.#actions, now: Date.now() };
    this.announcer.now(stateLine(scene).text);
  }
}

const skeletonTemplate = (speech: Speech): TemplateResult =>
  html`<div class="card settings" aria-busy="true">
    <p class="hush">${speech.say('loading')}</p>
    <p class="title"><span class="ghost"></span></p>
    <p><span class="ghost"></span></p>
  </div>`;

const isArriving = ({ snapshot, problem }: Watched): boolean => !snapshot && !problem;

/** Another page that is opened beside it does not show what this one shows. */
const isLoadedAnew = (): boolean =>
  performance
    .getEntriesByType('navigation')
    .some((entry) => (entry as PerformanceNavigationTiming).type !== 'navigate');
