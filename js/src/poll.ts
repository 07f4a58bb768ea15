// What a poll's snapshot holds: the shapes that the core's poll room and the hub answer with. Types only.
import type { Snapshot } from './stores/store.js';

export interface PollOption {
  readonly id: string;
  readonly label: string;
  readonly description?: string;
}

/** The poll in normal form: every default is filled in. */
export interface PollDocument {
  readonly [field: string]: unknown;
  readonly kind: 'poll';
  readonly question: string;
  readonly description?: string;
  readonly options: readonly PollOption[];
  readonly method: 'single' | 'multiple' | 'approval';
  /** With `multiple` only. */
  readonly min?: number;
  readonly max?: number;
  /** RFC 3339, UTC. */
  readonly opens?: string;
  readonly closes?: string;
  readonly results: 'always' | 'after-vote' | 'after-close';
  readonly changeable: boolean;
  readonly shuffle: boolean;
  readonly writeIns: boolean;
}

export type PollStatus = 'waiting' | 'open' | 'closed';

/** A share of the votes. `percent` is a whole number, rounded by the core. */
export interface PollShare {
  readonly count: number;
  readonly percent: number;
}

export interface PollResults {
  /** In the document's order. */
  readonly options: readonly (PollShare & { readonly id: string })[];
  /** Votes for words of people's own, where the poll takes them. */
  readonly writeIn?: PollShare;
  readonly abstained: number;
  /** The options with the most votes; several when they are level. */
  readonly leading: readonly string[];
}

/** What everybody of one standing sees. */
export interface PollShared {
  readonly [field: string]: unknown;
  readonly status: PollStatus;
  readonly turnout: number;
  /** How many of the turnout vouch for nothing but a key. */
  readonly guests: number;
  /** Why the results are not shown, or null. */
  readonly hidden: 'until-vote' | 'until-close' | null;
  readonly results: PollResults | null;
}

/** What a ballot says. No choice and no words of one's own: an abstention. */
export interface Ballot {
  readonly choice: readonly string[];
  readonly writeIn?: string;
}

/** What this viewer alone sees. */
export interface PollOwn {
  readonly [field: string]: unknown;
  /** `time` in milliseconds since 1970. */
  readonly ballot: (Ballot & { readonly time: number }) | null;
  /** Option ids as this viewer sees them. */
  readonly order: readonly string[];
  readonly can: 'vote' | 'change' | 'nothing';
  readonly revs: Readonly<Record<string, number>>;
}

export interface PollSnapshot extends Snapshot {
  readonly document: PollDocument;
  readonly course: { readonly [field: string]: unknown; readonly status: PollStatus; readonly due?: number };
  readonly shared: PollShared;
  readonly own: PollOwn;
}
