// Deutsch.
import type { StewardWords } from '../words.js';

export const words: StewardWords = {
  forStewards: 'Für Verantwortliche',
  whyGone: 'Warum Mitglieder gehen',
  goneFew: 'Weniger als fünf haben gesagt, warum sie gehen.',
  goneAll: 'Mindestens {n} haben gesagt, warum sie gehen. Gezählt wird in Schritten von {grain}.',
  atLeastN: 'mindestens {n}',
  belowFive: 'weniger als 5',
  readWords: 'Lesen, was sie geschrieben haben',
  noWords: 'Niemand hat etwas geschrieben.',
  moreOfThem: 'Mehr zeigen',

  wentQuiet: 'Wer still geworden ist',
  nobodyQuiet: 'Niemand ist still geworden.',
  lastAct: 'Zuletzt aktiv: {date}',
  askedOnce: 'einmal gefragt',
  askedTwice: 'zweimal gefragt',
  askThem: 'Fragen',
  askName: 'Fragen, ob {name} geht',
  isAsked: '{name} wird beim nächsten Besuch gefragt.',
  askRule:
    'Jedes Mitglied wird höchstens zweimal gefragt, ein für alle Mal, von Verantwortlichen oder von der Seite.',
  askedEnough: 'Dieses Mitglied ist oft genug gefragt worden.',
  notQuiet: 'Dieses Mitglied hat seitdem etwas getan. Es braucht nicht gefragt zu werden.',
  noDigest: 'Zum Fragen braucht es eine Seite mit https.',

  tellDid: 'Aufschreiben, was getan wurde',
  tellHint: 'Alle hier sehen es.',
  publishDid: 'Veröffentlichen',
  didPublished: 'Es ist veröffentlicht.',
  didFull: 'Es sind schon {max}. Nimm einen Eintrag zurück, bevor du einen neuen schreibst.',
};
