// العربية
import type { LetterWords } from '../words.js';

export const words: LetterWords = {
  lettersTitle: 'رسائل الترحيب',
  lettersHint: 'تصل كل رسالة إلى عضو جديد واحد، باسمك، بعد أن ترسلها.',
  nobodyWaits: 'لا أحد ينتظر رسالة.',
  newcomers: {
    one: 'وصل عضو آخر.',
    two: 'وصل عضوان آخران.',
    few: 'وصل {n} أعضاء آخرين.',
    many: 'وصل {n} عضوًا آخر.',
    other: 'وصل {n} عضو آخر.',
  },
  showNewcomers: 'إظهار',
  moreLetters: 'إظهار المزيد',
  lettersAway: 'لا يمكن الآن رؤية من وصل.',

  someGuest: 'ضيف',
  letterTo: 'رسالة إلى {name}',
  sendLetter: 'إرسال باسم {name}',
  letterSent: 'أُرسلت رسالتك إلى {name}.',
  letterKept: 'رسالتك إلى {name} محفوظة هنا وستخرج من تلقاء نفسها.',
  unsendLetter: 'استرجاعها',
  letterBack: 'استُرجعت رسالتك إلى {name}.',

  emptyLetter: 'لا شيء فيها بعد. اكتب شيئًا من فضلك.',
  longLetter: 'هذه {length} حرفًا، والمتاح هنا {max}.',
  harshLetter: 'فيها كلمات لا مكان لها هنا. اكتبها بطريقة أخرى من فضلك.',
  oddLetter: 'فيها حرف لا يمكن عرضه. اكتبه مرة أخرى من فضلك.',
  runGone: 'بدأ هذا العضو من جديد أو غادر، فلن تصل الرسالة إلى أحد الآن.',
  letterElsewhere: 'أرسلت هذه الرسالة في هذه الأثناء من جهاز آخر أو نافذة أخرى.',
  signInToSend: 'سجّل الدخول مجددًا لإرسالها؛ نصك محفوظ.',
};
