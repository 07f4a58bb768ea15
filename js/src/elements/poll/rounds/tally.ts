// A whole count, as a store answers it: the shapes of docs/counting.md. Types only.
import type { TallySummary } from '../../../poll.js';

export interface TallyMove {
  readonly from: string;
  /** Null: the votes count for nobody any more. */
  readonly to: string | null;
  readonly votes: number;
}

export type TallyEvent =
  | 'counted'
  | 'majority'
  | 'no-majority'
  | 'quota'
  | 'fewest'
  | 'fewest-batch'
  | 'last'
  | 'elected'
  | 'surplus'
  | 'no-surplus'
  | 'finalists'
  | 'preferred'
  | 'beats-all'
  | 'cycle'
  | 'locked'
  | 'left-out'
  | 'strongest'
  | 'wins'
  | 'smallest-loss'
  | 'points'
  | 'level'
  | 'broken-by-rule'
  | 'broken-by-rounds'
  | 'broken-by-draw';

export interface TallyDecision {
  readonly event: TallyEvent;
  readonly options: readonly string[];
  readonly votes: number;
  readonly round?: number;
}

/** All votes in parts: `unit` of them are one vote. */
export interface TallyRound {
  readonly votes: Readonly<Record<string, number>>;
  readonly exhausted: number;
  /** A majority or a quota; 0: none. */
  readonly needed: number;
  /** Since the round before. */
  readonly moves: readonly TallyMove[];
  readonly decisions: readonly TallyDecision[];
}

export interface Tally extends TallySummary {
  readonly rounds: readonly TallyRound[];
  /** How many ballots prefer the first to the second; empty where the method compares none. */
  readonly pairs: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

export interface Counted {
  readonly ballots: number;
  /** Ties were drawn by lot. */
  readonly drawn: boolean;
  readonly tallies: readonly Tally[];
}

/** Best first: those who won, then as far as the method ranks, then by votes, those of the latest round before others. */
export function inOrder({ winners, ranking, rounds, scores }: Tally): readonly string[] {
  const latestFirst = rounds.map(({ votes }) => votes).reverse();
  const ahead = (a: string, b: string): number =>
    latestFirst.map((votes) => (votes[b] ?? 0) - (votes[a] ?? 0)).find((difference) => difference !== 0) ?? 0;
  return [...new Set([...winners, ...ranking.flat(), ...Object.keys(scores).sort(ahead)])];
}

/** By option: the last round in which it has votes of its own to show. */
export function lastRounds({ rounds, method }: Tally): ReadonlyMap<string, number> {
  const last = new Map<string, number>();
  const leaves = method === 'star' || method === 'phragmen';
  for (const [index, { decisions, votes }] of rounds.entries()) {
    for (const { event, options } of decisions) {
      if (event === 'fewest' || event === 'fewest-batch') for (const id of options) last.set(id, index);
    }
    if (!leaves || index === 0) continue;
    for (const id of Object.keys(votes)) if (votes[id] === 0 && !last.has(id)) last.set(id, index - 1);
  }
  return last;
}
