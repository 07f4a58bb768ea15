// Français.
import type { LetterWords } from '../words.js';

export const words: LetterWords = {
  lettersTitle: 'Lettres de bienvenue',
  lettersHint: 'Chacune part en votre nom vers une seule personne, une fois que vous l’envoyez.',
  nobodyWaits: 'Personne n’attend de lettre.',
  newcomers: {
    one: '{n} autre personne est arrivée.',
    other: '{n} autres personnes sont arrivées.',
  },
  showNewcomers: 'Afficher',
  moreLetters: 'Afficher plus',
  lettersAway: 'On ne peut pas voir qui est arrivé pour le moment.',

  someGuest: 'Une personne invitée',
  letterTo: 'Lettre à {name}',
  sendLetter: 'Envoyer de la part de {name}',
  letterSent: 'Votre lettre à {name} est envoyée.',
  letterKept: 'Votre lettre à {name} est gardée ici et partira d’elle-même.',
  unsendLetter: 'La reprendre',
  letterBack: 'Votre lettre à {name} est reprise.',

  emptyLetter: 'Il n’y a encore rien ici. Écrivez quelque chose.',
  longLetter: 'Cela fait {length} caractères ; il y a de la place pour {max}.',
  harshLetter: 'Il contient des mots qui n’ont pas leur place ici. Écrivez-le autrement.',
  oddLetter: 'Il contient un caractère qui ne peut pas être affiché. Tapez-le à nouveau.',
  runGone: 'Cette personne a recommencé ou est partie : la lettre n’atteindrait plus personne.',
  letterElsewhere:
    'Entre-temps, vous avez envoyé cette lettre sur un autre appareil ou dans une autre fenêtre.',
  signInToSend: 'Connectez-vous à nouveau pour l’envoyer ; votre texte est gardé.',
};
