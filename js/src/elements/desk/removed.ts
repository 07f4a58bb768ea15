// What was removed, for a steward who wants to look at it again. No DOM.
import { type Ask, placesWith } from './ask.js';
import { type Case, type Item, type Place, caseOf } from './model.js';

interface Page {
  readonly items: readonly Item[];
  readonly next: string | null;
}

interface Cursor {
  readonly place: Place;
  readonly next: string;
}

export class Removed {
  isOpen = false;
  reading = false;
  failed = false;
  /** Undefined until it was asked for. */
  items: readonly Case[] | undefined;
  #cursors: readonly Cursor[] = [];

  /** `documents`: those to look into; all in which something was removed where there are none. */
  constructor(
    private readonly ask: Ask,
    private readonly documents: readonly string[],
    private readonly touched: () => void,
  ) {}

  get hasMore(): boolean {
    return this.#cursors.length > 0;
  }

  /** Folded out, it is read anew. */
  async turn(): Promise<void> {
    this.isOpen = !this.isOpen;
    this.touched();
    if (this.isOpen) await this.look();
  }

  async look(): Promise<void> {
    await this.#busy(async () => {
      const places = await this.#places();
      this.items = await this.#read(places.map((place) => ({ place, next: '' })));
    });
  }

  async more(): Promise<void> {
    await this.#busy(async () => {
      this.items = [...(this.items ?? []), ...(await this.#read(this.#cursors))];
    });
  }

  /** It stands again. */
  leave(key: string): void {
    this.items = this.items?.filter((one) => one.key !== key);
    this.touched();
  }

  async #places(): Promise<readonly Place[]> {
    if (this.documents.length > 0) return this.documents.map((address) => ({ address }));
    return (await placesWith(this.ask, 'waiting?tag=removed')).map(({ place }) => place);
  }

  async #read(from: readonly Cursor[]): Promise<readonly Case[]> {
    const pages = await Promise.all(from.map((cursor) => this.#page(cursor)));
    this.#cursors = pages.flatMap(({ place, next }) => (next === null ? [] : [{ place, next }]));
    return latestFirst(pages.flatMap(({ cases }) => cases));
  }

  async #busy(work: () => Promise<void>): Promise<void> {
    if (this.reading) return;
    this.reading = true;
    this.touched();
    try {
      await work();
      this.failed = false;
    } catch {
      this.failed = true;
    }
    this.reading = false;
    this.touched();
  }

  async #page({
    place,
    next,
  }: Cursor): Promise<{ place: Place; next: string | null; cases: readonly Case[] }> {
    const after = next && `&after=${next}`;
    const page = await this.ask<Page>(place.address, `records?tag=removed${after}`);
    // Who has appealed waits, and stands above.
    const cases = page.items.filter(({ appeal }) => !appeal).map((item) => caseOf(item, place));
    return { place, next: page.next, cases };
  }
}

const latestFirst = (cases: readonly Case[]): readonly Case[] =>
  [...cases].sort((a, b) => (b.why?.time ?? b.time) - (a.why?.time ?? a.time));
