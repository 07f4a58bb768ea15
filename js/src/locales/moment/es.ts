// Español
import type { MomentWords } from '../words.js';

export const words: MomentWords = {
  momentForYou: 'Para ti, si quieres',
  whyThis: '¿Por qué veo esto?',
  notNowThis: 'Ahora no',
  moreWays: 'Más maneras de apartarlo',
  neverThis: 'Esto nunca más',
  turnAllOff: 'Desactivarlo todo',
  turnAllOn: 'Activarlo otra vez',

  isPutAway: 'Queda apartado. Si vuelve, será dentro de unos días.',
  comesNoMore: 'No vuelve más.',
  isTurnedOff: 'Ya no viene nada por sí solo.',
  isTurnedOn: 'De vez en cuando puede volver a venir algo por sí solo.',
  momentDone: 'Gracias.',
  bringItBack: 'Dejar que vuelva',

  rhythmTitle: 'Lo que viene por sí solo',
  mayComeByItself: 'De vez en cuando puede venir algo por sí solo',
  rhythmRules: {
    one: 'Como mucho una vez a la semana, y nunca de {from} a {to}.',
    other: 'Como mucho una vez al día y {n} veces a la semana, y nunca de {from} a {to}.',
  },
  whatMayCome: 'Lo que puede venir',
  nothingToCome: 'Nada por ahora.',
  comesNow: 'La próxima vez que abras una página que lo tenga.',
  comesFrom: 'Como pronto: {time}.',
  comesLater: 'Dentro de unos días.',
  comesUnknown: 'En cuanto se conozca tu zona horaria.',
  becauseOther: 'Hace poco vino otra cosa.',
  becauseSurvey: 'Basta una encuesta en {n} días.',
  becauseRest: 'Vino hace poco.',
  whatIsOver: 'Lo que no vuelve',
  overDone: 'Lo has hecho.',
  overNever: 'Ya no lo querías.',
  overAway: 'Lo has apartado tres veces.',
  rhythmHere: 'Solo en este dispositivo.',

  momentSignIn: 'Inicia sesión: por sí solas, las cosas vienen solo a los miembros.',
  momentChanged: 'Entretanto ha cambiado algo. Míralo otra vez.',
  momentMissing: 'Aquí no hay nada todavía. Aparecerá solo cuando se publique.',
  momentAway: 'Ahora mismo no se puede llegar a esto. Aparecerá solo cuando vuelva la conexión.',
  momentKeptOut: 'Las reglas de este sitio no dejan que esto empiece. Quien lleva el sitio puede cambiarlo.',
  momentBroken:
    'Esto todavía no está bien configurado. Quien lleva esta página encontrará el motivo en la consola.',
};
