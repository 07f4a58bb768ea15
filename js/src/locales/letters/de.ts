// Deutsch.
import type { LetterWords } from '../words.js';

export const words: LetterWords = {
  lettersTitle: 'Willkommensbriefe',
  lettersHint: 'Jeder geht in deinem Namen an einen neuen Menschen, sobald du ihn abschickst.',
  nobodyWaits: 'Niemand wartet auf einen Brief.',
  newcomers: { one: '{n} weitere Person ist angekommen.', other: '{n} weitere sind angekommen.' },
  showNewcomers: 'Zeigen',
  moreLetters: 'Mehr zeigen',
  lettersAway: 'Wer angekommen ist, lässt sich gerade nicht sehen.',

  someGuest: 'Ein Gast',
  letterTo: 'Brief an {name}',
  sendLetter: 'Als {name} senden',
  letterSent: 'Dein Brief an {name} ist gesendet.',
  letterKept: 'Dein Brief an {name} ist hier aufgehoben und geht von selbst hinaus.',
  unsendLetter: 'Zurücknehmen',
  letterBack: 'Dein Brief an {name} ist zurückgenommen.',

  emptyLetter: 'Hier steht noch nichts. Bitte schreib etwas.',
  longLetter: 'Das sind {length} Zeichen; {max} passen hinein.',
  harshLetter: 'Darin sind Wörter, die hier nicht stehen können. Bitte schreib es anders.',
  oddLetter: 'Darin ist ein Zeichen, das sich nicht zeigen lässt. Bitte tipp es noch einmal.',
  runGone: 'Diese Person hat neu begonnen oder ist gegangen; der Brief erreicht jetzt niemanden.',
  letterElsewhere:
    'Du hast diesen Brief inzwischen auf einem anderen Gerät oder in einem anderen Fenster gesendet.',
  signInToSend: 'Melde dich wieder an, um ihn zu senden; dein Text bleibt erhalten.',
};
