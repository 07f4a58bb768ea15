import type { GuardWords } from './index.js';

export const words: GuardWords = {
  quoted: '„{word}“',
  profanity: {
    one: '{words} könnte manche abschrecken.',
    other: '{words} könnten manche abschrecken.',
  },
  slur: {
    one: '{words} kann eine ganze Gruppe von Menschen verletzen.',
    other: '{words} können eine ganze Gruppe von Menschen verletzen.',
  },
  insult: {
    one: '{words} könnte den Menschen verletzen, dem du antwortest.',
    other: '{words} könnten den Menschen verletzen, dem du antwortest.',
  },
  threat: {
    one: '{words} kann als Drohung gelesen werden.',
    other: '{words} können als Drohung gelesen werden.',
  },
  identityAttack: {
    one: '{words} könnte Menschen dafür verletzen, wer sie sind.',
    other: '{words} könnten Menschen dafür verletzen, wer sie sind.',
  },
  sexual: {
    one: '{words} könnte mehr sein, als manche sehen möchten.',
    other: '{words} könnten mehr sein, als manche sehen möchten.',
  },
  selfPromotion: {
    one: '{words} könnte wie Werbung wirken.',
    other: '{words} könnten wie Werbung wirken.',
  },
  personalData: 'Alle, die das lesen können, sehen {words}.',
  flood: 'Hier steht vielmals dasselbe.',
  shouting: 'Großbuchstaben wirken wie Schreien.',
  ownWord: 'Diese Gemeinschaft bittet, {words} nicht zu verwenden.',
  tone: 'Das könnte härter klingen, als du es meinst.',
  find: 'Im Text zeigen:',
  askSuggest: 'So senden oder ändern?',
  askHold: 'Du kannst es ändern oder so senden. Dann sieht es jemand an, bevor andere es sehen.',
  askBlock: 'So kann es hier nicht gesendet werden. Dein Text bleibt erhalten.',
  askBlockWords: 'Mit {words} kann es hier nicht gesendet werden. Dein Text bleibt erhalten.',
  change: 'Ändern',
  send: 'So senden',
  cancel: 'Nicht senden',
};
