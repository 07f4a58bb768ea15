// Español.
import type { ReportWords } from '../words.js';

export const words: ReportWords = {
  reportIt: 'Denunciar',
  whatIsWrong: '¿Qué tiene de malo?',
  'wrong:hurtful': 'Hiere o amenaza a alguien',
  'wrong:private': 'Muestra algo privado',
  'wrong:spam': 'Es publicidad o spam',
  'wrong:unsafe': 'Alguien podría estar en peligro',
  'wrong:other': 'Otra cosa',
  reportWords: '¿Quieres decir algo más?',
  reportReaders: 'Solo lo leen los responsables. Quien escribió el texto no se entera. Puedes dejarlo vacío.',
  sendReport: 'Denunciarlo',
  cancelReport: 'Cancelar',
  reportOpen: 'Lo has denunciado. Un responsable lo mirará.',
  reportStands: 'Un responsable ha mirado lo que denunciaste. Se queda.',
  reportHeld: 'Un responsable ha mirado lo que denunciaste. Por ahora los demás no lo ven.',
  reportRemoved: 'Un responsable ha mirado lo que denunciaste. Se ha quitado.',
  yourReports: 'Lo que has denunciado',
  takeReportBack: 'Retirarla',
  reportBack: 'Tu denuncia está retirada.',
  chooseWrong: 'Elige qué tiene de malo.',
  longReport: 'Son {length} caracteres; caben {max}.',
  harshReport: 'Contiene palabras que no se pueden enviar, ni siquiera como cita. Dilo de otra manera.',
  oddReport: 'Contiene un carácter que no se puede mostrar. Escríbelo de nuevo.',
  reportedEnough:
    'Has denunciado {max} textos en un día, que es el máximo. Si no puede esperar, habla con un responsable.',
  reportDecided:
    'Un responsable lo ha mirado desde que lo denunciaste, y no ha cambiado. Si cambia, podrás denunciarlo de nuevo.',
  textGone: 'Ya no está, así que no puedes denunciarlo.',
  reportElsewhere: 'Entretanto lo has denunciado en otro dispositivo o en otra ventana.',
  signInToReport: 'Inicia sesión como miembro para denunciarlo; tu texto se conserva.',
};
