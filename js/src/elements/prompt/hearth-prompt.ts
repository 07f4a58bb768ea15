import type { TemplateResult } from 'lit/html.js';
import { wordsHere } from '../../locales/index.js';
import { promptVoice } from '../../locales/prompt/index.js';
import { Late } from '../../locales/late.js';
import type { Speech } from '../../locales/words.js';
import type { PromptSnapshot } from '../../prompt.js';
import type { Problem, Watched } from '../../stores/store.js';
import { CaringElement } from '../caring-element.js';
import type { HearthEvents } from '../events.js';
import type { Stage } from '../poll/model.js';
import { actionsOf } from './actions.js';
import { PromptAttempt } from './attempt.js';
import { Circle } from './circle.js';
import { cardTemplate, skeletonTemplate } from './frame.js';
import { type PromptModel, type PromptStage, modelOf, stageOf } from './model.js';
import { styles } from './prompt.css.js';
import { placeText, problemText, statusLine } from './sentences.js';

export type HearthPromptEvents = HearthEvents<
  'answer' | 'withdraw' | 'pass' | 'climb' | 'limit' | 'pause' | 'look' | 'report' | 'appeal'
>;

/** Members report, and nobody before there is something to report. */
const mayReport = ({ isGuest, cards, own }: PromptModel): unknown =>
  !isGuest && (cards.some(({ sees, others }) => sees && others > 0) || own['reports']);

/** Timers hold no more milliseconds than this. */
const longestTimer = 2 ** 31 - 1;

const parts = {
  reporting: new Late(() => import('./reporting.js')),
  appealing: new Late(() => import('./appealing.js')),
};

/**
 * A ladder of prompts, one at a time: a member answers in a line or two, passes, and sees what others answered; goes a level further when
 * they like, and never beyond the limit that they set. A steward goes first on each level.
 *
 * @element hearth-prompt
 * @attr {string} name - the ladder's name at the hub
 * @attr {string} space - the community at the hub; the page's own where it is left out
 * @attr {string} hub - the hub's address; the page's own where it is left out
 * @attr {'light' | 'dark' | 'plain'} theme - follows the page where it is left out
 * @attr status - where this member stands (read only)
 * @fires {CustomEvent} hearth-before-answer - cancelable
 * @fires {CustomEvent} hearth-answer - an answer is in; for one kept offline, when it has gone out
 * @fires {CustomEvent} hearth-before-withdraw - cancelable
 * @fires {CustomEvent} hearth-withdraw - an answer is erased, or a report or an appeal taken back
 * @fires {CustomEvent} hearth-before-pass - cancelable
 * @fires {CustomEvent} hearth-pass - a prompt is passed, or that was taken back
 * @fires {CustomEvent} hearth-before-climb - cancelable
 * @fires {CustomEvent} hearth-climb - the next level is open to this member
 * @fires {CustomEvent} hearth-before-limit - cancelable
 * @fires {CustomEvent} hearth-limit - how far this member wants to go is set
 * @fires {CustomEvent} hearth-before-pause - cancelable
 * @fires {CustomEvent} hearth-pause - a break has begun, or is over
 * @fires {CustomEvent} hearth-before-look - cancelable
 * @fires {CustomEvent} hearth-look - this member looks without answering, or no longer does
 * @fires {CustomEvent} hearth-before-report - cancelable
 * @fires {CustomEvent} hearth-report - what somebody else answered is reported
 * @fires {CustomEvent} hearth-before-appeal - cancelable
 * @fires {CustomEvent} hearth-appeal - a steward is asked for another look at an answer that is kept back
 * @fires {CustomEvent} hearth-error - refused; nothing was changed
 * @slot - what stands there without script
 * @slot sign-in - the page's own way to sign in, shown where only that helps
 * @slot footer - below everything
 * @csspart card
 * @csspart title
 * @csspart prompt
 * @csspart place
 * @csspart question
 * @csspart form
 * @csspart field
 * @csspart error
 * @csspart status
 * @csspart note
 * @csspart offer
 * @csspart mine
 * @csspart others
 * @csspart given
 * @csspart text
 * @csspart by
 * @csspart heading
 * @csspart ladder
 * @csspart levels
 * @csspart level
 * @csspart step
 * @csspart needs
 * @csspart check
 * @csspart pace
 * @csspart option
 * @csspart control
 * @csspart break
 * @csspart reports
 * @csspart report
 * @csspart appeal
 * @csspart reason
 * @csspart options
 * @csspart option-chosen
 * @csspart label
 * @csspart actions
 * @csspart button
 * @cssprop --hearth-surface - the card
 * @cssprop --hearth-ink - text
 * @cssprop --hearth-accent - buttons, one's own answer, focus
 */
