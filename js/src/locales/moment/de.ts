// Deutsch
import type { MomentWords } from '../words.js';

export const words: MomentWords = {
  momentForYou: 'Für dich, wenn du magst',
  whyThis: 'Warum sehe ich das?',
  notNowThis: 'Nicht jetzt',
  moreWays: 'Weitere Wege, es wegzulegen',
  neverThis: 'Das nie wieder',
  turnAllOff: 'Alles ausschalten',
  turnAllOn: 'Wieder einschalten',

  isPutAway: 'Es ist weggelegt. Wenn es wiederkommt, dann erst in einigen Tagen.',
  comesNoMore: 'Es kommt nicht wieder.',
  isTurnedOff: 'Nichts kommt mehr von selbst.',
  isTurnedOn: 'Ab und zu darf wieder etwas von selbst kommen.',
  momentDone: 'Danke.',
  bringItBack: 'Darf wiederkommen',

  rhythmTitle: 'Was von selbst kommt',
  mayComeByItself: 'Ab und zu darf etwas von selbst kommen',
  rhythmRules: {
    one: 'Höchstens einmal in der Woche, und nie von {from} bis {to}.',
    other: 'Höchstens einmal am Tag und {n} Mal in der Woche, und nie von {from} bis {to}.',
  },
  whatMayCome: 'Was kommen kann',
  nothingToCome: 'Im Augenblick nichts.',
  comesNow: 'Wenn du das nächste Mal eine Seite damit öffnest.',
  comesFrom: 'Frühestens: {time}.',
  comesLater: 'In einigen Tagen.',
  comesUnknown: 'Sobald deine Zeitzone bekannt ist.',
  becauseOther: 'Vor Kurzem kam schon etwas anderes.',
  becauseSurvey: 'Eine Umfrage in {n} Tagen genügt.',
  becauseRest: 'Es kam erst vor Kurzem.',
  whatIsOver: 'Was nicht wiederkommt',
  overDone: 'Du hast es getan.',
  overNever: 'Du wolltest es nicht mehr.',
  overAway: 'Du hast es dreimal weggelegt.',
  rhythmHere: 'Nur auf diesem Gerät.',

  momentSignIn: 'Melde dich an: Von selbst kommt etwas nur zu Mitgliedern.',
  momentChanged: 'Inzwischen hat sich etwas geändert. Bitte sieh noch einmal hin.',
  momentMissing: 'Hier ist noch nichts. Es erscheint von selbst, sobald es veröffentlicht ist.',
  momentAway:
    'Das ist gerade nicht zu erreichen. Es erscheint von selbst, wenn die Verbindung wieder da ist.',
  momentKeptOut: 'Die Regeln dieser Seite lassen das nicht starten. Wer die Seite betreibt, kann das ändern.',
  momentBroken:
    'Das ist noch nicht richtig eingerichtet. Wer diese Seite betreibt, findet den Grund in der Konsole.',
};
