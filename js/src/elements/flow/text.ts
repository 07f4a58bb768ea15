// The texts of a flow, each in the language that suits the reader best.
import { type TemplateResult, html, nothing } from 'lit/html.js';
import type { FlowDocument, FlowText } from '../../flow.js';

export interface Said {
  readonly text: string;
  /** Of the text; empty where the document does not say. */
  readonly lang: string;
}

/** That of the page, its primary subtag, the document's first, the first in order: the first of these that there is. */
export function textIn(
  words: FlowText,
  tag: string,
  { languages = [] }: Pick<FlowDocument, 'languages'>,
): Said {
  if (typeof words === 'string') return { text: words, lang: languages[0] ?? tag };
  const wanted = [tag, tag.split('-', 1)[0], languages[0], Object.keys(words).sort()[0]];
  const lang = wanted.find((one) => one !== undefined && Object.hasOwn(words, one)) ?? '';
  return { text: words[lang] ?? '', lang };
}

/** What a text is read in: the document, and the language of the page. */
export interface Reading {
  readonly document: Pick<FlowDocument, 'languages'>;
  readonly lang: string;
}

export const plain = ({ document, lang }: Reading, words: FlowText | undefined): string =>
  words === undefined ? '' : textIn(words, lang, document).text;

export function written(reading: Reading, words: FlowText | undefined): TemplateResult | typeof nothing {
  if (words === undefined) return nothing;
  const { text, lang } = textIn(words, reading.lang, reading.document);
  return html`<bdi lang=${lang || nothing}>${text}</bdi>`;
}
