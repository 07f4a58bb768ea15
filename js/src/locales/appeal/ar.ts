// العربية
import type { AppealWords } from '../words.js';

export const words: AppealWords = {
  stewardSays: 'السبب: {reason}',
  askAnotherLook: 'اطلب نظرة أخرى',
  whyAnotherLook: 'لماذا ينبغي النظر فيه مرة أخرى؟',
  appealReaders: 'لا يقرأ هذا إلا المشرفون.',
  sendAppeal: 'إرسال',
  cancelAppeal: 'إلغاء',
  appealOpen: 'طلبت نظرة أخرى. سيقرأ طلبك أحد المشرفين.',
  rewordAppeal: 'تغيير ما كتبت',
  takeAppealBack: 'سحب الطلب',
  appealBack: 'سُحب طلبك. يمكنك أن تطلب مرة أخرى.',
  appealKept: 'أنت غير متصل. ما كتبته محفوظ هنا ويُرسل حين تعود.',
  appealWaits: 'هنا الآن أناس كثيرون. ما كتبته محفوظ ويُرسل من تلقاء نفسه.',
  appealStands: 'نظر فيه أحد المشرفين مرة أخرى. سيبقى.',
  appealHeld: 'نظر فيه أحد المشرفين مرة أخرى. ما زال الآخرون لا يرونه.',
  appealRemoved: 'نظر فيه أحد المشرفين مرة أخرى. يبقى مُزالًا.',
  appealChanged: 'كتبت شيئًا آخر منذ أن طلبت. يمكنك أن تطلب النظر فيه.',
  emptyAppeal: 'قل من فضلك لماذا. يكفي سطر.',
  longAppeal: 'هذه {length} حرفًا، والمتاح هنا {max}.',
  harshAppeal: 'فيه كلمات لا يمكن إرسالها، ولو كانت اقتباسًا. قلها بطريقة أخرى من فضلك.',
  oddAppeal: 'فيه حرف لا يمكن عرضه. اكتبه مرة أخرى من فضلك.',
  nothingToAppeal: 'قرر أحد المشرفين في هذه الأثناء، فلم يبق ما يُطلب.',
  appealedGone: 'لم يعد هذا موجودًا لتطلب النظر فيه.',
  appealElsewhere: 'طلبت هذا في هذه الأثناء من جهاز آخر أو نافذة أخرى. إن أرسلت مرة أخرى حلّ هذا محله.',
  signInToAppeal: 'سجّل الدخول من جديد لترسله؛ نصك محفوظ.',
};
