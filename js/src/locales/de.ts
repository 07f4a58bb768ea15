// Deutsch.
import type { Words } from './words.js';

export const words: Words = {
  loading: 'Wird geladen',
  vote: 'Abstimmen',
  change: 'Ändern',
  withdraw: 'Zurückziehen',
  undo: 'Rückgängig',
  keep: 'Stimme behalten',
  retry: 'Noch einmal versuchen',
  abstain: 'Nur Ergebnis ansehen',

  people: { one: '{n} Person', other: '{n} Personen' },
  guests: { one: 'davon {n} als Gast', other: 'davon {n} als Gäste' },
  turnout: '{people}, {guests}',
  abstained: { one: '{n} Enthaltung', other: '{n} Enthaltungen' },
  nobody: 'Noch hat niemand geantwortet. Du könntest den Anfang machen.',
  nobodyClosed: 'Niemand hat geantwortet.',
  votes: { one: '{n} Stimme', other: '{n} Stimmen' },
  total: { one: '{n} Person hat geantwortet.', other: '{n} Personen haben geantwortet.' },
  yours: 'Deine Stimme',
  leading: 'Die meisten Stimmen',

  dayTime: '{day}, {time}',
  opens: 'Öffnet {time}',
  closes: 'Endet {time}',
  closing: 'Endet gerade',
  closed: 'Beendet',
  closedAt: 'Beendet {time}',
  calendar: 'In meinen Kalender eintragen',

  tapToVote: 'Wähle eine Antwort, um abzustimmen. Du kannst sie später ändern.',
  tapToVoteKeys: 'Mit den Pfeiltasten: Eingabe- oder Leertaste drücken, um abzustimmen.',
  tapToChange: 'Wähle eine andere Antwort, um deine Stimme zu ändern.',
  oneFinal: 'Wähle eine Antwort und stimme dann ab. Stimmen sind endgültig.',
  any: 'Wähle so viele du magst und stimme dann ab.',
  anyFinal: 'Wähle so viele du magst und stimme dann ab. Stimmen sind endgültig.',
  exactly: { one: 'Wähle {n} Antwort und stimme dann ab.', other: 'Wähle {n} Antworten und stimme dann ab.' },
  upTo: {
    one: 'Wähle höchstens {n} Antwort und stimme dann ab.',
    other: 'Wähle bis zu {n} Antworten und stimme dann ab.',
  },
  atLeast: {
    one: 'Wähle mindestens {n} Antwort und stimme dann ab.',
    other: 'Wähle mindestens {n} Antworten und stimme dann ab.',
  },
  between: 'Wähle {min} bis {max} Antworten und stimme dann ab.',
  chooseFirst: 'Wähle zuerst eine Antwort.',
  pressToVote: 'Noch nicht abgeschickt.',

  hiddenUntilVote: 'Das Ergebnis siehst du, sobald du abgestimmt hast.',
  hiddenUntilClose: 'Das Ergebnis erscheint, wenn die Umfrage endet.',

  sending: 'Wird gesendet',
  voteInChange: 'Deine Stimme zählt. Du kannst sie jederzeit ändern.',
  voteInUntil: 'Deine Stimme zählt. Du kannst sie ändern bis {time}.',
  voteInFinal: 'Deine Stimme zählt. Stimmen sind hier endgültig.',
  abstainedIn: 'Du siehst das Ergebnis, ohne gewählt zu haben. Du kannst noch abstimmen.',
  abstainedFinal: 'Du hast dich enthalten.',
  withdrawn: 'Deine Stimme ist zurückgezogen.',
  notOpen: 'Diese Umfrage hat noch nicht begonnen.',
  pollClosed: 'Diese Umfrage ist beendet.',
  pollClosedMine: 'Diese Umfrage ist beendet. Deine Stimme ist gezählt.',
  elsewhere:
    'Du hast deine Antwort auf einem anderen Gerät oder in einem anderen Fenster geändert. Hier siehst du die neueste.',
  startedAnew: 'Die Umfrage wurde geändert und die Zählung begann neu. Bitte stimme noch einmal ab.',

  keptOffline: 'Du bist offline. Deine Antwort bleibt hier und geht hinaus, sobald du wieder verbunden bist.',
  keptBusy: 'Gerade sind viele hier. Deine Antwort bleibt hier und geht von selbst hinaus.',
  keptWithdrawal: 'Du ziehst deine Stimme zurück. Das ist hier vermerkt und geht von selbst hinaus.',
  waitingForMember:
    'Hier liegt eine Antwort für das Mitglied, das sie geschrieben hat. Sie geht hinaus, wenn es sich anmeldet.',
  deviceOnly: 'Nur auf diesem Gerät. Mit einem Hub hörst du von allen.',
  memoryOnly: 'Nur in diesem Fenster: Diese Seite darf auf deinem Gerät nichts speichern.',
  lastKnown: 'Du bist offline. Dies ist der letzte bekannte Stand.',

  signIn: 'Melde dich an, um abzustimmen.',
  membersOnly: 'Hier stimmen nur Mitglieder ab. Melde dich an, um mitzumachen.',
  tokenOld: 'Deine Anmeldung ist abgelaufen. Melde dich noch einmal an; deine Auswahl bleibt.',
  noPoll: 'Hier gibt es noch keine Umfrage. Sie erscheint von selbst, sobald sie veröffentlicht ist.',
  notReached:
    'Die Umfrage ist gerade nicht erreichbar. Sie erscheint von selbst, sobald die Verbindung wieder steht.',
  policy:
    'Die Regeln dieser Website lassen die Umfrage nicht starten. Wer die Website betreibt, kann das ändern.',
  setUpWrong:
    'Diese Umfrage ist noch nicht richtig eingerichtet. Wer diese Seite betreibt, findet den Grund in der Konsole.',

  conflict:
    'Du hast inzwischen auf einem anderen Gerät geantwortet. Die neuere Antwort bleibt; ändere sie hier, wenn du magst.',
  closedMeanwhile: 'Diese Umfrage endete, bevor deine Antwort ankam. Es wurde nichts geändert.',
  final: 'Stimmen sind hier endgültig. Deine bleibt, wie sie ist.',
  chooseFewer: { one: 'Bitte wähle höchstens {n} Antwort.', other: 'Bitte wähle höchstens {n} Antworten.' },
  chooseMore: { one: 'Bitte wähle mindestens {n} Antwort.', other: 'Bitte wähle mindestens {n} Antworten.' },
  overBudget: 'Du hast {spent} vergeben; zu vergeben sind {budget}.',
  sharedRank: 'In dieser Umfrage ist jeder Platz für eine Antwort allein.',
  optionGone: 'Diese Antwort gehört nicht mehr zur Umfrage. Bitte wähle noch einmal.',
  noOwnWords: 'Diese Umfrage nimmt keine eigenen Antworten an.',
  textBlocked: 'In deiner Antwort stehen Wörter, die hier nicht stehen dürfen. Schreib sie bitte anders.',
  textEmpty: 'Deine eigene Antwort ist noch leer.',
  textLong: 'Deine eigene Antwort hat {length} Zeichen; erlaubt sind {max}.',
  textControl:
    'Deine eigene Antwort enthält ein Zeichen, das sich nicht zeigen lässt. Bitte tippe sie noch einmal.',
  notAllowed: 'Das ist dir hier nicht erlaubt.',
  quick: {
    one: 'Das ging schnell. Bitte versuche es in {n} Sekunde noch einmal; deine Auswahl bleibt.',
    other: 'Das ging schnell. Bitte versuche es in {n} Sekunden noch einmal; deine Auswahl bleibt.',
  },
  busy: 'Gerade sind viele hier. Bitte versuche es gleich noch einmal; deine Auswahl bleibt.',
  notKept: 'Deine Antwort konnte nicht gespeichert werden. Bitte versuche es noch einmal.',
  notStored: 'Diese Seite darf auf deinem Gerät nichts speichern; Antworten können hier nicht warten.',
  failed:
    'Auf der anderen Seite ist etwas schiefgegangen. Es wurde nichts geändert; bitte versuche es noch einmal.',
};
