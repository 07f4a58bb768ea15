import type { ProofWords } from './index.js';

export const words: ProofWords = {
  title: 'Cualquiera puede comprobar este recuento',
  about:
    'Cada voto es una entrada de un registro público que no dice nada de lo elegido. Tras el cierre se muestran todas las papeletas sin nombres, y cualquiera puede volver a contarlas.',
  limits:
    'Lo que esto no puede mostrar: que cada votante es una persona real, o que nadie miraba mientras votaba.',
  afterClose: 'Cuando la encuesta esté cerrada, podrás volver a contar aquí.',

  receipt: 'Tu resguardo',
  entry: 'Entrada {n} del registro',
  receiptAbout: 'Prueba que tu voto está en el registro. No dice qué elegiste.',
  check: 'Comprobar',
  save: 'Guardar',
  checking: 'Pidiendo la prueba',
  isIn: 'Tu voto está en el registro, y nada anterior ha cambiado. Esta página lo ha comprobado.',
  missing:
    'Este voto no está en el registro que muestra el hub. Guarda el resguardo y avisa a quien lleva la encuesta.',
  rewritten:
    'El registro no es el que este dispositivo vio antes. Guarda el resguardo y avisa a quien lleva la encuesta.',
  unsigned:
    'El registro no está firmado como debería. Guarda el resguardo y avisa a quien lleva la encuesta.',
  otherKey: 'El registro está firmado con otra clave que antes. Pregunta por qué a quien lleva la encuesta.',
  notReached: 'Ahora no se puede llegar al hub. Inténtalo de nuevo.',
  notHere: 'Esta página no llegó por https y por eso no puede comprobarlo.',

  recount: 'Cuenta tú también',
  recountAbout: {
    one: 'Esto descarga {n} papeleta sin nombre, la compara con el registro y la cuenta en esta página.',
    other:
      'Esto descarga {n} papeletas sin nombres, compara cada una con el registro y las cuenta en esta página.',
  },
  countNow: 'Volver a contar aquí',
  download: 'Descargar las papeletas',
  counting: 'Contando de nuevo',
  sound: {
    one: 'Contado de nuevo en esta página: {n} papeleta, y el mismo resultado.',
    other: 'Contado de nuevo en esta página: {n} papeletas, y el mismo resultado.',
  },
  soundMore:
    'El registro es como el hub lo firmó, cada papeleta que cuenta está en él, y ninguna ha cambiado.',
  mineCounts: 'El voto de tu resguardo está entre ellas.',
  mineReplaced:
    'El voto del resguardo de este dispositivo se cambió o se retiró más tarde. Si no fuiste tú, avisa a quien lleva la encuesta.',
  root: 'El registro acaba en',

  wrong: 'Algo no está bien en este recuento.',
  wrongAbout: 'Avisa a quien lleva la encuesta y a otras personas que votaron. Se ha encontrado esto:',
  logChanged: 'El registro se ha cambiado.',
  ballotMissing: 'La papeleta de la entrada {entry} cuenta y no se muestra.',
  ballotChanged: 'La papeleta de la entrada {entry} no es la que se emitió.',
  ballotRepeated: 'La papeleta de la entrada {entry} se muestra dos veces.',
  ballotOutOfOrder: 'La papeleta de la entrada {entry} no está en su lugar.',
  ballotReplaced: 'La papeleta de la entrada {entry} ya no cuenta y aun así se muestra.',
  ballotUnknown: 'Se muestra una papeleta que no está en el registro.',
  ballotRefused: 'La papeleta de la entrada {entry} va contra las reglas de la encuesta.',
  lotsDiffer: 'El sorteo no se hizo como se prometió al abrir.',
  resultDiffers: 'Al contar sale otro resultado que el que se muestra.',
  stillOpen: 'La encuesta sigue abierta.',
  damaged: 'La descarga está dañada. Inténtalo de nuevo.',
  more: { one: 'Y {n} más.', other: 'Y {n} más.' },
};
