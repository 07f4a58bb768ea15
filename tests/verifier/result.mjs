// The result that a page shows, from the ballots.
import { ranksOf, sum, without } from './count/support.mjs';

const choices = ['single', 'multiple', 'approval', 'reactions'];
const words = ['no', 'maybe', 'yes'];
const halfUp = (part, whole) => (whole === 0 ? 0 : Math.floor((200 * part + whole) / (2 * whole)));

/** Percents that add up to 100, by the largest remainders. */
function shares(counts) {
  const total = sum(counts);
  if (total === 0) return counts.map(() => 0);
  const percents = counts.map((count) => Math.floor((count * 100) / total));
  const missing = 100 - sum(percents);
  const order = counts
    .map((count, at) => ({ at, count, rest: (count * 100) % total }))
    .sort((a, b) => b.rest - a.rest || b.count - a.count || a.at - b.at);
  for (const { at } of order.slice(0, missing)) percents[at] += 1;
  return percents;
}

/** Wilson's interval with z^2 = 3.8416, outwards, by whole numbers of any length; all in parts of 10,000. */
function wilson(count, whole) {
  const [k, n, z2, one] = [BigInt(count), BigInt(whole), 38416n, 10000n];
  const variance = (one * k * (n - k) + n - 1n) / n;
  const square = z2 * z2 + 4n * z2 * variance;
  let root = 0n;
  for (let bit = 1n << 60n; bit > 0n; bit >>= 1n) if ((root + bit) ** 2n < square) root += bit;
  root += 1n;
  const middle = 2n * one * k + z2;
  const width = 2n * (one * n + z2);
  const low = middle > root ? ((middle - root) * 100n) / width : 0n;
  const high = ((middle + root) * 100n + width - 1n) / width;
  return { low: Number(low), high: Math.min(Number(high), 100) };
}

class Lines {
  constructor(poll, ballots) {
    this.poll = poll;
    this.ballots = ballots;
    this.ids = poll.options.map(({ id }) => id);
    this.marked = ballots.map(({ marks }) => marks ?? {});
    this.abstained = ballots.filter((ballot) => Object.keys(Object.values(ballot)[0]).length === 0).length;
    this.chose = ballots.length - this.abstained;
    this.counts = this.ids.map((id) => ballots.filter((ballot) => this.favours(ballot, id)).length);
    this.isMarked = !choices.includes(poll.method) && poll.method !== 'ranked';
    this.min = poll.method === 'rating' ? poll.min : 0;
    this.max = poll.method === 'grid' ? 2 : poll.max;
    this.totals = this.ids.map((id) => sum(this.given(id)));
  }

  favours({ choice, ranking, marks }, id) {
    if (choice) return choice.includes(id);
    if (ranking) return ranking.length > 0 && ranksOf({ ranking })[0].includes(id);
    return Object.hasOwn(marks, id);
  }

  /** All marks of an option, as numbers. */
  given(id) {
    const marks = this.marked.filter((one) => Object.hasOwn(one, id)).map((one) => one[id]);
    return this.poll.method === 'grid' ? marks.map((word) => words.indexOf(word)) : marks;
  }

  spread(id) {
    const marks = this.given(id);
    return Array.from(
      { length: this.max - this.min + 1 },
      (_, at) => marks.filter((mark) => mark === at + this.min).length,
    );
  }

  percents() {
    const { method } = this.poll;
    if (method === 'single') return shares(this.counts);
    if (method === 'dots' || method === 'quadratic') return shares(this.totals);
    return this.ids.map((id, at) => {
      if (method === 'score') return halfUp(this.totals[at], this.chose * this.max);
      if (method === 'grid') return halfUp(this.spread(id)[2], this.chose);
      if (method !== 'rating') return halfUp(this.counts[at], this.chose);
      const least = this.counts[at] * this.min;
      return halfUp(this.totals[at] - least, this.counts[at] * this.max - least);
    });
  }

  options() {
    const { method, budget } = this.poll;
    const percents = this.percents();
    return this.ids.map((id, at) => ({
      ...{ id, count: this.counts[at], percent: percents[at] },
      ...(this.isMarked && { total: this.totals[at] }),
      ...(this.isMarked && budget === undefined && { spread: this.spread(id) }),
      ...(method === 'rating' && this.counts[at] > 0 && { mean: halfUp(this.totals[at], this.counts[at]) }),
      ...(choices.includes(method) && this.chose > 0 && wilson(this.counts[at], this.chose)),
    }));
  }

  leading() {
    const measures = this.ids.map((id, at) => {
      if (!this.isMarked) return this.counts[at];
      if (this.poll.method !== 'grid') return this.totals[at];
      const [, maybe, yes] = this.spread(id);
      return yes * (this.ballots.length + 1) + maybe;
    });
    const most = Math.max(1, ...measures);
    return this.ids.filter((_, at) => measures[at] === most);
  }
}

function outcomeOf(poll, lines, verdict, needed) {
  const { ids, counts, chose } = lines;
  if (lines.ballots.length < needed) return 'no-quorum';
  if (verdict.outcome !== 'decided') return verdict.outcome;
  if (poll.options.some(({ id, none }) => none && verdict.winners.includes(id))) return 'none-of-these';
  const [part, whole] = (poll.threshold ?? '0/1').split('/').map(Number);
  const enough = (id) => counts[ids.indexOf(id)] * whole >= part * chose;
  return verdict.winners.every(enough) ? 'decided' : 'below-threshold';
}

/** The verdict without a count: whoever leads. */
function leadOf(leading) {
  if (leading.length > 1) return { outcome: 'level', winners: [] };
  return { outcome: leading.length === 1 ? 'decided' : 'nobody', winners: leading };
}

export function resultOf(poll, ballots, tally) {
  const lines = new Lines(poll, ballots);
  const first = tally?.tallies[0];
  let leading = lines.leading();
  const verdict = first ?? leadOf(leading);
  if (first?.outcome === 'decided') leading = first.winners;
  const { quorum } = poll;
  const needed = quorum ? (quorum.ballots ?? Math.ceil((quorum.percent * quorum.of) / 100)) : 0;
  const binds = first || quorum || poll.threshold || poll.options.some(({ none }) => none);
  const results = {
    ...{ options: lines.options(), abstained: lines.abstained, leading },
    ...(tally && {
      counts: tally.tallies.map((one) => without(one, 'rounds', 'pairs')),
      counted: tally.ballots,
    }),
    ...(binds && { outcome: outcomeOf(poll, lines, verdict, needed), winners: verdict.winners }),
    ...(quorum && { quorum: { needed, reached: ballots.length >= needed } }),
  };
  return { status: 'closed', turnout: ballots.length, hidden: null, results };
}
