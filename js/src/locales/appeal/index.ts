// The words for appeals, in the language that a widget speaks.
import { Late } from '../late.js';
import { withWords } from '../wider.js';
import type { AppealWords, Speech } from '../words.js';
import { words as en } from './en.js';

const catalogues: Readonly<Record<string, Late<{ readonly words: AppealWords }>>> = {
  ar: new Late(() => import('./ar.js')),
  de: new Late(() => import('./de.js')),
  es: new Late(() => import('./es.js')),
  fr: new Late(() => import('./fr.js')),
  pt: new Late(() => import('./pt.js')),
};

/** The same voice with more words: English until those of its language are here. */
export function appealVoice(speech: Speech, onLoad: () => void): Speech {
  return withWords(speech, catalogues, en, onLoad);
}
