// Who watches which document, and what they were told last.
import { unknownYet } from './following.js';
import type { Watched } from './store.js';

export type Listener = (watched: Watched) => void;

interface Entry {
  now: Watched;
  readonly listeners: Set<Listener>;
}

export class Board {
  readonly #entries = new Map<string, Entry>();
  readonly #first: Watched;

  constructor(connection: Watched['connection']) {
    this.#first = Object.freeze<Watched>({ ...unknownYet, connection });
  }

  watch(address: string, listener: Listener): () => void {
    const { listeners } = this.#entry(address);
    // A function of its own, so that one listener may watch twice.
    const own: Listener = (watched) => {
      listener(watched);
    };
    listeners.add(own);
    queueMicrotask(() => {
      if (listeners.has(own)) tell(own, this.at(address));
    });
    return () => {
      listeners.delete(own);
    };
  }

  at(address: string): Watched {
    return this.#entries.get(address)?.now ?? this.#first;
  }

  /** The addresses somebody watches. */
  watched(): string[] {
    return [...this.#entries].filter(([, { listeners }]) => listeners.size > 0).map(([address]) => address);
  }

  /** The addresses of which something is known. */
  known(): string[] {
    return [...this.#entries.keys()];
  }

  update(address: string, changes: Partial<Watched>): void {
    const entry = this.#entry(address);
    const changed = Object.entries(changes).some(
      ([field, value]) => entry.now[field as keyof Watched] !== value,
    );
    if (!changed) return;
    entry.now = Object.freeze({ ...entry.now, ...changes });
    for (const listener of [...entry.listeners]) tell(listener, entry.now);
  }

  updateAll(changes: Partial<Watched>): void {
    for (const address of this.known()) this.update(address, changes);
  }

  clear(): void {
    this.#entries.clear();
  }

  #entry(address: string): Entry {
    const known = this.#entries.get(address);
    if (known) return known;
    const entry: Entry = { now: this.#first, listeners: new Set() };
    this.#entries.set(address, entry);
    return entry;
  }
}

/** A listener that throws is reported as any other fault of its page, and keeps nobody else from hearing. */
function tell(listener: Listener, watched: Watched): void {
  try {
    listener(watched);
  } catch (thrown) {
    queueMicrotask(() => {
      throw thrown;
    });
  }
}
