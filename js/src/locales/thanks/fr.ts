// Français
import type { ThanksWords } from '../words.js';

export const words: ThanksWords = {
  thanksTitle: 'Mercis',
  thankName: 'Remercier {name}',
  thanksFor: 'Pour quoi ?',
  thanksFrom: 'Votre nom, tel que {name} le connaît',
  mayBeSeen: 'D’autres peuvent aussi le voir',
  sendThanks: 'Envoyer le merci',
  thankAgain: 'Remercier {name} encore une fois',
  thanksSent: 'Votre merci à {name} est envoyé.',
  thanksBack: 'Il est repris. Personne d’autre ne le voit plus.',
  thanksOnItsWay: 'En chemin.',

  seenByTwo: 'Vous seuls, tous les deux, le voyez.',
  seenIfAgreed: 'Si {name} est d’accord, d’autres le voient aussi. D’ici là, vous seuls le voyez.',
  seenIfYou:
    '{name} veut bien que d’autres le voient. Tant que vous n’êtes pas d’accord, vous seuls le voyez.',
  seenByAll: 'Tout le monde ici peut le voir.',
  letBeSeen: 'Laisser d’autres le voir',
  keepPrivate: 'Le garder entre nous',
  takeThanksBack: 'Reprendre',
  thanksHeld: 'Il attend : quelqu’un de l’équipe en regarde d’abord les mots.',
  thanksRemoved: 'L’équipe l’a retiré.',

  thanksGot: 'Pour vous',
  thanksGiven: 'De vous',
  thanksShown: 'À voir par tout le monde',
  saysThanks: '{name} vous remercie',
  thanksTo: 'À {name}',
  thanksBy: 'De {name}',
  thanksBetween: '{name} à {other}',
  nothingGot: 'Rien n’est encore arrivé. Ce dont on vous remercie se trouvera ici.',
  nothingShown: 'Rien pour l’instant. Un merci se trouve ici quand les deux personnes le disent.',
  showAllThanks: 'Tout montrer',
  moreThanks: 'En montrer plus',

  monthBrought: 'Ce que {month} vous a apporté',
  shownOnce: 'Cela se montre une fois, et à vous seul. Tout reste plus bas.',
  closeMonth: 'Fermer',

  putThanksAway: 'Ranger',
  thanksPutAway: 'Il est rangé. La personne qui l’a écrit n’en sait rien.',
  onlyYouSee: 'Ici, personne ne compte les mercis.',
  turnThanksOff: 'Ne plus montrer les mercis',
  turnThanksOn: 'Montrer de nouveau les mercis',
  thanksAreOff: 'Les mercis pour vous ne sont pas montrés. Ce qui arrive est gardé.',
  thanksAreOn: 'Les mercis pour vous sont de nouveau montrés.',
  nobodyIsTold: 'Personne n’apprend qu’ils ne sont pas montrés.',

  thanksEmpty: 'Dites pour quoi : une ligne suffit.',
  thanksLong: 'Cela fait {length} caractères ; il y a place pour {max}.',
  thanksBlocked: 'Il contient des mots qui ne peuvent pas figurer ici. Dites-le autrement.',
  thanksSign: 'Il contient un caractère qui ne peut pas s’afficher. Tapez-le de nouveau.',
  thanksToYourself: 'Celui-ci serait pour vous-même. Remerciez quelqu’un d’autre.',
  thankedEnough: {
    one: 'Ici, on peut remercier {n} personne par jour. Le prochain merci partira dès : {time}. Vos mots sont gardés.',
    other:
      'Ici, on peut remercier {n} personnes par jour. Le prochain merci partira dès : {time}. Vos mots sont gardés.',
  },
  thankedLately:
    'Vous avez remercié cette personne ces jours-ci. Le prochain merci partira dès : {time}. Vos mots sont gardés.',
  thanksGone: 'Il n’est plus là : il a été repris.',
  thanksChanged: 'Quelque chose a changé entre-temps. Regardez encore une fois.',
  thanksSignIn: 'Connectez-vous pour remercier et pour voir ce qui vous est arrivé.',
  thanksMissing: 'Il n’y a encore rien ici. Cela apparaîtra tout seul une fois publié.',
  thanksAway: 'Impossible à joindre pour le moment. Cela apparaîtra tout seul quand la connexion reviendra.',
  thanksKeptOut:
    'Les règles de ce site empêchent ceci de démarrer. La personne qui gère le site peut changer cela.',
  thanksBroken:
    'Ceci n’est pas encore bien réglé. La personne qui gère cette page en trouve la raison dans la console.',
  thanksHere: 'Seulement sur cet appareil : personne ne le reçoit. Un hub permet de joindre les autres.',
};
