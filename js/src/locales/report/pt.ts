// Português.
import type { ReportWords } from '../words.js';

export const words: ReportWords = {
  reportIt: 'Denunciar',
  whatIsWrong: 'O que há de errado?',
  'wrong:hurtful': 'Magoa ou ameaça alguém',
  'wrong:private': 'Mostra algo privado',
  'wrong:spam': 'É publicidade ou spam',
  'wrong:unsafe': 'Alguém pode estar em perigo',
  'wrong:other': 'Outra coisa',
  reportWords: 'Quer dizer mais alguma coisa?',
  reportReaders: 'Só os responsáveis leem isto. Quem escreveu o texto não fica a saber. Pode deixar vazio.',
  sendReport: 'Denunciar',
  cancelReport: 'Cancelar',
  reportOpen: 'Denunciou isto. Um responsável vai ver.',
  reportStands: 'Um responsável viu o que denunciou. O texto fica.',
  reportHeld: 'Um responsável viu o que denunciou. Por agora, os outros não o veem.',
  reportRemoved: 'Um responsável viu o que denunciou. O texto foi retirado.',
  yourReports: 'O que denunciou',
  takeReportBack: 'Retirar',
  reportBack: 'A sua denúncia foi retirada.',
  chooseWrong: 'Escolha o que há de errado.',
  longReport: 'São {length} caracteres; cabem {max}.',
  harshReport: 'Há palavras que não podem ser enviadas, nem como citação. Diga de outra forma.',
  oddReport: 'Há um carácter que não pode ser mostrado. Escreva-o de novo.',
  reportedEnough:
    'Denunciou {max} textos num dia, o máximo possível. Se não puder esperar, fale com um responsável.',
  reportDecided:
    'Um responsável viu isto depois de o denunciar, e o texto não mudou. Se mudar, poderá denunciá-lo de novo.',
  textGone: 'Isto já não está aqui para denunciar.',
  reportElsewhere: 'Entretanto, denunciou isto noutro dispositivo ou noutra janela.',
  signInToReport: 'Inicie sessão como membro para denunciar; o seu texto fica guardado.',
};
