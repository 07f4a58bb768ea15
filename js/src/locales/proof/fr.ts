import type { ProofWords } from './index.js';

export const words: ProofWords = {
  title: 'Chacun peut vérifier ce dépouillement',
  about:
    'Chaque vote est une entrée d’un journal public qui ne dit rien du choix. Après la clôture, tous les bulletins sont montrés sans nom, et chacun peut les recompter.',
  limits:
    'Ce que cela ne peut pas montrer : que chaque votant est une vraie personne, ou que personne ne regardait pendant le vote.',
  afterClose: 'Une fois le sondage clos, vous pourrez recompter ici.',

  receipt: 'Votre reçu',
  entry: 'Entrée {n} du journal',
  receiptAbout: 'Il prouve que votre vote est dans le journal. Il ne dit pas ce que vous avez choisi.',
  check: 'Vérifier',
  save: 'Enregistrer',
  checking: 'Demande de la preuve en cours',
  isIn: 'Votre vote est dans le journal, et rien avant lui n’a été changé. Cette page l’a vérifié.',
  missing:
    'Ce vote n’est pas dans le journal que montre le hub. Enregistrez le reçu et prévenez la personne qui tient le sondage.',
  rewritten:
    'Le journal n’est pas celui que cet appareil a vu auparavant. Enregistrez le reçu et prévenez la personne qui tient le sondage.',
  unsigned:
    'Le journal n’est pas signé comme il devrait l’être. Enregistrez le reçu et prévenez la personne qui tient le sondage.',
  otherKey:
    'Le journal est signé par une autre clé qu’auparavant. Demandez pourquoi à la personne qui tient le sondage.',
  notReached: 'Le hub est injoignable pour le moment. Veuillez réessayer.',
  notHere: 'Cette page n’est pas venue par https et ne peut donc pas le vérifier.',

  recount: 'Comptez vous-même',
  recountAbout: {
    one: 'Ceci télécharge {n} bulletin sans nom, le compare au journal et le compte dans cette page.',
    other: 'Ceci télécharge {n} bulletins sans nom, compare chacun au journal et les compte dans cette page.',
  },
  countNow: 'Recompter ici',
  download: 'Télécharger les bulletins',
  counting: 'Nouveau comptage en cours',
  sound: {
    one: 'Recompté dans cette page : {n} bulletin, et le même résultat.',
    other: 'Recompté dans cette page : {n} bulletins, et le même résultat.',
  },
  soundMore:
    'Le journal est tel que le hub l’a signé, chaque bulletin qui compte y figure, et aucun n’a été changé.',
  mineCounts: 'Le vote de votre reçu en fait partie.',
  mineReplaced:
    'Le vote du reçu gardé sur cet appareil a été changé ou retiré plus tard. Si ce n’était pas vous, prévenez la personne qui tient le sondage.',
  root: 'Le journal se termine par',

  wrong: 'Quelque chose ne va pas dans ce dépouillement.',
  wrongAbout: 'Prévenez la personne qui tient le sondage et d’autres votants. Voici ce qui a été trouvé :',
  logChanged: 'Le journal a été changé.',
  ballotMissing: 'Le bulletin de l’entrée {entry} compte et n’est pas montré.',
  ballotChanged: 'Le bulletin de l’entrée {entry} n’est pas celui qui a été déposé.',
  ballotRepeated: 'Le bulletin de l’entrée {entry} est montré deux fois.',
  ballotOutOfOrder: 'Le bulletin de l’entrée {entry} n’est pas à sa place.',
  ballotReplaced: 'Le bulletin de l’entrée {entry} ne compte plus et est montré malgré tout.',
  ballotUnknown: 'Un bulletin est montré qui n’est pas dans le journal.',
  ballotRefused: 'Le bulletin de l’entrée {entry} est contraire aux règles du sondage.',
  lotsDiffer: 'Le tirage au sort n’a pas eu lieu comme promis à l’ouverture.',
  resultDiffers: 'Le comptage donne un autre résultat que celui qui est montré.',
  stillOpen: 'Le sondage est encore ouvert.',
  damaged: 'Le téléchargement est endommagé. Veuillez réessayer.',
  more: { one: 'Et {n} autre.', other: 'Et {n} autres.' },
};
