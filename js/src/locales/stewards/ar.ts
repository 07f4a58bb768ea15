// العربية
import type { StewardWords } from '../words.js';

export const words: StewardWords = {
  forStewards: 'للمشرفين',
  whyGone: 'لماذا يغادر الأعضاء',
  goneFew: 'أقل من خمسة قالوا لماذا يغادرون.',
  goneAll: {
    few: '{n} أشخاص على الأقل قالوا لماذا يغادرون. يتحرك العدد بخطوات من {grain}.',
    many: '{n} شخصًا على الأقل قالوا لماذا يغادرون. يتحرك العدد بخطوات من {grain}.',
    other: '{n} شخص على الأقل قالوا لماذا يغادرون. يتحرك العدد بخطوات من {grain}.',
  },
  atLeastN: '{n} على الأقل',
  belowFive: 'أقل من 5',
  readWords: 'قراءة ما كتبوه',
  noWords: 'لم يكتب أحد شيئًا.',
  moreOfThem: 'إظهار المزيد',

  wentQuiet: 'من صمت مدة',
  nobodyQuiet: 'لم يصمت أحد.',
  lastAct: 'آخر نشاط: {date}',
  askedOnce: 'سُئل مرة',
  askedTwice: 'سُئل مرتين',
  askThem: 'اسأل',
  askName: 'اسأل {name} هل ينوي المغادرة',
  isAsked: 'سيُسأل {name} عند عودته.',
  askRule: 'يُسأل كل عضو مرتين على الأكثر، لا غير، من مشرف أو من الصفحة.',
  askedEnough: 'سُئل هذا العضو بما يكفي.',
  notQuiet: 'فعل هذا العضو شيئًا منذ ذلك الحين. لا حاجة إلى سؤاله.',
  noDigest: 'يحتاج السؤال إلى صفحة عبر https.',

  tellDid: 'تدوين ما أُنجز',
  tellHint: 'يراه الجميع هنا.',
  publishDid: 'نشر',
  didPublished: 'تم النشر.',
  didFull: 'بلغ عددها {max}. اسحب واحدة قبل أن تكتب أخرى.',
};
