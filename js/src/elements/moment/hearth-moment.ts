import { type TemplateResult, html } from 'lit/html.js';
import type { AllWords } from '../../locales/words.js';
import type { Snapshot, Store } from '../../stores/store.js';
import { css } from '../../styles/css.js';
import type { ActDetail, HearthEvents } from '../events.js';
import type { Theme } from '../hearth-element.js';
import { PaintedElement } from '../painted-element.js';
import type { Stage } from '../poll/model.js';
import { type Written, readWritten } from '../written.js';
import type { MomentStage } from './model.js';
import { MomentHead } from './moment-head.js';

export type HearthMomentEvents = HearthEvents<'appear' | 'dismiss' | 'end' | 'again' | 'off' | 'zone'>;

const styles = css`
  :host {
    display: block;
    min-inline-size: 0;
    max-inline-size: 100%;
  }

  :host([hidden]),
  :host([item][status='resting']) {
    display: none !important;
  }

  slot {
    display: none;
  }

  :host([status='shown']) slot,
  :host([status='done']) slot,
  :host([status='fallback']) slot {
    display: block;
    margin-block-start: 0.5em;
  }
`;

/** By these events the widgets for each kind of document say that what it asks for is done. */
const accepted: Readonly<Record<string, readonly string[]>> = {
  poll: ['hearth-vote'],
  pulse: ['hearth-answer'],
  prompt: ['hearth-answer'],
  exchange: ['hearth-ask', 'hearth-offer'],
  thanks: ['hearth-thank'],
  flow: ['hearth-done'],
};

const passed = ['name', 'space', 'hub', 'theme'] as const;

/**
 * Holds something that a community offers by itself: a question, a poll, the pulse, whatever the page likes. It stays out of sight until the
 * schedule lets it show to this member, at a moment when they open the page or come back to it; it says why it is there, and takes no for an
 * answer. Without `item` it shows what comes and why, and has the one switch that turns all of it off.
 *
 * @element hearth-moment
 * @attr {string} name - the schedule's name at the hub
 * @attr {string} item - the item of the schedule that it holds
 * @attr {string} space - the community at the hub; the page's own where it is left out
 * @attr {string} hub - the hub's address; the page's own where it is left out
 * @attr {'light' | 'dark' | 'plain'} theme - follows the page where it is left out
 * @attr status - `resting` takes no room; `shown`, `done`, `put-away`, `ended`, `off`; without an item `on`, `off`, `members-only` (read only)
 * @fires {CustomEvent} hearth-before-appear - cancelable; it is about to show
 * @fires {CustomEvent} hearth-appear - it shows
 * @fires {CustomEvent} hearth-before-dismiss - cancelable
 * @fires {CustomEvent} hearth-dismiss - it was put away
 * @fires {CustomEvent} hearth-before-end - cancelable
 * @fires {CustomEvent} hearth-end - what it asked for is done, or is not wanted any more
 * @fires {CustomEvent} hearth-before-again - cancelable
 * @fires {CustomEvent} hearth-again - an item shall come again
 * @fires {CustomEvent} hearth-before-off - cancelable
 * @fires {CustomEvent} hearth-off - all was turned off, or on
 * @fires {CustomEvent} hearth-before-zone - cancelable; the hub is told the reader's time zone
 * @fires {CustomEvent} hearth-zone - it was told
 * @fires {CustomEvent} hearth-error - refused; nothing was changed
 * @slot - what it holds; without an item what stands there without script
 * @csspart card
 * @csspart title
 * @csspart why
 * @csspart menu
 * @csspart switch
 * @csspart control
 * @csspart coming
 * @csspart ended
 * @csspart heading
 * @csspart item
 * @csspart status
 * @csspart note
 * @csspart actions
 * @csspart button
 * @cssprop --hearth-surface - the card
 * @cssprop --hearth-ink - text
 * @cssprop --hearth-accent - buttons, the switch, focus
 */
export class HearthMoment extends PaintedElement {
  static readonly observedAttributes: readonly string[] = [...passed, 'item', 'lang'];

  readonly #head = new MomentHead();
  #document: unknown;
  #read: Written = { state: 'arriving' };

