// Where a member is in a flow right now, worked out from what is watched and what they are doing. No DOM, no truth of its own.
import type {
  FlowAnswer,
  FlowAnswers,
  FlowDocument,
  FlowOwn,
  FlowRun,
  FlowSnapshot,
  FlowStep,
} from '../../flow.js';
import type { Store, Watched } from '../../stores/store.js';
import type { Visit } from './visit.js';

/** What only the element knows. */
export interface Doings {
  readonly visit: Visit;
  /** Sending for longer than one notices. */
  readonly slow: boolean;
  readonly store: Store | undefined;
  /** The language of the page. */
  readonly lang: string;
}

export interface FlowModel extends Doings {
  readonly watched: Watched;
  readonly document: FlowDocument;
  readonly own: FlowOwn;
  readonly run: FlowRun | null;
  /** Those that are on their way count. */
  readonly answers: FlowAnswers;
  readonly path: readonly string[];
  /** The one that is shown. */
  readonly step: FlowStep;
  /** Asked again after the end, because its words have changed or consent was taken back. */
  readonly renewing: boolean;
  readonly sending: boolean;
}

interface RunBody {
  readonly answers?: FlowAnswers;
}

/** The answers that the store still carries; undefined when there are none. */
function pendingAnswers({ pending }: Watched): FlowAnswers | undefined {
  return pending?.key === 'run' ? (pending.body as RunBody | null)?.answers : undefined;
}

const stepOf = ({ steps }: FlowDocument, id: string | undefined): FlowStep | undefined =>
  steps.find((step) => step.id === id);

/** The first agreement on the way of somebody who is through, that does not stand any more. */
function outdated(document: FlowDocument, { run, agreements }: FlowOwn): FlowStep | undefined {
  const id = run?.done ? run.path.find((step) => agreements[step]?.current === false) : undefined;
  return stepOf(document, id);
}

export function modelOf(watched: Watched, { document, own }: FlowSnapshot, doings: Doings): FlowModel {
  const { run } = own;
  const { visit } = doings;
  const renewal = outdated(document, own);
  // A document has steps: without one it would not have been published.
  const first = document.steps[0] as FlowStep;
  const step = renewal ?? stepOf(document, visit.at) ?? stepOf(document, run?.at) ?? first;
  return {
    ...doings,
    watched,
    document,
    own,
    run,
    step,
    answers: pendingAnswers(watched) ?? run?.answers ?? {},
    path: run?.path ?? [first.id],
    renewing: renewal !== undefined,
    sending: watched.delivery.state === 'sending' || visit.acting,
  };
}

/** What stands in a step's controls: what is written and not sent, else what was answered. */
export function answerTo({ visit, answers }: FlowModel, { id }: FlowStep): FlowAnswer | undefined {
  return visit.drafts.has(id) ? visit.drafts.get(id) : answers[id];
}

/** The step before this one on the way, if any. */
export function before({ path, step }: FlowModel): string | undefined {
  return path[path.indexOf(step.id) - 1];
}

export interface Position {
  /** Counted from one, the end not counted. */
  readonly n: number;
  readonly max: number;
  /** Nothing that is still to be answered can change the number. */
  readonly exact: boolean;
  /** How much of the way is behind, from 0 to 100. */
  readonly share: number;
  /** That the rest may take; 0: not known. */
  readonly minutes: number;
}

export function positionOf({ own, document, path, step, run }: FlowModel): Position {
  const { behind, ahead, minutes } = own.progress;
  const place = Math.max(path.indexOf(step.id), 0);
  const max = Math.max(behind + ahead, 1);
  const reached = document.steps.findIndex(({ id }) => id === (run?.at ?? ''));
  return {
    n: Math.min(place + 1, max),
    max,
    exact: document.steps.slice(Math.max(reached, 0)).every(({ next, showIf }) => !next && !showIf),
    share: Math.round((100 * Math.max(place, behind)) / max),
    minutes: place < behind ? 0 : minutes,
  };
}

/** Where a visit stands, for the page's CSS: the `status` attribute says it while there is something to show. */
export type FlowStage = 'new' | 'begun' | 'renew' | 'done';

export function stageOf({ run, renewing }: Pick<FlowModel, 'run' | 'renewing'>): FlowStage {
  if (!run) return 'new';
  if (renewing) return 'renew';
  return run.done ? 'done' : 'begun';
}
