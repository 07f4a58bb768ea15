// A ranking and what one can do with it. Pure: each verb gives a new ranking. Ranks count from 0, best first.
import type { Ballot } from '../../../poll.js';

/** The ids on each rank; no rank is empty. */
export type Ranks = readonly (readonly string[])[];

/** The rank of an option, or -1. */
export function rankOf(ranks: Ranks, id: string): number {
  return ranks.findIndex((rank) => rank.includes(id));
}

export function without(ranks: Ranks, id: string): Ranks {
  return ranks.map((rank) => rank.filter((other) => other !== id)).filter((rank) => rank.length > 0);
}

/** Alone on a rank of its own, before those that had that rank; past the end: last. */
export function movedTo(ranks: Ranks, id: string, to: number): Ranks {
  const rest = without(ranks, id);
  const at = Math.min(Math.max(to, 0), rest.length);
  return [...rest.slice(0, at), [id], ...rest.slice(at)];
}

/** One step up (-1) or down (1): past the next rank, or out of the rank that it shares. */
export function stepped(ranks: Ranks, id: string, step: -1 | 1): Ranks {
  const rank = rankOf(ranks, id);
  const alone = ranks[rank]?.length === 1;
  return movedTo(ranks, id, step < 0 ? rank - (alone ? 1 : 0) : rank + 1);
}

/** Onto the rank above, or, where it shares a rank, out of it to one of its own below. */
export function shareToggled(ranks: Ranks, id: string): Ranks {
  const rank = rankOf(ranks, id);
  if ((ranks[rank]?.length ?? 0) > 1) return movedTo(ranks, id, rank + 1);
  return ranks
    .map((ids, at) => (at === rank - 1 ? [...ids, id] : ids))
    .filter((_, at) => at !== rank || rank === 0);
}

/** One row's move while it is dragged: alone, after all ranks whose middle lies above `y`. `middles` are those of the other ranks. */
export function droppedAt(ranks: Ranks, id: string, middles: readonly number[], y: number): Ranks {
  return movedTo(ranks, id, middles.filter((middle) => middle < y).length);
}

export function sameRanks(a: Ranks, b: Ranks): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

export function ranksOf(ballot: Ballot | null): Ranks {
  return (ballot?.ranking ?? []).map((rank) => (typeof rank === 'string' ? [rank] : rank));
}

export function rankingOf(ranks: Ranks): NonNullable<Ballot['ranking']> {
  return ranks.map((rank) => (rank.length === 1 ? (rank[0] ?? '') : rank));
}
