// What others answered, prompt by prompt, as far as it was fetched. No DOM.
import type { PromptGiven } from '../../prompt.js';

interface Page {
  readonly items: readonly PromptGiven[];
  readonly next: string | null;
}

interface Read {
  items: readonly PromptGiven[] | undefined;
  next: string | null;
  /** Requests that it took. */
  pages: number;
  /** How many others had answered then. */
  count: number;
  reading: boolean;
  failed: boolean;
}

/** What is there to paint. */
export interface Heard {
  readonly items: readonly PromptGiven[];
  readonly hasMore: boolean;
  /** More have answered since. */
  readonly later: number;
  readonly reading: boolean;
  readonly failed: boolean;
}

const nothing: Heard = { items: [], hasMore: false, later: 0, reading: false, failed: false };

export class Circle {
  readonly #read = new Map<string, Read>();

  /** `fetch` gets a page of a prompt's answers; `after` begins with "&" or is empty. */
  constructor(
    private readonly fetch: (prompt: string, after: string) => Promise<Response | undefined>,
    private readonly touched: () => void,
  ) {}

  of(prompt: string, others: number): Heard {
    const read = this.#read.get(prompt);
    if (!read) return nothing;
    const { items = [], next, count, reading, failed } = read;
    return { items, hasMore: next !== null, later: Math.max(0, others - count), reading, failed };
  }

  /** Fetches what nobody has asked for yet, and anew when an answer is gone: it is not to be read here any longer. */
  follow(prompt: string, others: number): void {
    const read = this.#read.get(prompt);
    if (!read && others > 0) void this.#fetch(prompt, others, 1);
    else if (read && !read.reading && others < read.count) void this.#fetch(prompt, others, read.pages);
  }

  /** From the beginning, as far as it was read. */
  renew(prompt: string, others: number): Promise<void> {
    return this.#fetch(prompt, others, this.#read.get(prompt)?.pages ?? 1);
  }

  more(prompt: string, others: number): Promise<void> {
    return this.#fetch(prompt, others, (this.#read.get(prompt)?.pages ?? 0) + 1);
  }

  /** They are closed to this member. */
  close(prompt: string): void {
    if (this.#read.delete(prompt)) this.touched();
  }

  async #fetch(prompt: string, count: number, pages: number): Promise<void> {
    const before = this.#read.get(prompt);
    if (before?.reading) return;
    const read: Read = {
      items: undefined,
      next: null,
      pages,
      failed: false,
      ...before,
      count,
      reading: true,
    };
    this.#read.set(prompt, read);
    this.touched();
    try {
      const { items, next } = await this.#pages(prompt, pages);
      Object.assign(read, { items, next, pages, failed: false });
    } catch {
      read.failed = true;
    }
    read.reading = false;
    this.touched();
  }

  /** The one who went first stands above the others; one's own answer stands elsewhere. */
  async #pages(prompt: string, pages: number): Promise<Page> {
    const found: PromptGiven[] = [];
    let next: string | null = null;
    for (let n = 0; n < pages && (n === 0 || next !== null); ++n) {
      const answer = await this.fetch(prompt, next === null ? '' : `&after=${next}`);
      if (!answer) throw new Error('no store');
      const page = (await answer.json()) as Page;
      found.push(...page.items);
      next = page.next;
    }
    const items = found.filter(({ mine }) => !mine);
    return { items: items.sort((a, b) => Number(b.first ?? false) - Number(a.first ?? false)), next };
  }
}
