// A custom element whose shadow root is painted from a Lit template, once for all changes of a turn. Attributes are the truth and
// properties read them, so nothing needs reflecting: that is all of Lit's own base class we would use, and it weighs 3 KB.
import { type TemplateResult, render } from 'lit/html.js';

/** On a server there are no elements, and importing does nothing. */
const Base =
  (globalThis as { readonly HTMLElement?: typeof HTMLElement }).HTMLElement ??
  (Object as unknown as typeof HTMLElement);

const sheets = new Map<string, CSSStyleSheet>();

/** One sheet for all elements that share its text. Constructed sheets pass every `style-src`. */
function sheetOf(text: string): CSSStyleSheet {
  const sheet = sheets.get(text) ?? new CSSStyleSheet();
  if (!sheets.has(text)) sheet.replaceSync(text);
  sheets.set(text, sheet);
  return sheet;
}

export abstract class PaintedElement extends Base {
  protected readonly root: ShadowRoot;
  #painting: Promise<void> | undefined;

  constructor(styles: readonly string[]) {
    super();
    this.root = this.attachShadow({ mode: 'open' });
    this.root.adoptedStyleSheets = styles.map(sheetOf);
  }

  /** Fulfilled when what is known now is painted. */
  get updateComplete(): Promise<void> {
    return this.#painting ?? Promise.resolve();
  }

  /** Paints soon. An element outside of a page waits until it is in one. */
  requestUpdate(): void {
    this.#painting ??= Promise.resolve().then(() => {
      this.#painting = undefined;
      if (this.isConnected) this.paint();
    });
  }

  connectedCallback(): void {
    this.requestUpdate();
  }

  attributeChangedCallback(): void {
    this.requestUpdate();
  }

  /** Properties that the page set before the element was defined hide its own: they are set again, the right way. A wrong one is told. */
  protected adopt(...names: readonly (keyof this & string)[]): void {
    for (const name of names) {
      if (!Object.hasOwn(this, name)) continue;
      const value = this[name];
      Reflect.deleteProperty(this, name);
      try {
        this[name] = value;
      } catch (error) {
        console.error(error);
      }
    }
  }

  protected abstract template(): TemplateResult;

  protected paint(): void {
    render(this.template(), this.root, { host: this });
  }

  /** An attribute as a property sets it: nothing removes it. */
  protected put(attribute: string, value: string | null | undefined): void {
    if (value) this.setAttribute(attribute, value);
    else this.removeAttribute(attribute);
  }
}
