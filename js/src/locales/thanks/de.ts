// Deutsch
import type { ThanksWords } from '../words.js';

export const words: ThanksWords = {
  thanksTitle: 'Dank',
  thankName: '{name} danken',
  thanksFor: 'Wofür?',
  thanksFrom: 'Dein Name, so wie {name} dich kennt',
  mayBeSeen: 'Andere dürfen es auch sehen',
  sendThanks: 'Dank senden',
  thankAgain: '{name} noch einmal danken',
  thanksSent: 'Dein Dank an {name} ist gesendet.',
  thanksBack: 'Er ist zurückgenommen. Niemand sonst sieht ihn mehr.',
  thanksOnItsWay: 'Unterwegs.',

  seenByTwo: 'Nur ihr beide seht ihn.',
  seenIfAgreed: 'Wenn {name} zustimmt, sehen ihn auch andere. Bis dahin nur ihr beide.',
  seenIfYou: '{name} wäre es recht, wenn andere ihn sehen. Bis du zustimmst, seht nur ihr beide ihn.',
  seenByAll: 'Alle hier können ihn sehen.',
  letBeSeen: 'Andere dürfen ihn sehen',
  keepPrivate: 'Unter uns behalten',
  takeThanksBack: 'Zurücknehmen',
  thanksHeld: 'Er wartet: Jemand vom Team sieht sich erst die Worte an.',
  thanksRemoved: 'Das Team hat ihn entfernt.',

  thanksGot: 'An dich',
  thanksGiven: 'Von dir',
  thanksShown: 'Für alle zu sehen',
  saysThanks: '{name} dankt dir',
  thanksTo: 'An {name}',
  thanksBy: 'Von {name}',
  thanksBetween: '{name} an {other}',
  nothingGot: 'Noch ist nichts gekommen. Wofür andere dir danken, steht hier.',
  nothingShown: 'Noch nichts. Ein Dank steht hier, wenn beide das sagen.',
  showAllThanks: 'Alle zeigen',
  moreThanks: 'Mehr zeigen',

  monthBrought: 'Was dir der {month} gebracht hat',
  shownOnce: 'Das ist einmal zu sehen, und nur für dich. Unten bleibt alles stehen.',
  closeMonth: 'Schließen',

  putThanksAway: 'Weglegen',
  thanksPutAway: 'Er ist weggelegt. Wer ihn geschrieben hat, erfährt davon nichts.',
  onlyYouSee: 'Hier zählt niemand, wer wie viel Dank bekommt.',
  turnThanksOff: 'Dank ausschalten',
  turnThanksOn: 'Dank einschalten',
  thanksAreOff: 'Dank an dich ist ausgeschaltet. Was kommt, wird aufgehoben und nicht gezeigt.',
  thanksAreOn: 'Dank an dich wird wieder gezeigt.',
  nobodyIsTold: 'Niemand erfährt, dass er ausgeschaltet ist.',

  thanksEmpty: 'Bitte sag, wofür: Eine Zeile genügt.',
  thanksLong: 'Das sind {length} Zeichen; {max} passen hier hinein.',
  thanksBlocked: 'Darin sind Wörter, die hier nicht stehen können. Bitte sag es anders.',
  thanksSign: 'Darin ist ein Zeichen, das nicht gezeigt werden kann. Bitte tippe es neu.',
  thanksToYourself: 'Der ginge an dich selbst. Danke jemand anderem.',
  thankedEnough: {
    one: 'Hier kann man am Tag {n} Person danken. Der nächste Dank geht ab {time}; deine Worte bleiben.',
    other: 'Hier kann man am Tag {n} Personen danken. Der nächste Dank geht ab {time}; deine Worte bleiben.',
  },
  thankedLately:
    'Du hast dieser Person erst in diesen Tagen gedankt. Der nächste Dank geht ab {time}; deine Worte bleiben.',
  thanksGone: 'Er ist nicht mehr da: Er wurde zurückgenommen.',
  thanksChanged: 'Inzwischen hat sich etwas geändert. Bitte sieh noch einmal hin.',
  thanksSignIn: 'Melde dich an, um zu danken und zu sehen, was zu dir gekommen ist.',
  thanksMissing: 'Hier ist noch nichts. Es erscheint von selbst, sobald es veröffentlicht ist.',
  thanksAway:
    'Das ist gerade nicht zu erreichen. Es erscheint von selbst, wenn die Verbindung wieder da ist.',
  thanksKeptOut: 'Die Regeln dieser Seite lassen das nicht starten. Wer die Seite betreibt, kann das ändern.',
  thanksBroken:
    'Das ist noch nicht richtig eingerichtet. Wer diese Seite betreibt, findet den Grund in der Konsole.',
  thanksHere: 'Nur auf diesem Gerät: Niemand bekommt es. Mit einem Hub erreichst du andere.',
};
