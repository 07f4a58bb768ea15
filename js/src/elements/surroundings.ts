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

/**
 * `light` or `dark` where the page declares no colour scheme, by the colour behind the widget; undefined where it does:
 * the widget then follows the page. A colour may be written in any space: a probe in a shadow root, which the page's
 * styles do not reach, says its relative luminance. https://www.w3.org/TR/WCAG22/#dfn-relative-luminance
 */
export function schemeBehind(element: Element, root: ShadowRoot): 'light' | 'dark' | undefined {
  if (getComputedStyle(element).colorScheme !== 'normal' || document.querySelector('meta[name=color-scheme]'))
    return undefined;
  const probe = document.createElement('i');
  root.append(probe);
  let scheme: 'light' | 'dark' = 'light';
  for (const at of ancestors(element)) {
    probe.style.floodColor = `color(from ${getComputedStyle(at).backgroundColor} xyz-d65 y y y / alpha)`;
    const [, , luminance, , , alpha] = getComputedStyle(probe).floodColor.split(/[ ()/]+/);
    if (Number(alpha || 1) < opaqueEnough) continue;
    if (Number(luminance) < 0.179) scheme = 'dark';
    break;
  }
  probe.remove();
  return scheme;
}

const listeners = new Set<() => void>();
let watching = false;

/** One observer for all widgets: a page that switches language or theme does so on its root or body, or with the system. Returns the way to stop. */
export function onSurroundingsChanged(listener: () => void): () => void {
  listeners.add(listener);
  if (!watching) watchPage();
  watching = true;
  return () => {
    listeners.delete(listener);
  };
}

function watchPage(): void {
  const tell = (): void => {
    for (const listener of [...listeners]) listener();
  };
  const observer = new MutationObserver(tell);
  for (const at of [document.documentElement, document.body]) observer.observe(at, { attributes: true });
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', tell);
}
