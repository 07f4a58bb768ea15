// What a member is about to say who leaves: the reason they have chosen, the words they write. No DOM.
import { Attempt } from '../attempt.js';

export type Question = 'reason' | 'words';

export class ExitAttempt extends Attempt<'takenBack'> {
  reason: string | undefined;
  text = '';
  question: Question = 'reason';
  /** The page has asked this member. */
  shown = false;
  /** They would rather not say, not now. */
  putOff = false;

  choose(reason: string): void {
    this.reason = reason;
    this.touch();
  }

  write(text: string): void {
    this.text = text;
    this.touched();
  }

  go(question: Question): void {
    this.question = question;
    this.touch();
  }

  show(shown: boolean): void {
    this.shown = shown;
    this.putOff = !shown;
    this.touch();
  }

  settle(): void {
    this.reason = undefined;
    this.text = '';
    this.question = 'reason';
    this.touched();
  }
}
