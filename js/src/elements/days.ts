// Days as people write them, with the year where it is another than now.
import type { Speech } from '../locales/words.js';

const yearIfOther = (time: number, now: number): Intl.DateTimeFormatOptions =>
  new Date(time).getFullYear() === new Date(now).getFullYear() ? {} : { year: 'numeric' };

const dayAndMonth = { day: 'numeric', month: 'long' } as const;

/** "3 June" */
export function dayText(time: number, { locale }: Speech, now = Date.now()): string {
  return new Intl.DateTimeFormat(locale, { ...dayAndMonth, ...yearIfOther(time, now) }).format(time);
}

/** "3 June – 3 July" */
export function daysText(from: number, to: number, { locale }: Speech, now: number): string {
  return new Intl.DateTimeFormat(locale, { ...dayAndMonth, ...yearIfOther(from, now) }).formatRange(from, to);
}
