// What an exchange's snapshot holds: the shapes that the core's exchange room and the hub answer with. Types only.
import type { FlowText } from './flow.js';
import type { Snapshot } from './stores/store.js';

export interface ExchangeTag {
  readonly id: string;
  readonly label?: FlowText;
}

/** The exchange in normal form: every default is filled in. */
export interface ExchangeDocument {
  readonly [field: string]: unknown;
  readonly kind: 'exchange';
  /** `buddy`: those who ask are newcomers. */
  readonly mode: 'help' | 'buddy';
  readonly tags: readonly ExchangeTag[];
  readonly rounds: { readonly days: number };
  /** Matches at most that a helper is given in a round, or carries at a time. */
  readonly capacity: number;
  /** Days after a match that is done in which its helper is given no other. */
  readonly restDays: number;
  readonly title?: FlowText;
  /** The first is the one that plain texts are written in. */
  readonly languages?: readonly string[];
  readonly group?: string;
}

/** Of the whole group, in steps of `grain`; null: fewer than the first step. */
export interface ExchangeTotals {
  readonly grain: number;
  readonly open: number | null;
  readonly accepted: number | null;
  readonly done: number | null;
}

/** A search that nothing was proposed from yet. */
export interface ExchangeSearch {
  readonly number: number;
  readonly time: number;
}

/** What the last proposal made: so many matches, and until when both of each have to accept. */
export interface ExchangeProposed {
  readonly matches: number;
  readonly time: number;
  readonly answerBy: number;
}

export interface ExchangeShared {
  readonly [field: string]: unknown;
  readonly round: number;
  /** Milliseconds since 1970, as all times here; null until the first round has begun. */
  readonly began: number | null;
  readonly ends: number | null;
  /** For members. */
  readonly totals?: ExchangeTotals;
  /** For stewards. */
  readonly search?: ExchangeSearch | null;
  readonly proposed?: ExchangeProposed | null;
}

/** What a member writes for an ask. */
export interface ExchangeAskBody {
  readonly text: string;
  readonly tags?: readonly string[];
  readonly by?: number;
  readonly needs?: number;
  /** Such as `fri-evening`; any time where it is left out. */
  readonly when?: readonly string[];
  readonly name?: string;
}

export interface ExchangeOfferBody {
  readonly text?: string;
  readonly tags?: readonly string[];
  readonly capacity?: number;
  readonly when?: readonly string[];
  readonly name?: string;
}

/** As the core tells it: what was not given is null. */
export interface ExchangeAsk {
  readonly round: number;
  readonly text: string;
  readonly tags: readonly string[];
  readonly by: number | null;
  readonly needs: number;
  readonly when: readonly string[] | null;
  readonly name: string | null;
  readonly state: 'open' | 'matched' | 'accepted' | 'done';
  /** The id of this ask in `records?tag=ask`. */
  readonly record: string;
}

export interface ExchangeOffer {
  readonly text: string | null;
  readonly tags: readonly string[];
  readonly capacity: number;
  readonly when: readonly string[] | null;
  readonly name: string | null;
  /** The id of this offer in `records?tag=offer`. */
  readonly record: string;
}

export interface ExchangeWhy {
  readonly reason: 'only' | 'closest' | 'spread';
  /** How many more would have fitted. */
  readonly others: number;
  readonly tags: readonly string[];
  readonly when: readonly string[];
  readonly again: boolean;
}

export interface ExchangeMatch {
  readonly match: number;
  readonly role: 'asker' | 'helper';
  readonly state: 'matched' | 'accepted' | 'done' | 'withdrawn' | 'lapsed';
  readonly made: number;
  readonly answerBy: number | null;
  readonly ask: { readonly round: number; readonly tags: readonly string[]; readonly by: number | null };
  readonly why: ExchangeWhy;
  readonly mine: { readonly accepted: boolean; readonly contact: string | null };
  readonly theirs: {
    readonly accepted: boolean;
    /** The id by which their words can be reported. */
    readonly record: string | null;
    readonly text: string | null;
    readonly name: string | null;
    readonly contact: string | null;
  };
  readonly reminded: number | null;
  readonly blocked: boolean;
}

/** What this viewer alone sees; readers who do not belong get their revisions alone. */
export interface ExchangeOwn {
  readonly [field: string]: unknown;
  readonly ask?: ExchangeAsk | null;
  /** The last ask that found nobody, while there is none in this round. */
  readonly before?: ExchangeAsk | null;
  readonly offer?: ExchangeOffer | null;
  readonly rest?: { readonly until: number } | null;
  /** Newest first. */
  readonly matches?: readonly ExchangeMatch[];
  /** What waits for a steward or was removed, by key. */
  readonly waiting?: Readonly<Record<string, { readonly id: string; readonly status: 'held' | 'removed' }>>;
  readonly revs: Readonly<Record<string, number>>;
}

/** An item of `records?tag=ask`. */
export type ExchangeOpenAsk = Pick<ExchangeAsk, 'text' | 'tags' | 'by' | 'needs' | 'when' | 'name'> & {
  readonly id: string;
};

/** An item of `records?tag=offer`. */
export type ExchangeOpenOffer = Pick<ExchangeOffer, 'text' | 'tags' | 'when' | 'name'> & {
  readonly id: string;
};

export interface ExchangeSnapshot extends Snapshot {
  readonly document: ExchangeDocument;
  readonly shared: ExchangeShared;
  readonly own: ExchangeOwn;
}
