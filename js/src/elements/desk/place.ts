// What a document is called.
import type { TemplateResult } from 'lit/html.js';
import { html, nothing } from 'lit/html.js';
import type { FlowDocument, FlowText } from '../../flow.js';
import type { Snapshot } from '../../stores/store.js';
import { textIn } from '../flow/text.js';
import type { Place } from './model.js';

/** As the hub calls it, else as its own text does, else by its name. */
export function titleTemplate(
  { address, title }: Place,
  snapshot: Snapshot | undefined,
  tag: string,
): TemplateResult | string {
  const named = title ?? address.split('/')[1] ?? address;
  const document = snapshot?.document as (FlowDocument & Readonly<Record<string, FlowText>>) | undefined;
  const own = document?.['question'] ?? document?.title;
  if (!document || !own) return named;
  const { text, lang } = textIn(own, tag, document);
  return html`<span lang=${lang || nothing}>${text}</span>`;
}
