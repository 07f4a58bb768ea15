// Where a widget's document comes from.
import type { Source } from '../stores/following.js';
import { openLocalStore, storeFor } from '../stores/index.js';
import type { HearthElement } from './hearth-element.js';
import { type Written, nameOf } from './written.js';

/** The order that decides: the property, JSON inside the element, the name at the hub, and last the fallback content. */
export function sourceOf(element: HearthElement, kind: string, written: Written): Source | undefined {
  const { name, space } = element;
  const document = element.document ?? (written.state === 'there' ? written.document : undefined);
  if (document !== undefined) {
    const address = `${kind}/${name ?? nameOf(document)}`;
    return { address, document, store: element.store ?? openLocalStore(space ?? undefined) };
  }
  const store = element.store ?? storeFor(element);
  return written.state === 'none' && name && store ? { address: `${kind}/${name}`, store } : undefined;
}
