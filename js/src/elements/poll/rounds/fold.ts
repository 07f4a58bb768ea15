// What the picture of a count shows: lanes (options, best first; the rest together; votes for nobody) across columns (rounds). Pure.
import { type Tally, type TallyRound, inOrder, lastRounds } from './tally.js';

export interface Lane {
  readonly kind: 'option' | 'others' | 'nobody';
  /** The options whose votes run here. */
  readonly members: readonly string[];
}

/** Votes that go from one lane to another before a column. */
export interface LaneMove {
  readonly from: number;
  readonly to: number;
  readonly votes: number;
}

export interface Column {
  /** The round, from 0. */
  readonly round: number;
  readonly needed: number;
  /** By lane, in parts of a vote; undefined where nobody of the lane is in any more. */
  readonly votes: readonly (number | undefined)[];
  /** By lane: what is decided in this round. */
  readonly fates: readonly ('elected' | 'out' | undefined)[];
  /** Since the column before. */
  readonly moves: readonly LaneMove[];
}

export interface Flow {
  readonly lanes: readonly Lane[];
  readonly columns: readonly Column[];
  /** Something is left out: options that stand together, or rounds that only concern them. */
  readonly folded: boolean;
}

/** `most` lanes for options of their own, at least 1. Folding one alone would save nothing. */
export function flowOf(tally: Tally, most: number): Flow {
  const order = inOrder(tally);
  const shown = order.length > most + 1 ? order.slice(0, most) : order;
  const rest = order.slice(shown.length);
  const lanes: Lane[] = shown.map((id) => ({ kind: 'option', members: [id] }));
  if (rest.length > 0) lanes.push({ kind: 'others', members: rest });
  if (tally.rounds.some(({ exhausted }) => exhausted > 0)) lanes.push({ kind: 'nobody', members: [] });
  const folder = new Folder(tally, lanes);
  const columns = folder.columns();
  return { lanes, columns, folded: rest.length > 0 || columns.length < tally.rounds.length };
}

class Folder {
  readonly #laneOf = new Map<string | null, number>();
  readonly #last: ReadonlyMap<string, number>;

  constructor(
    private readonly tally: Tally,
    private readonly lanes: readonly Lane[],
  ) {
    this.#last = lastRounds(tally);
    for (const [index, { kind, members }] of lanes.entries()) {
      if (kind === 'nobody') this.#laneOf.set(null, index);
      for (const id of members) this.#laneOf.set(id, index);
    }
  }

  columns(): readonly Column[] {
    const columns: Column[] = [];
    let since: TallyRound[] = [];
    for (const [index, round] of this.tally.rounds.entries()) {
      since.push(round);
      if (!this.#matters(index, since)) continue;
      columns.push(this.#column(index, since));
      since = [];
    }
    return columns;
  }

  /** Whether a round has a column: the first, the last, and those in which something happens to a lane of its own. */
  #matters(index: number, since: readonly TallyRound[]): boolean {
    const { rounds } = this.tally;
    const round = rounds[index];
    if (index === 0 || index === rounds.length - 1 || !round) return true;
    const decides = round.decisions.some(
      ({ event, options }) => fateOf(event) && options.some((id) => this.#isOwn(id)),
    );
    return decides || this.#drained(since, rounds[index + 1]);
  }

  /** More would have left the lane of the others than was in it: their votes passed through, and need a stop on the way. */
  #drained(since: readonly TallyRound[], next: TallyRound | undefined): boolean {
    const others = this.lanes.findIndex(({ kind }) => kind === 'others');
    const moves = this.#sums(next ? [...since, next] : since);
    const leaving = moves.filter(({ from }) => from === others).reduce((sum, { votes }) => sum + votes, 0);
    const first = since[0];
    const entering = (first?.moves ?? []).filter(({ to }) => this.#laneOf.get(to) === others);
    const before = this.#votes(others, first) - entering.reduce((sum, { votes }) => sum + votes, 0);
    return leaving > before;
  }

  #isOwn(id: string): boolean {
    return this.lanes[this.#laneOf.get(id) ?? -1]?.kind === 'option';
  }

  #column(index: number, since: readonly TallyRound[]): Column {
    const round = this.tally.rounds[index];
    return {
      round: index,
      needed: round?.needed ?? 0,
      votes: this.lanes.map((lane, number) =>
        this.#isIn(lane, index) ? this.#votes(number, round) : undefined,
      ),
      fates: this.lanes.map((lane) =>
        lane.kind === 'option' ? this.#fate(lane.members[0] ?? '', index) : undefined,
      ),
      moves: index === 0 ? [] : this.#sums(since),
    };
  }

  #isIn({ kind, members }: Lane, index: number): boolean {
    if (kind === 'nobody') return (this.tally.rounds[index]?.exhausted ?? 0) > 0;
    return members.some((id) => (this.#last.get(id) ?? index) >= index);
  }

  #fate(id: string, index: number): 'elected' | 'out' | undefined {
    const decisions = this.tally.rounds[index]?.decisions ?? [];
    return decisions
      .map(({ event, options }) => (options.includes(id) ? fateOf(event) : undefined))
      .find(Boolean);
  }

  #votes(lane: number, round: TallyRound | undefined): number {
    const { kind, members } = this.lanes[lane] ?? { kind: 'others', members: [] };
    if (kind === 'nobody') return round?.exhausted ?? 0;
    return members.reduce((sum, id) => sum + (round?.votes[id] ?? 0), 0);
  }

  /** Between lanes; what moves within one stays there. Meek's rounding can take a billionth from nobody. */
  #sums(rounds: readonly TallyRound[]): LaneMove[] {
    const sums = new Map<string, LaneMove>();
    for (const { moves } of rounds) {
      for (const move of moves) {
        const from = this.#laneOf.get(move.from) ?? -1;
        const to = this.#laneOf.get(move.to) ?? -1;
        if (from === to || from < 0 || to < 0) continue;
        const votes = (sums.get(`${from} ${to}`)?.votes ?? 0) + move.votes;
        sums.set(`${from} ${to}`, { from, to, votes });
      }
    }
    return [...sums.values()].filter(({ votes }) => votes > 0).sort((a, b) => a.from - b.from || a.to - b.to);
  }
}

function fateOf(event: string): 'elected' | 'out' | undefined {
  if (event === 'fewest' || event === 'fewest-batch') return 'out';
  return event === 'elected' || event === 'majority' || event === 'last' ? 'elected' : undefined;
}
