// What everybody sees: thanks of which both said so.
import type { ThanksShown } from '../../thanks.js';

interface Page {
  readonly items: readonly ThanksShown[];
  readonly next: string | null;
}

/** Milliseconds between two looks: no snapshot tells that somebody took their word back. */
const pause = 60_000;

export class Shown {
  /** Undefined until it was read for the first time. */
  items: readonly ThanksShown[] | undefined;
  reading = false;
  failed = false;
  #pages = 1;
  #next: string | null = null;
  #again = false;
  #basis: string | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** `fetch` gets a page; `after` begins with "&" or is empty. */
  constructor(
    private readonly fetch: (after: string) => Promise<Response | undefined>,
    private readonly touched: () => void,
  ) {}

  get hasMore(): boolean {
    return this.#next !== null;
  }

  /** Looks at first, where something of one's own has changed, and now and then. */
  follow(basis: string): void {
    if (basis === this.#basis) return;
    this.#basis = basis;
    this.#lookOn();
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#basis = undefined;
  }

  more(): Promise<void> {
    this.#pages += 1;
    return this.look();
  }

  /** Reads anew as much as is shown: either of the two can take their word back. */
  async look(): Promise<void> {
    this.#again = this.reading;
    if (this.reading) return;
    this.reading = true;
    this.touched();
    this.failed = !(await this.#read().then(
      () => true,
      () => false,
    ));
    this.reading = false;
    this.touched();
    if (this.#again) await this.look();
  }

  #lookOn(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#lookOn();
    }, pause);
    if (!this.items || !document.hidden) void this.look();
  }

  async #read(): Promise<void> {
    const items: ThanksShown[] = [];
    let next: string | null = '';
    for (let page = 0; page < this.#pages && next !== null; page += 1) {
      const answer = await this.fetch(next && `&after=${next}`);
      if (!answer) throw new Error('no store');
      const read = (await answer.json()) as Page;
      items.push(...read.items);
      next = read.next;
    }
    this.items = items;
    this.#next = next;
  }
}
