import { type TemplateResult, nothing } from 'lit/html.js';
import type { ExchangeSnapshot } from '../../exchange.js';
import { exchangeVoice } from '../../locales/exchange/index.js';
import { wordsHere } from '../../locales/index.js';
import { Late } from '../../locales/late.js';
import type { Speech } from '../../locales/words.js';
import type { Problem, Watched } from '../../stores/store.js';
import { CaringElement } from '../caring-element.js';
import type { HearthEvents } from '../events.js';
import type { Stage } from '../poll/model.js';
import { type Act, type Sending, actionsOf } from './acts.js';
import { ExchangeAttempt, type Place, firstField, placeOf } from './attempt.js';
import { cardTemplate } from './card.js';
import { styles } from './exchange.css.js';
import { skeletonTemplate } from './head.js';
import { Lists } from './lists.js';
import { type ExchangeModel, type ExchangeStage, modelOf, shownOf, stageOf } from './model.js';
import type { ExchangeScene } from './scene.js';
import { problemText } from './sentences.js';
import type { Desk } from './steward/desk.js';
import { standText } from './told.js';

export type HearthExchangeEvents = HearthEvents<Act | 'search' | 'proposal' | 'report' | 'appeal'>;

/** Members do not fetch what stewards work with. */
const desks = new Late(() => import('./steward/desk.js'));

const parts = {
  reporting: new Late(() => import('./reporting.js')),
  appealing: new Late(() => import('./appealing.js')),
};

/**
 * Asks and offers of help, and the matches that come of them, each with why and what is next. Stewards also search for matches and propose them.
 *
 * @element hearth-exchange
 * @attr {string} name - the exchange's name at the hub
 * @attr {string} space - the community at the hub; the page's own where it is left out
 * @attr {string} hub - the hub's address; the page's own where it is left out
 * @attr {'light' | 'dark' | 'plain'} theme - follows the page where it is left out
 * @attr status - where this member stands (read only)
 * @fires {CustomEvent} hearth-before-ask - cancelable
 * @fires {CustomEvent} hearth-ask - an ask is in; for one kept offline, when it has gone out
 * @fires {CustomEvent} hearth-before-offer - cancelable
 * @fires {CustomEvent} hearth-offer - an offer is in
 * @fires {CustomEvent} hearth-before-rest - cancelable
 * @fires {CustomEvent} hearth-rest - no matches come until a day
 * @fires {CustomEvent} hearth-before-accept - cancelable
 * @fires {CustomEvent} hearth-accept - a match is accepted, or its line of contact changed
 * @fires {CustomEvent} hearth-before-decline - cancelable
 * @fires {CustomEvent} hearth-decline - a match is declined
 * @fires {CustomEvent} hearth-before-finish - cancelable
 * @fires {CustomEvent} hearth-finish - a match is done
 * @fires {CustomEvent} hearth-before-block - cancelable
 * @fires {CustomEvent} hearth-block - two are never matched again
 * @fires {CustomEvent} hearth-before-withdraw - cancelable
 * @fires {CustomEvent} hearth-withdraw - an ask, an offer, a rest, a block, a report or an appeal was taken back, or a match withdrawn from
 * @fires {CustomEvent} hearth-before-search - cancelable; a steward searches
 * @fires {CustomEvent} hearth-search - what matching takes in is written down
 * @fires {CustomEvent} hearth-before-proposal - cancelable
 * @fires {CustomEvent} hearth-proposal - the matches are there
 * @fires {CustomEvent} hearth-before-report - cancelable
 * @fires {CustomEvent} hearth-report - what somebody else asks, offers or wrote to their match is reported to stewards
 * @fires {CustomEvent} hearth-before-appeal - cancelable
 * @fires {CustomEvent} hearth-appeal - a steward is asked for another look at one's own words that are kept back
 * @fires {CustomEvent} hearth-error - refused; nothing was changed
 * @slot - what stands there without script
 * @slot sign-in - the page's own way to sign in, shown where only that helps
 * @slot footer - below everything
 * @csspart card
 * @csspart title
 * @csspart when
 * @csspart heading
 * @csspart matches
 * @csspart match
 * @csspart who
 * @csspart why
 * @csspart contacts
 * @csspart never
 * @csspart ask
 * @csspart offer
 * @csspart rest
 * @csspart words
 * @csspart facts
 * @csspart field
 * @csspart options
 * @csspart option
 * @csspart option-chosen
 * @csspart scale
 * @csspart point
 * @csspart point-chosen
 * @csspart control
 * @csspart table
 * @csspart list
 * @csspart item
 * @csspart mine
 * @csspart totals
 * @csspart stewards
 * @csspart reports
 * @csspart report
 * @csspart appeal
 * @csspart reason
 * @csspart question
 * @csspart label
 * @csspart text
 * @csspart error
 * @csspart status
 * @csspart note
 * @csspart actions
 * @csspart button
 * @cssprop --hearth-surface - the card
 * @cssprop --hearth-ink - text
 * @cssprop --hearth-accent - buttons, what is chosen, focus
 */
