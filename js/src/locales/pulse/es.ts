// Español.
import type { PulseWords } from '../words.js';

export const words: PulseWords = {
  pulseTitle: '¿Cómo se está aquí?',
  'item:known': 'Alguien aquí sabe quién soy.',
  'item:heard': 'Aquí se escucha lo que digo.',
  'item:helped': 'Aquí encuentro ayuda cuando la necesito.',
  'item:safe': 'Aquí puedo decir lo que pienso.',
  'item:belong': 'Este es mi sitio.',

  point1: 'Nada',
  point2: 'Un poco',
  point3: 'En parte',
  point4: 'Bastante',
  point5: 'Del todo',

  answerIt: 'Responder',
  answerAnew: 'Cambiar mi respuesta',
  keepAnswer: 'Dejarla como está',
  countsUntil:
    'Una pregunta en cada ronda. Lo que sale se muestra después, donde hayan respondido al menos cinco. Cierre: {time}.',
  counts:
    'Una pregunta en cada ronda. Lo que sale se muestra después, donde hayan respondido al menos cinco.',
  answerIn: 'Tu respuesta cuenta: {value} de 5, «{word}».',
  changeUntil: 'Puedes cambiarla o retirarla hasta el cierre: {time}.',
  takeItBack: 'Retirar',
  answerTakenBack: 'Tu respuesta se ha retirado.',
  membersAsked: 'En cada ronda se hace a los miembros una pregunta breve. Inicia sesión para recibirla.',

  cameOfIt: 'Lo que salió',
  firstRound: 'Esta es la primera ronda. Lo que salga se muestra cuando haya terminado.',
  firstUntil: 'Esta es la primera ronda. Lo que salga se muestra después. Cierre: {time}.',
  roundOf: 'Ronda {round}: {days}',
  roundEnded: 'Ha terminado una ronda. Lo que salió ya está aquí.',
  meanOf: '{mean} de 5',
  likely: 'probablemente de {low} a {high}',
  answersN: { one: '{n} respuesta', other: '{n} respuestas' },
  fewerThanFive: 'Han respondido menos de cinco.',
  fewerAll: 'A cada pregunta han respondido menos de cinco.',
  howToRead:
    'El punto es la media de quienes respondieron. En 95 de 100 casos la media de todos los miembros está dentro de la barra, si quienes respondieron son como los demás.',
  showCounts: 'Mostrar todos los números',
  hideCounts: 'Ocultar los números',
  howOften: 'Cuántas veces se dio cada punto',
  pointHead: 'Punto',
  howMany: 'Respuestas',
  inPercent: 'En porcentaje',
  showEarlier: 'Mostrar rondas anteriores',
  hideEarlier: 'Ocultar rondas anteriores',

  saidDid: 'Dijisteis, hicimos',
  youSaid: 'Dijisteis',
  weDid: 'Hicimos',
  aboutRounds: 'Sobre la ronda {rounds}',
  showAllDid: 'Mostrar las {n}',
  showNewestDid: 'Mostrar las más recientes',

  roundOver: 'Esa ronda acaba de terminar y no se ha cambiado nada. Esta es ahora la pregunta.',
  otherAsked: 'Ahora se pregunta otra cosa. Responde a esta, por favor.',
  choosePoint: 'Elige un punto del 1 al 5, por favor.',
  signInFirst: 'Inicia sesión para participar.',
  nothingYet: 'Todavía no se ha publicado nada aquí. Aparecerá solo.',
  awayNow: 'Ahora mismo no se llega hasta aquí. Aparecerá solo cuando vuelva la conexión.',
  keptOut: 'Las reglas de este sitio impiden que esto empiece. Quien lleva el sitio puede cambiarlas.',
  notSetUp:
    'Esto todavía no está bien configurado. Quien lleva esta página encuentra el motivo en la consola.',
};
