// Français.
import type { MatchingWords } from '../words.js';

export const words: MatchingWords = {
  matchThem: 'Pour les responsables\u00a0: trouver des rencontres',
  searchHint:
    'Une recherche note qui pourrait aider qui en ce moment, sans noms. Cette page trouve ensuite les rencontres qui coûtent le moins, pour que personne n’ait trop à faire.',
  searchNow: 'Chercher',
  searchAnew: 'Chercher de nouveau',
  writingDown: 'On note qui va avec qui',
  findingMatches: 'On cherche les rencontres qui coûtent le moins',
  foundMatches: { one: '{n} rencontre est trouvée.', other: '{n} rencontres sont trouvées.' },
  asksSearched: 'Demandes',
  helpersSearched: 'Personnes qui aident',
  mostOfOne: 'Le plus pour une seule personne',
  idleHelpers: 'Personnes qui n’ont rien à faire',
  placesOpen: 'Places qui restent ouvertes',
  'left:nobody': {
    one: '{n} demande\u00a0: personne d’autre ne convient.',
    other: '{n} demandes\u00a0: personne d’autre ne convient.',
  },
  'left:resting': {
    one: '{n} demande\u00a0: qui convient est en pause.',
    other: '{n} demandes\u00a0: qui convient est en pause.',
  },
  'left:full': {
    one: '{n} demande\u00a0: qui convient a déjà assez à faire.',
    other: '{n} demandes\u00a0: qui convient a déjà assez à faire.',
  },
  'left:dear': {
    one: '{n} demande\u00a0: cela coûterait trop.',
    other: '{n} demandes\u00a0: cela coûterait trop.',
  },
  proposeThem: { one: 'Proposer cette rencontre', other: 'Proposer ces {n} rencontres' },
  proposing: 'Envoi de la proposition',
  proposed: {
    one: '{n} rencontre est proposée. Les deux personnes la voient maintenant et peuvent accepter jusqu’à l’échéance\u00a0: {time}. Sans leurs deux accords, elle s’annule, et la demande est de nouveau ouverte.',
    other:
      '{n} rencontres sont proposées. Les deux personnes de chacune voient la leur maintenant et peuvent accepter jusqu’à l’échéance\u00a0: {time}. Sans leurs deux accords, elle s’annule, et la demande est de nouveau ouverte.',
  },
  nobodyFits:
    'En ce moment, aucune proposition ne va avec une demande. Cherchez de nouveau quand il y en aura plus.',
  searchedAnew: 'Quelque chose qui compte a changé depuis cette recherche. Cherchez de nouveau.',
  notProved:
    'Ces rencontres ont été refusées\u00a0: ce ne sont pas celles qui coûtent le moins. Cherchez de nouveau.',
  tallyAway: 'Ce que la recherche a trouvé est injoignable pour le moment.',
  byHand:
    'Cette page ne peut pas trouver les rencontres elle-même. Enregistrez ce qui a été cherché, lancez la commande à côté, et choisissez le fichier qu’elle écrit.',
  saveSearch: 'Enregistrer ce qui a été cherché',
  resultFile: 'Le fichier des rencontres, proposal.json',
  proposeFile: 'Proposer ce qu’il contient',
  notThatFile: 'Ce fichier ne contient pas de rencontres. Il faut celui que hearth match a écrit.',
};
