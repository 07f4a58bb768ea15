// Français.
import type { Words } from './words.js';

export const words: Words = {
  loading: 'Chargement',
  vote: 'Voter',
  change: 'Modifier',
  withdraw: 'Retirer',
  undo: 'Annuler',
  keep: 'Garder mon vote',
  retry: 'Réessayer',
  abstain: 'Voir seulement les résultats',

  people: { one: '{n} personne', other: '{n} personnes' },
  guests: { one: 'dont {n} en invité', other: 'dont {n} en invités' },
  turnout: '{people}, {guests}',
  abstained: { one: '{n} abstention', other: '{n} abstentions' },
  nobody: 'Personne n’a encore répondu. Vous pourriez être la première personne.',
  nobodyClosed: 'Personne n’a répondu.',
  votes: { one: '{n} voix', other: '{n} voix' },
  total: { one: '{n} personne a répondu.', other: '{n} personnes ont répondu.' },
  yours: 'Votre vote',
  leading: 'Le plus de voix',

  dayTime: '{day}, {time}',
  opens: 'Ouverture : {time}',
  closes: 'Clôture : {time}',
  closing: 'Clôture en cours',
  closed: 'Clos',
  closedAt: 'Clos : {time}',
  calendar: 'Ajouter à mon agenda',

  tapToVote: 'Choisissez une réponse pour voter. Vous pourrez la modifier.',
  tapToVoteKeys: 'Avec les flèches, appuyez sur Entrée ou Espace pour voter.',
  tapToChange: 'Choisissez une autre réponse pour modifier votre vote.',
  oneFinal: 'Choisissez une réponse, puis votez. Le vote est définitif.',
  any: 'Choisissez-en autant que vous voulez, puis votez.',
  anyFinal: 'Choisissez-en autant que vous voulez, puis votez. Le vote est définitif.',
  exactly: { one: 'Choisissez {n} réponse, puis votez.', other: 'Choisissez {n} réponses, puis votez.' },
  upTo: {
    one: 'Choisissez {n} réponse au plus, puis votez.',
    other: 'Choisissez jusqu’à {n} réponses, puis votez.',
  },
  atLeast: {
    one: 'Choisissez au moins {n} réponse, puis votez.',
    other: 'Choisissez au moins {n} réponses, puis votez.',
  },
  between: 'Choisissez de {min} à {max} réponses, puis votez.',
  chooseFirst: 'Choisissez d’abord une réponse.',
  pressToVote: 'Pas encore envoyé.',

  hiddenUntilVote: 'Les résultats s’affichent une fois que vous avez voté.',
  hiddenUntilClose: 'Les résultats s’affichent à la clôture.',

  sending: 'Envoi en cours',
  voteInChange: 'Votre vote est pris en compte. Vous pouvez le modifier à tout moment.',
  voteInUntil: 'Votre vote est pris en compte. Vous pouvez encore le modifier. Clôture : {time}.',
  voteInFinal: 'Votre vote est pris en compte. Ici, le vote est définitif.',
  abstainedIn: 'Vous voyez les résultats sans avoir choisi. Vous pouvez encore voter.',
  abstainedFinal: 'Vous vous êtes abstenu.',
  withdrawn: 'Votre vote est retiré.',
  notOpen: 'Ce sondage n’est pas encore ouvert.',
  pollClosed: 'Ce sondage est clos.',
  pollClosedMine: 'Ce sondage est clos. Votre vote est compté.',
  elsewhere:
    'Vous avez modifié votre réponse sur un autre appareil ou dans une autre fenêtre. Voici la plus récente.',
  startedAnew: 'Le sondage a changé et le compte est reparti de zéro. Merci de voter à nouveau.',

  keptOffline: 'Vous êtes hors ligne. Votre réponse est gardée ici et partira à votre retour.',
  keptBusy: 'Il y a beaucoup de monde en ce moment. Votre réponse est gardée et partira d’elle-même.',
  keptWithdrawal: 'Vous retirez votre vote. C’est noté ici et partira de soi-même.',
  waitingForMember:
    'Une réponse est gardée ici pour le membre qui l’a écrite. Elle partira quand il se connectera.',
  deviceOnly: 'Seulement sur cet appareil. Reliez un hub pour entendre tout le monde.',
  memoryOnly: 'Seulement dans cette fenêtre : cette page ne peut rien garder sur votre appareil.',
  lastKnown: 'Vous êtes hors ligne. Voici le dernier état connu.',

  signIn: 'Connectez-vous pour voter.',
  membersOnly: 'Ici, seuls les membres votent. Connectez-vous pour participer.',
  tokenOld: 'Votre connexion a expiré. Reconnectez-vous ; votre choix est gardé.',
  noPoll: 'Il n’y a pas encore de sondage ici. Il apparaîtra de lui-même une fois publié.',
  notReached:
    'Le sondage est injoignable pour le moment. Il apparaîtra de lui-même au retour de la connexion.',
  policy:
    'Les règles de ce site empêchent le sondage de démarrer. La personne qui gère le site peut le changer.',
  setUpWrong:
    'Ce sondage n’est pas encore bien réglé. La personne qui gère cette page en trouvera la raison dans la console.',

  conflict:
    'Vous avez répondu entre-temps sur un autre appareil. La réponse la plus récente est gardée ; modifiez-la ici si vous voulez.',
  closedMeanwhile: 'Ce sondage a été clos avant l’arrivée de votre réponse. Rien n’a changé.',
  final: 'Ici, le vote est définitif. Le vôtre reste tel quel.',
  chooseFewer: { one: 'Choisissez {n} réponse au plus.', other: 'Choisissez {n} réponses au plus.' },
  chooseMore: { one: 'Choisissez au moins {n} réponse.', other: 'Choisissez au moins {n} réponses.' },
  overBudget: 'Vous avez donné {spent} ; vous avez {budget} à donner.',
  sharedRank: 'Dans ce sondage, chaque place est pour une seule réponse.',
  optionGone: 'Cette réponse ne fait plus partie du sondage. Choisissez à nouveau.',
  noOwnWords: 'Ce sondage n’accepte pas de réponse libre.',
  textBlocked:
    'Votre réponse contient des mots qui n’ont pas leur place ici. Écrivez-la autrement, s’il vous plaît.',
  textEmpty: 'Votre propre réponse est encore vide.',
  textLong: 'Votre propre réponse compte {length} caractères ; {max} sont permis.',
  textControl: 'Votre propre réponse contient un caractère qui ne peut pas s’afficher. Merci de la retaper.',
  notAllowed: 'Vous ne pouvez pas faire cela ici.',
  quick: {
    one: 'C’était rapide. Réessayez dans {n} seconde ; votre choix est gardé.',
    other: 'C’était rapide. Réessayez dans {n} secondes ; votre choix est gardé.',
  },
  busy: 'Il y a beaucoup de monde en ce moment. Réessayez dans un instant ; votre choix est gardé.',
  notKept: 'Votre réponse n’a pas pu être gardée. Réessayez.',
  notStored: 'Cette page ne peut rien garder sur votre appareil ; les réponses ne peuvent pas attendre ici.',
  failed: 'Quelque chose a échoué de l’autre côté. Rien n’a changé ; réessayez.',
};
