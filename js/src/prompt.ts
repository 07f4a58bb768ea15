// What the snapshot of a ladder of prompts holds: the shapes that the core's prompt room and the hub answer with. Types only.
import type { FlowText } from './flow.js';
import type { Snapshot } from './stores/store.js';

export interface Prompt {
  readonly id: string;
  /** From 0, light, to 4, personal. */
  readonly level: number;
  readonly text: FlowText;
  readonly theme?: string;
}

/** The ladder in normal form: every default is filled in. */
export interface PromptDocument {
  readonly [field: string]: unknown;
  readonly kind: 'prompt';
  readonly prompts: readonly Prompt[];
  /** How many on the level below open the next. */
  readonly exchanges: number;
  /** On a level, before the next can open. */
  readonly days: number;
  readonly title?: FlowText;
  /** The first is the one that plain texts are written in. */
  readonly languages?: readonly string[];
  /** A role of the site's tokens, without which nothing is answered or seen. */
  readonly group?: string;
  /** Who goes first; the name stands at their first answers that they did not sign. */
  readonly steward?: { readonly member: string; readonly name: string };
  /** At level 2 members may look without answering. */
  readonly looking?: boolean;
}

export interface PromptCount {
  readonly id: string;
  /** How many stand now. */
  readonly answers: number;
  /** Whoever is among those who answered has met somebody in it. */
  readonly met: boolean;
}

export interface PromptShared {
  readonly [field: string]: unknown;
  /** Those that have prompts; open: a steward has gone first. */
  readonly levels: readonly { readonly level: number; readonly open: boolean }[];
  /** In the order of the document; empty for whoever is outside the group. */
  readonly prompts: readonly PromptCount[];
}

export interface PromptAnswer {
  readonly text: string;
  /** As its author wrote it. */
  readonly name?: string;
}

export interface PromptOwnAnswer extends PromptAnswer {
  readonly prompt: string;
  /** Milliseconds since 1970, as all times here. */
  readonly time: number;
  /** It opened the level. */
  readonly first?: boolean;
}

/** The step to the next level. */
export interface PromptStep {
  readonly level: number;
  /** A steward has gone first there. */
  readonly gate: boolean;
  /** The earliest moment; null before the first answer at level 0. */
  readonly at: number | null;
  /** Prompts of the level below with a live answer of this member. */
  readonly answered: number;
  /** How many of those must have met somebody. */
  readonly needs: number;
}

export interface PromptWaiting {
  /** The record, for where one appeals. */
  readonly id: string;
  readonly status: 'held' | 'removed';
  readonly why: { readonly reason?: string; readonly [field: string]: unknown };
}

/** What this viewer alone sees. */
export interface PromptOwn {
  readonly [field: string]: unknown;
  /** In the group, where there is one. */
  readonly inside: boolean;
  /** The highest on which they may answer now; null: none. */
  readonly level: number | null;
  readonly limit: number;
  readonly paused: boolean;
  readonly looking: boolean;
  readonly answers: readonly PromptOwnAnswer[];
  readonly passed: readonly string[];
  /** Prompts that they may answer now, the answered and the passed among them. */
  readonly open: readonly string[];
  /** Prompts of which they see the answers of others now. */
  readonly sees: readonly string[];
  readonly next: PromptStep | null;
  /** For stewards: the level that they open by going first. */
  readonly gates: readonly number[];
  /** Answers to prompts that are no longer asked. */
  readonly gone?: readonly { readonly prompt: string; readonly text: string; readonly time: number }[];
  /** By key: those of their records that wait for a steward, or were removed. */
  readonly waiting?: Readonly<Record<string, PromptWaiting>>;
  readonly revs: Readonly<Record<string, number>>;
}

/** An item of `records?tag=answer-<prompt>`. */
export interface PromptGiven extends PromptAnswer {
  readonly id: string;
  /** The beginning of the day, in UTC, on which it was last changed. */
  readonly day: number;
  readonly first?: boolean;
  readonly mine?: boolean;
}

export interface PromptSnapshot extends Snapshot {
  readonly document: PromptDocument;
  readonly shared: PromptShared;
  readonly own: PromptOwn;
}
