// What a member is about to do in a widget, and why it did not work out. No DOM.
import type { Problem } from '../stores/store.js';

/** `Note`: something that happened and is worth a sentence. */
export class Attempt<Note extends string = never> {
  /** Why the latest act was refused, or what this page itself found missing. */
  problems: readonly Problem[] = [];
  note: Note | undefined;
  /** What it says is on its way. */
  acting = false;

  constructor(protected readonly touched: () => void) {}

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

  say(note: Note): void {
    this.note = note;
    this.touched();
  }
}
