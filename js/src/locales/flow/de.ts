// Deutsch.
import type { FlowWords } from '../words.js';

export const words: FlowWords = {
  start: 'Loslegen',
  goOn: 'Weitermachen, wo du warst',
  beginAgain: 'Von vorn beginnen',
  startedOver: 'Du bist wieder am Anfang. Deine Antworten sind zurückgenommen.',
  aboutMinutes: { one: 'Etwa {n} Minute', other: 'Etwa {n} Minuten' },
  minutesLeft: { one: 'noch etwa {n} Minute', other: 'noch etwa {n} Minuten' },
  stepOf: 'Schritt {n} von {max}',
  stepOfAbout: 'Schritt {n} von etwa {max}',
  stepSaid: '{step}: {title}',
  back: 'Zurück',
  next: 'Weiter',
  skip: 'Überspringen',
  closeIt: 'Schließen',

  forWhom: 'Für wen',
  forWhat: 'Was wir tun',
  whyNow: 'Warum jetzt',
  notFor: 'Nicht gedacht für',
  leadsTo: 'Schritt: {title}',

  iAgree: 'Ich stimme zu',
  version: 'Fassung {version}',
  agreedOn: 'Du hast Fassung {version} am {date} zugestimmt.',
  process: 'Was geschieht, wenn jemand das nicht einhält',
  takeBack: 'Zustimmung zurücknehmen',
  tookBack:
    'Du hast deine Zustimmung am {date} zurückgenommen. Um wieder mitzumachen, lies bitte alles und stimme zu.',
  changedSince: 'Seit deiner Zustimmung am {date} hat sich etwas geändert. Bitte lies, was neu ist.',
  rewritten: 'Das wurde seit deiner Zustimmung am {date} neu geschrieben. Bitte lies es noch einmal.',
  removed: 'Gestrichen:',
  added: 'Neu:',
  readIt: 'Lesen',
  inFull: 'Alles lesen, Fassung {version}',

  anyNumber: 'Wähle so viele du magst.',
  justN: 'Wähle {n}.',
  mostN: 'Wähle bis zu {n}.',
  leastN: 'Wähle mindestens {n}.',
  fromTo: 'Wähle {min} bis {max}.',
  optional: 'freiwillig',
  roomFor: 'Noch Platz für {n} Zeichen',
  tooMany: '{n} Zeichen zu viel',

  doneOf: '{n} von {max} erledigt',
  isDone: 'Erledigt',
  byItself: 'Hakt sich selbst ab, sobald du es getan hast.',
  allDone: 'Alles erledigt. Danke.',
  showList: 'Liste zeigen',
  hideList: 'Liste schließen',
  opensLater: 'Diese Liste öffnet sich auf deinem Weg hinein.',
  takeMe: 'Dorthin gehen',

  fromOn: 'Von {name}, {date}',
  arrived: 'Du bist angekommen. Schön, dass du da bist.',
  lookAgain: 'Meine Antworten ansehen',

  elsewhereNow:
    'Du hast auf einem anderen Gerät oder in einem anderen Fenster weitergemacht. Hier stehst du jetzt.',
  onlyHere: 'Nur auf diesem Gerät. Niemand sonst sieht deine Antworten.',
  needsSignIn: 'Melde dich an, um weiterzumachen.',
  needsMember: 'Das ist für Mitglieder. Melde dich an, um mitzumachen.',
  nothingHere: 'Hier gibt es noch nichts. Es erscheint von selbst, sobald es veröffentlicht ist.',
  outOfReach: 'Das ist gerade nicht erreichbar. Es erscheint von selbst, sobald die Verbindung wieder steht.',
  siteForbids:
    'Die Regeln dieser Website lassen das nicht starten. Wer die Website betreibt, kann das ändern.',
  wrongSetUp:
    'Das ist noch nicht richtig eingerichtet. Wer diese Seite betreibt, findet den Grund in der Konsole.',
  overtaken:
    'Du hast inzwischen auf einem anderen Gerät geantwortet. Die neuere Antwort bleibt; von hier aus geht es weiter.',

  lookAt: { one: 'Eine Stelle braucht noch einen Blick:', other: '{n} Stellen brauchen noch einen Blick:' },
  missingChoice: 'Bitte wähle eine Antwort.',
  missingText: 'Bitte fülle das aus.',
  missingConsent: 'Um weiterzumachen, lies das bitte und stimme zu.',
  notFitting: 'Bitte sieh dir diese Antwort noch einmal an.',
  longText: 'Das sind {length} Zeichen; {max} haben Platz.',
  answerGone: 'Diese Antwort gibt es nicht mehr. Bitte wähle noch einmal.',
  stepGone: 'Die Schritte haben sich inzwischen geändert. Hier geht es weiter.',
  hardWords: 'Darin stehen Wörter, die hier nicht stehen dürfen. Schreib es bitte anders.',
  strangeSign: 'Darin ist ein Zeichen, das sich nicht zeigen lässt. Bitte tippe es noch einmal.',
};
