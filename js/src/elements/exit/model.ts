// Where a member is who leaves or was away, worked out from what is watched and what they are doing. No DOM, no truth of its own.
import type { PulseDocument, PulseExit, PulseOwn, PulseSnapshot } from '../../pulse.js';
import type { Problem, Store, Watched } from '../../stores/store.js';
import type { ExitAttempt, Question } from './attempt.js';

/** What only the element knows. */
export interface Doings {
  readonly attempt: ExitAttempt;
  /** The page says that its reader is leaving. */
  readonly leaving: boolean;
  /** Sending for longer than one notices. */
  readonly slow: boolean;
  readonly store: Store | undefined;
  /** The language of the page. */
  readonly lang: string;
}

export interface ExitModel extends Doings {
  readonly watched: Watched;
  readonly document: PulseDocument;
  readonly own: PulseOwn;
  /** What they have said; what is kept for sending counts. */
  readonly gone: PulseExit | null;
  readonly sending: boolean;
}

export function modelOf(watched: Watched, snapshot: PulseSnapshot, doings: Doings): ExitModel {
  const { document, own } = snapshot;
  const sending = watched.delivery.state === 'sending' || doings.attempt.acting;
  const { pending } = watched;
  const kept = !sending && pending?.key === 'exit' ? (pending.body as PulseExit | null) : undefined;
  return { ...doings, watched, document, own, sending, gone: kept === undefined ? (own.exit ?? null) : kept };
}

/** For the page's CSS: the `status` attribute. Nothing is shown to whom it is not for. */
export type ExitStage = 'resting' | 'asking' | 'told' | 'members-only' | 'not-offered';

export function stageOf({ leaving, attempt, document, own, gone }: ExitModel): ExitStage {
  if (!leaving && !attempt.shown) return 'resting';
  if (!document.exit) return 'not-offered';
  if (own.exit === undefined) return 'members-only';
  return gone ? 'told' : 'asking';
}

/** The question that a problem belongs to. */
export function questionOf({ path, code }: Problem): Question | undefined {
  if (code === 'reason_unknown' || path === '/body/reason') return 'reason';
  return path === '/body/text' ? 'words' : undefined;
}

/** The connections by which an ask is a record before it is shown. */
const reaching: ReadonlySet<Watched['connection']> = new Set(['live', 'polling', 'local']);

/** Whether this is a moment to ask; whether one may, the core decides. */
export const canAsk = ({ connection, delivery }: Watched): boolean =>
  reaching.has(connection) && delivery.state === 'none';

/** The number that an ask of this page would have, by its clock; undefined while there is no reason to ask. */
export function askDue({ quietAt, asks = 0, exit }: PulseOwn, now: number): number | undefined {
  const isQuiet = exit === null && typeof quietAt === 'number' && quietAt <= now;
  // A third would be refused: it is not even tried.
  return isQuiet && asks < 2 ? asks + 1 : undefined;
}
