// Español.
import type { LetterWords } from '../words.js';

export const words: LetterWords = {
  lettersTitle: 'Cartas de bienvenida',
  lettersHint: 'Cada una llega a una sola persona, en tu nombre, cuando la envías.',
  nobodyWaits: 'Nadie espera una carta.',
  newcomers: { one: 'Ha llegado {n} persona más.', other: 'Han llegado {n} personas más.' },
  showNewcomers: 'Mostrar',
  moreLetters: 'Mostrar más',
  lettersAway: 'Ahora mismo no se puede ver quién ha llegado.',

  someGuest: 'Alguien sin cuenta',
  letterTo: 'Carta para {name}',
  sendLetter: 'Enviar como {name}',
  letterSent: 'Tu carta para {name} está enviada.',
  letterKept: 'Tu carta para {name} queda guardada aquí y saldrá por sí sola.',
  unsendLetter: 'Retirarla',
  letterBack: 'Tu carta para {name} está retirada.',

  emptyLetter: 'Aquí todavía no hay nada. Escribe algo.',
  longLetter: 'Son {length} caracteres; aquí caben {max}.',
  harshLetter: 'Contiene palabras que no pueden estar aquí. Escríbelo de otra manera.',
  oddLetter: 'Contiene un carácter que no se puede mostrar. Escríbelo de nuevo.',
  runGone: 'Esa persona ha empezado de nuevo o se ha ido; la carta ya no llega a nadie.',
  letterElsewhere: 'Mientras tanto enviaste esta carta en otro dispositivo o en otra ventana.',
  signInToSend: 'Inicia sesión de nuevo para enviarla; tu texto queda guardado.',
};
