// A member's visit to a flow: where they are looking, and what they have written or chosen and not yet sent. No DOM.
import type { FlowAnswer, FlowAnswers } from '../../flow.js';
import { Attempt } from '../attempt.js';

/** Something that happened and is worth a sentence. */
export type VisitNote = 'elsewhere' | 'startedOver';

export class Visit extends Attempt<VisitNote> {
  /** In the flow, past the invitation. */
  inside = false;
  /** Looking at this step, whatever the run is at. */
  at: string | undefined;
  /** By step. */
  readonly drafts = new Map<string, FlowAnswer>();
  /** The largest share of the way that was shown: a bar that has grown stays. */
  furthest = 0;
  /** What was there before the latest start from the beginning. */
  undo: { readonly answers: FlowAnswers; readonly at: string } | undefined;

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
}
