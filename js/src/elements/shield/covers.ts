// How what stands on somebody's page is put out of sight and comes back as it was. Where an element can have a closed shadow root, its slot is
// withdrawn. Where it cannot, its children are covered; and where those are bare text, one attribute is set and taken away again.
import { css } from '../../styles/css.js';

export interface Cover {
  readonly element: Element;
  hide(): void;
  show(): void;
  /** How good a place for a face this is; best is most. */
  readonly room: number;
  /** Where a face can stand: a closed shadow root that shows nothing else meanwhile. Asked for once, of one cover of an item. */
  face(): ShadowRoot;
  /** Takes away what was put into the page for the face. */
  leave(): void;
}

/** https://dom.spec.whatwg.org/#dom-element-attachshadow */
const hosts = new Set(
  'article aside blockquote body div footer h1 h2 h3 h4 h5 h6 header main nav p section span'.split(' '),
);
/** Nothing else can stand inside of them: a face stands beside. */
const closedToOthers = new Set(
  'a audio button canvas embed hr iframe img input label meter object picture progress select summary svg textarea video'.split(
    ' ',
  ),
);
/** They hold rows, cells or items and nothing else. */
const frames = new Set('colgroup dl ol table tbody tfoot thead tr ul'.split(' '));
const silent = new Set('script style template'.split(' '));

const hidden = 'data-hearth-hidden';

const sheetText = css`
  [data-hearth-hidden=''],
  [data-hearth-hidden='inside'] > :not([data-hearth-face]) {
    display: none !important;
  }

  [data-hearth-hidden='inside'] {
    visibility: hidden !important;
    font-size: 0 !important;
  }
`;

const goneText = css`
  :host {
    display: none !important;
  }
`;

const made = (text: string): CSSStyleSheet => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  return sheet;
};
let sheet: CSSStyleSheet | undefined;
let gone: CSSStyleSheet | undefined;

const roots = new WeakMap<Element, ShadowRoot>();
const faces = new WeakSet<Element>();

/** A custom element may want a root of its own when it is defined. */
const mayHaveRoot = ({ localName }: Element): boolean =>
  localName.includes('-') ? customElements.get(localName) !== undefined : hosts.has(localName);

/** The closed root of an element, with nothing but its slot: the element looks as before. It cannot be taken away again, so it is kept. */
function closedRootOf(element: Element): ShadowRoot | undefined {
  const known = roots.get(element);
  if (known || element.shadowRoot || !mayHaveRoot(element)) return known;
  try {
    const root = element.attachShadow({ mode: 'closed' });
    root.append(document.createElement('slot'));
    roots.set(element, root);
    return root;
  } catch {
    return undefined;
  }
}

/** Where there is most to read there is most room: in a table it is the widest cell. */
const roomOf = ({ textContent }: Element): number => textContent.length;

/** By a root of its own. */
class RootCover implements Cover {
  readonly room: number;
  readonly #slot: Element;
  #hasFace = false;

  constructor(
    readonly element: Element,
    private readonly root: ShadowRoot,
  ) {
    this.room = 1e9 + roomOf(element);
    this.#slot = root.querySelector('slot') ?? document.createElement('slot');
  }

  hide(): void {
    this.#slot.remove();
    // Without a face there is nothing to see, and no empty box is left.
    if (!this.#hasFace) this.root.adoptedStyleSheets = [(gone ??= made(goneText))];
  }

  show(): void {
    this.root.append(this.#slot);
    if (!this.#hasFace) this.root.adoptedStyleSheets = [];
  }

  face(): ShadowRoot {
    this.#hasFace = true;
    return this.root;
  }

  leave(): void {
    this.root.replaceChildren(this.#slot);
    this.root.adoptedStyleSheets = [];
    this.#hasFace = false;
  }
}

/** By an attribute, and a sheet of the page that knows it. */
class AttributeCover implements Cover {
  readonly room: number;
  #face: Element | undefined;

  constructor(readonly element: Element) {
    this.room = frames.has(element.localName) ? 0 : roomOf(element);
  }

  hide(): void {
    adoptSheet(this.element.getRootNode());
    this.element.setAttribute(hidden, this.#standsInside || isCell(this.element) ? 'inside' : '');
  }

  show(): void {
    this.element.removeAttribute(hidden);
  }

  face(): ShadowRoot {
    const face = document.createElement('span');
    this.#face = face;
    faces.add(face);
    face.setAttribute('data-hearth-face', '');
    if (closedToOthers.has(this.element.localName) || frames.has(this.element.localName))
      this.element.after(face);
    else this.element.prepend(face);
    return face.attachShadow({ mode: 'closed' });
  }

  leave(): void {
    this.#face?.remove();
    this.#face = undefined;
  }

  get #standsInside(): boolean {
    return this.#face?.parentNode === this.element;
  }
}

/** A cell that went would move the others of its row. */
const isCell = ({ localName }: Element): boolean => localName === 'td' || localName === 'th';

function adoptSheet(root: Node): void {
  if (!(root instanceof Document || root instanceof ShadowRoot)) return;
  sheet ??= made(sheetText);
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet);
}

const hasBareText = (element: Element): boolean =>
  [...element.childNodes].some((node) => node instanceof Text && node.data.trim() !== '');

/** What has to be covered so that an item is out of sight. Answers, which are items of their own, are covered as a whole. */
export function coversOf(item: Element, selector: string): Cover[] {
  const root = closedRootOf(item);
  return root ? [new RootCover(item, root)] : coversInside(item, selector);
}

function coversInside(element: Element, selector: string): Cover[] {
  const children = [...element.children].filter((child) => !silent.has(child.localName) && !faces.has(child));
  const isFrame = frames.has(element.localName);
  if (children.length === 0 || closedToOthers.has(element.localName) || (!isFrame && hasBareText(element)))
    return [new AttributeCover(element)];
  return children.flatMap((child) =>
    child.matches(selector) || child.querySelector(selector)
      ? [new AttributeCover(child)]
      : coversOf(child, selector),
  );
}

/** Whether an element has a shadow root of somebody else's making and nothing of its own that could be covered. */
export const isSealed = (item: Element): boolean => item.shadowRoot !== null && item.children.length === 0;
