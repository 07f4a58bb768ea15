// What a widget learns from the page around it: language, light or dark, and when either changes.

const opaqueEnough = 0.5;

/** The parent in the flattened tree: out of slots and shadow roots. */
function parentOf(element: Element): Element | null {
  if (element.assignedSlot) return element.assignedSlot;
  if (element.parentElement) return element.parentElement;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}

function* ancestors(element: Element): Generator<Element> {
  for (let at = parentOf(element); at; at = parentOf(at)) yield at;
}

/** The language tag in force here. */
export function languageAt(element: Element): string {
  for (const at of [element, ...ancestors(element)]) {
    const tag = at.getAttribute('lang');
    if (tag) return tag;
  }
  return '';
}

/** Red, green and blue from 0 to 255, and alpha, of a computed colour; transparent for colours that are not written as rgb(). */
const channels = (color: string): readonly number[] =>
  color.startsWith('rgb') ? (color.match(/[\d.]+/g) ?? []).map(Number) : [0, 0, 0, 0];

/**
 * `light` or `dark` where the page declares no colour scheme, by the colour behind the widget; undefined where it does:
 * the widget then follows the page. https://www.w3.org/TR/WCAG22/#dfn-relative-luminance
 */
export function schemeBehind(element: Element): 'light' | 'dark' | undefined {
  if (getComputedStyle(element).colorScheme !== 'normal') return undefined;
  for (const at of ancestors(element)) {
    const [red = 0, green = 0, blue = 0, alpha = 1] = channels(getComputedStyle(at).backgroundColor);
    if (alpha < opaqueEnough) continue;
    const light = (channel: number): number => (channel / 255) ** 2.2;
    return 0.2126 * light(red) + 0.7152 * light(green) + 0.0722 * light(blue) < 0.179 ? 'dark' : 'light';
  }
  return 'light';
}

const listeners = new Set<() => void>();
let observer: MutationObserver | undefined;

/** One observer for all widgets: a page that switches language or theme does so on its root or body. Returns the way to stop. */
export function onSurroundingsChanged(listener: () => void): () => void {
  listeners.add(listener);
  observer ??= observeRoot();
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    observer?.disconnect();
    observer = undefined;
  };
}

function observeRoot(): MutationObserver {
  const watching = new MutationObserver(() => {
    for (const listener of [...listeners]) listener();
  });
  const options = { attributes: true, attributeFilter: ['lang', 'dir', 'class', 'style', 'data-theme'] };
  watching.observe(document.documentElement, options);
  if (document.body instanceof HTMLElement) watching.observe(document.body, options);
  return watching;
}
