// Português
import type { ThanksWords } from '../words.js';

export const words: ThanksWords = {
  thanksTitle: 'Agradecimentos',
  thankName: 'Agradecer a {name}',
  thanksFor: 'Por quê?',
  thanksFrom: 'O seu nome, como {name} o conhece',
  mayBeSeen: 'Outras pessoas também podem ver',
  sendThanks: 'Enviar agradecimento',
  thankAgain: 'Agradecer a {name} outra vez',
  thanksSent: 'O seu agradecimento a {name} foi enviado.',
  thanksBack: 'Foi retirado. Mais ninguém o vê.',
  thanksOnItsWay: 'A caminho.',

  seenByTwo: 'Só vocês dois o veem.',
  seenIfAgreed: 'Se {name} concordar, outras pessoas também o veem. Até lá, só vocês dois.',
  seenIfYou: '{name} aceita que outras pessoas o vejam. Até você concordar, só vocês dois o veem.',
  seenByAll: 'Todos aqui podem vê-lo.',
  letBeSeen: 'Deixar que outros vejam',
  keepPrivate: 'Guardar entre nós',
  takeThanksBack: 'Retirar',
  thanksHeld: 'Está à espera: alguém da equipa vê primeiro as palavras.',
  thanksRemoved: 'A equipa removeu-o.',

  thanksGot: 'Para você',
  thanksGiven: 'De você',
  thanksShown: 'À vista de todos',
  saysThanks: '{name} agradece a você',
  thanksTo: 'Para {name}',
  thanksBy: 'De {name}',
  thanksBetween: '{name} para {other}',
  nothingGot: 'Ainda não chegou nada. Aqui fica aquilo por que lhe agradecem.',
  nothingShown: 'Nada por enquanto. Um agradecimento fica aqui quando as duas pessoas o dizem.',
  showAllThanks: 'Mostrar tudo',
  moreThanks: 'Mostrar mais',

  monthBrought: 'O que {month} lhe trouxe',
  shownOnce: 'Isto aparece uma vez, e só para você. Tudo continua mais abaixo.',
  closeMonth: 'Fechar',

  putThanksAway: 'Pôr de lado',
  thanksPutAway: 'Foi posto de lado. Quem o escreveu não fica a saber.',
  onlyYouSee: 'Aqui ninguém conta agradecimentos.',
  turnThanksOff: 'Deixar de mostrar agradecimentos',
  turnThanksOn: 'Voltar a mostrar agradecimentos',
  thanksAreOff: 'Os agradecimentos para você não são mostrados. O que chega fica guardado.',
  thanksAreOn: 'Os agradecimentos para você voltam a ser mostrados.',
  nobodyIsTold: 'Ninguém fica a saber que não são mostrados.',

  thanksEmpty: 'Diga por quê: basta uma linha.',
  thanksLong: 'São {length} caracteres; aqui cabem {max}.',
  thanksBlocked: 'Há palavras que não podem estar aqui. Diga de outra maneira.',
  thanksSign: 'Há um carácter que não pode ser mostrado. Escreva de novo.',
  thanksToYourself: 'Este seria para você. Agradeça a outra pessoa.',
  thankedEnough: {
    one: 'Aqui pode-se agradecer a {n} pessoa por dia. O próximo segue a partir de: {time}. As suas palavras ficam guardadas.',
    other:
      'Aqui pode-se agradecer a {n} pessoas por dia. O próximo segue a partir de: {time}. As suas palavras ficam guardadas.',
  },
  thankedLately:
    'Você agradeceu a esta pessoa nestes dias. O próximo segue a partir de: {time}. As suas palavras ficam guardadas.',
  thanksGone: 'Já não está aqui: foi retirado.',
  thanksChanged: 'Entretanto algo mudou. Veja outra vez.',
  thanksSignIn: 'Inicie sessão para agradecer e ver o que chegou para você.',
  thanksMissing: 'Ainda não há nada aqui. Aparece sozinho quando for publicado.',
  thanksAway: 'Não é possível chegar a isto agora. Aparece sozinho quando a ligação voltar.',
  thanksKeptOut: 'As regras deste site não deixam isto começar. A pessoa que gere o site pode mudar isso.',
  thanksBroken:
    'Isto ainda não está bem configurado. A pessoa que gere esta página encontra o motivo na consola.',
  thanksHere: 'Só neste dispositivo: ninguém o recebe. Com um hub você chega a outras pessoas.',
};
