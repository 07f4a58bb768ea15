// The open asks and the offers of the group, read page by page. No DOM.
import type { ExchangeOpenAsk, ExchangeOpenOffer } from '../../exchange.js';

interface Page<Item> {
  readonly items: readonly Item[];
  readonly next: string | null;
}

/** `part`: such as `records?tag=ask&after=...`. */
export type Fetch = (part: string) => Promise<Response | undefined>;

/** Milliseconds between two looks: no snapshot tells of what others ask and offer. */
const pause = 60_000;

/** How many one sees before asking for more. */
export const step = 10;

export class HelpList<Item extends object> {
  /** Undefined until they have been asked for and have come. */
  items: readonly Item[] | undefined;
  reading = false;
  failed = false;
  /** Where the next page begins; null where there is none. */
  #next: string | null = null;
  #wanted = step;

  /** `keeps`: whether a record belongs here; one device holds all of them in one page. */
  constructor(
    private readonly tag: 'ask' | 'offer',
    private readonly fetch: Fetch,
    private readonly keeps: (item: object) => boolean,
    private readonly touched: () => void,
  ) {}

  get hasMore(): boolean {
    return this.#next !== null;
  }

  /** Reads anew as many as are shown. */
  look(): Promise<void> {
    return this.#read([], '');
  }

  more(): Promise<void> {
    const items = this.items ?? [];
    this.#wanted = items.length + step;
    return this.#read(items, this.#next === null ? '' : `&after=${this.#next}`);
  }

  async #read(before: readonly Item[], after: string): Promise<void> {
    if (this.reading) return;
    this.reading = true;
    this.touched();
    try {
      await this.#take(before, after);
      this.failed = false;
    } catch {
      this.failed = true;
    }
    this.reading = false;
    this.touched();
  }

  /** A page may hold fewer than were read, even none, and still have a next. */
  async #take(before: readonly Item[], after: string): Promise<void> {
    const found = [...before];
    let next: string | null = null;
    let from = after;
    do {
      const answer = await this.fetch(`records?tag=${this.tag}${from}`);
      if (!answer) throw new Error('no store');
      const page = (await answer.json()) as Page<Item>;
      found.push(...page.items.filter(this.keeps));
      next = page.next;
      from = `&after=${next}`;
    } while (next !== null && found.length < this.#wanted);
    this.items = found;
    this.#next = next;
  }
}

const isAsk = (item: object): boolean => 'needs' in item;

export class Lists {
  readonly asks: HelpList<ExchangeOpenAsk>;
  readonly offers: HelpList<ExchangeOpenOffer>;

  #next: ReturnType<typeof setTimeout> | undefined;

  constructor(
    fetch: Fetch,
    touched: () => void,
    private readonly isHidden = () => document.hidden,
  ) {
    this.asks = new HelpList('ask', fetch, isAsk, touched);
    this.offers = new HelpList('offer', fetch, (item) => !isAsk(item), touched);
  }

  /** They are being followed, by a look every now and then. */
  get isFollowed(): boolean {
    return this.#next !== undefined;
  }

  /** Now, and again every now and then until they are dropped. In a page that nobody sees the first look is the last. */
  async look(): Promise<void> {
    clearTimeout(this.#next);
    this.#next = setTimeout(() => void this.look(), pause);
    if (this.isHidden() && this.asks.items) return;
    await Promise.all([this.asks.look(), this.offers.look()]);
  }

  drop(): void {
    clearTimeout(this.#next);
    this.#next = undefined;
  }
}
