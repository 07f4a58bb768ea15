// The ballot paper in the member's hands: what is picked and not yet sent, and what could be taken back. No DOM.
import type { Ballot } from '../../poll.js';
import type { BallotForm } from './ballots/form.js';

/** Something that happened to the paper and is worth a sentence. */
export type PaperNote = 'elsewhere' | 'anew' | 'empty';

export class Paper {
  choice: readonly string[] = [];
  /** Picked in a way that does not send by itself: with an arrow key, or by writing. */
  waits = false;
  /** Changing a vote that is in. */
  editing = false;
  /** What Undo would send: the ballot before the latest act, null for none; undefined when there is nothing to undo. */
  undo: Ballot | null | undefined;
  note: PaperNote | undefined;
  /** The latest act took the vote back, and nothing was picked since. */
  withdrawn = false;
  /** What it says is on its way. */
  acting = false;
  /** Where a ballot may say more than which options are chosen: the rest of it. */
  form: BallotForm | undefined;

  constructor(private readonly touched: () => void) {}

  pick(id: string, single: boolean): void {
    const others = this.choice.filter((other) => other !== id);
    if (single) this.choice = [id];
    else this.choice = others.length < this.choice.length ? others : [...others, id];
    this.touch();
  }

  /** The ballot that the paper says; undefined while it says nothing. */
  get ballot(): Ballot | undefined {
    const { choice, form } = this;
    if (form) return form.ballot;
    return choice.length > 0 ? { choice } : undefined;
  }

  edit(ballot: Ballot | null): void {
    this.#fill(ballot);
    this.editing = true;
    this.touch();
  }

  stopEditing(): void {
    this.editing = false;
    this.touch();
  }

  /** An act has been accepted or kept: `now` is in, and `undo` would take it back. */
  settle(undo: Ballot | null | undefined, now: Ballot | null): void {
    this.#fill(now);
    this.editing = false;
    this.undo = undo;
    this.touch();
    this.withdrawn = !now;
  }

  /** The ballot that was in is not the one that is in now. */
  renew(note: PaperNote): void {
    this.#fill(null);
    this.editing = false;
    this.undo = undefined;
    this.note = note;
    this.touched();
  }

  say(note: PaperNote | undefined): void {
    this.note = note;
    this.touched();
  }

  #fill(ballot: Ballot | null): void {
    this.choice = ballot?.choice ?? [];
    this.waits = false;
    this.form?.fill(ballot);
  }

  /** Somebody has changed something on it. */
  touch(): void {
    this.note = undefined;
    this.withdrawn = false;
    this.touched();
  }
}

/** A ballot as an act carries it. */
export function bodyOf(ballot: Ballot | null): Ballot | null {
  if (!ballot) return null;
  const { choice, ranking, marks, writeIn } = ballot;
  return JSON.parse(JSON.stringify({ choice, ranking, marks, writeIn })) as Ballot;
}

/** A ballot that says nothing. */
export function isAbstention(ballot: Ballot | null): boolean {
  const { choice, ranking, marks, writeIn } = ballot ?? {};
  return (
    ballot !== null && ![choice, ranking, Object.keys(marks ?? {}), writeIn].some((said) => said?.length)
  );
}
