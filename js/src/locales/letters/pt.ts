// Português.
import type { LetterWords } from '../words.js';

export const words: LetterWords = {
  lettersTitle: 'Cartas de boas-vindas',
  lettersHint: 'Cada uma chega a uma só pessoa, em seu nome, quando a envia.',
  nobodyWaits: 'Ninguém espera por uma carta.',
  newcomers: { one: 'Chegou mais {n} pessoa.', other: 'Chegaram mais {n} pessoas.' },
  showNewcomers: 'Mostrar',
  moreLetters: 'Mostrar mais',
  lettersAway: 'Neste momento não se consegue ver quem chegou.',

  someGuest: 'Alguém sem conta',
  letterTo: 'Carta para {name}',
  sendLetter: 'Enviar como {name}',
  letterSent: 'A sua carta para {name} foi enviada.',
  letterKept: 'A sua carta para {name} fica guardada aqui e sai sozinha.',
  unsendLetter: 'Retirar',
  letterBack: 'A sua carta para {name} foi retirada.',

  emptyLetter: 'Ainda não há nada aqui. Escreva alguma coisa.',
  longLetter: 'São {length} caracteres; aqui cabem {max}.',
  harshLetter: 'Há palavras que não podem ficar aqui. Escreva de outra maneira.',
  oddLetter: 'Há um carácter que não pode ser mostrado. Escreva-o de novo.',
  runGone: 'Essa pessoa recomeçou ou foi embora; a carta já não chega a ninguém.',
  letterElsewhere: 'Entretanto enviou esta carta noutro dispositivo ou noutra janela.',
  signInToSend: 'Inicie sessão de novo para a enviar; o seu texto fica guardado.',
};
