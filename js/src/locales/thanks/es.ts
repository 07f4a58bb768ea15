// Español
import type { ThanksWords } from '../words.js';

export const words: ThanksWords = {
  thanksTitle: 'Gracias',
  thankName: 'Dar las gracias a {name}',
  thanksFor: '¿Por qué?',
  thanksFrom: 'Tu nombre, como te conoce {name}',
  mayBeSeen: 'Otras personas también pueden verlo',
  sendThanks: 'Enviar las gracias',
  thankAgain: 'Dar las gracias a {name} otra vez',
  thanksSent: 'Tus gracias a {name} se han enviado.',
  thanksBack: 'Se han retirado. Nadie más las ve ya.',
  thanksOnItsWay: 'En camino.',

  seenByTwo: 'Solo las veis vosotros dos.',
  seenIfAgreed:
    'Si {name} está de acuerdo, las verán también otras personas. Hasta entonces, solo vosotros dos.',
  seenIfYou:
    'A {name} le parece bien que otras personas las vean. Hasta que estés de acuerdo, solo las veis vosotros dos.',
  seenByAll: 'Aquí las puede ver todo el mundo.',
  letBeSeen: 'Dejar que otros las vean',
  keepPrivate: 'Que quede entre nosotros',
  takeThanksBack: 'Retirar',
  thanksHeld: 'Esperan: alguien del equipo mira antes las palabras.',
  thanksRemoved: 'El equipo las ha quitado.',

  thanksGot: 'Para ti',
  thanksGiven: 'De ti',
  thanksShown: 'A la vista de todos',
  saysThanks: '{name} te da las gracias',
  thanksTo: 'A {name}',
  thanksBy: 'De {name}',
  thanksBetween: '{name} a {other}',
  nothingGot: 'Todavía no ha llegado nada. Aquí estará aquello por lo que te den las gracias.',
  nothingShown: 'Nada por ahora. Unas gracias están aquí cuando las dos personas lo dicen.',
  showAllThanks: 'Mostrar todo',
  moreThanks: 'Mostrar más',

  monthBrought: 'Lo que te trajo {month}',
  shownOnce: 'Esto se muestra una vez, y solo a ti. Abajo se queda todo.',
  closeMonth: 'Cerrar',

  putThanksAway: 'Guardar aparte',
  thanksPutAway: 'Están aparte. Quien las escribió no se entera.',
  onlyYouSee: 'Aquí nadie cuenta las gracias.',
  turnThanksOff: 'Dejar de mostrar las gracias',
  turnThanksOn: 'Volver a mostrar las gracias',
  thanksAreOff: 'Las gracias para ti no se muestran. Lo que llega se guarda.',
  thanksAreOn: 'Las gracias para ti se muestran otra vez.',
  nobodyIsTold: 'Nadie se entera de que no se muestran.',

  thanksEmpty: 'Di por qué: basta una línea.',
  thanksLong: 'Son {length} caracteres; aquí caben {max}.',
  thanksBlocked: 'Hay palabras que no pueden estar aquí. Dilo de otra manera.',
  thanksSign: 'Hay un carácter que no se puede mostrar. Escríbelo de nuevo.',
  thanksToYourself: 'Estas serían para ti. Da las gracias a otra persona.',
  thankedEnough: {
    one: 'Aquí se puede dar las gracias a {n} persona al día. Las próximas saldrán a partir de: {time}. Tus palabras se guardan.',
    other:
      'Aquí se puede dar las gracias a {n} personas al día. Las próximas saldrán a partir de: {time}. Tus palabras se guardan.',
  },
  thankedLately:
    'Le has dado las gracias en estos días. Las próximas saldrán a partir de: {time}. Tus palabras se guardan.',
  thanksGone: 'Ya no están: se retiraron.',
  thanksChanged: 'Entretanto ha cambiado algo. Míralo otra vez.',
  thanksSignIn: 'Inicia sesión para dar las gracias y ver lo que te ha llegado.',
  thanksMissing: 'Aquí no hay nada todavía. Aparecerá solo cuando se publique.',
  thanksAway: 'Ahora mismo no se puede llegar a esto. Aparecerá solo cuando vuelva la conexión.',
  thanksKeptOut: 'Las reglas de este sitio no dejan que esto empiece. Quien lleva el sitio puede cambiarlo.',
  thanksBroken:
    'Esto todavía no está bien configurado. Quien lleva esta página encontrará el motivo en la consola.',
  thanksHere: 'Solo en este dispositivo: nadie lo recibe. Con un hub llegas a otras personas.',
};
