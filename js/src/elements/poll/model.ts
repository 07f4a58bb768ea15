// What a poll looks like right now, worked out from what is watched and what the member is doing. No DOM, no truth of its own.
import type { Ballot, OptionResult, PollDocument, PollOwn, PollShared, PollSnapshot } from '../../poll.js';
import type { Problem, Store, Watched } from '../../stores/store.js';
import type { Paper } from './paper.js';

/** What only the element knows. */
export interface Doings {
  readonly paper: Paper;
  readonly refusal: readonly Problem[] | undefined;
  /** Sending for longer than one notices. */
  readonly slow: boolean;
  readonly store: Store | undefined;
  /** The language of the page, and so of the poll's own text. */
  readonly lang: string;
}

export interface Row {
  readonly id: string;
  readonly label: string;
  readonly description: string | undefined;
  readonly mine: boolean;
  readonly leading: boolean;
  readonly share: OptionResult | undefined;
}

export interface PollModel extends Doings {
  readonly watched: Watched;
  readonly document: PollDocument;
  readonly shared: PollShared;
  readonly own: PollOwn;
  readonly rows: readonly Row[];
  /** This member's vote as it should be painted: the one on its way, else the one that is in. */
  readonly ballot: Ballot | null;
  readonly sending: boolean;
  /** Options can be picked. */
  readonly choosing: boolean;
  readonly single: boolean;
  /** Picking is voting. */
  readonly direct: boolean;
}

/** The body of the act that the store still carries; undefined when there is none. */
function pendingBallot({ pending }: Watched): Ballot | null | undefined {
  return pending?.key === 'ballot' ? (pending.body as Ballot | null) : undefined;
}

export function modelOf(watched: Watched, snapshot: PollSnapshot, doings: Doings): PollModel {
  const { document, shared, own } = snapshot;
  const pending = pendingBallot(watched);
  const ballot = pending === undefined ? own.ballot : pending;
  const sending = watched.delivery.state === 'sending';
  const settled = sending ? own.ballot : ballot;
  const { form, editing } = doings.paper;
  const single = document.method === 'single';
  const instant = form?.instant === true && document.changeable;
  return {
    ...doings,
    watched,
    document,
    shared,
    own,
    ballot,
    sending,
    single,
    choosing: own.can !== 'nothing' && shared.status === 'open' && (!settled || editing || instant),
    rows: rowsOf(snapshot, ballot),
    direct: instant || (single && document.changeable),
  };
}

function rowsOf({ document, shared, own }: PollSnapshot, ballot: Ballot | null): readonly Row[] {
  const options = new Map(document.options.map((option) => [option.id, option]));
  const shares = new Map(shared.results?.options.map((share) => [share.id, share]));
  return own.order.flatMap((id) => {
    const option = options.get(id);
    if (!option) return [];
    return {
      id,
      label: option.label ?? '',
      description: option.description,
      mine: ballot?.choice?.includes(id) ?? false,
      leading: shared.results?.leading.includes(id) ?? false,
      // Before the first answer, a column of zeros would say nothing.
      share: shared.turnout > 0 ? shares.get(id) : undefined,
    };
  });
}

/** A stage of a poll's life, for the page's CSS: the `status` attribute. */
export type Stage =
  'loading' | 'missing' | 'unreachable' | 'refused-by-site' | 'broken' | 'waiting' | 'open' | 'closed';

const stages: Partial<Record<Problem['code'], Stage>> = {
  no_document: 'missing',
  offline: 'unreachable',
  busy: 'unreachable',
  too_many_requests: 'unreachable',
  storage_failed: 'unreachable',
  internal: 'unreachable',
  wasm_refused: 'refused-by-site',
  unsupported: 'refused-by-site',
  storage_refused: 'refused-by-site',
};

export function stageOf({ snapshot, problem }: Watched): Stage {
  if (snapshot) return (snapshot as PollSnapshot).shared.status;
  return problem ? (stages[problem.code] ?? 'broken') : 'loading';
}
