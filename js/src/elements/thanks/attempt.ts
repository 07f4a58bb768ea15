// What a member is doing with thanks: the words they have written and not yet sent, and what they have just put away. No DOM.
import type { ThanksOwn } from '../../thanks.js';
import { Attempt } from '../attempt.js';

/** Something that happened and is worth a sentence. */
export type ThanksNote = 'thanked' | 'takenBack' | 'putAway';

/** A part of a list, which can be unfolded. */
export type Fold = 'got' | 'given';

export class ThanksAttempt extends Attempt<ThanksNote> {
  text = '';
  /** How the sender wants to be named; undefined: as the last time. */
  name: string | undefined;
  /** The sender agrees that others see it. */
  open = false;
  /** One who has thanked this person wants to do so again. */
  again = false;
  /** Under which key, where it was sent before: then it takes nothing more of what one has for a day. */
  key: string | undefined;
  /** The thanks that what is done is about, by id or key; undefined: what is being written. */
  about: string | undefined;
  /** What was put away last, and can be brought back. */
  away: string | undefined;
  /** The month that is shown this once; it stays until the page is left or it is closed. */
  digest: ThanksOwn['digest'] = null;
  readonly unfolded = new Set<Fold>();

  write(part: 'text' | 'name', text: string): void {
    this[part] = text;
    // What was wrong is being mended.
    this.begin(undefined);
  }

  allow(open: boolean): void {
    this.open = open;
    this.begin(undefined);
  }

  /** Something is done about this one; what was said before is over. */
  begin(about: string | undefined): void {
    this.about = about;
    this.away = undefined;
    this.touch();
  }

  unfold(list: Fold): void {
    this.unfolded.add(list);
    this.touched();
  }

  /** It is sent. */
  settle(note: ThanksNote): void {
    this.text = '';
    this.open = false;
    this.again = false;
    this.key = undefined;
    this.say(note);
  }

  /** Another is written. One that was taken back leaves its words to whoever wants to say it better. */
  reopen(key: string | undefined, text: string): void {
    this.key = key;
    this.text ||= text;
    this.again = true;
    this.touched();
  }

  close(): void {
    this.digest = null;
    this.touched();
  }
}
