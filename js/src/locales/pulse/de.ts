// Deutsch.
import type { PulseWords } from '../words.js';

export const words: PulseWords = {
  pulseTitle: 'Wie ist es hier?',
  'item:known': 'Jemand hier weiß, wer ich bin.',
  'item:heard': 'Was ich sage, wird hier gehört.',
  'item:helped': 'Ich finde hier Hilfe, wenn ich sie brauche.',
  'item:safe': 'Ich kann hier sagen, was ich denke.',
  'item:belong': 'Ich gehöre hierher.',

  point1: 'Gar nicht',
  point2: 'Ein wenig',
  point3: 'Teils',
  point4: 'Größtenteils',
  point5: 'Voll und ganz',

  answerIt: 'Antworten',
  answerAnew: 'Antwort ändern',
  keepAnswer: 'So lassen',
  countsUntil:
    'Eine Frage in jeder Runde. Die Antwort zählt bis {time}; dann ist zu sehen, was herauskam, wo mindestens fünf geantwortet haben.',
  counts:
    'Eine Frage in jeder Runde. Danach ist zu sehen, was herauskam, wo mindestens fünf geantwortet haben.',
  answerIn: 'Deine Antwort ist da: {value} von 5, „{word}“.',
  changeUntil: 'Du kannst sie ändern oder zurücknehmen bis {time}.',
  takeItBack: 'Zurücknehmen',
  answerTakenBack: 'Deine Antwort ist zurückgenommen.',
  membersAsked:
    'Mitglieder werden in jeder Runde eine kurze Frage gefragt. Melde dich an, um gefragt zu werden.',

  cameOfIt: 'Was herauskam',
  firstRound: 'Das ist die erste Runde. Was herauskam, ist zu sehen, wenn sie zu Ende ist.',
  firstUntil: 'Das ist die erste Runde. Was herauskam, ist danach zu sehen. Ende: {time}.',
  roundOf: 'Runde {round}: {days}',
  roundEnded: 'Eine Runde ist zu Ende. Was herauskam, steht jetzt hier.',
  meanOf: '{mean} von 5',
  likely: 'wohl {low} bis {high}',
  answersN: { one: '{n} Antwort', other: '{n} Antworten' },
  fewerThanFive: 'Weniger als fünf haben geantwortet.',
  fewerAll: 'Auf jede Frage haben weniger als fünf geantwortet.',
  howToRead:
    'Der Punkt ist das Mittel derer, die geantwortet haben. In 95 von 100 Fällen liegt das Mittel aller Mitglieder im Balken, wenn die Antworten für die anderen stehen können.',
  showCounts: 'Alle Zahlen zeigen',
  hideCounts: 'Zahlen schließen',
  howOften: 'Wie oft jeder Punkt gegeben wurde',
  pointHead: 'Punkt',
  howMany: 'Antworten',
  inPercent: 'In Prozent',
  showEarlier: 'Frühere Runden zeigen',
  hideEarlier: 'Frühere Runden schließen',

  saidDid: 'Ihr habt gesagt, wir haben getan',
  youSaid: 'Ihr habt gesagt',
  weDid: 'Wir haben getan',
  aboutRounds: 'Zu Runde {rounds}',
  showAllDid: 'Alle {n} zeigen',
  showNewestDid: 'Nur die neuesten zeigen',

  roundOver: 'Diese Runde ist gerade zu Ende gegangen, es wurde nichts geändert. Das ist jetzt die Frage.',
  otherAsked: 'Inzwischen wird etwas anderes gefragt. Bitte antworte darauf.',
  choosePoint: 'Bitte wähle einen Punkt von 1 bis 5.',
  signInFirst: 'Melde dich an, um mitzumachen.',
  nothingYet: 'Hier ist noch nichts. Es erscheint von selbst, sobald es veröffentlicht wird.',
  awayNow: 'Das lässt sich gerade nicht erreichen. Es erscheint von selbst, wenn die Verbindung zurück ist.',
  keptOut: 'Die Regeln dieser Website lassen das nicht zu. Wer die Website betreibt, kann das ändern.',
  notSetUp:
    'Das ist noch nicht richtig eingerichtet. Wer diese Seite betreibt, findet in der Konsole, warum.',
};
