// Keeps a page as its reader wants it: has the reader's filter ready before anything is watched, and lets go of everything when nothing is to be hidden.
import { Cloak } from './cloak.js';
import { type Preferences, hidesAnything } from './preferences.js';
import { ReaderFilter } from './reader-filter.js';
import type { Selectors } from './reading.js';
import { Watch, type Watching } from './watch.js';

export interface Orders {
  readonly root: Document | ShadowRoot;
  readonly selectors: Selectors;
  readonly cloak: boolean;
  readonly language: string;
  readonly preferences: Preferences;
}

export type Around = Pick<Watching, 'shield' | 'shielding' | 'scheme' | 'changed' | 'rested'>;

export class Keeper {
  readonly #filter = new ReaderFilter();
  #watch: Watch | undefined;
  #cloak: Cloak | undefined;
  /** What is watched, or will be when the filter is ready. */
  #place: Pick<Orders, 'root' | 'selectors'> | undefined;
  /** Orders are counted: an older one that comes late changes nothing. */
  #turn = 0;
  /** The orders that what is watched is judged by. */
  #served = 0;

  constructor(private readonly around: Around) {}

  get hidden(): number {
    return this.#watch?.hidden ?? 0;
  }

  /** False where the filter could not be fetched. */
  get complete(): boolean {
    return this.#filter.complete;
  }

  async follow(orders: Orders | undefined): Promise<void> {
    const turn = ++this.#turn;
    if (!orders || !hidesAnything(orders.preferences)) {
      this.#end();
      return;
    }
    this.#takePlace(orders);
    await this.#filter.prepare(orders.preferences, orders.language);
    if (turn !== this.#turn) return;
    this.#served = turn;
    this.#work(orders);
  }

  repaint(): void {
    this.#watch?.repaint();
  }

  /** The page is as it was, and the filter's memory is free. */
  stop(): void {
    this.#turn += 1;
    this.#end();
    this.#filter.close();
  }

  #takePlace({ root, selectors, cloak }: Orders): void {
    const now = this.#place;
    const { item, author } = selectors;
    if (now?.root === root && now.selectors.item === item && now.selectors.author === author) return;
    this.#end();
    this.#place = { root, selectors };
    if (!cloak) return;
    this.#cloak = new Cloak(root, item);
    this.#cloak.coverAll();
  }

  #work({ root, selectors }: Orders): void {
    // What cannot be judged is not kept from anybody.
    if (!this.complete) {
      this.#cloak?.end();
      this.#cloak = undefined;
    }
    if (this.#watch) this.#watch.again();
    else this.#watch = new Watch(this.#watching(root, selectors));
  }

  #watching(root: Orders['root'], selectors: Selectors): Watching {
    const rested = (): void => {
      if (this.#served === this.#turn) this.around.rested();
    };
    return { ...this.around, root, selectors, filter: this.#filter, cloak: this.#cloak, rested };
  }

  #end(): void {
    this.#watch?.stop();
    this.#cloak?.end();
    this.#watch = this.#cloak = this.#place = undefined;
  }
}
