// What is being written for an ask or an offer, and the body it becomes. No DOM.
import type { ExchangeAsk, ExchangeAskBody, ExchangeOffer, ExchangeOfferBody } from '../../exchange.js';

/** Both forms have fields of one kind. */
export interface Draft {
  readonly text: string;
  readonly tags: readonly string[];
  /** As a date field holds it: `2026-12-04`, or empty. */
  readonly by: string;
  readonly needs: number;
  readonly capacity: number;
  readonly when: readonly string[];
  readonly name: string;
}

export const blank: Draft = { text: '', tags: [], by: '', needs: 1, capacity: 1, when: [], name: '' };

const twoDigits = (n: number): string => String(n).padStart(2, '0');

/** The day of a time, where the reader is, as a date field holds it. */
export function dayOf(time: number): string {
  const date = new Date(time);
  return `${date.getFullYear()}-${twoDigits(date.getMonth() + 1)}-${twoDigits(date.getDate())}`;
}

/** The last second of such a day: whoever says Friday means all of it. */
export const endOf = (day: string): number => Date.parse(`${day}T23:59:59`);

export function draftOfAsk(ask: ExchangeAsk, now: number): Draft {
  const { text, tags, by, needs, when, name } = ask;
  // A day that has passed is to be chosen anew.
  const day = by !== null && by > now ? dayOf(by) : '';
  return { ...blank, text, tags, by: day, needs, when: when ?? [], name: name ?? '' };
}

export function draftOfOffer({ text, tags, capacity, when, name }: ExchangeOffer): Draft {
  return { ...blank, text: text ?? '', tags, capacity, when: when ?? [], name: name ?? '' };
}

/** One line, whatever was pasted. */
const oneLine = (text: string): string => text.trim().replace(/\s+/g, ' ');

/** What was left open is left out. */
const shared = ({ tags, when, name }: Draft): Pick<ExchangeOfferBody, 'tags' | 'when' | 'name'> => ({
  ...(tags.length > 0 && { tags }),
  ...(when.length > 0 && { when }),
  ...(name.trim() !== '' && { name: oneLine(name) }),
});

export function askBody(draft: Draft): ExchangeAskBody {
  const { text, by, needs } = draft;
  return {
    text: oneLine(text),
    ...shared(draft),
    ...(by !== '' && { by: endOf(by) }),
    ...(needs > 1 && { needs }),
  };
}

export function offerBody(draft: Draft): ExchangeOfferBody {
  const text = oneLine(draft.text);
  return { ...(text !== '' && { text }), ...shared(draft), capacity: draft.capacity };
}

/** With `id` where it was not, without it where it was. */
export const toggled = (ids: readonly string[], id: string): readonly string[] =>
  ids.includes(id) ? ids.filter((one) => one !== id) : [...ids, id];
