import { type TemplateResult, html } from 'lit/html.js';
import { deskVoice } from '../../locales/desk/index.js';
import { wordsHere } from '../../locales/index.js';
import { reportVoice } from '../../locales/report/index.js';
import type { Speech } from '../../locales/words.js';
import { storeFor } from '../../stores/index.js';
import type { Act, PartRequest, Problem, Snapshot, Store } from '../../stores/store.js';
import type { HearthEvents } from '../events.js';
import { guardTemplate } from '../guarded.js';
import { ActingElement } from '../acting-element.js';
import { styles } from './desk.css.js';
import { deskTemplate } from './list.js';
import { type Case, addressesIn } from './model.js';
import { titleTemplate } from './place.js';
import { Presence } from './presence.js';
import type { DeskStage } from './scene.js';
import { problemText } from './sentences.js';
import { type Refusal, Sitting, type SittingHost } from './sitting.js';

export type HearthDeskEvents = HearthEvents<'decision'>;

/** Milliseconds: between two looks; for which a request may be on its way; from which on that is noticed. */
const times = { pause: 60_000, patience: 20_000, slow: 300 };

/**
 * The desk of a community's stewards: texts that were reported or held, or whose authors ask for another look, each with why it is there and
 * what can be done about it. For everybody else it takes no room.
 *
 * @element hearth-desk
 * @attr {string} documents - the documents it looks after, such as `poll/boat prompt/doors`; all of the community where it is left out
 * @attr {string} space - the community at the hub; the page's own where it is left out
 * @attr {string} hub - the hub's address; the page's own where it is left out
 * @attr {'light' | 'dark' | 'plain'} theme - follows the page where it is left out
 * @attr status - `resting` takes no room; `loading`, `unreachable`, `waiting`, `empty` (read only)
 * @fires {CustomEvent} hearth-before-decision - cancelable
 * @fires {CustomEvent} hearth-decision - a steward has decided about a text
 * @fires {CustomEvent} hearth-error - refused; nothing was changed
 * @slot - what stands there without script
 * @slot sign-in - shown where a decision needs somebody to sign in again
 * @slot footer - below everything
 * @csspart card
 * @csspart title
 * @csspart text
 * @csspart case
 * @csspart heading
 * @csspart link
 * @csspart texts
 * @csspart words
 * @csspart facts
 * @csspart form
 * @csspart field
 * @csspart error
 * @csspart status
 * @csspart note
 * @csspart removed
 * @csspart actions
 * @csspart button
 * @cssprop --hearth-surface - the card
 * @cssprop --hearth-ink - text
 * @cssprop --hearth-accent - buttons, focus
 */
export class HearthDesk extends ActingElement {
  static override readonly observedAttributes: readonly string[] = [
    ...ActingElement.observedAttributes,
    'documents',
  ];

