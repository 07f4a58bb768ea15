// Português.
import type { MatchingWords } from '../words.js';

export const words: MatchingWords = {
  matchThem: 'Para responsáveis: encontrar pares',
  searchHint:
    'Uma procura anota quem poderia ajudar quem neste momento, sem nomes. Depois esta página encontra os encontros que menos custam, para que ninguém tenha demasiado em mãos.',
  searchNow: 'Procurar',
  searchAnew: 'Procurar outra vez',
  writingDown: 'A anotar quem se adequa a quem',
  findingMatches: 'A procurar os encontros que menos custam',
  foundMatches: { one: 'Foi encontrado {n} encontro.', other: 'Foram encontrados {n} encontros.' },
  asksSearched: 'Pedidos',
  helpersSearched: 'Pessoas que ajudam',
  mostOfOne: 'O máximo para uma pessoa',
  idleHelpers: 'Pessoas sem nada em mãos',
  placesOpen: 'Lugares que ficam abertos',
  'left:nobody': {
    one: '{n} pedido: mais ninguém se adequa.',
    other: '{n} pedidos: mais ninguém se adequa.',
  },
  'left:resting': {
    one: '{n} pedido: quem se adequa está em pausa.',
    other: '{n} pedidos: quem se adequa está em pausa.',
  },
  'left:full': {
    one: '{n} pedido: quem se adequa já tem bastante em mãos.',
    other: '{n} pedidos: quem se adequa já tem bastante em mãos.',
  },
  'left:dear': { one: '{n} pedido: custaria demasiado.', other: '{n} pedidos: custaria demasiado.' },
  proposeThem: { one: 'Propor este encontro', other: 'Propor estes {n} encontros' },
  proposing: 'A propor',
  proposed: {
    one: 'Foi proposto {n} encontro. As duas pessoas veem-no agora e podem aceitá-lo até: {time}. Se não aceitarem ambas, fica sem efeito e o pedido volta a estar aberto.',
    other:
      'Foram propostos {n} encontros. As duas pessoas de cada um veem o seu agora e podem aceitá-lo até: {time}. Se não aceitarem ambas, fica sem efeito e o pedido volta a estar aberto.',
  },
  nobodyFits: 'De momento nenhuma oferta se adequa a um pedido. Procure outra vez quando houver mais.',
  searchedAnew: 'Desde esta procura mudou algo que conta. Procure outra vez, por favor.',
  notProved: 'Estes encontros foram recusados: não são os que menos custam. Procure outra vez, por favor.',
  tallyAway: 'De momento não se consegue obter o que a procura encontrou.',
  byHand:
    'Esta página não consegue encontrar os pares por si. Guarde o que foi procurado, execute o comando ao lado e escolha o ficheiro que ele escreve.',
  saveSearch: 'Guardar o que foi procurado',
  resultFile: 'O ficheiro com os encontros, proposal.json',
  proposeFile: 'Propor o que contém',
  notThatFile: 'Esse ficheiro não contém encontros. Tem de ser o que hearth match escreveu.',
};
