// Português.
import type { AppealWords } from '../words.js';

export const words: AppealWords = {
  stewardSays: 'A razão: {reason}',
  askAnotherLook: 'Pedir que vejam de novo',
  whyAnotherLook: 'Porque deve ser visto de novo?',
  appealReaders: 'Só os responsáveis leem isto.',
  sendAppeal: 'Enviar',
  cancelAppeal: 'Cancelar',
  appealOpen: 'Pediu que vejam de novo. Um responsável vai ler.',
  rewordAppeal: 'Alterar o que escreveu',
  takeAppealBack: 'Retirar o pedido',
  appealBack: 'Foi retirado. Pode pedir outra vez.',
  appealKept: 'Está sem ligação. O que escreveu fica guardado aqui e segue quando voltar.',
  appealWaits: 'Há muita gente aqui neste momento. O que escreveu fica guardado e segue sozinho.',
  appealStands: 'Um responsável viu de novo. O texto fica.',
  appealHeld: 'Um responsável viu de novo. Os outros continuam a não o ver.',
  appealRemoved: 'Um responsável viu de novo. O texto continua retirado.',
  appealChanged: 'Escreveu outra coisa desde que pediu. Pode perguntar por ela.',
  emptyAppeal: 'Diga porquê. Uma linha basta.',
  longAppeal: 'São {length} caracteres; cabem {max}.',
  harshAppeal: 'Há palavras que não podem ser enviadas, nem como citação. Diga de outra forma.',
  oddAppeal: 'Há um carácter que não pode ser mostrado. Escreva-o de novo.',
  nothingToAppeal: 'Entretanto um responsável decidiu, por isso já não há nada a pedir.',
  appealedGone: 'Isto já não está aqui para perguntar.',
  appealElsewhere:
    'Entretanto, pediu isto noutro dispositivo ou noutra janela. Se enviar de novo, vale isto.',
  signInToAppeal: 'Inicie sessão de novo para enviar; o seu texto fica guardado.',
};
