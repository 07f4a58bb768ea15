// Keeps a page still while things on it are folded: nothing that is in view moves, and what is above the view takes nothing along.

/** From the end of what comes before an item to the beginning of what comes after it: its margins count, however they collapse. */
function room(item: Element): number {
  const parent = item.parentElement?.getBoundingClientRect();
  const begin = item.previousElementSibling?.getBoundingClientRect().bottom ?? parent?.top ?? 0;
  const end = item.nextElementSibling?.getBoundingClientRect().top ?? parent?.bottom ?? 0;
  return end - begin;
}

interface Kept {
  readonly height: number;
  keepHeight(height: number): void;
}

/** Folds items that are being read, each to a face that takes the same room. */
export function foldInPlace(items: readonly Element[], fold: (item: Element) => Kept): void {
  const before = items.map(room);
  const folded = items.map(fold);
  const missing = items.map((item, index) => (before[index] ?? 0) - room(item));
  for (const [index, kept] of folded.entries()) {
    const less = missing[index] ?? 0;
    if (less > 0) kept.keepHeight(kept.height + less);
  }
}

const anchors = (): boolean => CSS.supports('overflow-anchor', 'auto');

function scrollerOf(element: Element): Element {
  for (let at = element.parentElement; at; at = at.parentElement)
    if (at.scrollHeight > at.clientHeight && /auto|scroll/.test(getComputedStyle(at).overflowY)) return at;
  return document.scrollingElement ?? document.documentElement;
}

/** Changes what is out of view. Browsers hold the view where it is, all but WebKit, where it is put back by what is `inView`. */
export function unmoved(inView: Iterable<Element>, change: () => void): void {
  const [anchor] = anchors() ? [] : inView;
  if (!anchor) {
    change();
    return;
  }
  const before = anchor.getBoundingClientRect().top;
  change();
  const moved = anchor.getBoundingClientRect().top - before;
  if (moved !== 0) scrollerOf(anchor).scrollTop += moved;
}
