// What a pulse's snapshot holds: the shapes that the core's pulse room and the hub answer with. Types only.
import type { FlowText } from './flow.js';
import type { Snapshot } from './stores/store.js';

/** A question; the page words the five that have no text. */
export interface PulseItem {
  readonly id: string;
  readonly text?: FlowText;
}

/** Why somebody goes; the page words the seven that have no label. */
export interface PulseReason {
  readonly id: string;
  readonly label?: FlowText;
}

/** The pulse in normal form: every default is filled in. */
export interface PulseDocument {
  readonly [field: string]: unknown;
  readonly kind: 'pulse';
  readonly items: readonly PulseItem[];
  /** Days that a round lasts. */
  readonly every: number;
  readonly title?: FlowText;
  /** The first is the one that plain texts are written in. */
  readonly languages?: readonly string[];
  readonly exit?: {
    readonly reasons: readonly PulseReason[];
    readonly quietDays: number;
    readonly quietTimes: number;
  };
  readonly uses?: readonly string[];
}

/** What came of a question in a round. Nothing but `n` is there where fewer than five answered; `n` is null then. */
export interface PulseResult {
  readonly id: string;
  readonly n: number | null;
  /** How often each point from 1 to 5 was given. */
  readonly counts?: readonly number[];
  /** In hundredths of a point, as are the ends of its interval. */
  readonly mean?: number;
  readonly low?: number;
  readonly high?: number;
  /** Of each point, from twenty answers on. */
  readonly percents?: readonly number[];
}

export interface PulseRound {
  readonly round: number;
  /** Milliseconds since 1970, as all times here. */
  readonly began: number;
  readonly ended: number;
  readonly items: readonly PulseResult[];
}

export interface PulseDid {
  readonly id: string;
  readonly time: number;
  readonly said: FlowText;
  readonly did: FlowText;
  readonly rounds?: readonly number[];
}

/** Counts move in steps of `grain`; null: not as many as are told. */
export interface PulseExits {
  readonly n: number | null;
  readonly grain: number;
  readonly reasons: readonly { readonly id: string; readonly n: number | null }[];
}

export interface PulseQuiet {
  readonly member: string;
  /** Of their latest act. */
  readonly last: number;
  readonly quietAt: number;
  readonly asks: number;
}

export interface PulseShared {
  readonly [field: string]: unknown;
  readonly round: number;
  /** Null until the first round has begun. */
  readonly began: number | null;
  readonly ends: number | null;
  /** Newest first. */
  readonly rounds: readonly PulseRound[];
  readonly did: readonly PulseDid[];
  /** For stewards. */
  readonly exits?: PulseExits;
  readonly quiet?: readonly PulseQuiet[];
}

export interface PulseAnswer {
  readonly item: string;
  /** From 1 to 5. */
  readonly value: number;
}

export interface PulseExit {
  readonly reason: string;
  readonly text?: string;
}

/** What this viewer alone sees. Guests are not asked: both of the first are null then. */
export interface PulseOwn {
  readonly [field: string]: unknown;
  readonly ask: { readonly item: string; readonly round: number } | null;
  readonly answered: (PulseAnswer & { readonly time: number }) | null;
  readonly exit?: (PulseExit & { readonly time: number }) | null;
  readonly quietAt?: number | null;
  readonly asks?: number;
  /** When a steward asked this member, who has done nothing since. */
  readonly invited?: number | null;
  readonly revs: Readonly<Record<string, number>>;
}

export interface PulseSnapshot extends Snapshot {
  readonly document: PulseDocument;
  readonly shared: PulseShared;
  readonly own: PulseOwn;
}
