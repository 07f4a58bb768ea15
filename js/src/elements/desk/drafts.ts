// What a steward is about to decide, case by case, and why it did not work out. No DOM.
import type { Problem } from '../../stores/store.js';
import type { Doing } from './model.js';

export interface Draft {
  /** What a reason is being written for; undefined while nothing is. */
  readonly doing?: Doing | undefined;
  readonly reason: string;
  readonly problems: readonly Problem[];
  /** It stands here as it became meanwhile. */
  readonly isChanged: boolean;
  /** They decided it themselves, so that another has to hear the appeal. */
  readonly isYours: boolean;
}

const blank: Draft = { reason: '', problems: [], isChanged: false, isYours: false };

export class Drafts {
  readonly #drafts = new Map<string, Draft>();

  constructor(private readonly touched: () => void) {}

  of(key: string): Draft {
    return this.#drafts.get(key) ?? blank;
  }

  /** Opens the field for a reason, with what was written there before. */
  begin(key: string, doing: Doing): void {
    this.#put(key, { doing, problems: [] });
  }

  cancel(key: string): void {
    this.#put(key, { doing: undefined, problems: [] });
  }

  write(key: string, reason: string): void {
    this.#put(key, { reason, problems: [] });
  }

  miss(key: string, problems: readonly Problem[]): void {
    this.#put(key, { problems });
  }

  /** The text is another one than the one that was read. */
  renew(key: string): void {
    this.#put(key, { problems: [], isChanged: true });
  }

  /** Another has to look: what cannot be done is put away. */
  yield(key: string): void {
    this.#put(key, { doing: undefined, problems: [], isYours: true });
  }

  /** Decided: of what was written nothing stays, but that they did it themselves. */
  settle(key: string): void {
    this.#drafts.set(key, { ...blank, isYours: true });
    this.touched();
  }

  #put(key: string, change: Partial<Draft>): void {
    this.#drafts.set(key, { ...this.of(key), ...change });
    this.touched();
  }
}
