// All that waits for a steward, from all documents, as one list that holds still while they read. No DOM.
import { tellAuthor } from '../../stores/following.js';
import { asHearthError } from '../../stores/problems.js';
import { type Ask, type Counted, placesWith } from './ask.js';
import { type Case, type Item, type Place, caseOf, inOrder } from './model.js';

interface Page {
  readonly items: readonly Item[];
  readonly next: string | null;
}

const tags = ['appealed', 'reported', 'held'] as const;

/** A page of records that has more after it. */
interface Cursor {
  readonly place: Place;
  readonly tag: string;
  readonly next: string;
}

interface Found {
  readonly cases: Map<string, Case>;
  readonly cursors: Cursor[];
}

/** Refusals that say: this member is no steward here. */
const barring = ['not_allowed', 'token_missing', 'token_invalid', 'token_expired', 'guests_refused'];

export class Queue {
  reading = false;
  failed = false;
  /** Whoever is signed in is no steward. */
  barred = false;
  /** They are one: something was answered. */
  admitted = false;
  /** Documents in which something waits, or has waited in this visit. */
  places: readonly Place[] = [];
  #rows: readonly Case[] | undefined;
  /** Found since, and not yet among those shown. */
  #later: readonly Case[] = [];
  /** Shown here, and decided or taken back elsewhere meanwhile. */
  readonly #gone = new Set<string>();
  #cursors: readonly Cursor[] = [];

  /** `documents`: those to look at; all in which something waits where there are none. */
  constructor(
    private readonly ask: Ask,
    private readonly documents: readonly string[],
    private readonly touched: () => void,
  ) {}

  /** The hub has been asked, and has answered. */
  get isKnown(): boolean {
    return this.#rows !== undefined;
  }

  get rows(): readonly Case[] {
    return this.#rows ?? [];
  }

  get later(): readonly Case[] {
    return this.#later;
  }

  get hasMore(): boolean {
    return this.#cursors.length > 0;
  }

  /** Those to decide about, of those shown. */
  get open(): readonly Case[] {
    return this.rows.filter(({ key }) => !this.isGone(key));
  }

  isGone(key: string): boolean {
    return this.#gone.has(key);
  }

  /** What is shown is not moved; where nothing is, what is found is shown at once. */
  async look(): Promise<void> {
    await this.#busy(async () => {
      this.#take(await this.#read());
    });
  }

  /** The next page of each document that has more. */
  async more(): Promise<void> {
    await this.#busy(async () => {
      const found = blank();
      for (const { place, tag, next } of this.#cursors) await this.#page(place, tag, found, `&after=${next}`);
      this.#cursors = found.cursors;
      this.#rows = [...this.rows, ...inOrder(this.#fresh(found))];
    });
  }

  /** What came since stands in its place, and what is gone is gone. */
  settle(): void {
    this.#rows = inOrder([...this.open, ...this.#later]);
    this.#later = [];
    this.#gone.clear();
    this.touched();
  }

  /** It is decided here. */
  leave(key: string): void {
    this.#rows = this.rows.filter((one) => one.key !== key);
    this.touched();
  }

  /** It was changed meanwhile: it stands here as it is now. Undefined where it waits no more. */
  async renew(old: Case): Promise<Case | undefined> {
    const found = blank();
    for (const tag of [...tags, 'removed']) await this.#page(old, tag, found);
    const now = found.cases.get(old.key);
    const waits = now && (now.status !== 'removed' || now.appeal !== undefined);
    if (!waits) return undefined;
    this.#rows = this.rows.map((one) => (one.key === old.key ? now : one));
    this.touched();
    return now;
  }

  /** It is somebody else's by now, and is said to be so where it stood. */
  lose(key: string): void {
    this.#gone.add(key);
    this.touched();
  }

  async #busy(work: () => Promise<void>): Promise<void> {
    if (this.reading) return;
    this.reading = true;
    this.touched();
    try {
      await work();
      this.failed = false;
    } catch (thrown) {
      this.failed = true;
      if (barring.includes(asHearthError(thrown).code)) this.#bar();
    }
    this.reading = false;
    this.touched();
  }

  /** Of what was shown nothing stays. */
  #bar(): void {
    this.barred = true;
    this.#rows = undefined;
    this.#later = this.#cursors = [];
    this.#gone.clear();
  }

  async #read(): Promise<Found> {
    const found = blank();
    const waiting = await this.#waiting();
    for (const { place, counts } of waiting)
      for (const tag of tags)
        if (!counts || (counts[tag] ?? 0) > 0)
          await this.#page(place, tag, found).catch(unlessMissing(place));
    const known = new Set(waiting.map(({ place }) => place.address));
    const before = this.places.filter(({ address }) => !known.has(address));
    this.places = [...waiting.map(({ place }) => place), ...before];
    return found;
  }

  async #waiting(): Promise<readonly Counted[]> {
    if (this.documents.length > 0) return this.documents.map((address) => ({ place: { address } }));
    const waiting = await placesWith(this.ask, 'waiting');
    this.#admit();
    return waiting;
  }

  async #page(place: Place, tag: string, found: Found, after = ''): Promise<void> {
    const { items, next } = await this.ask<Page>(place.address, `records?tag=${tag}${after}`);
    this.#admit();
    for (const item of items) {
      const one = caseOf(item, place);
      found.cases.set(one.key, one);
    }
    if (next !== null) found.cursors.push({ place, tag, next });
  }

  #admit(): void {
    if (this.admitted) return;
    this.admitted = true;
    this.touched();
  }

  #take(found: Found): void {
    this.#later = inOrder(this.#fresh(found));
    this.#rows ??= [];
    // What was asked for beyond the first pages is not asked for again, and where there is more, what is missing may stand there.
    if (!this.hasMore) this.#cursors = found.cursors;
    const incomplete = new Set([...this.#cursors, ...found.cursors].map(({ place }) => place.address));
    for (const { key, address } of this.#rows)
      if (!found.cases.has(key) && !incomplete.has(address)) this.#gone.add(key);
    // A text that was changed keeps the revision that was read here: whoever decides about it is told.
    this.#rows = this.#rows.map((one) => {
      const now = found.cases.get(one.key);
      return now?.rev === one.rev ? now : one;
    });
    if (this.open.length === 0) this.settle();
  }

  #fresh({ cases }: Found): readonly Case[] {
    const known = new Set(this.rows.map(({ key }) => key));
    return [...cases.values()].filter(({ key }) => !known.has(key));
  }
}

const missing = ['no_document', 'not_found', 'unknown_kind'];

/** In a document that is not there nothing waits; whoever wrote its name is told. */
const unlessMissing =
  ({ address }: Place) =>
  (thrown: unknown): void => {
    const { problems } = asHearthError(thrown);
    if (!problems.some(({ code }) => missing.includes(code))) throw thrown;
    tellAuthor(address, problems);
  };

const blank = (): Found => ({ cases: new Map(), cursors: [] });
