// The words that only these ballots need, in the language that the widget speaks.
import { en } from '../../../locales/ballots/en.js';
import { Late } from '../../../locales/late.js';
import { type BallotWords, Speech } from '../../../locales/words.js';

const catalogues: Readonly<Record<string, Late<{ readonly words: BallotWords }>>> = {
  ar: new Late(() => import('../../../locales/ballots/ar.js')),
  de: new Late(() => import('../../../locales/ballots/de.js')),
  es: new Late(() => import('../../../locales/ballots/es.js')),
  fr: new Late(() => import('../../../locales/ballots/fr.js')),
  pt: new Late(() => import('../../../locales/ballots/pt.js')),
};

/** The same voice with more words: English until those of its language are here. */
export function voiceFor(speech: Speech, onLoad: () => void): Speech {
  const catalogue = catalogues[speech.locale.split('-')[0] ?? ''];
  const words = catalogue?.here?.words;
  if (catalogue && !words) catalogue.ask(onLoad);
  return new Speech(speech.locale, { ...(words ?? en), ...speech.words }, speech.trouble, speech.ask);
}
