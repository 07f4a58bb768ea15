// A search from its beginning to the proposal: what it is doing now, and what came of it. No DOM.
import type { ExchangeSearch } from '../../../exchange.js';
import type { Act, Problem as Refusal } from '../../../stores/store.js';
import type { Matching, Problem, Solution } from './solver.js';

export interface Tally {
  readonly search: number;
  /** Null where something has changed since. */
  readonly problem: Problem | null;
}

export interface Sent {
  readonly sent: boolean;
  readonly problems: readonly Refusal[];
}

export interface SearchHost {
  readonly update: () => void;
  readonly send: (name: 'search' | 'proposal', act: Act) => Promise<Sent>;
  readonly tally: () => Promise<Response | undefined>;
  readonly solve: (problem: Problem) => Promise<Solution | undefined>;
  readonly wait: (milliseconds: number) => Promise<void>;
}

/** `nobody`: nothing came of the search; `stale`: too much has changed since; `byHand`: this page cannot match, and gives the problem away. */
export type Stage =
  'resting' | 'searching' | 'finding' | 'nobody' | 'stale' | 'found' | 'byHand' | 'proposing' | 'proposed';

/** What a search found is worked out beside everything else: so often one asks for it, a second apart. */
const tries = 30;

export class Search {
  stage: Stage = 'resting';
  tally: Tally | undefined;
  solution: Solution | undefined;
  refusals: readonly Refusal[] = [];
  /** What the search found could not be fetched or matched. */
  failed = false;
  #looked: number | undefined;

  constructor(private readonly host: SearchHost) {}

  get isBusy(): boolean {
    return this.stage === 'searching' || this.stage === 'finding' || this.stage === 'proposing';
  }

  /** What is found of a search that is there, this steward's or another's, is looked at without being asked. */
  follow(search: ExchangeSearch | null): void {
    if (this.isBusy) return;
    const number = search?.number;
    if (number === this.#looked) return;
    this.#looked = number;
    if (number !== undefined) void this.look(number);
    else if (this.stage === 'found' || this.stage === 'byHand') this.#rest('resting');
  }

  async search(): Promise<void> {
    if (this.isBusy) return;
    this.#begin('searching');
    const { sent, problems } = await this.host.send('search', { key: 'search', body: {} });
    this.refusals = sent ? [] : problems;
    // Where something came of it, the snapshot names the search, and it is followed from there: the same one again, while nothing is different.
    this.#looked = undefined;
    this.#rest(sent ? 'nobody' : 'resting');
  }

  async look(number: number): Promise<void> {
    this.#begin('finding');
    try {
      this.tally = await this.#tallyOf(number);
      const { problem } = this.tally;
      this.solution = problem ? await this.host.solve(problem) : undefined;
      this.stage = this.solution ? 'found' : problem ? 'byHand' : 'stale';
    } catch {
      this.failed = true;
      this.stage = 'resting';
    }
    this.host.update();
  }

  /** Again, what could not be fetched. */
  async retry(): Promise<void> {
    if (this.#looked !== undefined && !this.isBusy) await this.look(this.#looked);
  }

  async propose({ matches, prices }: Matching, search: number): Promise<void> {
    if (this.isBusy) return;
    this.#begin('proposing');
    const act = { key: 'proposal', body: { search, matches, prices } };
    const { sent, problems } = await this.host.send('proposal', act);
    this.refusals = sent ? [] : problems;
    this.stage = sent ? 'proposed' : 'resting';
    this.host.update();
  }

  /** Until the hub has worked it out. */
  async #tallyOf(number: number): Promise<Tally> {
    for (let left = tries; left > 0; --left) {
      const answer = await this.host.tally();
      const { tally } = (await answer?.json()) as { readonly tally: Tally | null };
      if (tally && tally.search >= number) return tally;
      await this.host.wait(1000);
    }
    throw new Error('too slow');
  }

  #begin(stage: Stage): void {
    this.stage = stage;
    this.refusals = [];
    this.failed = false;
    this.host.update();
  }

  #rest(stage: Stage): void {
    this.stage = stage;
    this.host.update();
  }
}
