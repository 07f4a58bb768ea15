// Code that comes when it is first asked for.

export class Late<T> {
  /** What has come; null when it could not be fetched, and whoever asks next tries again. */
  here: T | null | undefined;
  /** Fulfilled when nothing is on its way. */
  settled: Promise<void> = Promise.resolve();
  #coming = false;

  constructor(private readonly fetch: () => Promise<T>) {}

  /** Fetches it, and calls back if that has changed what is here. */
  ask(changed: () => void): void {
    const before = this.here;
    if (!this.#coming) this.settled = this.#come();
    void this.settled.then(() => {
      if (this.here !== before) changed();
    });
  }

  async #come(): Promise<void> {
    this.#coming = true;
    this.here = await this.fetch().catch(() => null);
    this.#coming = false;
  }
}
