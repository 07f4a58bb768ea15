// Several seats by Meek's method: whoever is elected keeps the part of every vote that the quota takes.
import { Seats } from './seats.mjs';
import { byOption, ranksOf } from './support.mjs';

const unit = 1_000_000_000n;
const small = 100_000n; // So little is left over that it is no longer passed on: 0.0001 votes.
const grains = 1_000_000n; // What lacks less than one of so many of a part is a whole part.

const up = (number, by) => (number + by - 1n) / by;
const all = (numbers) => numbers.reduce((whole, number) => whole + number, 0n);
const factorial = (n) => (n < 2n ? 1n : n * factorial(n - 1n));

/** Of the ways to choose some numbers, the sum of their products, by how many are chosen. */
function productSums(numbers) {
  let sums = [1n];
  for (const number of numbers) {
    const more = [0n, ...sums.map((sum) => sum * number)];
    sums = more.map((value, at) => value + (sums[at] ?? 0n));
  }
  return sums;
}

/** What options on one rank keep of a part of a vote, in all their orders at once: [part of each]. */
function shared(keeps, part) {
  const size = BigInt(keeps.length);
  const passed = keeps.map((keep) => unit - keep);
  return keeps.map((keep, at) => {
    const before = productSums(passed.filter((_, other) => other !== at));
    const ways = (count) => factorial(count) * factorial(size - 1n - count);
    const rest = before.map((sum, count) => sum * ways(BigInt(count)) * unit ** (size - 1n - BigInt(count)));
    const whole = factorial(size) * unit ** size;
    return (part * keep * all(rest) * grains + whole) / (whole * grains);
  });
}

class Meek extends Seats {
  constructor(ballots, ids, draw, seats) {
    super(ids, draw, seats);
    this.ballots = ballots;
    this.keeps = byOption(ids, () => unit);
  }

  /** Divides all votes by the parts that everybody keeps. */
  divide() {
    this.votes = byOption(Object.keys(this.keeps), () => 0n);
    for (const ballot of this.ballots) {
      let part = unit;
      for (const rank of ballot) part -= this.keep(rank, part);
    }
    this.quota = all(Object.values(this.votes)) / BigInt(this.seats + 1) + 1n;
  }

  /** What those of one rank keep of that part of a vote, all together. */
  keep(rank, part) {
    const ids = rank.filter((id) => this.keeps[id] > 0n);
    const keeps = ids.map((id) => this.keeps[id]);
    const kept = ids.length === 1 ? [up(part * keeps[0], unit)] : shared(keeps, part);
    ids.forEach((id, at) => (this.votes[id] += kept[at]));
    return all(kept);
  }

  tell() {
    this.begin(byOption(Object.keys(this.votes), (id) => Number(this.votes[id])));
    for (const id of this.winners) this.scores[id] = Number(this.votes[id]);
  }

  takeOut(out) {
    for (const id of out) this.keeps[id] = 0n;
    this.leave(out);
  }

  /** Of those elected who have more than the quota: [id, how much more]. */
  get above() {
    const above = this.winners.map((id) => [id, this.votes[id] - this.quota]);
    return above.filter(([, votes]) => votes > 0n);
  }

  get surplus() {
    return all(this.above.map(([, votes]) => votes));
  }

  adjust() {
    for (const [id] of this.above) {
      const wanted = up(this.keeps[id] * this.quota, unit);
      const keep = up(wanted * unit, this.votes[id]);
      if (keep < this.keeps[id]) this.keeps[id] = keep;
    }
  }

  /** Whoever has fewest cannot catch up, or nothing is left to catch up with. */
  isTime() {
    const [fewest, next] = [...this.left].map((id) => this.votes[id]).sort((a, b) => (a < b ? -1 : 1));
    const { before, surplus } = this;
    return fewest + surplus < next || surplus < small || (before !== undefined && surplus >= before);
  }

  /** True where somebody came in. */
  electReached() {
    const reached = [...this.left].filter((id) => this.votes[id] >= this.quota);
    if (reached.length === 0) return false;
    this.tell();
    this.electAll(reached);
    this.before = undefined;
    return true;
  }

  /** One step of the count; true where it has ended. */
  step() {
    this.divide();
    const told = this.electReached();
    if (this.fillsUp()) return true;
    const goes = this.isTime();
    if (goes && !told) this.tell();
    if (goes && (this.goOut() || this.fillsUp())) return true;
    this.before = goes || told ? undefined : this.surplus;
    this.adjust();
    return false;
  }

  count() {
    while (!this.step());
    return this.result(Number(unit));
  }
}

export function meek(ballots, ids, draw, { seats }) {
  const choosing = ballots.map(ranksOf).filter((ranks) => ranks.length > 0);
  return new Meek(choosing, ids, draw, seats).count();
}
