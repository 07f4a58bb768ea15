// What the snapshot of a schedule holds: the shapes that the core's schedule room and the hub answer with. Types only.
import type { FlowText } from './flow.js';
import type { Snapshot } from './stores/store.js';

/** A time from which on, in milliseconds since 1970, and the minutes east of UTC that clocks are then. */
export type ZoneOffset = readonly [from: number, minutes: number];

export interface ScheduleItem {
  readonly id: string;
  /** The address of what it shows. */
  readonly show: string;
  readonly why: FlowText;
  readonly survey?: boolean;
  /** Days after which it comes again once it was done; without them it comes once. */
  readonly every?: number;
}

/** The schedule in normal form: every default is filled in. */
export interface ScheduleDocument {
  readonly [field: string]: unknown;
  readonly kind: 'schedule';
  readonly items: readonly ScheduleItem[];
  readonly title?: FlowText;
  /** The first is the one that plain texts are written in. */
  readonly languages?: readonly string[];
  readonly perWeek: number;
  readonly surveyDays: number;
  readonly coolDays: number;
  /** Hours of the member's own day. */
  readonly quiet: { readonly from: number; readonly to: number };
}

/** What keeps an item from being shown yet. */
export type ScheduleCap = 'from' | 'day' | 'week' | 'spread' | 'survey' | 'rest';

/** An item that can come, for this viewer. */
export interface ScheduleNext {
  readonly id: string;
  readonly show: string;
  readonly survey: boolean;
  readonly why: FlowText;
  /** The earliest time by the caps; null: now. */
  readonly from: number | null;
  readonly until: number | null;
  readonly cap: ScheduleCap | null;
  /** When it may be shown, within three days: from each begin on, until before its end. */
  readonly times: readonly (readonly [begin: number, end: number])[];
}

export interface ScheduleOwn {
  readonly [field: string]: unknown;
  readonly off: boolean;
  readonly zone: { readonly offsets: readonly ZoneOffset[]; readonly until: number } | null;
  readonly items: readonly ScheduleNext[];
  /** The last that was shown, until it is put away or done. */
  readonly open: { readonly item: string; readonly show: string; readonly time: number } | null;
  readonly ended: readonly { readonly id: string; readonly why: 'never' | 'dismissed' | 'done' }[];
  readonly revs: Readonly<Record<string, number>>;
}

export interface ScheduleSnapshot extends Snapshot {
  readonly document: ScheduleDocument;
  readonly own: ScheduleOwn;
}
