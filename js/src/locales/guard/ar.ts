import type { GuardWords } from './index.js';

export const words: GuardWords = {
  // Isolated: the parts of a number would change places.
  quoted: '«\u2068{word}\u2069»',
  profanity: '{words} قد يُنفّر بعض القراء.',
  slur: '{words} يجرح جماعة كاملة من الناس.',
  insult: '{words} قد يجرح من تردّ عليه.',
  threat: '{words} يُقرأ كأنه تهديد.',
  identityAttack: '{words} قد يجرح الناس بسبب هويتهم.',
  sexual: '{words} أكثر مما يريد بعض القراء أن يروه.',
  selfPromotion: '{words} قد يُفهم على أنه إعلان.',
  personalData: 'كل من يستطيع قراءة هذا سيرى {words}.',
  flood: 'يكرر هذا النص الشيء نفسه مرات كثيرة.',
  shouting: 'الحروف الكبيرة تُقرأ كأنها صراخ.',
  ownWord: 'تطلب هذه الجماعة عدم استعمال {words}.',
  tone: 'قد يبدو هذا أقسى مما تقصد.',
  find: 'أظهره في النص:',
  askSuggest: 'هل ترسله كما هو أم تغيّره؟',
  askHold: 'يمكنك تغييره أو إرساله كما هو. عندها ينظر فيه أحدهم قبل أن يراه الآخرون.',
  askBlock: 'لا يمكن إرساله هنا كما هو. نصّك محفوظ.',
  askBlockWords: 'لا يمكن إرساله هنا وفيه {words}. نصّك محفوظ.',
  change: 'غيّره',
  send: 'أرسله كما هو',
  cancel: 'لا ترسله',
};
