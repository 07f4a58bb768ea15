// Deutsch.
import type { ReportWords } from '../words.js';

export const words: ReportWords = {
  reportIt: 'Melden',
  whatIsWrong: 'Was stimmt damit nicht?',
  'wrong:hurtful': 'Es verletzt oder bedroht jemanden',
  'wrong:private': 'Es zeigt etwas Privates',
  'wrong:spam': 'Es ist Werbung oder Spam',
  'wrong:unsafe': 'Jemand könnte in Gefahr sein',
  'wrong:other': 'Etwas anderes',
  reportWords: 'Möchtest du mehr dazu sagen?',
  reportReaders:
    'Das lesen nur die, die hier Verantwortung tragen. Wer den Text geschrieben hat, erfährt nichts davon. Du kannst es leer lassen.',
  sendReport: 'Melden',
  cancelReport: 'Abbrechen',
  reportOpen: 'Du hast das gemeldet. Es wird angesehen.',
  reportStands: 'Was du gemeldet hast, wurde angesehen. Es bleibt stehen.',
  reportHeld: 'Was du gemeldet hast, wurde angesehen. Andere sehen es vorerst nicht.',
  reportRemoved: 'Was du gemeldet hast, wurde angesehen. Es ist entfernt.',
  yourReports: 'Was du gemeldet hast',
  takeReportBack: 'Zurücknehmen',
  reportBack: 'Deine Meldung ist zurückgenommen.',
  chooseWrong: 'Bitte wähle, was nicht stimmt.',
  longReport: 'Das sind {length} Zeichen; Platz ist für {max}.',
  harshReport:
    'Darin sind Wörter, die nicht gesendet werden können, auch nicht als Zitat. Bitte sag es anders.',
  oddReport: 'Darin ist ein Zeichen, das nicht gezeigt werden kann. Bitte tippe es neu.',
  reportedEnough:
    'Du hast innerhalb eines Tages {max} Texte gemeldet; mehr geht nicht. Wenn es nicht warten kann, sprich jemanden an, der hier Verantwortung trägt.',
  reportDecided:
    'Das wurde angesehen, seit du es gemeldet hast, und nicht geändert. Wenn es geändert wird, kannst du es wieder melden.',
  textGone: 'Das ist nicht mehr da, du kannst es nicht mehr melden.',
  reportElsewhere: 'Du hast das inzwischen auf einem anderen Gerät oder in einem anderen Fenster gemeldet.',
  signInToReport: 'Melde dich als Mitglied an, um das zu melden; dein Text bleibt erhalten.',
};