  constructor() {
    super([styles]);
    this.#head.announceStage = (stage) => {
      this.put('status', this.item || this.#head.hasAttribute('status') ? stage : 'fallback');
    };
    this.#head.setAttribute(
      'exportparts',
      'card, title, why, menu, switch, control, coming, ended, heading, item, status, note, actions, button',
    );
    for (const name of new Set(Object.values(accepted).flat())) this.addEventListener(name, this.#hear);
  }

  get name(): string | null {
    return this.#head.name;
  }

  set name(value: string | null | undefined) {
    this.put('name', value);
  }

  /** The item of the schedule that it holds; null: it shows what comes and why. */
  get item(): string | null {
    return this.getAttribute('item') || null;
  }

  set item(value: string | null | undefined) {
    this.put('item', value);
  }

  get space(): string | null {
    return this.getAttribute('space');
  }

  set space(value: string | null | undefined) {
    this.put('space', value);
  }

  get hub(): string | null {
    return this.getAttribute('hub');
  }

  set hub(value: string | null | undefined) {
    this.put('hub', value);
  }

  get theme(): Theme {
    return this.#head.theme;
  }

  set theme(value: Theme | null | undefined) {
    this.put('theme', value);
  }

  /** A schedule of this page itself, kept on this device alone. Comes before one written as JSON inside the element, and before `name`. */
  get document(): unknown {
    return this.#document;
  }

  set document(value: unknown) {
    this.#document = value;
    this.requestUpdate();
  }

  /** A store of your own making, instead of the one that `space` and `hub` name. */
  get store(): Store | undefined {
    return this.#head.store;
  }

  set store(value: Store | undefined) {
    this.#head.store = value;
  }

  /** Your own wording for some sentences of the catalogue. */
  get words(): Partial<AllWords> {
    return this.#head.words;
  }

  set words(value: Partial<AllWords>) {
    this.#head.words = value;
  }

  /** The snapshot that is painted now, if any. */
  get snapshot(): Snapshot | undefined {
    return this.#head.snapshot;
  }

  /** Whether what it holds is there, or what became of it. */
  get status(): Stage | MomentStage {
    return this.#head.status;
  }

  /** What it holds is done: for what is not a widget of Hearth, or knows nothing of that. */
  done(): void {
    this.#head.done();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.adopt('name', 'item', 'space', 'hub', 'theme', 'document', 'store', 'words');
    if (this.item && !this.hasAttribute('status')) this.put('status', 'resting');
    addEventListener('DOMContentLoaded', this.#again);
  }

  disconnectedCallback(): void {
    removeEventListener('DOMContentLoaded', this.#again);
  }

  protected override paint(): void {
    const head = this.#head;
    const written = this.#written;
    for (const name of passed) pass(name, this, head);
    // Its name may be that of a document which is still arriving.
    if (written.state === 'arriving') head.removeAttribute('name');
    head.item = this.item ?? '';
    const document = this.#document ?? (written.state === 'there' ? written.document : undefined);
    if (document !== head.document) head.document = document;
    head.requestUpdate();
    super.paint();
  }

  protected override template(): TemplateResult {
    return html`${this.#head}<slot></slot>`;
  }

  /** Read once: a document that is another object each time would be published each time. */
  get #written(): Written {
    if (this.#read.state === 'there') return this.#read;
    this.#read = readWritten(this);
    if (this.#read.state === 'broken')
      console.error(`<${this.localName}>: ${this.#read.problem.args['reason']}`);
    return this.#read;
  }

  readonly #again = (): void => {
    this.requestUpdate();
  };

  /** Only what its own content says counts, and only of the document that the item is about. */
  readonly #hear = (event: Event): void => {
    const { address } = (event as CustomEvent<Partial<ActDetail> | null>).detail ?? {};
    const [kind = ''] = address?.split('/') ?? [];
    if (address === this.#head.shows && accepted[kind]?.includes(event.type)) this.done();
  };
}

function pass(name: string, from: Element, to: Element): void {
  const value = from.getAttribute(name);
  if (value === null) to.removeAttribute(name);
  else if (value !== to.getAttribute(name)) to.setAttribute(name, value);
}
