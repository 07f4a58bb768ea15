// What a member has said to stewards about a text of somebody else. No DOM, no truth of its own.
import type { Act, Problem, Watched } from '../../stores/store.js';

/** What can be wrong with a text, as the core names it, in the order in which it is asked. */
export const wrongs = ['hurtful', 'private', 'spam', 'unsafe', 'other'] as const;
export type Wrong = (typeof wrongs)[number];

/** One of `own.reports`: about the record of that id. */
export interface OwnReport {
  readonly id: string;
  readonly reason: Wrong;
  readonly text?: string;
  readonly time: number;
  /** `open` until a steward has decided; then what they have made of the text. */
  readonly state: 'open' | 'stands' | 'held' | 'removed';
}

const prefix = 'report-';

export const reportKey = (id: string): string => prefix + id;

/** The record that such an act is about. */
export const reportedBy = ({ key }: Act): string | undefined =>
  key.startsWith(prefix) ? key.slice(prefix.length) : undefined;

/** The act that says it, or takes it back. Words that are none are left out. */
export function reportAct(id: string, said: { reason: Wrong; text: string } | null): Act {
  const text = said?.text.trim();
  const body = said && (text ? { reason: said.reason, text } : { reason: said.reason });
  return { key: reportKey(id), on: id, body };
}

/** All that this member has reported, as far as the hub knows. */
export const reportsIn = ({ snapshot }: Watched): readonly OwnReport[] =>
  (snapshot?.own['reports'] ?? []) as readonly OwnReport[];

/** What they have reported about it; what is kept for sending counts. */
export function reportOf(watched: Watched, id: string): OwnReport | undefined {
  const { pending } = watched;
  if (pending?.key === reportKey(id)) {
    const body = pending.body as Pick<OwnReport, 'reason' | 'text'> | null;
    return body ? { ...body, id, time: 0, state: 'open' } : undefined;
  }
  return reportsIn(watched).find((report) => report.id === id);
}

/** The part of the form that a problem belongs to. */
export function partOf({ path }: Problem): 'reason' | 'words' | undefined {
  if (path === '/body/reason') return 'reason';
  return path === '/body/text' ? 'words' : undefined;
}
