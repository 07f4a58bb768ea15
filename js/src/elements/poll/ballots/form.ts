// What a ballot that is more than a choice of options must be able to do; the poll knows nothing else of it. Types only.
import type { TemplateResult } from 'lit/html.js';
import type { Speech } from '../../../locales/words.js';
import type { Ballot, PollMethod } from '../../../poll.js';
import type { PollModel } from '../model.js';
import type { RowActions } from '../rows.js';

/** A method, or a choice with words of one's own. */
export type BallotKind = PollMethod | 'own';

/** What a form asks of the element that shows it. */
export interface FormHost {
  /** Says a sentence to those who listen, at once. */
  announce(sentence: string): void;
  /** Sends a ballot, or takes back the one that is in; false when it was refused. */
  send(ballot: Ballot | null): Promise<boolean>;
}

export interface BallotForm {
  readonly kind: BallotKind;
  /** Where votes may change, what is touched is sent: there is nothing to press afterwards. */
  readonly instant: boolean;
  /** What the paper says; undefined while it says nothing. */
  readonly ballot: Ballot | undefined;
  /** Puts on the paper what a ballot says; null for an empty one. */
  fill(ballot: Ballot | null): void;
  /** The options: to answer, or with what came of it. */
  rows(model: PollModel, speech: Speech, actions: RowActions): TemplateResult;
  /** One sentence on what to do; empty: what every poll says. */
  hint(model: PollModel, speech: Speech): string;
  /** What a template cannot say, after each painting. */
  finish(root: ShadowRoot): void;
}
