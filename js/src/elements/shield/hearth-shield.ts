import { type TemplateResult, html, nothing } from 'lit/html.js';
import { onConfigured, pageConfig } from '../../config.js';
import { type Shielding, shieldingFor } from '../../locales/shield/index.js';
import { base } from '../../styles/base.js';
import { tokens } from '../../styles/tokens.js';
import { Announcer } from '../announcer.js';
import { emit } from '../events.js';
import { PaintedElement } from '../painted-element.js';
import { Pause } from '../pause.js';
import { languageAt, onSurroundingsChanged } from '../surroundings.js';
import { faultOf } from './finder.js';
import { headTemplate, sentenceFor } from './head.js';
import { Keeper, type Orders } from './keeper.js';
import { type Choosing, panelTemplate } from './panel.js';
import { type KeptPreferences, type Preferences, hidesAnything, preferencesOf } from './preferences.js';
import { Schemes } from './schemes.js';
import { shield } from './shield.css.js';

export interface ShieldDetail {
  /** What was hidden, or shown. Why is the reader's own. */
  readonly items: readonly Element[];
}

export interface HearthShieldEvents {
  readonly 'hearth-hide': CustomEvent<ShieldDetail>;
  readonly 'hearth-show': CustomEvent<ShieldDetail>;
}

/** The reader's own choice: what they do not want to see of a page is folded away, on this device alone. */
export class HearthShield extends PaintedElement {
  static readonly observedAttributes: readonly string[] = [
    'for',
    'author',
    'cloak',
    'space',
    'theme',
    'lang',
  ];

