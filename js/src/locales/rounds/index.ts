// The words for how a result came about, in the language that a widget speaks.
import { Late } from '../late.js';
import { type Plural, Speech, type WordArgs, type WordKey } from '../words.js';
import { words as en } from './en.js';

export type RoundsKey = keyof typeof en;
export type RoundsWords = Readonly<Record<RoundsKey, string | Plural>>;

const catalogues: Readonly<Record<string, Late<{ readonly words: RoundsWords }>>> = {
  ar: new Late(() => import('./ar.js')),
  de: new Late(() => import('./de.js')),
  es: new Late(() => import('./es.js')),
  fr: new Late(() => import('./fr.js')),
  pt: new Late(() => import('./pt.js')),
};

/** Says one of these sentences, with plurals and numbers as Speech does. */
export type Say = (key: RoundsKey, args?: WordArgs) => string;

export interface Telling {
  readonly locale: string;
  readonly say: Say;
}

/** English until the catalogue of that locale is here; `onLoad` is called when it is. */
export function tellingFor(locale: string, onLoad: () => void): Telling {
  const language = locale.split('-')[0] ?? 'en';
  const catalogue = catalogues[language];
  if (catalogue && !catalogue.here) catalogue.ask(onLoad);
  const words = catalogue?.here?.words;
  const spoken = words || language === 'en' ? locale : 'en';
  // Speech looks words up by name: these are other names, and nothing else of it is asked for.
  const voice = new Speech(spoken, words ?? en, null, () => undefined);
  return { locale: spoken, say: (key, args) => voice.say(key as WordKey, args) };
}
