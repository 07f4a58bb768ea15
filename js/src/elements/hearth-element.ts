// The base of every widget: follows one document, speaks the page's language, wears its colours, sends acts and tells of them.
import { type TemplateResult, html, nothing } from 'lit/html.js';
import { onConfigured } from '../config.js';
import { speechFor } from '../locales/index.js';
import type { AllWords, Speech } from '../locales/words.js';
import {
  type Following,
  type Source,
  follow,
  sameSource,
  tellAuthor,
  unknownYet,
} from '../stores/following.js';
import type { Act, Snapshot, Store, Watched } from '../stores/store.js';
import { base } from '../styles/base.js';
import { tokens } from '../styles/tokens.js';
import { Announcer } from './announcer.js';
import { Courier } from './courier.js';
import { PaintedElement } from './painted-element.js';
import { languageAt, onSurroundingsChanged, schemeBehind } from './surroundings.js';
import { sourceOf } from './source.js';
import { type Written, disableFallback, readWritten } from './written.js';

export const themes = ['', 'light', 'dark', 'plain'] as const;
export type Theme = (typeof themes)[number];

const validName = /^[a-z0-9][a-z0-9_-]{0,63}$/;

export abstract class HearthElement extends PaintedElement {
  static readonly observedAttributes: readonly string[] = ['name', 'theme', 'space', 'hub', 'lang'];

  protected watched: Watched = unknownYet;
  protected readonly courier = new Courier(this);
  protected readonly announcer = new Announcer((sentence) => {
    this.#say(sentence);
  });

  #document: unknown;
  #store: Store | undefined;
  #words: Partial<AllWords> = {};
  #source: Source | undefined;
  #following: Following | undefined;
  #written: Written = { state: 'arriving' };
  #leave: readonly (() => void)[] = [];
  #scheme: 'light' | 'dark' | undefined;
  #said = '';
  #turn = '';