  /** It follows no document of its own, but looks into many. */
  protected override readonly kind = '';
  #opening: Store | Promise<Store> | undefined;
  #documents: string | null = null;
  #presence: Presence | undefined;
  #member: string | undefined;
  protected override attempt = this.#blank();
  #next: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super(styles);
  }

  /** The documents it looks after, separated by spaces; null: all of the community. */
  get documents(): string | null {
    return this.getAttribute('documents');
  }

  set documents(value: string | null | undefined) {
    this.put('documents', value);
  }

  override get status(): DeskStage {
    const { admitted, barred, isKnown, failed, open } = this.attempt.queue;
    if (!admitted || barred) return 'resting';
    if (!isKnown) return failed ? 'unreachable' : 'loading';
    return open.length > 0 ? 'waiting' : 'empty';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.adopt('documents');
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    queueMicrotask(() => {
      if (!this.isConnected) this.#leave();
    });
  }

  protected override get hasSource(): boolean {
    return this.#opening !== undefined;
  }

  protected override paint(): void {
    this.#follow();
    const held = this.root.activeElement;
    const row = held?.closest('li');
    super.paint();
    // What had the focus was decided elsewhere: the focus goes to what is said about that.
    if (held?.isConnected === false) row?.querySelector<HTMLElement>('.status')?.focus();
  }

  protected override face(): TemplateResult {
    if (this.status === 'resting') return html``;
    const presence = this.#presence;
    return deskTemplate({
      stage: this.status,
      sitting: this.attempt,
      slow: this.slow,
      isOffline: presence?.isOffline ?? false,
      speech: this.#voice,
      now: Date.now(),
      look: () => void this.#look(),
      titleOf: (place) => titleTemplate(place, presence?.documentAt(place.address), this.pageLanguage),
      pageOf: ({ address }) => presence?.store?.pageOf?.(address),
      guard: guardTemplate(this),
    });
  }

  protected override worded(problem: Problem, speech: Speech): string {
    return problemText(problem, speech);
  }

  get #voice(): Speech {
    return deskVoice(reportVoice(this.speech, this.#touched), this.#touched);
  }

  get #touched(): () => void {
    return () => {
      this.requestUpdate();
    };
  }

  #blank(): Sitting {
    const { good, bad } = addressesIn(this.#documents ?? '');
    for (const address of bad) console.error(`<${this.localName}>: not a document: ${address}`);
    return new Sitting(this.#host, good);
  }

  get #host(): SittingHost {
    return {
      ask: (address, part) => this.#ask(address, part),
      touched: this.#touched,
      send: (one, body) => this.#send(one, body),
      focusOn: (...selectors) => this.#focusOn(...selectors),
      isAt: (key) => this.#isAt(key),
      say: (word) => {
        this.announcer.now(this.#voice.say(word));
      },
      sayWhy: (problem) => {
        void wordsHere().then(() => {
          this.announcer.now(problemText(problem, this.#voice));
        });
      },
    };
  }

  /** Of what one steward has seen and written nothing is the next one's. */
  #startAnew(): void {
    this.forget();
    clearTimeout(this.#next);
    this.#member = undefined;
    this.attempt = this.#blank();
  }

  #leave(): void {
    this.#presence?.stop();
    this.#presence = this.#opening = undefined;
    this.#startAnew();
  }

  #follow(): void {
    const opening = this.store ?? storeFor(this);
    const { documents } = this;
    if (opening === this.#opening && documents === this.#documents) return;
    this.#documents = documents;
    this.#leave();
    this.#opening = opening;
    if (!opening) return;
    this.#presence = new Presence(Promise.resolve(opening), (lost) => {
      this.#hear(lost);
    });
  }

  #hear(lost: boolean): void {
    const { member, isOffline = true } = this.#presence ?? {};
    const isOther = member !== undefined && member !== this.#member;
    const { barred } = this.attempt.queue;
    if (lost || (isOther && (this.#member !== undefined || barred))) this.#startAnew();
    const { queue } = this.attempt;
    // While a token is renewed nobody is signed in; whoever is refused meanwhile is nobody.
    this.#member = member ?? (queue.barred ? undefined : this.#member);
    if (member && !isOffline && !queue.barred && (!queue.isKnown || queue.failed)) void this.#look();
    this.requestUpdate();
  }

  /** No snapshot tells that something waits, so it is looked for. */
  async #look(): Promise<void> {
    clearTimeout(this.#next);
    const { queue } = this.attempt;
    this.#next = setTimeout(() => {
      if (this.isConnected) void this.#look();
    }, times.pause);
    if (document.hidden && queue.isKnown) return;
    const before = queue.later.length;
    await queue.look();
    if (queue !== this.attempt.queue) return;
    if (queue.barred) clearTimeout(this.#next);
    this.#presence?.watch(queue.places.map(({ address }) => address));
    const n = queue.later.length;
    if (n > before) this.announcer.calmly(() => this.#voice.say('deskMore', { n }));
  }

  async #ask<T>(address: string, part: string): Promise<T> {
    return (await this.#request(address, part, {})) as T;
  }

  async #request(address: string, part: string, request: PartRequest): Promise<unknown> {
    const signal = AbortSignal.timeout(times.patience);
    const reply = await this.#presence?.store?.part(address, part, { ...request, signal });
    return reply?.json();
  }

  /** What was read goes with it: nobody decides about a text that is another by now. */
  async #send({ address, id, rev }: Case, body: unknown): Promise<Refusal> {
    const earlier = this.courier.refusal;
    const headers = { 'If-Match': `"${rev}"` };
    const clerk = {
      act: async (_: string, { on, body: said }: Act) =>
        (await this.#request(address, 'records/decision', {
          method: 'PUT',
          headers,
          body: { on, body: said },
        })) as Snapshot,
    };
    const slowly = setTimeout(() => {
      this.slow = true;
      this.requestUpdate();
    }, times.slow);
    const act = { key: 'decision', on: id, body };
    const sent = await this.courier.send('decision', act, address, Promise.resolve(clerk));
    clearTimeout(slowly);
    this.slow = false;
    if (sent) return null;
    const { refusal } = this.courier;
    return refusal === earlier ? undefined : refusal;
  }

  #isAt(key: string): boolean {
    const held = this.root.activeElement;
    if (held) return held.closest(`#row-${key}`) !== null;
    return document.activeElement === null || document.activeElement === document.body;
  }

  async #focusOn(...selectors: readonly string[]): Promise<void> {
    this.requestUpdate();
    await this.updateComplete;
    const found = selectors.map((selector) => this.root.querySelector<HTMLElement>(selector));
    found.find(Boolean)?.focus();
  }
}
