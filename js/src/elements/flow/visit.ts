// A member's visit to a flow: where they are looking, and what they have written or chosen and not yet sent. No DOM.
import type { FlowAnswer, FlowAnswers } from '../../flow.js';
import type { Problem } from '../../stores/store.js';

/** Something that happened and is worth a sentence. */
export type VisitNote = 'elsewhere' | 'startedOver';

export class Visit {
  /** In the flow, past the invitation. */
  inside = false;
  /** Looking at this step, whatever the run is at. */
  at: string | undefined;
  /** By step. */
  readonly drafts = new Map<string, FlowAnswer>();
  /** Why the latest act was refused, or what this page itself found missing. */
  problems: readonly Problem[] = [];
  note: VisitNote | undefined;
  /** What it says is on its way. */
  acting = false;
  /** The largest share of the way that was shown: a bar that has grown stays. */
  furthest = 0;
  /** What was there before the latest start from the beginning. */
  undo: { readonly answers: FlowAnswers; readonly at: string } | undefined;

  constructor(private readonly touched: () => void) {}

  enter(at: string | undefined): void {
    this.inside = true;
    this.at = at;
    this.touch();
  }

  leave(): void {
    this.inside = false;
    this.at = undefined;
    this.touch();
  }

  look(at: string): void {
    this.at = at;
    this.touch();
  }

  write(step: string, answer: FlowAnswer): void {
    this.drafts.set(step, answer);
    this.touched();
  }

  /** An act about that step has been accepted or kept. `at`: what is still looked at, whatever the run is at. */
  settle(step: string | undefined, at: string | undefined): void {
    if (step !== undefined) this.drafts.delete(step);
    this.at = at;
    this.undo = undefined;
    this.touch();
  }

  /** Somebody has done something: what was said before is over. */
  touch(): void {
    this.problems = [];
    this.note = undefined;
    this.touched();
  }

  miss(problems: readonly Problem[]): void {
    this.problems = problems;
    this.touched();
  }

  say(note: VisitNote): void {
    this.note = note;
    this.touched();
  }
}
