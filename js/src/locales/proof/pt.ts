import type { ProofWords } from './index.js';

export const words: ProofWords = {
  title: 'Qualquer pessoa pode conferir esta contagem',
  about:
    'Cada voto é uma entrada de um registo público que nada diz da escolha. Depois do fecho, todos os boletins são mostrados sem nomes, e qualquer pessoa pode voltar a contá-los.',
  limits:
    'O que isto não pode mostrar: que cada votante é uma pessoa real, ou que ninguém olhava enquanto votava.',
  afterClose: 'Quando a sondagem fechar, pode voltar a contar aqui.',

  receipt: 'O seu recibo',
  entry: 'Entrada {n} do registo',
  receiptAbout: 'Prova que o seu voto está no registo. Não diz o que escolheu.',
  check: 'Conferir',
  save: 'Guardar',
  checking: 'A pedir a prova',
  isIn: 'O seu voto está no registo, e nada antes dele foi alterado. Esta página conferiu.',
  missing: 'Este voto não está no registo que o hub mostra. Guarde o recibo e avise quem conduz a sondagem.',
  rewritten:
    'O registo não é o que este dispositivo viu antes. Guarde o recibo e avise quem conduz a sondagem.',
  unsigned: 'O registo não está assinado como devia. Guarde o recibo e avise quem conduz a sondagem.',
  otherKey: 'O registo está assinado com outra chave. Pergunte a quem conduz a sondagem porquê.',
  notReached: 'Não é possível chegar ao hub agora. Tente de novo.',
  notHere: 'Esta página não veio por https e por isso não pode verificar.',

  recount: 'Conte também',
  recountAbout: {
    one: 'Isto descarrega {n} boletim sem nome, compara-o com o registo e conta-o nesta página.',
    other: 'Isto descarrega {n} boletins sem nomes, compara cada um com o registo e conta-os nesta página.',
  },
  countNow: 'Voltar a contar aqui',
  download: 'Descarregar os boletins',
  counting: 'A contar de novo',
  sound: {
    one: 'Contado de novo nesta página: {n} boletim, e o mesmo resultado.',
    other: 'Contado de novo nesta página: {n} boletins, e o mesmo resultado.',
  },
  soundMore: 'O registo está como o hub o assinou, cada boletim que conta está nele, e nenhum foi alterado.',
  mineCounts: 'O voto do seu recibo está entre eles.',
  mineReplaced:
    'O voto do recibo deste dispositivo foi alterado ou retirado mais tarde. Se não foi você, avise quem conduz a sondagem.',
  root: 'O registo termina em',

  wrong: 'Algo não está certo nesta contagem.',
  wrongAbout: 'Avise quem conduz a sondagem e outras pessoas que votaram. Foi encontrado isto:',
  logChanged: 'O registo foi alterado.',
  ballotMissing: 'O boletim da entrada {entry} conta e não é mostrado.',
  ballotChanged: 'O boletim da entrada {entry} não é o que foi entregue.',
  ballotRepeated: 'O boletim da entrada {entry} é mostrado duas vezes.',
  ballotOutOfOrder: 'O boletim da entrada {entry} está no lugar errado.',
  ballotReplaced: 'O boletim da entrada {entry} já não conta e ainda assim é mostrado.',
  ballotUnknown: 'É mostrado um boletim que não está no registo.',
  ballotRefused: 'O boletim da entrada {entry} vai contra as regras da sondagem.',
  lotsDiffer: 'O sorteio não foi feito como prometido na abertura.',
  resultDiffers: 'A contagem dá outro resultado do que o mostrado.',
  stillOpen: 'A sondagem ainda está aberta.',
  damaged: 'O descarregamento está danificado. Tente de novo.',
  more: { one: 'E mais {n}.', other: 'E mais {n}.' },
};
