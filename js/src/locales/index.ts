// Which language a widget speaks: that of the page around it, if there is a catalogue for it; English otherwise.
import { en } from './en.js';
import { Late } from './late.js';
import { type AllWords, Speech, type Words } from './words.js';

/** One file per language, loaded when a page first needs it. English is always there, all but what is said in trouble. */
const catalogues: Readonly<Record<string, Late<{ readonly words: Words }>>> = {
  ar: new Late(() => import('./ar.js')),
  de: new Late(() => import('./de.js')),
  es: new Late(() => import('./es.js')),
  fr: new Late(() => import('./fr.js')),
  pt: new Late(() => import('./pt.js')),
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
export function speechFor(tag: string, own: Partial<AllWords>, onLoad: () => void): Speech {
  const locale = canonical(tag);
  const language = locale.split('-')[0] ?? 'en';
  const catalogue = catalogues[language];
  const words = catalogue?.here?.words;
  if (!words) catalogue?.ask(onLoad);
  const known = words ?? { ...en, ...trouble.here?.enTrouble };
  return new Speech(words || language === 'en' ? locale : 'en', { ...known, ...own }, trouble.here, () => {
    trouble.ask(onLoad);
  });
}

/** Fulfilled when no words are on their way. */
export async function wordsHere(): Promise<void> {
  await Promise.all([trouble, ...Object.values(catalogues)].map(({ settled }) => settled));
}
