// Which language a widget speaks: that of the page around it, if there is a catalogue for it; English otherwise.
import { en } from './en.js';
import { Speech, type Words } from './words.js';

/** One file per language, loaded when a page first needs it. English is always there. */
const catalogues: Readonly<Record<string, () => Promise<Words>>> = {
  ar: async () => (await import('./ar.js')).ar,
  de: async () => (await import('./de.js')).de,
  es: async () => (await import('./es.js')).es,
  fr: async () => (await import('./fr.js')).fr,
  pt: async () => (await import('./pt.js')).pt,
};

export const languages = ['en', ...Object.keys(catalogues)];

const loaded = new Map<string, Words>([['en', en]]);
const loading = new Map<string, Promise<unknown>>();

function canonical(tag: string): string {
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? 'en';
  } catch {
    return 'en';
  }
}

/** The speech for a language tag; English until its catalogue is here, and `onLoad` is called then. */
export function speechFor(tag: string, own: Partial<Words>, onLoad: () => void): Speech {
  const locale = canonical(tag);
  const language = locale.split('-')[0] ?? 'en';
  const words = loaded.get(language);
  if (!words) load(language, onLoad);
  return new Speech(words ? locale : 'en', { ...(words ?? en), ...own });
}

function load(language: string, onLoad: () => void): void {
  const fetchWords = catalogues[language];
  if (!fetchWords) return;
  const started =
    loading.get(language) ??
    fetchWords().then(
      (words) => loaded.set(language, words),
      () => loading.delete(language),
    );
  loading.set(language, started);
  void started.then(() => {
    if (loaded.has(language)) onLoad();
  });
}
