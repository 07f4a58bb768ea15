// Français.
import type { ReportWords } from '../words.js';

export const words: ReportWords = {
  reportIt: 'Signaler',
  whatIsWrong: 'Qu’est-ce qui ne va pas ?',
  'wrong:hurtful': 'Cela blesse ou menace quelqu’un',
  'wrong:private': 'Cela montre quelque chose de privé',
  'wrong:spam': 'C’est de la publicité ou du spam',
  'wrong:unsafe': 'Quelqu’un pourrait être en danger',
  'wrong:other': 'Autre chose',
  reportWords: 'Voulez-vous en dire plus ?',
  reportReaders:
    'Seuls les responsables le lisent. La personne qui a écrit le texte n’en saura rien. Vous pouvez laisser ce champ vide.',
  sendReport: 'Signaler',
  cancelReport: 'Annuler',
  reportOpen: 'Vous l’avez signalé. Un responsable va regarder.',
  reportStands: 'Un responsable a regardé ce que vous avez signalé. Le texte reste.',
  reportHeld:
    'Un responsable a regardé ce que vous avez signalé. Les autres ne le voient pas pour le moment.',
  reportRemoved: 'Un responsable a regardé ce que vous avez signalé. Le texte est retiré.',
  yourReports: 'Ce que vous avez signalé',
  takeReportBack: 'Retirer',
  reportBack: 'Votre signalement est retiré.',
  chooseWrong: 'Choisissez ce qui ne va pas.',
  longReport: 'Cela fait {length} caractères ; il y a place pour {max}.',
  harshReport: 'Il y a des mots qui ne peuvent pas être envoyés, même en citation. Dites-le autrement.',
  oddReport: 'Il y a un caractère qui ne peut pas être affiché. Tapez-le à nouveau.',
  reportedEnough:
    'Vous avez signalé {max} textes en un jour, c’est le maximum. Si cela ne peut pas attendre, parlez-en à un responsable.',
  reportDecided:
    'Un responsable l’a regardé depuis votre signalement, et le texte n’a pas changé. S’il change, vous pourrez le signaler à nouveau.',
  textGone: 'Ce texte n’est plus là, vous ne pouvez plus le signaler.',
  reportElsewhere: 'Vous l’avez signalé entre-temps sur un autre appareil ou dans une autre fenêtre.',
  signInToReport: 'Connectez-vous comme membre pour le signaler ; votre texte est conservé.',
};
