// English, for what a writer is told about a text before it is sent. Every other language has exactly these keys.

export const words = {
  quoted: '“{word}”',
  profanity: '{words} may put some readers off.',
  slur: '{words} can hurt a whole group of people.',
  insult: '{words} may hurt the person you answer.',
  threat: '{words} can be read as a threat.',
  identityAttack: '{words} may hurt people for who they are.',
  sexual: '{words} may be more than some readers want to see.',
  selfPromotion: '{words} may be read as advertising.',
  personalData: 'Everyone who can read this will see {words}.',
  flood: 'This says the same thing many times.',
  shouting: 'Capitals read like shouting.',
  ownWord: 'This community asks not to use {words}.',
  tone: 'This may sound harsher than you mean it.',

  find: 'Find in the text:',
  askSuggest: 'Send it as it is, or change it?',
  askHold: 'You can change it, or send it as it is. Then somebody looks at it before others see it.',
  askBlock: 'It cannot be sent here as it is. Your text is kept.',
  askBlockWords: 'It cannot be sent here with {words}. Your text is kept.',
  change: 'Change it',
  send: 'Send as it is',
  cancel: 'Do not send',
};
