// What a member has said to stewards about a text of their own that is kept back. No DOM, no truth of its own.
import type { Act, Problem, Watched } from '../../stores/store.js';

/** One of `own.waiting`, by the key of its record. */
export interface KeptBack {
  readonly id: string;
  readonly status: 'held' | 'removed';
  /** `appeal`: this is the answer to one, and the last word on this text. */
  readonly why: { readonly reason?: string; readonly appeal?: boolean };
}

/** One of `own.appeals`, by the key of the record that it is about. */
export interface OwnAppeal {
  readonly text: string;
  readonly time: number;
  /** `open` until a steward has decided; `changed` where something else was written before that; else what became of the text. */
  readonly state: 'open' | 'changed' | 'stands' | 'held' | 'removed';
  /** The steward's answer. */
  readonly reason?: string;
}

/** Where a text of one's own stands with stewards. */
export interface Hearing {
  readonly kept: KeptBack | undefined;
  readonly appeal: OwnAppeal | undefined;
  /** Nothing is asked, and nothing was answered about the text as it is. */
  readonly mayAppeal: boolean;
}

const prefix = 'appeal-';

export const appealKey = (id: string): string => prefix + id;

/** The record that such an act is about. */
export const appealedBy = ({ key }: Act): string | undefined =>
  key.startsWith(prefix) ? key.slice(prefix.length) : undefined;

/** The act that asks, or takes it back. */
export const appealAct = (id: string, text: string | null): Act => ({
  key: appealKey(id),
  on: id,
  body: text === null ? null : { text: text.trim() },
});

/** What is kept for sending counts. */
function appealOf(
  { snapshot, pending }: Watched,
  key: string,
  id: string | undefined,
): OwnAppeal | undefined {
  if (id !== undefined && pending?.key === appealKey(id)) {
    const body = pending.body as Pick<OwnAppeal, 'text'> | null;
    return body ? { ...body, time: 0, state: 'open' } : undefined;
  }
  const appeals = snapshot?.own['appeals'] as Readonly<Record<string, OwnAppeal>> | undefined;
  return appeals?.[key];
}

/** `key`: of the text. Undefined where stewards have nothing to do with it. */
export function hearingOf(watched: Watched, key: string): Hearing | undefined {
  const waiting = watched.snapshot?.own['waiting'] as Readonly<Record<string, KeptBack>> | undefined;
  const kept = waiting?.[key];
  const appeal = appealOf(watched, key, kept?.id);
  if (!kept && appeal?.state !== 'stands') return undefined;
  return { kept, appeal, mayAppeal: kept !== undefined && appeal?.state !== 'open' && !kept.why.appeal };
}

/** A problem of the words themselves, not of the whole. */
export const isOfWords = ({ path }: Problem): boolean => path === '/body/text';
