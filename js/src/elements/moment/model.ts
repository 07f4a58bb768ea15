// What a moment is painted from, worked out from what is watched. No DOM, no truth of its own.
import type {
  ScheduleDocument,
  ScheduleItem,
  ScheduleNext,
  ScheduleOwn,
  ScheduleSnapshot,
} from '../../schedule.js';
import type { Store, Watched } from '../../stores/store.js';
import { isMember } from '../membership.js';
import type { MomentAttempt, MomentState } from './attempt.js';

/** What only the element knows. */
export interface Doings {
  readonly attempt: MomentAttempt;
  /** Sending for longer than one notices. */
  readonly slow: boolean;
  readonly store: Store | undefined;
  /** Who is signed in, such as `m:ann`. */
  readonly member: string | undefined;
  /** The item that it waits for; empty: it shows what comes and why, and turns it off. */
  readonly item: string;
  /** The language of the page. */
  readonly lang: string;
}

export interface MomentModel extends Omit<Doings, 'item'> {
  readonly watched: Watched;
  readonly document: ScheduleDocument;
  readonly own: ScheduleOwn;
  readonly item: ScheduleItem | undefined;
  readonly isMember: boolean;
  /** Nothing is shown; what is kept for sending counts. */
  readonly off: boolean;
  readonly sending: boolean;
}

export function modelOf(watched: Watched, { document, own }: ScheduleSnapshot, doings: Doings): MomentModel {
  const { pending } = watched;
  return {
    ...doings,
    watched,
    document,
    own,
    item: itemOf(document, doings.item),
    isMember: isMember(doings.store, doings.member),
    // Whoever says so means now, wherever the hub is.
    off: pending?.key === 'off' ? pending.body !== null : own.off,
    sending: doings.attempt.acting,
  };
}

export const itemOf = ({ items }: ScheduleDocument, id: string): ScheduleItem | undefined =>
  items.find((one) => one.id === id);

/** The connections by which an act is a record before anything is shown. */
const reaching: ReadonlySet<Watched['connection']> = new Set(['live', 'polling', 'local']);

/** Whether this is a moment to send what nobody waits for. */
export const canSend = ({ connection, delivery }: Watched): boolean =>
  reaching.has(connection) && delivery.state !== 'sending' && delivery.state !== 'kept';

/** When an item may come next, as far as is known; `now`: already; undefined: that is not known. */
export function nextTime({ from, times }: ScheduleNext, now: number): number | 'now' | undefined {
  const span = times.find(([, end]) => end > now);
  if (span) return span[0] <= now ? 'now' : span[0];
  return from !== null && from > now ? from : undefined;
}

/** For the page's CSS: the `status` attribute. */
export type MomentStage = Exclude<MomentState, 'asking'> | 'on' | 'members-only';

/** Of the view of what comes. */
export function settingStage({ isMember, off }: MomentModel): MomentStage {
  if (!isMember) return 'members-only';
  return off ? 'off' : 'on';
}
