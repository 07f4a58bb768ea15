// The words for how a count can be checked, in the language that a widget speaks.
import { Late } from '../late.js';
import { type Saying, type Sentences, sayingFrom } from '../saying.js';
import { words as en } from './en.js';

export type ProofKey = keyof typeof en;
export type ProofWords = Sentences<ProofKey>;
export type Proving = Saying<ProofKey>;

const catalogues: Readonly<Record<string, Late<{ readonly words: ProofWords }>>> = {
  ar: new Late(() => import('./ar.js')),
  de: new Late(() => import('./de.js')),
  es: new Late(() => import('./es.js')),
  fr: new Late(() => import('./fr.js')),
  pt: new Late(() => import('./pt.js')),
};

/** English until the catalogue of that locale is here; `onLoad` is called when it is. */
export function provingFor(locale: string, onLoad: () => void): Proving {
  return sayingFrom(catalogues, en, locale, onLoad);
}
