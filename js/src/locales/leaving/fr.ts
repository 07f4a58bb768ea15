// Français.
import type { LeavingWords } from '../words.js';

export const words: LeavingWords = {
  awayTitle: 'Vous étiez absent un moment',
  awayText:
    'Contents de vous revoir. Si vous êtes sur le départ, nous direz-vous pourquoi\u00a0? Sinon, tout va bien.',
  leaveTitle: 'Avant de partir',
  leaveText: 'Deux courtes questions. Elles aident celles et ceux qui restent.',
  whyGo: 'Pourquoi partez-vous\u00a0?',
  'reason:no_time': 'Je n’ai pas le temps',
  'reason:not_for_me': 'Ce n’est pas ce que je cherchais',
  'reason:too_much': 'C’est trop pour moi',
  'reason:felt_unsafe': 'Je ne me suis pas senti en sécurité ou bienvenu',
  'reason:found_elsewhere': 'J’ai trouvé mon bonheur ailleurs',
  'reason:done_here': 'J’ai eu ce que j’étais venu chercher',
  'reason:other': 'Autre chose',
  anyWords: 'Voulez-vous en dire plus\u00a0?',
  whoReads:
    'Les responsables le lisent, sans votre nom et sans votre raison. Vous pouvez laisser ce champ vide.',
  whoCounts:
    'Les responsables voient combien de fois une raison a été donnée, par pas de cinq, et jamais par qui.',
  questionOf: 'Question {n} sur {max}',
  goAhead: 'Continuer',
  goBack: 'Retour',
  sendIt: 'Envoyer',
  notNow: 'Pas maintenant',
  allWell: 'D’accord. Rien n’a été envoyé.',
  thankYou: 'Merci de nous l’avoir dit. Vous pouvez revenir à tout moment.',
  toldOn: 'Vous nous l’avez dit le {date}.',
  goneTakenBack: 'C’est retiré. Contents de vous avoir parmi nous.',
  chooseReason: 'Veuillez choisir une raison.',
  reasonGone: 'Cette raison n’est plus proposée. Veuillez choisir à nouveau.',
  noSuchQuestion: 'Ici, on ne demande pas pourquoi l’on part.',
  emptyWords: 'Il manque quelque chose ici.',
  longWords: 'Cela fait {length} caractères\u00a0; il y a de la place pour {max}.',
  blockedWords: 'Certains mots ne peuvent pas rester ici. Veuillez l’écrire autrement.',
  unseenSign: 'Un caractère est impossible à afficher. Veuillez le saisir de nouveau.',
};
