// Who is signed in at the hub, and whether it answers: a store tells both to whoever watches something there.
import type { Store, Watched } from '../../stores/store.js';

/** The policy by which texts are held: watched where there is none, too. */
const policy = 'filter/default';

/** As many documents as one stream takes, with the policy. */
const most = 49;

export class Presence {
  /** As soon as it is open. */
  store: Store | undefined;
  isOffline = false;
  readonly #heard = new Map<string, Watched>();
  readonly #stops = new Map<string, () => void>();
  #stopped = false;

  /** `told` hears of every change; `lost`: whoever was signed in is so no more. */
  constructor(
    opening: Promise<Store>,
    private readonly told: (lost: boolean) => void,
  ) {
    opening.then(this.#open, () => {
      this.isOffline = true;
      if (!this.#stopped) told(false);
    });
  }

  /** A member's id, such as `m:ann`. */
  get member(): string | undefined {
    const member = this.store?.reach === 'everyone' ? this.store.member : undefined;
    return member?.startsWith('m:') ? member : undefined;
  }

  documentAt(address: string): Watched['snapshot'] {
    return this.#heard.get(address)?.snapshot;
  }

  /** These and no others, beside the policy. */
  watch(addresses: readonly string[]): void {
    const wanted = new Set([policy, ...addresses.slice(0, most)]);
    for (const [address, stop] of this.#stops) {
      if (wanted.has(address)) continue;
      stop();
      this.#stops.delete(address);
      this.#heard.delete(address);
    }
    for (const address of wanted) if (!this.#stops.has(address)) this.#begin(address);
  }

  stop(): void {
    this.#stopped = true;
    for (const stop of this.#stops.values()) stop();
    this.#stops.clear();
  }

  readonly #open = (store: Store): void => {
    if (this.#stopped) return;
    this.store = store;
    this.watch([]);
  };

  #begin(address: string): void {
    const stop = this.store?.watch(address, (now) => {
      const lost = this.#heard.get(address)?.snapshot !== undefined && !now.snapshot;
      this.#heard.set(address, now);
      this.isOffline = now.connection === 'offline';
      if (now.connection !== 'connecting') this.told(lost);
    });
    if (stop) this.#stops.set(address, stop);
  }
}
