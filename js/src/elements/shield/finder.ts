// Which elements are items, and which changes of a page could make others be.

/** Items at and below a node. */
export function itemsIn(node: Node, selector: string): Element[] {
  if (!(node instanceof Element)) return [];
  const below = [...node.querySelectorAll(selector)];
  return node.matches(selector) ? [node, ...below] : below;
}

/** The item around a place where something changed. */
export function itemAround(node: Node, selector: string): Element | null {
  const element = node instanceof Element ? node : node.parentElement;
  return element?.closest(selector) ?? null;
}

/** The attributes that a selector asks for. */
export function attributesIn(selector: string): string[] {
  const named = [...selector.matchAll(/\[\s*([\w-]+)/g)].map(([, name = '']) => name);
  return [
    ...new Set([
      ...(/\.[\w\\-]/.test(selector) ? ['class'] : []),
      ...(selector.includes('#') ? ['id'] : []),
      ...named,
    ]),
  ];
}

/** Why a selector cannot be used, or nothing. */
export function faultOf(selector: string): unknown {
  try {
    document.createDocumentFragment().querySelector(selector);
    return undefined;
  } catch (fault) {
    return fault;
  }
}
