// Français
import type { MomentWords } from '../words.js';

export const words: MomentWords = {
  momentForYou: 'Pour vous, si vous voulez',
  whyThis: 'Pourquoi je vois ceci ?',
  notNowThis: 'Pas maintenant',
  moreWays: 'D’autres façons de l’écarter',
  neverThis: 'Plus jamais ceci',
  turnAllOff: 'Tout désactiver',
  turnAllOn: 'Réactiver',

  isPutAway: 'C’est écarté. Si cela revient, ce sera dans quelques jours.',
  comesNoMore: 'Cela ne revient plus.',
  isTurnedOff: 'Plus rien ne vient de soi-même.',
  isTurnedOn: 'De temps en temps, quelque chose peut de nouveau venir de soi-même.',
  momentDone: 'Merci.',
  bringItBack: 'Laisser revenir',

  rhythmTitle: 'Ce qui vient de soi-même',
  mayComeByItself: 'De temps en temps, quelque chose peut venir de soi-même',
  rhythmRules: {
    one: 'Au plus une fois par semaine, et jamais de {from} à {to}.',
    other: 'Au plus une fois par jour et {n} fois par semaine, et jamais de {from} à {to}.',
  },
  whatMayCome: 'Ce qui peut venir',
  nothingToCome: 'Rien pour le moment.',
  comesNow: 'La prochaine fois que vous ouvrirez une page qui l’a.',
  comesFrom: 'Au plus tôt : {time}.',
  comesLater: 'Dans quelques jours.',
  comesUnknown: 'Dès que votre fuseau horaire sera connu.',
  becauseOther: 'Autre chose est venu il y a peu.',
  becauseSurvey: 'Une enquête en {n} jours suffit.',
  becauseRest: 'Cela est venu il y a peu.',
  whatIsOver: 'Ce qui ne revient plus',
  overDone: 'Vous l’avez fait.',
  overNever: 'Vous n’en vouliez plus.',
  overAway: 'Vous l’avez écarté trois fois.',
  rhythmHere: 'Seulement sur cet appareil.',

  momentSignIn: 'Connectez-vous : seuls les membres reçoivent ce qui vient de soi-même.',
  momentChanged: 'Quelque chose a changé entre-temps. Regardez encore une fois.',
  momentMissing: 'Il n’y a encore rien ici. Cela apparaîtra tout seul une fois publié.',
  momentAway: 'Impossible à joindre pour le moment. Cela apparaîtra tout seul quand la connexion reviendra.',
  momentKeptOut:
    'Les règles de ce site empêchent ceci de démarrer. La personne qui gère le site peut changer cela.',
  momentBroken:
    'Ceci n’est pas encore bien réglé. La personne qui gère cette page en trouve la raison dans la console.',
};
