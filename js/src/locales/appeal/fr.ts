// Français.
import type { AppealWords } from '../words.js';

export const words: AppealWords = {
  stewardSays: 'La raison\u00a0: {reason}',
  askAnotherLook: 'Demander un second regard',
  whyAnotherLook: 'Pourquoi faut-il le regarder à nouveau ?',
  appealReaders: 'Seuls les responsables le lisent.',
  sendAppeal: 'Envoyer',
  cancelAppeal: 'Annuler',
  appealOpen: 'Vous avez demandé un second regard. Un responsable va le lire.',
  rewordAppeal: 'Modifier ce que vous avez écrit',
  takeAppealBack: 'Retirer la demande',
  appealBack: 'C’est retiré. Vous pouvez demander à nouveau.',
  appealKept: 'Vous êtes hors ligne. Ce que vous avez écrit est gardé ici et partira à votre retour.',
  appealWaits:
    'Il y a beaucoup de monde en ce moment. Ce que vous avez écrit est gardé et partira tout seul.',
  appealStands: 'Un responsable a regardé à nouveau. Le texte reste.',
  appealHeld: 'Un responsable a regardé à nouveau. Les autres ne le voient toujours pas.',
  appealRemoved: 'Un responsable a regardé à nouveau. Le texte reste retiré.',
  appealChanged: 'Vous avez écrit autre chose depuis votre demande. Vous pouvez demander à ce sujet.',
  emptyAppeal: 'Dites pourquoi. Une ligne suffit.',
  longAppeal: 'Cela fait {length} caractères ; il y a place pour {max}.',
  harshAppeal: 'Il y a des mots qui ne peuvent pas être envoyés, même en citation. Dites-le autrement.',
  oddAppeal: 'Il y a un caractère qui ne peut pas être affiché. Tapez-le à nouveau.',
  nothingToAppeal: 'Un responsable a décidé entre-temps, il n’y a plus rien à demander.',
  appealedGone: 'Ce texte n’est plus là, vous ne pouvez plus demander.',
  appealElsewhere:
    'Vous l’avez demandé entre-temps sur un autre appareil ou dans une autre fenêtre. Si vous envoyez à nouveau, ceci le remplace.',
  signInToAppeal: 'Reconnectez-vous pour l’envoyer ; votre texte est conservé.',
};
