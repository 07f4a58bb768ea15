// Where a member is in a pulse right now, worked out from what is watched and what they are doing. No DOM, no truth of its own.
import type { PulseAnswer, PulseDocument, PulseOwn, PulseShared, PulseSnapshot } from '../../pulse.js';
import type { Store, Watched } from '../../stores/store.js';
import type { PulseAttempt } from './attempt.js';

/** What only the element knows. */
export interface Doings {
  readonly attempt: PulseAttempt;
  /** Sending for longer than one notices. */
  readonly slow: boolean;
  readonly store: Store | undefined;
  /** The language of the page. */
  readonly lang: string;
}

export interface PulseModel extends Doings {
  readonly watched: Watched;
  readonly document: PulseDocument;
  readonly shared: PulseShared;
  readonly own: PulseOwn;
  /** Somebody who is asked: no guest, and signed in. */
  readonly isMember: boolean;
  readonly round: number;
  /** This member's answer in this round as it should be painted: the one that is kept for sending, else the one that is in. */
  readonly mine: PulseAnswer | undefined;
  /** The question that can be answered now. */
  readonly asked: string | undefined;
  /** The point that is marked in it. */
  readonly chosen: number | undefined;
  readonly sending: boolean;
}

/** The answer that the store still carries: null withdraws, undefined: there is none. */
function pendingAnswer({ pending }: Watched, round: number): PulseAnswer | null | undefined {
  return pending?.key === `answer-${round}` ? (pending.body as PulseAnswer | null) : undefined;
}

export function modelOf(watched: Watched, snapshot: PulseSnapshot, doings: Doings): PulseModel {
  const { document, shared, own } = snapshot;
  const { attempt } = doings;
  const round = own.ask?.round ?? shared.round;
  const sending = watched.delivery.state === 'sending' || attempt.acting;
  const pending = sending ? undefined : pendingAnswer(watched, round);
  const mine = (pending === undefined ? own.answered : pending) ?? undefined;
  // What was asked when it was answered is what can be answered otherwise.
  const item = (own.answered ?? pending)?.item ?? own.ask?.item;
  const asked = !mine || attempt.editing ? item : undefined;
  const draft = attempt.draft?.item === asked ? attempt.draft : undefined;
  return {
    ...doings,
    watched,
    document,
    shared,
    own,
    isMember: own.ask !== null || own.answered !== null,
    round,
    mine,
    asked,
    chosen: (draft ?? mine)?.value,
    sending,
  };
}

/** Where a member stands, for the page's CSS: the `status` attribute says it while there is something to show. */
export type PulseStage = 'asking' | 'answered' | 'members-only';

export function stageOf({ isMember, mine }: Pick<PulseModel, 'isMember' | 'mine'>): PulseStage {
  if (!isMember) return 'members-only';
  return mine ? 'answered' : 'asking';
}
