// Português
import type { MomentWords } from '../words.js';

export const words: MomentWords = {
  momentForYou: 'Para você, se quiser',
  whyThis: 'Por que vejo isto?',
  notNowThis: 'Agora não',
  moreWays: 'Mais maneiras de pôr isto de lado',
  neverThis: 'Isto nunca mais',
  turnAllOff: 'Desligar tudo',
  turnAllOn: 'Ligar de novo',

  isPutAway: 'Foi posto de lado. Se voltar, será daqui a alguns dias.',
  comesNoMore: 'Não volta mais.',
  isTurnedOff: 'Já nada vem por si só.',
  isTurnedOn: 'De vez em quando algo pode vir de novo por si só.',
  momentDone: 'Obrigado.',
  bringItBack: 'Deixar voltar',

  rhythmTitle: 'O que vem por si só',
  mayComeByItself: 'De vez em quando algo pode vir por si só',
  rhythmRules: {
    one: 'No máximo uma vez por semana, e nunca das {from} às {to}.',
    other: 'No máximo uma vez por dia e {n} vezes por semana, e nunca das {from} às {to}.',
  },
  whatMayCome: 'O que pode vir',
  nothingToCome: 'Nada por agora.',
  comesNow: 'Da próxima vez que abrir uma página que o tenha.',
  comesFrom: 'O mais cedo: {time}.',
  comesLater: 'Daqui a alguns dias.',
  comesUnknown: 'Assim que o seu fuso horário for conhecido.',
  becauseOther: 'Há pouco veio outra coisa.',
  becauseSurvey: 'Basta um inquérito em {n} dias.',
  becauseRest: 'Veio há pouco.',
  whatIsOver: 'O que não volta',
  overDone: 'Você já o fez.',
  overNever: 'Você não o queria mais.',
  overAway: 'Você pô-lo de lado três vezes.',
  rhythmHere: 'Só neste dispositivo.',

  momentSignIn: 'Inicie sessão: por si sós, as coisas vêm só aos membros.',
  momentChanged: 'Entretanto algo mudou. Veja outra vez.',
  momentMissing: 'Ainda não há nada aqui. Aparece sozinho quando for publicado.',
  momentAway: 'Não é possível chegar a isto agora. Aparece sozinho quando a ligação voltar.',
  momentKeptOut: 'As regras deste site não deixam isto começar. A pessoa que gere o site pode mudar isso.',
  momentBroken:
    'Isto ainda não está bem configurado. A pessoa que gere esta página encontra o motivo na consola.',
};
