// Deutsch.
import type { LeavingWords } from '../words.js';

export const words: LeavingWords = {
  awayTitle: 'Du warst eine Weile nicht da',
  awayText: 'Schön, dich zu sehen. Falls du am Gehen bist: Sagst du uns, warum? Falls nicht, ist alles gut.',
  leaveTitle: 'Bevor du gehst',
  leaveText: 'Zwei kurze Fragen. Sie helfen denen, die bleiben.',
  whyGo: 'Warum gehst du?',
  'reason:no_time': 'Ich habe keine Zeit dafür',
  'reason:not_for_me': 'Es ist nicht, was ich gesucht habe',
  'reason:too_much': 'Es ist mir zu viel',
  'reason:felt_unsafe': 'Ich habe mich nicht sicher oder nicht willkommen gefühlt',
  'reason:found_elsewhere': 'Ich habe es anderswo gefunden',
  'reason:done_here': 'Ich habe, wofür ich gekommen bin',
  'reason:other': 'Etwas anderes',
  anyWords: 'Möchtest du mehr dazu sagen?',
  whoReads:
    'Wer hier Verantwortung trägt, liest es ohne deinen Namen und ohne deinen Grund. Du kannst es leer lassen.',
  whoCounts:
    'Wer hier Verantwortung trägt, sieht, wie oft ein Grund genannt wurde, in Fünferschritten, und nie, von wem.',
  questionOf: 'Frage {n} von {max}',
  goAhead: 'Weiter',
  goBack: 'Zurück',
  sendIt: 'Senden',
  notNow: 'Nicht jetzt',
  allWell: 'In Ordnung. Es wurde nichts gesendet.',
  thankYou: 'Danke, dass du es uns gesagt hast. Du kannst jederzeit wiederkommen.',
  toldOn: 'Du hast es uns am {date} gesagt.',
  goneTakenBack: 'Das ist zurückgenommen. Schön, dass du da bist.',
  chooseReason: 'Bitte wähle einen Grund.',
  reasonGone: 'Diesen Grund gibt es nicht mehr. Bitte wähle noch einmal.',
  noSuchQuestion: 'Hier wird niemand gefragt, warum er geht.',
  emptyWords: 'Hier fehlt noch etwas.',
  longWords: 'Das sind {length} Zeichen; Platz ist für {max}.',
  blockedWords: 'Darin sind Wörter, die hier nicht stehen können. Bitte schreib es anders.',
  unseenSign: 'Darin ist ein Zeichen, das nicht gezeigt werden kann. Bitte tippe es neu.',
};
