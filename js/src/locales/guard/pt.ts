import type { GuardWords } from './index.js';

export const words: GuardWords = {
  quoted: '“{word}”',
  profanity: {
    one: '{words} pode incomodar algumas pessoas.',
    other: '{words} podem incomodar algumas pessoas.',
  },
  slur: {
    one: '{words} pode ferir todo um grupo de pessoas.',
    other: '{words} podem ferir todo um grupo de pessoas.',
  },
  insult: {
    one: '{words} pode ferir a pessoa a quem responde.',
    other: '{words} podem ferir a pessoa a quem responde.',
  },
  threat: {
    one: '{words} pode ler-se como uma ameaça.',
    other: '{words} podem ler-se como uma ameaça.',
  },
  identityAttack: {
    one: '{words} pode ferir pessoas por serem quem são.',
    other: '{words} podem ferir pessoas por serem quem são.',
  },
  sexual: {
    one: '{words} pode ser mais do que algumas pessoas querem ver.',
    other: '{words} podem ser mais do que algumas pessoas querem ver.',
  },
  selfPromotion: {
    one: '{words} pode parecer publicidade.',
    other: '{words} podem parecer publicidade.',
  },
  personalData: 'Quem puder ler isto verá {words}.',
  flood: 'Este texto diz o mesmo muitas vezes.',
  shouting: 'As maiúsculas leem-se como gritos.',
  ownWord: 'Esta comunidade pede que não se use {words}.',
  tone: 'Isto pode soar mais duro do que pretende.',
  find: 'Mostrar no texto:',
  askSuggest: 'Enviar assim ou mudar?',
  askHold: 'Pode mudá-lo ou enviá-lo assim. Nesse caso alguém o verá antes dos outros.',
  askBlock: 'Assim não pode ser enviado aqui. O seu texto fica guardado.',
  askBlockWords: 'Com {words} não pode ser enviado aqui. O seu texto fica guardado.',
  change: 'Mudar',
  send: 'Enviar assim',
  cancel: 'Não enviar',
};
