import type { GuardWords } from './index.js';

export const words: GuardWords = {
  quoted: '«{word}»',
  profanity: {
    one: '{words} puede incomodar a algunas personas.',
    other: '{words} pueden incomodar a algunas personas.',
  },
  slur: {
    one: '{words} puede herir a todo un grupo de personas.',
    other: '{words} pueden herir a todo un grupo de personas.',
  },
  insult: {
    one: '{words} puede herir a la persona a quien respondes.',
    other: '{words} pueden herir a la persona a quien respondes.',
  },
  threat: {
    one: '{words} puede leerse como una amenaza.',
    other: '{words} pueden leerse como una amenaza.',
  },
  identityAttack: {
    one: '{words} puede herir a personas por ser quienes son.',
    other: '{words} pueden herir a personas por ser quienes son.',
  },
  sexual: {
    one: '{words} puede ser más de lo que algunas personas quieren ver.',
    other: '{words} pueden ser más de lo que algunas personas quieren ver.',
  },
  selfPromotion: {
    one: '{words} puede parecer publicidad.',
    other: '{words} pueden parecer publicidad.',
  },
  personalData: 'Todo el que pueda leer esto verá {words}.',
  flood: 'Esto dice lo mismo muchas veces.',
  shouting: 'Las mayúsculas se leen como gritos.',
  ownWord: 'Esta comunidad pide no usar {words}.',
  tone: 'Puede sonar más duro de lo que quieres decir.',
  find: 'Mostrar en el texto:',
  askSuggest: '¿Enviarlo así o cambiarlo?',
  askHold: 'Puedes cambiarlo o enviarlo así. Entonces alguien lo mirará antes que los demás.',
  askBlock: 'Así no se puede enviar aquí. Tu texto se conserva.',
  askBlockWords: 'Con {words} no se puede enviar aquí. Tu texto se conserva.',
  change: 'Cambiarlo',
  send: 'Enviar así',
  cancel: 'No enviar',
};
