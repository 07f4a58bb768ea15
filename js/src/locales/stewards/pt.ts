// Português.
import type { StewardWords } from '../words.js';

export const words: StewardWords = {
  forStewards: 'Para responsáveis',
  whyGone: 'Porque saem os membros',
  goneFew: 'Menos de cinco disseram porque saem.',
  goneAll: 'Pelo menos {n} disseram porque saem. A contagem avança de {grain} em {grain}.',
  atLeastN: 'pelo menos {n}',
  belowFive: 'menos de 5',
  readWords: 'Ler o que escreveram',
  noWords: 'Ninguém escreveu nada.',
  moreOfThem: 'Mostrar mais',

  wentQuiet: 'Quem ficou em silêncio',
  nobodyQuiet: 'Ninguém ficou em silêncio.',
  lastAct: 'Última atividade: {date}',
  askedOnce: 'uma pergunta feita',
  askedTwice: 'duas perguntas feitas',
  askThem: 'Perguntar',
  askName: 'Perguntar a {name} se está de saída',
  isAsked: 'A pergunta será feita a {name} quando voltar.',
  askRule: 'A cada membro pergunta-se duas vezes no máximo, ao todo, seja um responsável ou a página.',
  askedEnough: 'A este membro já se perguntou o bastante.',
  notQuiet: 'Este membro fez algo entretanto. Não é preciso perguntar.',
  noDigest: 'Para perguntar é precisa uma página com https.',

  tellDid: 'Anotar o que foi feito',
  tellHint: 'Todos aqui o veem.',
  publishDid: 'Publicar',
  didPublished: 'Está publicado.',
  didFull: 'Já há {max}. Retire uma antes de escrever outra.',
};
