// What a member is doing in an exchange: which form is open, what is in it, and where the latest act was made. No DOM.
import type { Problem } from '../../stores/store.js';
import { Attempt } from '../attempt.js';
import type { Draft } from './draft.js';

/** Something that happened and is worth a sentence. */
export type ExchangeNote = 'askBack' | 'offerBack' | 'restOver' | 'elsewhere' | 'unblocked';

export type Form = 'ask' | 'offer';

/** Where on the card something stands and is spoken of: a form's place, or that of a match. */
export type Place = Form | 'rest' | `match-${number}`;

/** Where what an act does is seen: `ask`, `offer`, `accept-7`. */
export function placeOf(key: string): Place {
  if (key === 'ask' || key === 'offer' || key === 'rest') return key;
  return `match-${Number(/\d+$/.exec(key)?.[0] ?? 0)}`;
}

/** The id of the field that the form at a place begins with. */
export function firstField(place: Place): string {
  if (place === 'rest') return 'rest-until';
  return place === 'ask' || place === 'offer' ? `${place}-text` : `${place}-contact`;
}

export class ExchangeAttempt extends Attempt<ExchangeNote> {
  /** Of the latest act. */
  at: Place | undefined;
  /** One form at a time: nobody fills in two. */
  editing: Place | undefined;
  readonly drafts: Partial<Record<Form, Draft | undefined>> = {};
  /** The day that a rest is to last until. */
  until: string | undefined;
  /** Lines of contact that are being written, by match. */
  readonly contacts = new Map<number, string>();
  readonly unfolded = new Set<string>();

  open(form: Place): void {
    this.editing = form;
    this.at = form;
    this.touch();
  }

  close(): void {
    this.editing = undefined;
    this.touch();
  }

  write(form: Form, draft: Draft): void {
    this.drafts[form] = draft;
    // What was wrong is being mended.
    this.touch();
  }

  rest(until: string): void {
    this.until = until;
    this.touch();
  }

  reach(match: number, line: string): void {
    this.contacts.set(match, line);
    this.touch();
  }

  missAt(place: Place, problems: readonly Problem[]): void {
    this.at = place;
    this.miss(problems);
  }

  sayAt(place: Place, note: ExchangeNote): void {
    this.at = place;
    this.say(note);
  }

  fold(what: string): void {
    if (!this.unfolded.delete(what)) this.unfolded.add(what);
    this.touched();
  }

  /** What was written there has gone out. */
  settle(place: Place): void {
    if (place === 'ask' || place === 'offer') this.drafts[place] = undefined;
    if (place === 'rest') this.until = undefined;
    if (this.editing === place) this.editing = undefined;
    this.touched();
  }
}
