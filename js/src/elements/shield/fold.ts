// One item that is folded away, and the face in its place: why, and the way to see it all the same.
import { html, render } from 'lit/html.js';
import type { Shielding } from '../../locales/shield/index.js';
import { tokens } from '../../styles/tokens.js';
import type { Reason } from './choices.js';
import { type Cover, coversOf } from './covers.js';
import { face } from './face.css.js';

/** What a face needs to know of the shield. */
export interface Surroundings {
  /** Asked whenever a face is painted. */
  readonly shielding: () => Shielding;
  readonly scheme: (item: Element) => 'light' | 'dark' | undefined;
  /** The reader pressed the button of an item. */
  readonly press: (item: Element) => void;
}

const eye = html`<svg viewBox="0 0 16 16" aria-hidden="true">
  <path
    d="M6.6 4.1A6.6 6.6 0 0 1 8 3.9c3.6 0 6 4.1 6 4.1a11 11 0 0 1-1.6 2M4.2 5.2A10.600 10.600 0 0 0 2 8s2.400 4.100 6 4.100a5.700 5.700 0 0 0 2.700-.700M6.800 6.800a1.700 1.700 0 0 0 2.400 2.400M2.500 2.500l11 11"
  />
</svg>`;

let sheets: readonly CSSStyleSheet[] | undefined;

/** One pair of sheets for all faces of a page. */
function faceSheets(): CSSStyleSheet[] {
  sheets ??= [tokens, face].map((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    return sheet;
  });
  return [...sheets];
}

/** How an item was drawn before it was touched: asked of all that are to be folded before the first is, so that the page is laid out once. */
export interface Look {
  readonly isInline: boolean;
  readonly fontSize: string;
}

export function lookOf(item: Element): Look {
  const { display, fontSize } = getComputedStyle(item);
  return { isInline: display.startsWith('inline'), fontSize };
}

export class Fold {
  isShown = false;
  reasons: readonly Reason[] = [];
  readonly #covers: Cover[];
  readonly #bar = document.createElement('div');
  readonly #holder: Cover | undefined;

  constructor(
    readonly item: Element,
    private readonly look: Look,
    private readonly selector: string,
    private readonly around: Surroundings,
  ) {
    this.#covers = coversOf(item, selector);
    this.#holder = [...this.#covers].sort((a, b) => b.room - a.room)[0];
    this.#place();
    for (const cover of this.#covers) cover.hide();
  }

  /** Says why from now on. Whether it is shown is the reader's to say. */
  because(reasons: readonly Reason[]): void {
    this.reasons = reasons;
    this.paint();
  }

  /** How high the face is now, on the page. */
  get height(): number {
    return this.#bar.offsetHeight;
  }

  hide(): void {
    this.isShown = false;
    this.paint();
    for (const cover of this.#covers) cover.hide();
  }

  /** The face stays where it is, so that what is read next follows it. */
  show(): void {
    this.isShown = true;
    this.keepHeight(undefined);
    for (const cover of this.#covers) cover.show();
    this.paint();
  }

  /** What came into an item that has no root of its own is covered too. */
  coverMore(): void {
    if (this.isShown) return;
    const covered = new Set(this.#covers.map(({ element }) => element));
    if (covered.has(this.item)) return;
    for (const cover of coversOf(this.item, this.selector)) {
      if (covered.has(cover.element)) continue;
      this.#covers.push(cover);
      cover.hide();
    }
  }

  /** So high at least, in pixels, that nothing around it moves. */
  keepHeight(height: number | undefined): void {
    if (height === undefined) this.#bar.style.removeProperty('min-block-size');
    else this.#bar.style.setProperty('min-block-size', `${height}px`);
  }

  /** Everything is as if it had never been folded. */
  undo(): void {
    for (const cover of this.#covers) cover.show();
    this.#holder?.leave();
  }

  paint(): void {
    const { scheme, press } = this.around;
    const shielding = this.around.shielding();
    const { say } = shielding;
    const what = shielding.all(this.reasons.map((reason) => say(reason)));
    const [label, name] = this.isShown ? (['fold', 'foldNamed'] as const) : (['show', 'showNamed'] as const);
    this.#bar.lang = shielding.locale;
    this.#bar.toggleAttribute('data-shown', this.isShown);
    this.#bar.dataset['scheme'] = scheme(this.item) ?? '';
    render(
      html`<span class="what">${eye}<span>${say('hidden', { what })}</span></span
        ><button
          type="button"
          aria-expanded=${this.isShown ? 'true' : 'false'}
          aria-label=${say(name, { what })}
          @click=${(event: Event): void => {
            // A page that opens what is pressed must not take this for a press on itself.
            event.stopPropagation();
            event.preventDefault();
            press(this.item);
          }}
        >
          ${say(label)}
        </button>`,
      this.#bar,
    );
  }

  #place(): void {
    const holder = this.#holder;
    if (!holder) return;
    const { isInline, fontSize } = this.look;
    const { element } = holder;
    const root = holder.face();
    this.#bar.className = 'root';
    if (root.host !== element) this.#bar.style.setProperty('font-size', `max(14px, ${fontSize})`);
    this.#bar.toggleAttribute('data-inline', element === this.item ? isInline : element.localName === 'span');
    root.adoptedStyleSheets = faceSheets();
    root.prepend(this.#bar);
  }
}
