// Français.
import type { PulseWords } from '../words.js';

export const words: PulseWords = {
  pulseTitle: 'Comment se sent-on ici\u00a0?',
  'item:known': 'Quelqu’un ici sait qui je suis.',
  'item:heard': 'Ici, on écoute ce que je dis.',
  'item:helped': 'Je trouve de l’aide ici quand j’en ai besoin.',
  'item:safe': 'Je peux dire ici ce que je pense.',
  'item:belong': 'J’ai ma place ici.',

  point1: 'Pas du tout',
  point2: 'Un peu',
  point3: 'En partie',
  point4: 'Plutôt',
  point5: 'Tout à fait',

  answerIt: 'Répondre',
  answerAnew: 'Modifier ma réponse',
  keepAnswer: 'La garder telle quelle',
  countsUntil:
    'Une question par tour. Ce qu’il en ressort est montré ensuite, là où cinq personnes au moins ont répondu. Clôture\u00a0: {time}.',
  counts:
    'Une question par tour. Ce qu’il en ressort est montré ensuite, là où cinq personnes au moins ont répondu.',
  answerIn: 'Votre réponse est prise en compte\u00a0: {value} sur 5, «\u00a0{word}\u00a0».',
  changeUntil: 'Vous pouvez la modifier ou la retirer. Clôture\u00a0: {time}.',
  takeItBack: 'Retirer',
  answerTakenBack: 'Votre réponse est retirée.',
  membersAsked: 'À chaque tour, une courte question est posée aux membres. Connectez-vous pour la recevoir.',

  cameOfIt: 'Ce qu’il en ressort',
  firstRound: 'C’est le premier tour. Ce qu’il en ressort est montré quand il est terminé.',
  firstUntil: 'C’est le premier tour. Ce qu’il en ressort est montré ensuite. Clôture\u00a0: {time}.',
  roundOf: 'Tour {round}\u00a0: {days}',
  roundEnded: 'Un tour est terminé. Ce qu’il en ressort est maintenant ici.',
  meanOf: '{mean} sur 5',
  likely: 'sans doute de {low} à {high}',
  answersN: { one: '{n} réponse', other: '{n} réponses' },
  fewerThanFive: 'Moins de cinq personnes ont répondu.',
  fewerAll: 'Moins de cinq personnes ont répondu à chaque question.',
  howToRead:
    'Le point est la moyenne de celles et ceux qui ont répondu. Dans 95 cas sur 100, la moyenne de tous les membres se trouve dans la barre, si les réponses ressemblent à celles des autres.',
  showCounts: 'Afficher tous les chiffres',
  hideCounts: 'Masquer les chiffres',
  howOften: 'Combien de fois chaque point a été donné',
  pointHead: 'Point',
  howMany: 'Réponses',
  inPercent: 'En pour cent',
  showEarlier: 'Afficher les tours précédents',
  hideEarlier: 'Masquer les tours précédents',

  saidDid: 'Vous avez dit, nous avons fait',
  youSaid: 'Vous avez dit',
  weDid: 'Nous avons fait',
  aboutRounds: 'À propos du tour {rounds}',
  showAllDid: 'Afficher les {n}',
  showNewestDid: 'Afficher les plus récents',

  roundOver: 'Ce tour vient de se terminer et rien n’a été modifié. Voici la question du moment.',
  otherAsked: 'Une autre question est posée entre-temps. Veuillez répondre à celle-ci.',
  choosePoint: 'Veuillez choisir un point de 1 à 5.',
  signInFirst: 'Connectez-vous pour prendre part.',
  nothingYet: 'Rien n’est encore publié ici. Cela s’affichera tout seul le moment venu.',
  awayNow: 'Impossible d’y accéder pour le moment. Cela s’affichera tout seul au retour de la connexion.',
  keptOut: 'Les règles de ce site empêchent ceci de démarrer. La personne qui gère le site peut y remédier.',
  notSetUp:
    'La configuration n’est pas encore bonne. La personne qui gère cette page trouvera pourquoi dans la console.',
};
