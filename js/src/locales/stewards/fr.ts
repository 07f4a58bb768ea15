// Français.
import type { StewardWords } from '../words.js';

export const words: StewardWords = {
  forStewards: 'Pour les responsables',
  whyGone: 'Pourquoi des membres partent',
  goneFew: 'Moins de cinq personnes ont dit pourquoi elles partent.',
  goneAll: 'Au moins {n} personnes ont dit pourquoi elles partent. Le compte avance par pas de {grain}.',
  atLeastN: 'au moins {n}',
  belowFive: 'moins de 5',
  readWords: 'Lire ce qu’elles ont écrit',
  noWords: 'Personne n’a rien écrit.',
  moreOfThem: 'En afficher plus',

  wentQuiet: 'Qui est devenu silencieux',
  nobodyQuiet: 'Personne n’est devenu silencieux.',
  lastAct: 'Dernière activité\u00a0: {date}',
  askedOnce: 'interrogé une fois',
  askedTwice: 'interrogé deux fois',
  askThem: 'Demander',
  askName: 'Demander à {name} s’il s’agit d’un départ',
  isAsked: 'La question sera posée à {name} à son retour.',
  askRule:
    'On interroge chaque membre deux fois au plus, une fois pour toutes, que ce soit un responsable ou la page.',
  askedEnough: 'Ce membre a été interrogé assez souvent.',
  notQuiet: 'Ce membre a fait quelque chose depuis. Inutile de lui demander.',
  noDigest: 'Pour demander, il faut une page en https.',

  tellDid: 'Noter ce qui a été fait',
  tellHint: 'Tout le monde ici le voit.',
  publishDid: 'Publier',
  didPublished: 'C’est publié.',
  didFull: 'Il y en a {max}. Retirez-en un avant d’en écrire un autre.',
};
