// What the snapshot of thanks holds: the shapes that the core's thanks room and the hub answer with. Types only.
import type { FlowText } from './flow.js';
import type { Snapshot } from './stores/store.js';

/** The document in normal form: every default is filled in. */
export interface ThanksDocument {
  readonly [field: string]: unknown;
  readonly kind: 'thanks';
  readonly title?: FlowText;
  /** The first is the one that plain texts are written in. */
  readonly languages?: readonly string[];
  /** Thanks that a member can send in any 24 hours. */
  readonly perDay: number;
  readonly digest: 'monthly' | 'none';
}

/** What a member writes to another. */
export interface ThanksBody {
  /** The other, as the site's token names them. */
  readonly to: string;
  readonly text: string;
  /** The sender agrees that others see it. */
  readonly public?: boolean;
  readonly name?: string;
  readonly toName?: string;
}

/** Thanks that this viewer got. */
export interface ThanksGot {
  /** For the keys of acts. */
  readonly id: string;
  /** The record, for where it is reported. */
  readonly record: string;
  readonly rev: number;
  /** The sender, as the site's token names them. */
  readonly from: string;
  readonly name?: string;
  readonly toName?: string;
  readonly text: string;
  /** Milliseconds since 1970, as all times here. */
  readonly time: number;
  /** In UTC, such as 2026-09. */
  readonly month: string;
  /** The sender agrees that others see it. */
  readonly public: boolean;
  /** Both have agreed. */
  readonly shown: boolean;
}

/** Thanks that this viewer gave. */
export interface ThanksGiven extends ThanksBody {
  readonly key: string;
  readonly time: number;
  readonly public: boolean;
}

/** An item of `records?tag=shown`: what everybody sees. */
export interface ThanksShown {
  readonly id: string;
  readonly text: string;
  readonly name?: string;
  readonly toName?: string;
}

/** What this viewer alone sees. */
export interface ThanksOwn {
  readonly [field: string]: unknown;
  /** Thanks are not shown to them. */
  readonly off: boolean;
  /** Newest first. */
  readonly thanks: readonly ThanksGot[];
  readonly given: readonly ThanksGiven[];
  /** From when on the next is taken; null: no matter when. */
  readonly next: number | null;
  /** What came in the latest month that is over, until it was read. */
  readonly digest: { readonly month: string; readonly ids: readonly string[] } | null;
  /** What waits for a steward or was removed, by key. */
  readonly waiting?: Readonly<Record<string, { readonly id: string; readonly status: 'held' | 'removed' }>>;
  readonly revs: Readonly<Record<string, number>>;
}

export interface ThanksSnapshot extends Snapshot {
  readonly document: ThanksDocument;
  readonly own: ThanksOwn;
}