  constructor(styles: readonly string[]) {
    super([tokens, base, ...styles]);
    new MutationObserver(this.#readChildren).observe(this, {
      childList: true,
      characterData: true,
      subtree: true,
    });
  }

  /** The first part of its documents' addresses. */
  protected abstract readonly kind: string;
  /** The widget's face; the base puts walls around it. */
  protected abstract face(speech: Speech): TemplateResult;
  /** What changed, before it is painted. */
  protected abstract changed(before: Watched, now: Watched): void;

  /** From now on another document is shown, or the same to another member: nothing that one of them did is the other's. */
  protected forget(): void {
    this.courier.forget();
    this.#said = '';
  }

  /** The name of the document at the hub: 1 to 64 lower-case letters, digits, `-` or `_`. Null while the attribute holds none. */
  get name(): string | null {
    const name = this.getAttribute('name');
    return name !== null && validName.test(name) ? name : null;
  }

  set name(value: string | null | undefined) {
    if (value && !validName.test(value)) throw new TypeError(`not a name: ${value}`);
    this.put('name', value);
  }

  get theme(): Theme {
    return themes.find((theme) => theme === this.getAttribute('theme')) ?? '';
  }

  set theme(value: Theme | null | undefined) {
    if (!themes.includes(value ?? '')) throw new TypeError(`not a theme: ${value}`);
    this.put('theme', value);
  }

  /** The community at the hub; the page's own where it is not given. */
  get space(): string | null {
    return this.getAttribute('space');
  }

  set space(value: string | null | undefined) {
    this.put('space', value);
  }

  /** The hub's address; the page's own where it is not given. */
  get hub(): string | null {
    return this.getAttribute('hub');
  }

  set hub(value: string | null | undefined) {
    this.put('hub', value);
  }

  /** A document of this page itself, kept on this device alone. Comes before one written as JSON inside the element, and before `name`. */
  get document(): unknown {
    return this.#document;
  }

  set document(value: unknown) {
    this.#document = value;
    this.requestUpdate();
  }

  /** A store of your own making, instead of the one that `space` and `hub` name. */
  get store(): Store | undefined {
    return this.#store;
  }

  set store(value: Store | undefined) {
    this.#store = value;
    this.requestUpdate();
  }

  /** Your own wording for some sentences of the catalogue. */
  get words(): Partial<AllWords> {
    return this.#words;
  }

  set words(value: Partial<AllWords>) {
    this.#words = value;
    this.requestUpdate();
  }

  /** The snapshot that is painted now, if any. */
  get snapshot(): Snapshot | undefined {
    return this.watched.snapshot;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.adopt('name', 'theme', 'space', 'hub', 'document', 'store', 'words');
    if (this.#leave.length > 0) return;
    this.#leave = [
      onSurroundingsChanged(this.#lookAround),
      onConfigured(() => {
        this.requestUpdate();
      }),
    ];
    addEventListener('DOMContentLoaded', this.#readChildren);
    addEventListener('online', this.#comeOnline);
    this.#lookAround();
    this.#readChildren();
  }

  /** A moved element is back in the page before the microtask runs, and keeps everything. */
  disconnectedCallback(): void {
    queueMicrotask(() => {
      if (!this.isConnected) this.#stop();
    });
  }

  /** A bad attribute is the author's slip, not an exception in their page's way: it is told in the console. */
  override attributeChangedCallback(attribute?: string, _before?: string | null, now?: string | null): void {
    super.attributeChangedCallback();
    if (attribute === 'name' && now && !this.name) console.error(`<${this.localName}>: not a name: ${now}`);
  }

  protected override paint(): void {
    this.#follow();
    super.paint();
  }

  protected override template(): TemplateResult {
    const says = html`<div class="hush" role="status" aria-live="polite">${this.#said}</div>`;
    if (!this.hasSource) return html`<slot></slot>${says}`;
    const speech = this.speech;
    const scheme = (this.theme !== 'plain' && this.theme) || this.#scheme;
    return html`<div
        class="root"
        part="card"
        lang=${speech.locale}
        data-theme=${this.theme || nothing}
        data-scheme=${scheme ?? nothing}
      >
        ${this.face(speech)}
      </div>
      ${says}`;
  }

  /** Sends an act; true when it was accepted or kept, false when the page or the rules refused it. */
  protected async send(name: string, act: Act): Promise<boolean> {
    if (!this.#source || !this.#following) return false;
    const sent = await this.courier.send(name, act, this.#source.address, this.#following.ready);
    this.requestUpdate();
    return sent;
  }

  /** Asks for a fresh snapshot; what comes is painted by the watch. Where the store could not be opened, it is opened again. */
  protected async retry(): Promise<void> {
    const following = this.#following;
    const store = await following?.ready;
    if (store) await store.read(this.#source?.address ?? '').catch(() => undefined);
    else if (following === this.#following) this.#following = undefined;
    this.requestUpdate();
  }

  protected get pageLanguage(): string {
    return languageAt(this);
  }

  protected get speech(): Speech {
    return speechFor(this.pageLanguage, this.words, () => {
      this.requestUpdate();
    });
  }

  /** The store that is followed, as soon as it is open. */
  protected get opened(): Store | undefined {
    return this.#following?.store;
  }

  /** False while there is nothing to show but the fallback content. */
  protected get hasSource(): boolean {
    return this.#source !== undefined || this.#written.state === 'broken';
  }

  #tell(now: Watched): void {
    const before = this.watched;
    this.watched = now;
    if (now.problem && now.problem.code !== before.problem?.code)
      tellAuthor(this.#source?.address ?? '', [now.problem]);
    if (before.snapshot && !now.snapshot) this.forget();
    this.courier.settle(now);
    this.changed(before, now);
    this.requestUpdate();
  }

  #follow(): void {
    const before = this.#source;
    const source = sourceOf(this, this.kind, this.#written);
    if (this.#following && sameSource(source, before)) return;
    this.#following?.stop();
    this.#source = source;
    // A store that could not be opened is another each time it is tried: what is said about that stays.
    if (source?.address !== before?.address || (this.watched.snapshot && source?.store !== before?.store)) {
      this.watched = unknownYet;
      this.forget();
    }
    this.courier.refusal = undefined;
    if (source) disableFallback(this);
    this.#following =
      source &&
      follow(source, (watched) => {
        this.#tell(watched);
      });
  }

  readonly #readChildren = (): void => {
    if (this.#source) disableFallback(this);
    if (this.#written.state === 'there') return;
    this.#written = readWritten(this);
    if (this.#written.state === 'broken') this.#tell({ ...unknownYet, problem: this.#written.problem });
    this.requestUpdate();
  };

  readonly #lookAround = (): void => {
    this.#scheme = schemeBehind(this, this.root);
    this.requestUpdate();
  };

  /** An open store notices by itself. */
  readonly #comeOnline = (): void => {
    if (!this.opened) void this.retry();
  };

  #say(sentence: string): void {
    // The same sentence twice must still be heard: a region is read when its text changes.
    this.#said = sentence && sentence + (this.#turn = this.#turn ? '' : '\u00a0');
    this.requestUpdate();
  }

  #stop(): void {
    for (const leave of this.#leave) leave();
    this.#leave = [];
    removeEventListener('DOMContentLoaded', this.#readChildren);
    removeEventListener('online', this.#comeOnline);
    this.#following?.stop();
    this.#following = undefined;
    this.announcer.stop();
  }
}