  #open = false;
  #said = '';
  /** The reader has just chosen, and is told what came of it. */
  #tells = false;
  /** What they know already is not told. */
  #known: string | undefined;
  #faulty = '';
  #leave: readonly (() => void)[] = [];
  #kept: KeptPreferences | undefined;
  #unheard: (() => void) | undefined;
  #words: Shielding | undefined;
  #schemes = new Schemes(this.root);
  readonly #pause = new Pause();
  readonly #announcer = new Announcer((sentence) => {
    this.#said = sentence;
    this.requestUpdate();
  });
  readonly #keeper = new Keeper({
    shield: this,
    shielding: () => this.#shielding,
    scheme: (item) => this.#schemes.at(item),
    changed: (how, items) => {
      if (items.length > 0) emit(this, `hearth-${how}`, { items } satisfies ShieldDetail);
      this.requestUpdate();
    },
    rested: () => {
      this.#tellCount();
    },
  });

  constructor() {
    super([tokens, base, shield]);
  }

  /** Which elements of its document or shadow root it looks after, as a CSS selector. */
  get for(): string | null {
    return this.getAttribute('for');
  }

  set for(value: string | null | undefined) {
    this.put('for', value);
  }

  /** What in each of them names who says it, as a CSS selector; without one nobody can be hidden by name. */
  get author(): string | null {
    return this.getAttribute('author');
  }

  set author(value: string | null | undefined) {
    this.put('author', value);
  }

  /** Whether what is not judged yet is kept out of sight, for a second at most. */
  get cloak(): boolean {
    return this.hasAttribute('cloak');
  }

  set cloak(value: boolean) {
    this.toggleAttribute('cloak', value);
  }

  /** Whose preferences they are; the page's own community where it is not given. */
  get space(): string | null {
    return this.getAttribute('space');
  }

  set space(value: string | null | undefined) {
    this.put('space', value);
  }

  /** `light`, `dark`, `plain`; else as the page around is. */
  get theme(): string {
    return this.getAttribute('theme') ?? '';
  }

  set theme(value: string | null | undefined) {
    this.put('theme', value);
  }

  /** How many are hidden now. */
  get count(): number {
    return this.#keeper.hidden;
  }

  /** What "Show everything" does: the choices stay, and hide nothing. */
  showEverything(): void {
    this.#choose({ on: false });
  }

  override connectedCallback(): void {
    this.adopt('for', 'author', 'cloak', 'space', 'theme');
    super.connectedCallback();
    if (this.#leave.length === 0) {
      addEventListener('online', this.#comeOnline);
      this.#leave = [onSurroundingsChanged(this.#lookAround), onConfigured(this.#follow)];
    }
    this.#follow();
  }

  /** A moved element is back in the page before the microtask runs, and keeps everything. */
  disconnectedCallback(): void {
    queueMicrotask(() => {
      if (!this.isConnected) this.#stop();
    });
  }

  override attributeChangedCallback(): void {
    super.attributeChangedCallback();
    if (this.isConnected && this.#leave.length > 0) this.#lookAround();
  }

  protected override template(): TemplateResult {
    const shielding = this.#shielding;
    const scheme = this.theme === 'light' || this.theme === 'dark' ? this.theme : this.#schemes.at(this);
    return html`<div
        class="root"
        part="card"
        lang=${shielding.locale}
        data-theme=${this.theme || nothing}
        data-scheme=${scheme ?? nothing}
        ?data-open=${this.#open}
      >
        ${headTemplate(shielding, {
          isOpen: this.#open,
          preferences: this.#preferences,
          count: this.count,
          toggle: this.#toggle,
          turnOver: this.#turnOver,
        })}
        <div class="panel" id="panel" part="panel" ?hidden=${!this.#open}>
          ${this.#open ? this.#panelTemplate(shielding) : nothing}
        </div>
      </div>
      <div class="hush" role="status" aria-live="polite">${this.#said}</div>`;
  }

  #panelTemplate(shielding: Shielding): TemplateResult {
    return panelTemplate(shielding, {
      preferences: this.#preferences,
      lasting: this.#kept?.lasting ?? true,
      complete: this.#keeper.complete,
      hasAuthors: this.author !== null,
      writing: this.root.activeElement?.id,
      pause: this.#pause,
      choose: this.#choose,
      write: this.#write,
      retry: this.#follow,
    });
  }

  get #preferences(): Preferences {
    return this.#kept?.now ?? preferencesOf(undefined).now;
  }

  get #sentence(): string {
    return sentenceFor(this.#shielding, this.#preferences, this.count);
  }

  /** Asked for once for all faces. */
  get #shielding(): Shielding {
    return (this.#words ??= shieldingFor(languageAt(this), this.#speak));
  }

  /** More words are here. */
  readonly #speak = (): void => {
    this.#words = undefined;
    this.#keeper.repaint();
    this.requestUpdate();
  };

  readonly #toggle = (): void => {
    this.#open = !this.#open;
    this.requestUpdate();
  };

  readonly #turnOver = (): void => {
    this.#choose({ on: !this.#preferences.on });
  };

  /** Whoever chooses something wants it hidden, also after they had everything shown. */
  readonly #choose = (change: Partial<Preferences>, known?: string): void => {
    this.#tells = true;
    this.#known = known;
    this.#kept?.choose({ on: true, ...change });
    if (!hidesAnything(this.#preferences)) this.#tellCount();
  };

  /** Of every pause in a word only that is told which hides something, or shows it. */
  readonly #write: Choosing['write'] = (list, entries) => {
    if (entries.join('\n') !== this.#preferences[list].join('\n'))
      this.#choose({ [list]: entries }, this.#sentence);
  };

  readonly #follow = (): void => {
    if (!this.isConnected) return;
    const kept = preferencesOf(this.space ?? pageConfig().space);
    if (kept !== this.#kept) {
      this.#unheard?.();
      this.#kept = kept;
      this.#unheard = kept.listen(this.#follow);
    }
    void this.#keeper.follow(this.#orders()).then(() => {
      this.requestUpdate();
    });
    this.requestUpdate();
  };

  #orders(): Orders | undefined {
    const { for: item, author } = this;
    const root = this.getRootNode();
    const isUsable =
      item !== null && this.#isSound('for', item) && (author === null || this.#isSound('author', author));
    if (!isUsable || !(root instanceof Document || root instanceof ShadowRoot)) return undefined;
    const language = languageAt(this);
    return { root, selectors: { item, author }, cloak: this.cloak, language, preferences: this.#preferences };
  }

  /** A bad attribute is the author's slip, not an exception in their page's way: it is told in the console, once. */
  #isSound(attribute: string, selector: string): boolean {
    const fault = faultOf(selector);
    if (fault !== undefined && this.#faulty !== selector) {
      console.error(`<${this.localName}>: ${attribute} is not a selector: ${selector}`);
      this.#faulty = selector;
    }
    return fault === undefined;
  }

  #tellCount(): void {
    if (!this.#tells) return;
    this.#tells = false;
    if (this.#sentence !== this.#known) this.#announcer.now(this.#sentence);
  }

  readonly #lookAround = (): void => {
    this.#schemes = new Schemes(this.root);
    this.#words = undefined;
    this.#keeper.repaint();
    this.#follow();
  };

  readonly #comeOnline = (): void => {
    if (!this.#keeper.complete) this.#follow();
  };

  #stop(): void {
    this.#pause.hurry();
    for (const leave of this.#leave) leave();
    this.#leave = [];
    removeEventListener('online', this.#comeOnline);
    this.#unheard?.();
    this.#unheard = this.#kept = undefined;
    this.#announcer.stop();
    this.#keeper.stop();
  }
}
