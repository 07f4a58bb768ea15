// The times of a week in which somebody can: seven days of three parts each, by the names that the core knows.
import type { Speech, WordKey } from '../../locales/words.js';

export const days = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export const dayParts = ['morning', 'afternoon', 'evening'] as const;

/** A Monday. */
const monday = Date.UTC(2024, 0, 1);
const dayLength = 86_400_000;

export function weekday(
  day: string,
  { locale }: Pick<Speech, 'locale'>,
  style: 'long' | 'short' = 'long',
): string {
  const at = monday + days.findIndex((one) => one === day) * dayLength;
  return new Intl.DateTimeFormat(locale, { weekday: style, timeZone: 'UTC' }).format(at);
}

export const partWord = (part: string, speech: Speech): string => speech.say(`part:${part}` as WordKey);

/** "Friday evening" */
export function whenText(when: string, speech: Speech): string {
  const [day = '', part = ''] = when.split('-');
  return speech.say('dayPart', { weekday: weekday(day, speech), part: partWord(part, speech) });
}

/** In the order of the week, as people list things; any time where none is named. */
export function whensText(whens: readonly string[] | null, speech: Speech): string {
  if (!whens || whens.length === 0) return speech.say('anyTime');
  const all = days.flatMap((day) => dayParts.map((part) => `${day}-${part}`));
  const ordered = all.filter((when) => whens.includes(when)).map((when) => whenText(when, speech));
  return new Intl.ListFormat(speech.locale).format(ordered);
}
