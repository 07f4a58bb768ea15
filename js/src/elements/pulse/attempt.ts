// What a member is doing in a pulse: the point they have chosen and not yet sent. No DOM.
import type { PulseAnswer } from '../../pulse.js';
import { Attempt } from '../attempt.js';

/** Something that happened and is worth a sentence. */
export type PulseNote = 'elsewhere' | 'takenBack';

export class PulseAttempt extends Attempt<PulseNote> {
  /** Chosen here, for this question. */
  draft: PulseAnswer | undefined;
  /** An answer that is in is being changed. */
  editing = false;
  /** What the reader has unfolded: rounds by their numbers, and parts by their names. */
  readonly unfolded = new Set<string | number>();

  choose(item: string, value: number): void {
    this.draft = { item, value };
    // What was wrong is being mended.
    this.touch();
  }

  edit(editing: boolean): void {
    this.editing = editing;
    this.draft = undefined;
    this.touch();
  }

  fold(what: string | number): void {
    if (!this.unfolded.delete(what)) this.unfolded.add(what);
    this.touched();
  }

  settle(): void {
    this.editing = false;
    this.draft = undefined;
    this.touched();
  }
}
