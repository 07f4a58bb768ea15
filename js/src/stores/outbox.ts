// Acts on their way to the hub. Each is written to the device before it goes on the wire and leaves it when the hub has answered, so that
// a lost answer, a closed tab and a week offline are one case: send it again. Equal acts are safe to repeat; what a newer answer
// has overtaken is refused by the hub through its revision.
import type { Device, Key } from './device.js';
import type { Platform } from './platform.js';
import { asHearthError, passes } from './problems.js';
import type { Act, HearthError, Snapshot } from './store.js';

/** An act, of the member who wrote it, with the revision and the count it was based on. */
export interface Letter extends Act {
  readonly seq: number;
  readonly owner: string;
  readonly address: string;
  readonly rev: number;
  readonly since: number;
  /** It may have reached the hub: it is sent as it is before anything newer. */
  readonly tried: boolean;
}

export type Draft = Omit<Letter, 'seq' | 'tried' | 'rev' | 'since'>;

/** What the outbox needs of its store. */
export interface Post {
  /** Whose letters may go out now. */
  owner(): string | undefined;
  /** The revision and count that a new act would be based on. */
  basis(address: string, key: string): { rev: number; since: number };
  /** Sends; the snapshot that comes back is shown before this resolves. */
  send(letter: Letter): Promise<Snapshot>;
  /** It was sent, or refused for good. */
  settled(letter: Letter, outcome: Snapshot | HearthError): void;
  /** It has to wait. */
  waits(letter: Letter, because: HearthError): void;
}

export class Outbox {
  constructor(
    readonly device: Device,
    readonly place: string,
    readonly post: Post,
    readonly platform: Pick<Platform, 'takeTurns' | 'now'>,
  ) {}

  /** All letters of this place, of every owner, in the order they were written. */
  all(): Promise<Letter[]> {
    return this.device.all<Letter>('outbox', [this.place]);
  }

  /** Keeps an act. It takes the place of an earlier one of the same key that never went out. */
  write(draft: Draft): Promise<Letter> {
    return this.#alone(async () => {
      const all = await this.all();
      const last = all.filter((letter) => sameRecord(letter, draft)).at(-1);
      const letter: Letter =
        last && !last.tried
          ? { ...last, body: draft.body }
          : { ...draft, ...this.#basis(draft, last), seq: this.#after(all.at(-1)), tried: false };
      await this.#keep(letter);
      return letter;
    });
  }

  /** Sends what may go out, oldest first, until the box is empty or something has to wait. One tab at a time. */
  empty(): Promise<void> {
    return this.platform.takeTurns(`hearth ${this.place} post`, async () => {
      for (;;) {
        const next = await this.#take();
        if (!next || !(await this.#deliver(next))) return;
      }
    });
  }

  /** The next letter, marked as tried. */
  #take(): Promise<Letter | undefined> {
    return this.#alone(async () => {
      const owner = this.post.owner();
      const next = (await this.all()).find((letter) => letter.owner === owner);
      if (next && !next.tried) await this.#keep({ ...next, tried: true });
      return next;
    });
  }

  async #deliver(letter: Letter): Promise<boolean> {
    let outcome: Snapshot | HearthError;
    try {
      outcome = await this.post.send(letter);
    } catch (thrown) {
      outcome = asHearthError(thrown);
      if (passes(outcome)) {
        this.post.waits(letter, outcome);
        return false;
      }
    }
    await this.#alone(() => this.#answered(letter, outcome));
    this.post.settled(letter, outcome);
    return true;
  }

  /** Takes the letter out; what the member wrote after it is based on what it became. */
  async #answered(letter: Letter, outcome: Snapshot | HearthError): Promise<void> {
    await this.device.remove('outbox', this.#key(letter));
    if ('problems' in outcome) return;
    const rev = outcome.own.revs[letter.key] ?? 0;
    const later = (await this.all()).filter((other) => sameRecord(other, letter));
    await Promise.all(later.map((other) => this.#keep({ ...other, rev, since: outcome.since })));
  }

  /** Later than all in the box, and never used before in a box that was emptied. */
  #after(last: Letter | undefined): number {
    return Math.max(this.platform.now(), (last?.seq ?? 0) + 1);
  }

  #basis(draft: Draft, before: Letter | undefined): { rev: number; since: number } {
    return before ? { rev: before.rev, since: before.since } : this.post.basis(draft.address, draft.key);
  }

  #keep(letter: Letter): Promise<void> {
    return this.device.put('outbox', [[this.#key(letter), letter]]);
  }

  #key({ seq }: Letter): Key {
    return [this.place, seq];
  }

  #alone<T>(task: () => Promise<T>): Promise<T> {
    return this.platform.takeTurns(`hearth ${this.place} box`, task);
  }
}

function sameRecord(a: Draft, b: Draft): boolean {
  return a.owner === b.owner && a.address === b.address && a.key === b.key;
}
