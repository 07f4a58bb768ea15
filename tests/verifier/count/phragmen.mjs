// Sequential Phragmén: each seat is a load, shared by those who voted for its holder; the smallest load of a voter decides.
import { byOption, extreme, marksOf } from './support.mjs';

const millionth = 1_000_000; // A vote has so many parts.
const product = (numbers) => numbers.reduce((all, number) => all * number, 1n);

class Loads {
  constructor(ballots, ids) {
    this.voters = ballots.map((ballot) => ({ chosen: new Set(marksOf(ballot).map(([id]) => id)), load: 0n }));
    this.one = 1n; // So many parts are a load of one.
    this.votes = byOption(ids, (id) => BigInt(this.of(id).length));
    this.all = product(Object.values(this.votes).filter((votes) => votes > 0n));
  }

  of(id) {
    return this.voters.filter(({ chosen }) => chosen.has(id));
  }

  /** What the voters of an option carry together once it has a seat. */
  together(id) {
    return this.of(id).reduce((all, { load }) => all + load, this.one);
  }

  /** The load of each of its voters then, in parts that are the same for all options. */
  each(id) {
    return (this.together(id) * this.all) / this.votes[id];
  }

  /** The parts become smaller, so that the share of each voter is a whole number of them. */
  seat(id) {
    const share = this.together(id);
    for (const voter of this.voters) voter.load *= this.votes[id];
    this.one *= this.votes[id];
    for (const voter of this.of(id)) voter.load = share;
  }
}

/** Seat after seat; those who are level where no lot is drawn. */
function fill(loads, ids, draw, seats) {
  const winners = [];
  while (winners.length < seats) {
    const left = ids.filter((id) => loads.votes[id] > 0n && !winners.includes(id));
    if (left.length === 0) break;
    const [next] = draw(extreme(left, (id) => loads.each(id), -1));
    if (next.length > 1) return { winners, level: next };
    loads.seat(next[0]);
    winners.push(next[0]);
  }
  return { winners, level: [] };
}

export function phragmen(ballots, ids, draw, { seats }) {
  const loads = new Loads(ballots, ids);
  const scores = byOption(ids, (id) => loads.of(id).length * millionth);
  const { winners, level } = fill(loads, ids, draw, seats);
  const ranking = [...winners.map((id) => [id]), ...(level.length > 0 ? [level] : [])];
  const outcome = level.length > 0 ? 'level' : 'decided';
  return { unit: millionth, scores, pairs: {}, outcome, winners, level, ranking };
}
