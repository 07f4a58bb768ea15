// What a poll's snapshot holds: the shapes that the core's poll room and the hub answer with. Types only.
import type { Snapshot } from './stores/store.js';

export interface PollOption {
  readonly id: string;
  /** May be absent in a grid, where the time speaks for itself. */
  readonly label?: string;
  readonly description?: string;
  /** A time slot of a grid: RFC 3339, UTC. */
  readonly starts?: string;
  readonly ends?: string;
  /** "None of these". */
  readonly none?: boolean;
}

export type PollMethod =
  | 'single'
  | 'multiple'
  | 'approval'
  | 'reactions'
  | 'ranked'
  | 'score'
  | 'dots'
  | 'quadratic'
  | 'grid'
  | 'rating'
  | 'text';

export type CountMethod =
  | 'plurality'
  | 'approval'
  | 'score'
  | 'star'
  | 'borda'
  | 'irv'
  | 'schulze'
  | 'ranked-pairs'
  | 'minimax'
  | 'copeland'
  | 'stv'
  | 'meek'
  | 'phragmen';

/** The poll in normal form: every default is filled in. */
export interface PollDocument {
  readonly [field: string]: unknown;
  readonly kind: 'poll';
  readonly question: string;
  readonly description?: string;
  readonly options: readonly PollOption[];
  readonly method: PollMethod;
  /** With `multiple`: how many may be chosen. With `score`, `rating` and `dots`: of one option. */
  readonly min?: number;
  readonly max?: number;
  /** Dots, or credits of a quadratic poll: n votes for one option cost n times n. */
  readonly budget?: number;
  /** How ballots are counted; the first decides. Absent where results are only shown. */
  readonly count?: readonly CountMethod[];
  readonly seats?: number;
  readonly strength?: 'winning-votes' | 'margins';
  /** Whether options of a ranking may share a rank. */
  readonly sharedRanks?: boolean;
  readonly quorum?: { readonly ballots: number } | { readonly percent: number; readonly of: number };
  /** Such as `2/3`. */
  readonly threshold?: string;
  readonly groups?: readonly string[];
  readonly k?: number;
  readonly anonymous?: boolean;
  readonly beacon?: string;
  /** Anybody can check the count against a public log. */
  readonly verifiable?: boolean;
  /** IANA name of the zone that the times of a grid were written in. */
  readonly zone?: string;
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

/** What is known of one option. */
export interface OptionResult extends PollShare {
  readonly id: string;
  /** Choices: where the share of all who could answer lies, in percent (Wilson, 95 %). */
  readonly low?: number;
  readonly high?: number;
  /** Marks: their sum; how many gave each, from the least on; their mean in hundredths. */
  readonly total?: number;
  readonly spread?: readonly number[];
  readonly mean?: number;
}

/** What one method found. All votes are whole numbers of parts: `unit` parts are one vote. */
export interface TallySummary {
  readonly method: CountMethod;
  readonly unit: number;
  readonly ballots: number;
  readonly blank: number;
  readonly outcome: 'decided' | 'level' | 'nobody';
  readonly winners: readonly string[];
  readonly level: readonly string[];
  readonly ranking: readonly (readonly string[])[];
  readonly scores: Readonly<Record<string, number>>;
}

export type PollOutcome = 'decided' | 'level' | 'nobody' | 'no-quorum' | 'below-threshold' | 'none-of-these';

export interface PollResults {
  /** In the document's order; of open text, the answers that most agree with, by their digests. */
  readonly options: readonly OptionResult[];
  /** Votes for words of people's own, where the poll takes them. */
  readonly writeIn?: PollShare;
  readonly abstained: number;
  /** The options with the most votes; several when they are level. */
  readonly leading: readonly string[];
  /** The first two are so near that the next votes may turn them. */
  readonly close?: boolean;
  /** What each method found; null until the first count is done. Only where the poll decides. */
  readonly counts?: readonly TallySummary[] | null;
  /** How many ballots the counts know. */
  readonly counted?: number | null;
  readonly outcome?: PollOutcome;
  readonly winners?: readonly string[];
  readonly quorum?: { readonly needed: number; readonly reached: boolean };
  /** After the close. Without a turnout: too few to be shown. The last, "", are those of no group. */
  readonly groups?: readonly {
    readonly group: string;
    readonly turnout: number | null;
    readonly options?: readonly { readonly id: string; readonly count: number }[];
  }[];
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

/** What a ballot says: a choice, a ranking or marks, as the method asks. Nothing at all is an abstention. */
export interface Ballot {
  /** Of open text: the digests of the answers one agrees with. */
  readonly choice?: readonly string[];
  /** Best first; options that share a rank stand together. */
  readonly ranking?: readonly (string | readonly string[])[];
  /** In a grid the words `no`, `maybe`, `yes`. */
  readonly marks?: Readonly<Record<string, number | 'no' | 'maybe' | 'yes'>>;
  readonly writeIn?: string;
}

/** Which entry of the log holds a vote; it does not say what the vote is. */
export interface PollReceipt {
  readonly entry: number;
  /** Its hash in the log. */
  readonly leaf: string;
}

/** Words of one's own that wait for a steward, or were removed, and why: docs/filter.md. */
export interface PollWaiting {
  readonly status: 'held' | 'removed';
  readonly why: {
    readonly by: 'filter' | 'steward';
    readonly reason?: string;
    readonly [field: string]: unknown;
  };
}

/** What this viewer alone sees. */
export interface PollOwn {
  readonly [field: string]: unknown;
  /** `time` in milliseconds since 1970. */
  readonly ballot: (Ballot & { readonly time: number }) | null;
  /** Option ids as this viewer sees them. */
  readonly order: readonly string[];
  readonly can: 'vote' | 'change' | 'nothing';
  /** Of a verifiable poll: this member's entry in the log. */
  readonly receipt?: PollReceipt | null;
  /** What does not count as it stands. */
  readonly waiting?: { readonly ballot?: PollWaiting };
  readonly revs: Readonly<Record<string, number>>;
}

/** Where an order by lot comes from: docs/counting.md says how to check it. Hexadecimal; absent: not yet. */
export interface PollLots {
  readonly commitment?: string;
  readonly secret?: string;
  readonly root?: string;
  readonly beacon?: string;
}

export interface PollSnapshot extends Snapshot {
  readonly document: PollDocument;
  readonly course: {
    readonly [field: string]: unknown;
    readonly status: PollStatus;
    readonly due?: number;
    readonly lots?: PollLots;
    /** Of a verifiable poll: how far its log has come. */
    readonly log?: { readonly size: number; readonly root: string; readonly peaks: readonly string[] };
  };
  readonly shared: PollShared;
  readonly own: PollOwn;
}
