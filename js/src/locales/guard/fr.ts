import type { GuardWords } from './index.js';

export const words: GuardWords = {
  quoted: '«\u00a0{word}\u00a0»',
  profanity: {
    one: '{words} peut rebuter certaines personnes.',
    other: '{words} peuvent rebuter certaines personnes.',
  },
  slur: {
    one: '{words} peut blesser tout un groupe de personnes.',
    other: '{words} peuvent blesser tout un groupe de personnes.',
  },
  insult: {
    one: '{words} peut blesser la personne à qui vous répondez.',
    other: '{words} peuvent blesser la personne à qui vous répondez.',
  },
  threat: {
    one: '{words} peut se lire comme une menace.',
    other: '{words} peuvent se lire comme une menace.',
  },
  identityAttack: {
    one: '{words} peut blesser des personnes pour ce qu’elles sont.',
    other: '{words} peuvent blesser des personnes pour ce qu’elles sont.',
  },
  sexual: {
    one: '{words} peut aller plus loin que ce que certaines personnes veulent voir.',
    other: '{words} peuvent aller plus loin que ce que certaines personnes veulent voir.',
  },
  selfPromotion: {
    one: '{words} peut passer pour de la publicité.',
    other: '{words} peuvent passer pour de la publicité.',
  },
  personalData: 'Toute personne qui peut lire ceci verra {words}.',
  flood: 'Ce texte répète souvent la même chose.',
  shouting: 'Les majuscules se lisent comme des cris.',
  ownWord: 'Cette communauté demande de ne pas employer {words}.',
  tone: 'Cela peut paraître plus dur que vous ne le pensez.',
  find: 'Montrer dans le texte\u00a0:',
  askSuggest: 'L’envoyer ainsi, ou le modifier\u00a0?',
  askHold: 'Vous pouvez le modifier ou l’envoyer ainsi. Quelqu’un le lira alors avant les autres.',
  askBlock: 'Il ne peut pas être envoyé ainsi. Votre texte est conservé.',
  askBlockWords: 'Avec {words}, il ne peut pas être envoyé ici. Votre texte est conservé.',
  change: 'Modifier',
  send: 'Envoyer ainsi',
  cancel: 'Ne pas envoyer',
};