export class HearthPrompt extends CaringElement {
  protected override readonly kind = 'prompt';
  protected override readonly parts = parts;
  protected override attempt = this.#blank();
  #circle = this.#anew();
  /** Who is signed in here; while their token is renewed, nobody is. */
  #member: string | undefined;
  #stepTimer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super(styles);
  }

  override get status(): Stage | PromptStage {
    const { model } = this;
    return model ? stageOf(model) : this.absentStage;
  }

  protected override changed(before: Watched, now: Watched): void {
    super.changed(before, now);
    this.#member = this.opened?.member ?? this.#member;
    this.#followKept(before, now);
    const [was, is] = [this.#modelOf(before), this.#modelOf(now)];
    if (!is) return;
    // Whoever is reading stays where they are, whatever opens elsewhere.
    this.attempt.screen ??= is.screen;
    this.#wakeAt(is.own.next?.at);
    const { card } = is;
    if (before.connection === 'offline' && now.connection !== 'offline' && card?.sees)
      void this.#circle.renew(card.prompt.id, card.others);
    if (was && !this.attempt.acting) this.#tellNews(was, is, before);
  }

  protected override forget(): void {
    super.forget();
    clearTimeout(this.#stepTimer);
    this.#member = undefined;
    this.attempt = this.#blank();
    this.#circle = this.#anew();
  }

  protected override face(): TemplateResult {
    const { model, voice: speech } = this;
    if (!model) return this.absence(speech, skeletonTemplate(speech));
    const { card } = model;
    const heard = this.#circle.of(card?.prompt.id ?? '', card?.others ?? 0);
    return cardTemplate({
      model,
      speech,
      heard,
      reporting: this.reporting(mayReport(model)),
      appealing: this.appealing,
      actions: this.#actions,
      guard: this.guard(),
      now: Date.now(),
    });
  }

  protected override worded(problem: Problem, speech: Speech): string {
    return problemText(problem, speech);
  }

  protected override paint(): void {
    super.paint();
    this.#readOn();
  }

  protected override catchFocus(): void {
    this.focusOn('#stands .status', '#asks', '#title');
  }

  protected get voice(): Speech {
    return promptVoice(this.speech, this.#touched);
  }

  protected get model(): PromptModel | undefined {
    return this.#modelOf(this.watched);
  }

  #modelOf(watched: Watched): PromptModel | undefined {
    const { attempt, slow, opened: store, pageLanguage: lang } = this;
    const snapshot = watched.snapshot as PromptSnapshot | undefined;
    const isGuest = store?.reach === 'everyone' && !this.#member?.startsWith('m:');
    return snapshot && modelOf(watched, snapshot, { attempt, slow, store, lang, isGuest });
  }

  get #touched(): () => void {
    return () => {
      this.requestUpdate();
    };
  }

  #blank(): PromptAttempt {
    return new PromptAttempt(this.#touched);
  }

  #anew(): Circle {
    const page = (prompt: string, after: string): Promise<Response | undefined> =>
      Promise.resolve(
        this.opened?.part(this.watched.snapshot?.address ?? '', `records?tag=answer-${prompt}${after}`),
      );
    return new Circle(page, this.#touched);
  }

  /** What is kept, from an earlier visit too, is on its way until it is refused on arrival. */
  #followKept(before: Watched, now: Watched): void {
    const { attempt } = this;
    const { snapshot, pending, delivery } = now;
    const { revs = {}, answers = [] } = (snapshot as PromptSnapshot | undefined)?.own ?? {};
    attempt.confirm(revs);
    const isNew = pending !== before.pending || before.delivery.state !== 'kept';
    if (delivery.state === 'kept' && pending && isNew) attempt.keep(pending, revs[pending.key] ?? 0);
    if (!before.pending || pending) return;
    attempt.release(answers);
    const refused = this.refusedLate(before, now);
    if (refused) attempt.miss(refused.problems);
  }

  #tellNews(was: PromptModel, is: PromptModel, { pending }: Watched): void {
    const { card } = is;
    const earlier = was.cards.find(({ prompt }) => prompt.id === card?.prompt.id);
    if (!pending && card && earlier?.mine?.text !== card.mine?.text) this.attempt.say('elsewhere');
    if (card?.sees && earlier && card.others > earlier.others)
      this.announcer.calmly(() => this.voice.say('somebodyAnswered'));
    const { level } = is.own;
    if (level !== null && level > (was.own.level ?? -1))
      this.announcer.calmly(() => this.voice.say('levelOpened', { level }));
  }

  /** The step is offered when its time has come, in an open page too. */
  #wakeAt(at: number | null | undefined): void {
    clearTimeout(this.#stepTimer);
    const wait = (at ?? 0) - Date.now();
    if (wait > 0) this.#stepTimer = setTimeout(this.#touched, Math.min(wait, longestTimer));
  }

  /** What others answered is fetched for the prompt on the screen, and closed where this member may no longer see it. */
  #readOn(): void {
    const { model } = this;
    for (const { prompt, sees } of model?.cards ?? []) if (!sees) this.#circle.close(prompt.id);
    const { card, paused } = model ?? {};
    if (card?.sees && !paused) this.#circle.follow(card.prompt.id, card.others);
  }

  readonly #actions = actionsOf({
    model: () => this.model,
    attempt: () => this.attempt,
    circle: () => this.#circle,
    act: (name, act) => this.perform(name, act),
    shown: () => this.#shown(),
    settled: () => this.#settled(),
    focus: async (...selectors) => {
      await this.updateComplete;
      this.focusOn(...selectors);
    },
  });

  /** What became of an act has the focus, and is read by that; else it is said. */
  async #settled(): Promise<void> {
    await this.updateComplete;
    await wordsHere();
    this.focusOn('.wrong:not([hidden])', '#stands .status', '#asks');
    const { model, voice } = this;
    const read = this.root.activeElement?.matches('.status, .wrong');
    this.announcer.now(read || !model ? '' : (statusLine(model, voice)?.text ?? ''));
  }

  /** Another screen: its heading has the focus, and where it stands is said. */
  async #shown(): Promise<void> {
    await this.updateComplete;
    this.focusOn('#asks');
    const { model, voice } = this;
    if (model?.card) this.announcer.now(placeText(model, voice, 'promptPlace'));
  }
}
