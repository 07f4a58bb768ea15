// Which language a widget speaks: that of the page around it, if there is a catalogue for it; English otherwise.
import { en } from './en.js';
import { Late } from './late.js';
import { Speech, type Words } from './words.js';

/** One file per language, loaded when a page first needs it. English is always there, all but what is said in trouble. */
const catalogues: Readonly<Record<string, Late<Words>>> = {
  ar: new Late(async () => (await import('./ar.js')).ar),
  de: new Late(async () => (await import('./de.js')).de),
  es: new Late(async () => (await import('./es.js')).es),
  fr: new Late(async () => (await import('./fr.js')).fr),
  pt: new Late(async () => (await import('./pt.js')).pt),
};

const trouble = new Late(() => import('./trouble.js'));

function canonical(tag: string): string {
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? 'en';
  } catch {
    return 'en';
  }
}

/** The speech for a language tag; English until its catalogue is here. `onLoad` is called when there is more to say. */
export function speechFor(tag: string, own: Partial<Words>, onLoad: () => void): Speech {
  const locale = canonical(tag);
  const catalogue = catalogues[locale.split('-')[0] ?? 'en'];
  if (catalogue && !catalogue.here) catalogue.ask(onLoad);
  const words = catalogue?.here ?? { ...en, ...trouble.here?.enTrouble };
  return new Speech(catalogue && !catalogue.here ? 'en' : locale, { ...words, ...own }, trouble.here, () => {
    trouble.ask(onLoad);
  });
}

/** Fulfilled when no words are on their way. */
export async function wordsHere(): Promise<void> {
  await Promise.all([trouble, ...Object.values(catalogues)].map(({ settled }) => settled));
}
