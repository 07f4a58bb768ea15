// Français.
import type { FlowWords } from '../words.js';

export const words: FlowWords = {
  start: 'Commencer',
  goOn: 'Reprendre où vous en étiez',
  beginAgain: 'Repartir du début',
  startedOver: 'Vous êtes revenu au début. Vos réponses sont retirées.',
  aboutMinutes: { one: 'Environ {n} minute', other: 'Environ {n} minutes' },
  minutesLeft: { one: 'encore {n} minute environ', other: 'encore {n} minutes environ' },
  stepOf: 'Étape {n} sur {max}',
  stepOfAbout: 'Étape {n} sur {max} environ',
  stepSaid: '{step}\u00a0: {title}',
  back: 'Retour',
  next: 'Continuer',
  skip: 'Passer',
  closeIt: 'Fermer',

  forWhom: 'Pour qui',
  forWhat: 'Ce que nous faisons',
  whyNow: 'Pourquoi maintenant',
  notFor: 'Pas pour',
  leadsTo: 'Étape\u00a0: {title}',

  iAgree: 'Je suis d’accord',
  version: 'Version {version}',
  agreedOn: 'Vous avez accepté la version {version} le {date}.',
  process: 'Ce qui se passe si quelqu’un ne le respecte pas',
  takeBack: 'Retirer mon accord',
  tookBack:
    'Vous avez retiré votre accord le {date}. Pour participer à nouveau, veuillez le lire et l’accepter.',
  changedSince: 'Ceci a changé depuis votre accord du {date}. Veuillez lire ce qui est nouveau.',
  rewritten: 'Ceci a été réécrit depuis votre accord du {date}. Veuillez le relire.',
  removed: 'Retiré\u00a0:',
  added: 'Nouveau\u00a0:',
  readIt: 'Lire',
  inFull: 'Tout lire, version {version}',

  anyNumber: 'Choisissez-en autant que vous voulez.',
  justN: 'Choisissez-en {n}.',
  mostN: 'Choisissez-en {n} au plus.',
  leastN: 'Choisissez-en au moins {n}.',
  fromTo: 'Choisissez-en de {min} à {max}.',
  optional: 'facultatif',
  roomFor: { one: 'Encore {n} caractère', other: 'Encore {n} caractères' },
  tooMany: { one: '{n} caractère de trop', other: '{n} caractères de trop' },

  doneOf: '{n} sur {max} faits',
  isDone: 'Fait',
  byItself: 'Se coche tout seul quand vous l’avez fait.',
  allDone: 'Tout est fait. Merci.',
  showList: 'Montrer la liste',
  hideList: 'Masquer la liste',
  opensLater: 'Cette liste s’ouvre en chemin, pendant votre arrivée.',
  takeMe: 'Y aller',

  fromOn: 'De {name}, le {date}',
  arrived: 'Vous y êtes. Ravis de vous accueillir.',
  lookAgain: 'Voir mes réponses',

  elsewhereNow: 'Vous avez continué sur un autre appareil ou dans une autre fenêtre. Voici où vous en êtes.',
  onlyHere: 'Seulement sur cet appareil. Personne d’autre ne voit vos réponses.',
  needsSignIn: 'Connectez-vous pour continuer.',
  needsMember: 'C’est réservé aux membres. Connectez-vous pour participer.',
  nothingHere: 'Il n’y a encore rien ici. Cela apparaîtra tout seul une fois publié.',
  outOfReach: 'Ceci est inaccessible pour le moment. Cela apparaîtra tout seul quand la connexion reviendra.',
  siteForbids:
    'Les règles de ce site empêchent ceci de démarrer. La personne qui gère le site peut y remédier.',
  wrongSetUp:
    'Ceci n’est pas encore bien configuré. La personne qui gère cette page en trouvera la raison dans la console.',
  overtaken:
    'Vous avez répondu entre-temps sur un autre appareil. Cette réponse plus récente est gardée\u00a0; vous pouvez continuer d’ici.',

  lookAt: { one: 'Une chose à revoir\u00a0:', other: '{n} choses à revoir\u00a0:' },
  missingChoice: 'Veuillez choisir une réponse.',
  missingText: 'Veuillez remplir ce champ.',
  missingConsent: 'Pour continuer, veuillez lire ceci et donner votre accord.',
  notFitting: 'Veuillez revoir cette réponse.',
  longText: 'Cela fait {length} caractères\u00a0; il y a place pour {max}.',
  answerGone: 'Cette réponse n’est plus proposée. Veuillez choisir à nouveau.',
  stepGone: 'Les étapes ont changé entre-temps. Voici où elles reprennent.',
  hardWords: 'Certains mots n’ont pas leur place ici. Veuillez l’écrire autrement.',
  strangeSign: 'Un caractère ne peut pas être affiché. Veuillez le taper à nouveau.',
};
