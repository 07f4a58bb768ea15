// What an item of a page says, and who says it.

/** Elements that do not part words: <b>i</b>ce is one. */
const inline = new Set(
  'a abbr b bdi bdo cite code data del dfn em font i ins kbd mark q s samp small span strong sub sup time u var wbr'.split(
    ' ',
  ),
);
/** What they hold is not read by anybody, or is the shield's own. */
const unread = new Set('hearth-shield noscript script style template'.split(' '));

export interface Selectors {
  readonly item: string;
  readonly author: string | null;
}

export interface Read {
  readonly text: string;
  readonly author: string;
}

/** How a name is compared: as it sounds, not as it is drawn. */
export const nameOf = (text: string): string =>
  text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim().replace(/^@/, '');

function authorOf(item: Element, { item: selector, author }: Selectors): Element | undefined {
  if (author === null) return undefined;
  return [...item.querySelectorAll(author)].find((found) => found.parentElement?.closest(selector) === item);
}

/** Answers are items of their own, and a name is no part of what somebody says. */
export function read(item: Element, selectors: Selectors): Read {
  const author = authorOf(item, selectors);
  const parts: string[] = [];
  const gather = (from: Node): void => {
    for (const node of from.childNodes) {
      if (node instanceof Text) parts.push(node.data);
      if (!(node instanceof Element) || unread.has(node.localName)) continue;
      const isInline = inline.has(node.localName);
      if (!isInline) parts.push('\n');
      if (node !== author && !node.matches(selectors.item)) gather(node);
      if (!isInline) parts.push('\n');
    }
  };
  gather(item);
  return { text: parts.join('').trim(), author: nameOf(author?.textContent ?? '') };
}
