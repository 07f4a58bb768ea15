// A field of the host's own form. It is read and selected in, never changed: undo, caret and what a person wrote stay as they are.
import { EditableText } from './editable.js';

export type Field = HTMLTextAreaElement | HTMLInputElement | HTMLElement;

/** Inputs that hold what somebody writes to others. A password is nobody's business. */
const written: ReadonlySet<string> = new Set(['text', 'search', 'url', 'tel', 'email']);

/** Those of them that let a script select a part. https://html.spec.whatwg.org/#do-not-apply */
const selectable: ReadonlySet<string> = new Set(['text', 'search', 'url', 'tel']);

const isControl = (field: Element): field is HTMLTextAreaElement | HTMLInputElement =>
  field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement;

export function isField(element: Element): element is Field {
  if (element instanceof HTMLInputElement) return written.has(element.type);
  return element instanceof HTMLTextAreaElement || (element instanceof HTMLElement && isEditable(element));
}

// As it is written: what the page lets nobody edit for a while is still a field.
function isEditable(element: HTMLElement): boolean {
  const { contentEditable } = element;
  return contentEditable !== 'inherit' && contentEditable !== 'false';
}

export function textOf(field: Field): string {
  return isControl(field) ? field.value : new EditableText(field).text;
}

export function formOf(field: Field): HTMLFormElement | null {
  return isControl(field) ? field.form : field.closest('form');
}

/** The places in the page, where it has any: a control keeps its text to itself. */
export function rangesOf(field: Field, spans: readonly (readonly [number, number])[]): Range[] {
  if (isControl(field)) return [];
  const editable = new EditableText(field);
  return spans.map(([begin, end]) => editable.range(begin, end));
}

/** Moves the focus into the field and selects there. */
export function select(field: Field, [begin, end]: readonly [number, number]): void {
  field.focus();
  if (isControl(field)) {
    if (field instanceof HTMLTextAreaElement || selectable.has(field.type))
      field.setSelectionRange(begin, end);
    else field.select();
    return;
  }
  const selection = getSelection();
  selection?.removeAllRanges();
  selection?.addRange(new EditableText(field).range(begin, end));
}
