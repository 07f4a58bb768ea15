// Days as people write them, with the year where it is another than now.
import type { Speech } from '../locales/words.js';

export function dayStyle(time: number, now: number): Intl.DateTimeFormatOptions {
  const isThisYear = new Date(time).getFullYear() === new Date(now).getFullYear();
  return { day: 'numeric', month: 'long', ...(isThisYear ? {} : { year: 'numeric' }) };
}

/** "3 June" */
export function dayText(time: number, { locale }: Speech, now = Date.now()): string {
  return new Intl.DateTimeFormat(locale, dayStyle(time, now)).format(time);
}
