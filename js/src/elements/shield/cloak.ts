// Keeps what is not judged yet out of sight, for a second at most, without a mark on the page: by a sheet while the shield wakes up, later by
// an animation that ends by itself.

const longest = 1000;

type Root = Document | ShadowRoot;

export class Cloak {
  #sheet: CSSStyleSheet | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #one = new Map<Element, Animation>();

  constructor(
    private readonly root: Root,
    private readonly selector: string,
  ) {}

  /** All items there are, and those that come. */
  coverAll(): void {
    const sheet = new CSSStyleSheet();
    sheet.insertRule(`:is(${this.selector}) { visibility: hidden !important; }`);
    this.root.adoptedStyleSheets.push(sheet);
    this.#sheet = sheet;
    this.#timer = setTimeout(() => {
      this.uncoverAll();
    }, longest);
  }

  uncoverAll(): void {
    clearTimeout(this.#timer);
    const sheet = this.#sheet;
    this.#sheet = undefined;
    if (sheet) this.root.adoptedStyleSheets = this.root.adoptedStyleSheets.filter((other) => other !== sheet);
  }

  cover(item: Element): void {
    if (this.#one.has(item)) return;
    const animation = item.animate({ visibility: ['hidden', 'hidden'] }, longest);
    this.#one.set(item, animation);
    animation.onfinish = () => {
      this.#one.delete(item);
    };
  }

  uncover(item: Element): void {
    this.#one.get(item)?.cancel();
    this.#one.delete(item);
  }

  end(): void {
    this.uncoverAll();
    for (const item of [...this.#one.keys()]) this.uncover(item);
  }
}
