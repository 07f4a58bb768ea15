// A document written into the page as JSON inside the element, whose children may still be arriving.

import type { Problem } from '../stores/store.js';

export type Written =
  | { readonly state: 'arriving' }
  | { readonly state: 'none' }
  | { readonly state: 'broken'; readonly problem: Problem }
  | { readonly state: 'there'; readonly document: unknown };

/** True once the parser has passed the element's end tag. */
function isComplete(element: Element): boolean {
  if (document.readyState !== 'loading') return true;
  for (let at: Node | null = element; at; at = at.parentNode) {
    if (at.nextSibling) return true;
  }
  return false;
}

export function readWritten(element: Element): Written {
  if (!isComplete(element)) return { state: 'arriving' };
  const script = element.querySelector(':scope > script[type="application/json"]');
  if (!script) return { state: 'none' };
  try {
    return { state: 'there', document: JSON.parse(script.textContent) };
  } catch (error) {
    return { state: 'broken', problem: { code: 'json_syntax', path: '', args: { reason: String(error) } } };
  }
}

/** Fallback controls must not join a form of the page once the widget speaks for them. */
export function disableFallback(element: Element): void {
  for (const control of element.querySelectorAll('button, fieldset, input, select, textarea')) {
    control.setAttribute('disabled', '');
  }
}

/** How many choices the fallback offers, so that the skeleton takes their height. */
export function fallbackRows(element: Element): number {
  return element.querySelectorAll('input[type="radio"], input[type="checkbox"], li').length;
}

/** A name for a document that has none: known by what it says, so that its answers are found again. FNV-1a, 32 bits. */
export function nameOf(document: unknown): string {
  const own = (document as { readonly name?: unknown } | null)?.name;
  if (typeof own === 'string') return own;
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(JSON.stringify(document))) {
    hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  }
  return `inline-${hash.toString(16)}`;
}
