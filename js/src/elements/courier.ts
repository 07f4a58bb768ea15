// Carries a member's acts to the store and tells the page of them: may it go, is it accepted, is it refused.
import {
  type Act,
  HearthError,
  type Problem,
  type Snapshot,
  type Store,
  type Watched,
} from '../stores/store.js';
import { asHearthError } from '../stores/problems.js';
import { emit } from './events.js';

interface Letter {
  readonly name: string;
  readonly act: Act;
  /** The store keeps it until it can go out. */
  kept?: boolean;
}

export class Courier {
  /** Why the latest act was refused. */
  refusal: readonly Problem[] | undefined;
  /** The latest act of whom the target shows now. */
  #latest: Letter | undefined;

  #now: Watched | undefined;

  constructor(private readonly target: EventTarget) {}

  /** True when the act was accepted or kept, false when the page or the rules refused it. */
  async send(
    name: string,
    act: Act,
    address: string,
    reached: Promise<Pick<Store, 'act'> | undefined>,
  ): Promise<boolean> {
    if (!emit(this.target, `hearth-before-${name}`, { address, act }, true)) return false;
    this.forget();
    const letter: Letter = (this.#latest = { name, act });
    try {
      const snapshot = await (await reached)?.act(address, act);
      if (this.#latest === letter) {
        letter.kept = this.#now?.delivery.state === 'kept';
        if (snapshot && !letter.kept) this.#accepted(letter, snapshot);
      }
      return snapshot !== undefined;
    } catch (error) {
      if (this.#latest === letter) {
        this.refusal = asHearthError(error).problems;
        emit(this.target, 'hearth-error', asHearthError(error));
      }
      return false;
    }
  }

  /** Tells nothing more of what was sent. */
  forget(): void {
    this.refusal = this.#latest = undefined;
  }

  /** An act that was kept is told of when it has gone out, or was refused on arrival. */
  settle(now: Watched): void {
    this.#now = now;
    const { pending, delivery, snapshot } = now;
    const letter = this.#latest;
    if (!letter?.kept || pending || !snapshot) return;
    this.#latest = undefined;
    if (delivery.state === 'none') this.#accepted(letter, snapshot);
    if (delivery.state === 'refused') emit(this.target, 'hearth-error', new HearthError(delivery.problems));
  }

  #accepted({ name, act }: Letter, snapshot: Snapshot): void {
    emit(this.target, `hearth-${name}`, { address: snapshot.address, act, snapshot });
  }
}
