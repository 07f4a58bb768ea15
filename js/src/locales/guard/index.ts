// The words for what a writer is told about a text, in the language that a widget speaks.
import { Late } from '../late.js';
import { type Saying, type Sentences, sayingFrom } from '../saying.js';
import { words as en } from './en.js';

export type GuardKey = keyof typeof en;
export type GuardWords = Sentences<GuardKey>;
export type Guarding = Saying<GuardKey>;

const catalogues: Readonly<Record<string, Late<{ readonly words: GuardWords }>>> = {
  ar: new Late(() => import('./ar.js')),
  de: new Late(() => import('./de.js')),
  es: new Late(() => import('./es.js')),
  fr: new Late(() => import('./fr.js')),
  pt: new Late(() => import('./pt.js')),
};

/** English until the catalogue of that locale is here; `onLoad` is called when it is. */
export function guardingFor(locale: string, onLoad: () => void): Guarding {
  return sayingFrom(catalogues, en, locale, onLoad);
}
