// العربية
import type { ReportWords } from '../words.js';

export const words: ReportWords = {
  reportIt: 'إبلاغ',
  whatIsWrong: 'ما المشكلة فيه؟',
  'wrong:hurtful': 'يؤذي أحدًا أو يهدده',
  'wrong:private': 'يكشف أمرًا خاصًا',
  'wrong:spam': 'إعلان أو رسائل مزعجة',
  'wrong:unsafe': 'قد يكون أحد في خطر',
  'wrong:other': 'شيء آخر',
  reportWords: 'هل تود أن تقول المزيد؟',
  reportReaders: 'لا يقرأ هذا إلا المشرفون، ولا يعلم به من كتب النص. يمكنك تركه فارغًا.',
  sendReport: 'أبلغ عنه',
  cancelReport: 'إلغاء',
  reportOpen: 'أبلغت عن هذا. سينظر فيه أحد المشرفين.',
  reportStands: 'نظر أحد المشرفين فيما أبلغت عنه. سيبقى.',
  reportHeld: 'نظر أحد المشرفين فيما أبلغت عنه. لا يراه الآخرون الآن.',
  reportRemoved: 'نظر أحد المشرفين فيما أبلغت عنه. وقد أُزيل.',
  takeReportBack: 'سحب البلاغ',
  reportBack: 'سُحب بلاغك.',
  chooseWrong: 'اختر من فضلك ما المشكلة.',
  longReport: 'هذه {length} حرفًا، والمتاح هنا {max}.',
  harshReport: 'فيه كلمات لا يمكن إرسالها، ولو كانت اقتباسًا. قلها بطريقة أخرى من فضلك.',
  oddReport: 'فيه حرف لا يمكن عرضه. اكتبه مرة أخرى من فضلك.',
  reportedEnough:
    'أبلغت عن {max} نصوص خلال يوم واحد، وهذا أقصى عدد. إن كان الأمر لا يحتمل الانتظار فأخبر أحد المشرفين.',
  textGone: 'لم يعد هذا موجودًا لتبلغ عنه.',
  reportElsewhere: 'أبلغت عن هذا في هذه الأثناء من جهاز آخر أو نافذة أخرى.',
  signInToReport: 'سجّل الدخول عضوًا لتبلغ عنه؛ نصك محفوظ.',
};
