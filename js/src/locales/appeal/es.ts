// Español.
import type { AppealWords } from '../words.js';

export const words: AppealWords = {
  stewardSays: 'El motivo: {reason}',
  askAnotherLook: 'Pedir que se mire otra vez',
  whyAnotherLook: '¿Por qué debería mirarse otra vez?',
  appealReaders: 'Solo lo leen los responsables.',
  sendAppeal: 'Enviar',
  cancelAppeal: 'Cancelar',
  appealOpen: 'Has pedido que se mire otra vez. Un responsable lo leerá.',
  rewordAppeal: 'Cambiar lo que escribiste',
  takeAppealBack: 'Retirar la petición',
  appealBack: 'Está retirado. Puedes volver a pedirlo.',
  appealKept: 'Estás sin conexión. Lo que escribiste se guarda aquí y saldrá cuando vuelvas.',
  appealWaits: 'Ahora hay mucha gente aquí. Lo que escribiste se guarda y saldrá solo.',
  appealStands: 'Un responsable lo ha mirado otra vez. Se queda.',
  appealHeld: 'Un responsable lo ha mirado otra vez. Los demás siguen sin verlo.',
  appealRemoved: 'Un responsable lo ha mirado otra vez. Sigue quitado.',
  appealChanged: 'Desde que lo pediste has escrito otra cosa. Puedes preguntar por ella.',
  emptyAppeal: 'Di por qué. Basta con una línea.',
  longAppeal: 'Son {length} caracteres; caben {max}.',
  harshAppeal: 'Contiene palabras que no se pueden enviar, ni siquiera como cita. Dilo de otra manera.',
  oddAppeal: 'Contiene un carácter que no se puede mostrar. Escríbelo de nuevo.',
  nothingToAppeal: 'Entretanto un responsable ha decidido, así que ya no queda nada que pedir.',
  appealedGone: 'Ya no está, así que no puedes preguntar por ello.',
  appealElsewhere:
    'Entretanto lo has pedido en otro dispositivo o en otra ventana. Si envías otra vez, valdrá esto.',
  signInToAppeal: 'Vuelve a iniciar sesión para enviarlo; tu texto se conserva.',
};
