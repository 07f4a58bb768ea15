// Español.
import type { StewardWords } from '../words.js';

export const words: StewardWords = {
  forStewards: 'Para responsables',
  whyGone: 'Por qué se van los miembros',
  goneFew: 'Menos de cinco han dicho por qué se van.',
  goneAll: 'Al menos {n} han dicho por qué se van. La cuenta avanza de {grain} en {grain}.',
  atLeastN: 'al menos {n}',
  belowFive: 'menos de 5',
  readWords: 'Leer lo que escribieron',
  noWords: 'Nadie ha escrito nada.',
  moreOfThem: 'Mostrar más',

  wentQuiet: 'Quién se ha quedado en silencio',
  nobodyQuiet: 'Nadie se ha quedado en silencio.',
  lastAct: 'Última actividad: {date}',
  askedOnce: 'una pregunta hecha',
  askedTwice: 'dos preguntas hechas',
  askThem: 'Preguntar',
  askName: 'Preguntar a {name} si se va',
  isAsked: 'Se preguntará a {name} cuando vuelva.',
  askRule: 'A cada miembro se le pregunta dos veces como mucho, en total, ya sea un responsable o la página.',
  askedEnough: 'A este miembro ya se le ha preguntado bastante.',
  notQuiet: 'Este miembro ha hecho algo desde entonces. No hace falta preguntar.',
  noDigest: 'Para preguntar hace falta una página con https.',

  tellDid: 'Anotar lo que se hizo',
  tellHint: 'Lo ve todo el mundo aquí.',
  publishDid: 'Publicar',
  didPublished: 'Está publicado.',
  didFull: 'Ya hay {max}. Retira una antes de escribir otra.',
};
