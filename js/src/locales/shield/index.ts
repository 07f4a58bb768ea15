// The words of the shield, in the language of the page.
import { Late } from '../late.js';
import { type Saying, type Sentences, sayingFrom } from '../saying.js';
import { words as en } from './en.js';

export type ShieldKey = keyof typeof en;
export type ShieldWords = Sentences<ShieldKey>;

export interface Shielding extends Saying<ShieldKey> {
  /** "insult and threat" */
  readonly all: (parts: readonly string[]) => string;
}

const catalogues: Readonly<Record<string, Late<{ readonly words: ShieldWords }>>> = {
  ar: new Late(() => import('./ar.js')),
  de: new Late(() => import('./de.js')),
  es: new Late(() => import('./es.js')),
  fr: new Late(() => import('./fr.js')),
  pt: new Late(() => import('./pt.js')),
};

function canonical(tag: string): string {
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? 'en';
  } catch {
    return 'en';
  }
}

/** English until the catalogue of that language is here; `onLoad` is called when it is. */
export function shieldingFor(tag: string, onLoad: () => void): Shielding {
  const saying = sayingFrom(catalogues, en, canonical(tag), onLoad);
  const list = new Intl.ListFormat(saying.locale, { type: 'conjunction' });
  return { ...saying, all: (parts) => list.format(parts) };
}
