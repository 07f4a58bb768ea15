// Marks under words in an element that can be edited, by the CSS Highlight API: nothing is added to what somebody writes.
// https://drafts.csswg.org/css-highlight-api-1/

/** A page may draw it otherwise: `::highlight(hearth-guard) { ... }`. */
const name = 'hearth-guard';
const look = `::highlight(${name}) { text-decoration: underline wavy #a8431a; text-underline-offset: 0.2em }`;

const styled = new WeakSet<Document | ShadowRoot>();
let marked: Highlight | undefined;

/** One for all guards of the page. Undefined where the browser has none: the words are named below the field all the same. */
function highlight(): Highlight | undefined {
  if (!('highlights' in CSS)) return undefined;
  marked ??= new Highlight();
  if (!CSS.highlights.has(name)) CSS.highlights.set(name, marked);
  return marked;
}

function style(root: Document | ShadowRoot): void {
  if (styled.has(root)) return;
  styled.add(root);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(look);
  // First, so that whatever the page says comes later.
  root.adoptedStyleSheets.unshift(sheet);
}

/** Draws under `after`, and no longer under `before`. */
export function mark(field: Element, before: readonly Range[], after: readonly Range[]): void {
  if (before.length + after.length === 0) return;
  const highlighted = highlight();
  if (!highlighted) return;
  for (const range of before) highlighted.delete(range);
  for (const range of after) highlighted.add(range);
  const root = field.getRootNode();
  if (after.length > 0 && (root instanceof Document || root instanceof ShadowRoot)) style(root);
}
