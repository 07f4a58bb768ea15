// Sentences of one part of a widget, in the language that it speaks.
import type { Late } from './late.js';
import { type Plural, Speech, type WordArgs, type WordKey } from './words.js';

export type Sentences<Key extends string> = Readonly<Record<Key, string | Plural>>;

export interface Saying<Key extends string> {
  readonly locale: string;
  /** With plurals and numbers as Speech has them. */
  readonly say: (key: Key, args?: WordArgs) => string;
}

/** English until the catalogue of that locale is here; `onLoad` is called when it is. */
export function sayingFrom<Key extends string>(
  catalogues: Readonly<Record<string, Late<{ readonly words: Sentences<Key> }>>>,
  english: Sentences<Key>,
  locale: string,
  onLoad: () => void,
): Saying<Key> {
  const language = locale.split('-')[0] ?? 'en';
  const catalogue = catalogues[language];
  if (catalogue && !catalogue.here) catalogue.ask(onLoad);
  const words = catalogue?.here?.words;
  const spoken = words || language === 'en' ? locale : 'en';
  // Speech looks words up by name: these are other names, and nothing else of it is asked for.
  const voice = new Speech(spoken, words ?? english, null, () => undefined);
  return { locale: spoken, say: (key, args) => voice.say(key as string as WordKey, args) };
}