export class HearthExchange extends CaringElement {
  protected override readonly kind = 'exchange';
  protected override readonly parts = parts;
  protected override attempt = this.#blank();
  #lists = this.#noLists();
  #desk: Desk | undefined;
  /** Where on the card the focus was before it was painted anew. */
  #held: string | undefined;

  constructor() {
    super(styles);
  }

  override get status(): Stage | ExchangeStage {
    const { model } = this;
    return model ? stageOf(model) : this.absentStage;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    queueMicrotask(() => {
      if (!this.isConnected) this.#lists.drop();
    });
  }

  protected override changed(before: Watched, now: Watched): void {
    super.changed(before, now);
    const [was, is] = [this.#modelOf(before), this.#modelOf(now)];
    const isNews = !this.#lists.isFollowed || JSON.stringify(was?.shared) !== JSON.stringify(is?.shared);
    if (is?.belongs && isNews) void this.#lists.look();
    if (!was || !is || this.attempt.acting) return;
    const refused = this.refusedLate(before, now);
    if (refused) this.attempt.missAt(placeOf(refused.act.key), refused.problems);
    else if (!before.pending) this.#tellElsewhere(was, is);
    this.#tellNews(was, is);
  }

  protected override forget(): void {
    super.forget();
    this.#lists.drop();
    this.attempt = this.#blank();
    this.#lists = this.#noLists();
    this.#desk = undefined;
  }

  protected override face(): TemplateResult {
    const { model, voice: speech } = this;
    if (!model) return this.absence(speech, skeletonTemplate(speech));
    const guard = this.guard('.field:not(.contact, .to-stewards)');
    const reporting = this.reporting(shownOf(model).length > 0 || model.own['reports']);
    const care = { reporting, appealing: this.appealing, actions: this.#actions };
    const scene: ExchangeScene = { model, speech, guard, ...care, now: Date.now() };
    return cardTemplate(scene, this.#deskOf(model)?.template(scene) ?? nothing);
  }

  protected override worded(problem: Problem, speech: Speech): string {
    return problemText(problem, speech);
  }

  protected override paint(): void {
    this.#held = this.root.activeElement?.closest('[id^="at-"]')?.id;
    super.paint();
  }

  protected override catchFocus(): void {
    const place = this.#held;
    this.focusOn(...(place ? [`#${place} .status`, `#${place} .heading`] : []), '#head-matches', '#title');
  }

  protected get voice(): Speech {
    return exchangeVoice(this.speech, this.#touched);
  }

  protected get model(): ExchangeModel | undefined {
    return this.#modelOf(this.watched);
  }

  #modelOf(watched: Watched): ExchangeModel | undefined {
    const { attempt, slow, opened: store, pageLanguage: lang } = this;
    const snapshot = watched.snapshot as ExchangeSnapshot | undefined;
    return snapshot && modelOf(watched, snapshot, { attempt, lists: this.#lists, slow, store, lang });
  }

  get #touched(): () => void {
    return () => {
      this.requestUpdate();
    };
  }

  #blank(): ExchangeAttempt {
    return new ExchangeAttempt(this.#touched);
  }

  #noLists(): Lists {
    return new Lists((part) => this.#part(part), this.#touched);
  }

  async #part(part: string): Promise<Response | undefined> {
    return this.opened?.part(this.watched.snapshot?.address ?? '', part);
  }

  /** The ask or the offer is another, and nobody here has sent one. A steward's decision is a revision with the same words. */
  #tellElsewhere(was: ExchangeModel, is: ExchangeModel): void {
    const said = ({ own }: ExchangeModel, one: string): string => JSON.stringify(own[one]);
    const isOther = (one: string): boolean =>
      was.own.revs[one] !== is.own.revs[one] && said(was, one) !== said(is, one);
    const key = ['ask', 'offer'].find(isOther);
    if (key && was.belongs && is.belongs) this.attempt.sayAt(placeOf(key), 'elsewhere');
  }

  #tellNews(was: ExchangeModel, is: ExchangeModel): void {
    const known = new Set((was.own.matches ?? []).map(({ match }) => match));
    const isNew = was.belongs && is.matches.some(({ match }) => !known.has(match));
    if (isNew) this.announcer.calmly(() => this.voice.say('newMatch'));
    else if (was.shared.round !== is.shared.round)
      this.announcer.calmly(() => this.voice.say('newHelpRound'));
  }

  #deskOf({ shared }: ExchangeModel): Desk | undefined {
    if (shared.search === undefined) return undefined;
    if (!desks.here) desks.ask(this.#touched);
    return (this.#desk ??= desks.here?.deskOf({
      update: this.#touched,
      send: async (name, act) => {
        const sent = await this.send(name, act);
        return { sent, problems: this.courier.refusal ?? [] };
      },
      tally: () => this.#part('tally'),
      announce: (sentence) => {
        this.announcer.now(sentence);
      },
    }));
  }

  readonly #actions = actionsOf({
    model: () => this.model,
    send: (sending) => void this.#send(sending),
    show: (place, form) => void this.#toPlace(place, form),
    look: () => void this.#lists.look(),
  });

  async #send({ name, key, body, place, note }: Sending): Promise<void> {
    const { model, attempt } = this;
    if (!model || model.sending) return;
    attempt.at = place;
    const sent = await this.perform(name, { key, body });
    if (attempt !== this.attempt) return;
    if (sent) attempt.settle(place);
    if (sent && note) attempt.say(note);
    if (sent && name !== 'accept') void this.#lists.look();
    // A button that is still there keeps the focus, and what it did is said.
    if (name === 'block' || note === 'unblocked') this.#announce(place);
    else await this.#toPlace(place);
  }

  /** To what is said there, or to the form that has opened. */
  async #toPlace(place: Place, form = false): Promise<void> {
    this.requestUpdate();
    await this.updateComplete;
    await wordsHere();
    const at = `#at-${place}`;
    if (form) this.focusOn(`#${firstField(place)}`);
    else
      this.focusOn(
        `${at} .wrong:not([hidden])`,
        `${at} .status`,
        `${at} .heading`,
        '#head-matches',
        '#title',
      );
    const read = this.root.activeElement?.matches('.status, .wrong');
    // What has the focus is read already.
    if (!form && !read) this.#announce(place);
  }

  /** Where a match stands that has gone to the earlier ones, or what a button did that is still there. */
  #announce(place: Place): void {
    const { model, voice } = this;
    const [, number] = place.split('-');
    const match = (model?.own.matches ?? []).find((one) => String(one.match) === number);
    if (!model || !match) return;
    const isOpen = this.attempt.note === 'unblocked';
    const said = match.blocked || isOpen ? voice.say(isOpen ? 'blockTakenBack' : 'isBlocked') : undefined;
    this.announcer.now(said ?? standText(match, model, voice).text);
  }
}
