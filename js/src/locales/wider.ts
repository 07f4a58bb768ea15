// The voice of a widget with the words of one part of it more.
import type { Late } from './late.js';
import { type AllWords, Speech } from './words.js';

/** English until those of its language are here; `onLoad` is called when they are. */
export function withWords(
  speech: Speech,
  catalogues: Readonly<Record<string, Late<{ readonly words: Partial<AllWords> }>>>,
  english: Partial<AllWords>,
  onLoad: () => void,
): Speech {
  const catalogue = catalogues[speech.locale.split('-')[0] ?? ''];
  const words = catalogue?.here?.words;
  if (catalogue && !words) catalogue.ask(onLoad);
  return new Speech(speech.locale, { ...(words ?? english), ...speech.words }, speech.trouble, speech.ask);
}
