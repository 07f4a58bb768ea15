// The words for how a result came about, in the language that a widget speaks.
import { Late } from '../late.js';
import { type Saying, type Sentences, sayingFrom } from '../saying.js';
import { words as en } from './en.js';

export type RoundsKey = keyof typeof en;
export type RoundsWords = Sentences<RoundsKey>;
export type Telling = Saying<RoundsKey>;
export type Say = Telling['say'];

const catalogues: Readonly<Record<string, Late<{ readonly words: RoundsWords }>>> = {
  ar: new Late(() => import('./ar.js')),
  de: new Late(() => import('./de.js')),
  es: new Late(() => import('./es.js')),
  fr: new Late(() => import('./fr.js')),
  pt: new Late(() => import('./pt.js')),
};

/** English until the catalogue of that locale is here; `onLoad` is called when it is. */
export function tellingFor(locale: string, onLoad: () => void): Telling {
  return sayingFrom(catalogues, en, locale, onLoad);
}
