// Who has arrived and has no letter yet, and what is being written to them. No DOM.
import type { FlowAnswers, FlowText } from '../../flow.js';
import type { Problem } from '../../stores/store.js';

/** An item of `records?tag=arrived`. */
export interface Arrival {
  /** Of their run. */
  readonly id: string;
  readonly member: string;
  /** Of their latest act in the flow, in milliseconds since 1970. */
  readonly time: number;
  readonly answers: FlowAnswers;
  /** Filled in with their answers. */
  readonly letter?: FlowText;
}

interface Page {
  readonly items: readonly Arrival[];
  readonly next: string | null;
}

type Revs = Readonly<Record<string, number>>;

/** How many letters one sees before asking for more. */
export const step = 10;

export const keyOf = (id: string): string => `welcome-${id}`;

/** The run that such a letter answers. */
export const idOf = (key: string): string | undefined => /^welcome-(.+)$/.exec(key)?.[1];

/** Sent, taken back, sent again: each is a revision more, so that a letter which is out has an odd one. */
export const isOut = (revs: Revs, id: string): boolean => (revs[keyOf(id)] ?? 0) % 2 === 1;

export class Arrivals {
  /** Requests that one look takes. */
  pages = 1;
  reading = false;
  failed = false;
  #known: readonly Arrival[] | undefined;
  /** Seen since, and not yet among those shown. */
  #later: readonly Arrival[] = [];
  #shown = step;
  readonly #texts = new Map<string, string>();
  readonly #kept = new Set<string>();
  readonly #faults = new Map<string, readonly Problem[]>();
  #confirmed: Revs = {};

  /** `fetch` gets a page; `after` begins with "&" or is empty. */
  constructor(
    private readonly fetch: (after: string) => Promise<Response | undefined>,
    private readonly touched: () => void,
  ) {}

  /** Somebody has been asked for, and has come or not. */
  get isKnown(): boolean {
    return this.#known !== undefined;
  }

  /** The latest first: who had no letter when they were first seen here. */
  get rows(): readonly Arrival[] {
    return this.#all.slice(0, this.#shown);
  }

  get hasMore(): boolean {
    return this.#all.length > this.#shown;
  }

  /** Whose letter is still to be sent, of those shown. */
  waiting(revs: Revs): readonly Arrival[] {
    return this.rows.filter(({ id }) => !this.isSent(id, revs));
  }

  newcomers(revs: Revs): readonly Arrival[] {
    return this.#later.filter(({ id }) => !isOut(revs, id));
  }

  /** Here or in another window; one that is kept for sending counts. */
  isSent(id: string, revs: Revs): boolean {
    return this.#kept.has(id) || isOut(revs, id);
  }

  textOf(id: string): string | undefined {
    return this.#texts.get(id);
  }

  faultOf(id: string): Problem | undefined {
    return this.#faults.get(id)?.[0];
  }

  /** Reads all of them: their order at the hub says nothing of when they came. What is being written is not touched. */
  async look(revs: Revs): Promise<void> {
    if (this.reading) return;
    this.reading = true;
    this.touched();
    try {
      this.#take(await this.#read(), revs);
      this.failed = false;
    } catch {
      this.failed = true;
    }
    this.reading = false;
    this.touched();
  }

  more(): void {
    this.#shown += step;
    this.touched();
  }

  /** Those who have come since stand above the others. */
  welcome(): void {
    if (this.#known) this.#shown += this.#later.length;
    this.#known = [...this.#later, ...this.#all];
    this.#later = [];
    this.touched();
  }

  write(id: string, text: string): void {
    this.#texts.set(id, text);
    this.#faults.delete(id);
    this.touched();
  }

  /** It is on this device and goes out by itself. */
  keep(id: string, text: string): void {
    this.#kept.add(id);
    this.write(id, text);
  }

  /** What has gone out is seen by its revision; why it could not go before, here or elsewhere, is over. */
  confirm(revs: Revs): void {
    for (const id of this.#kept) if (isOut(revs, id)) this.#kept.delete(id);
    for (const id of this.#faults.keys())
      if (isOut(revs, id) && !isOut(this.#confirmed, id)) this.#faults.delete(id);
    this.#confirmed = revs;
  }

  /** It is not, and this is why. Nothing: it was taken back. */
  reopen(id: string, problems: readonly Problem[] = []): void {
    this.#kept.delete(id);
    this.#faults.set(id, problems);
    this.touched();
  }

  /** It stays as it is, sent or not, and this is why. */
  miss(id: string, problems: readonly Problem[]): void {
    this.#faults.set(id, problems);
    this.touched();
  }

  get #all(): readonly Arrival[] {
    return this.#known ?? [];
  }

  #take(found: readonly Arrival[], revs: Revs): void {
    const known = new Set(this.#all.map(({ id }) => id));
    this.#later = found.filter(({ id }) => !known.has(id) && !isOut(revs, id));
    // Where nothing is written, nothing is moved by them.
    if (this.waiting(revs).length === 0) this.welcome();
  }

  async #read(): Promise<readonly Arrival[]> {
    const found: Arrival[] = [];
    let pages = 0;
    for (let after = '', ends = false; !ends; pages += 1) {
      const answer = await this.fetch(after);
      if (!answer) throw new Error('no store');
      const { items, next } = (await answer.json()) as Page;
      found.push(...items);
      ends = next === null;
      after = `&after=${next}`;
    }
    this.pages = pages;
    return found.sort((a, b) => b.time - a.time);
  }
}
