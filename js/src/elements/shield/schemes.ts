import { schemeBehind } from '../surroundings.js';

type Scheme = 'light' | 'dark' | undefined;

/** Light or dark behind each item: one answer for all children of an element, since pages have many items and few colours. */
export class Schemes {
  readonly #behind = new WeakMap<Element, { readonly scheme: Scheme }>();

  /** `probe` is a root that the page's styles do not reach. */
  constructor(private readonly probe: ShadowRoot) {}

  at(item: Element): Scheme {
    const parent = item.parentElement ?? item;
    const behind = this.#behind.get(parent) ?? { scheme: schemeBehind(item, this.probe) };
    this.#behind.set(parent, behind);
    return behind.scheme;
  }
}
