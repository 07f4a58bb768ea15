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

export class Courier {
  /** Why the latest act was refused. */
  refusal: readonly Problem[] | undefined;
  /** An act that the store keeps until it can go out. */
  #kept: { readonly name: string; readonly act: Act } | undefined;

  /** `watched` tells what the target shows now. */
  constructor(
    private readonly target: EventTarget,
    private readonly watched: () => Watched,
  ) {}

  /** True when the act was accepted or kept, false when the page or the rules refused it. */
  async send(name: string, act: Act, address: string, reached: Promise<Store | undefined>): Promise<boolean> {
    if (!emit(this.target, `hearth-before-${name}`, { address, act }, true)) return false;
    this.refusal = undefined;
    this.#kept = undefined;
    try {
      const snapshot = await (await reached)?.act(address, act);
      if (this.watched().delivery.state === 'kept') this.#kept = { name, act };
      else if (snapshot) this.#accepted(name, act, snapshot);
      return snapshot !== undefined;
    } catch (error) {
      this.refusal = asHearthError(error).problems;
      emit(this.target, 'hearth-error', asHearthError(error));
      return false;
    }
  }

  /** An act that was kept is told of when it has gone out, or was refused on arrival. */
  settle({ pending, delivery, snapshot }: Watched): void {
    const kept = this.#kept;
    if (!kept || pending || !snapshot) return;
    this.#kept = undefined;
    if (delivery.state === 'none') this.#accepted(kept.name, kept.act, snapshot);
    if (delivery.state === 'refused') emit(this.target, 'hearth-error', new HearthError(delivery.problems));
  }

  #accepted(name: string, act: Act, snapshot: Snapshot): void {
    emit(this.target, `hearth-${name}`, { address: snapshot.address, act, snapshot });
  }
}
