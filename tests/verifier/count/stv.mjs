// Several seats by the Scottish statute: weighted inclusive Gregory, papers valued to five decimal places.
import { Seats } from './seats.mjs';
import { extreme, nobody, ranksOf, zeros } from './support.mjs';

const unit = 100_000;

/** Whom a paper names one by one: a shared rank ends it. */
function namesOf(ballot) {
  const ranks = ranksOf(ballot);
  const shared = ranks.findIndex((rank) => rank.length > 1);
  return ranks.slice(0, shared < 0 ? ranks.length : shared).flat();
}

class Papers extends Seats {
  constructor(ballots, ids, draw, seats) {
    super(ids, draw, seats);
    this.papers = ballots.map((names) => ({ names, holder: names[0], value: unit }));
    this.quota = (Math.floor(this.papers.length / (seats + 1)) + 1) * unit;
    this.surplus = new Set();
    const votes = zeros(ids);
    for (const { holder } of this.papers) votes[holder] += unit;
    this.begin(votes);
  }

  /** Gives the papers of an option to the next on each who is neither in nor out, at the value that is left of them. */
  pass(from, valueOf) {
    const votes = { ...this.round.votes };
    for (const paper of this.papers.filter(({ holder }) => holder === from)) {
      paper.value = valueOf(paper.value);
      paper.holder = paper.names.find((id) => this.left.has(id));
      if (paper.holder !== undefined) votes[paper.holder] += paper.value;
    }
    return votes;
  }

  transfer(from) {
    const all = BigInt(this.round.votes[from]);
    const above = all - BigInt(this.quota);
    const votes = this.pass(from, (value) => Number((above * BigInt(value)) / all));
    this.surplus.delete(from);
    this.begin({ ...votes, [from]: this.quota });
  }

  takeOut(out) {
    this.leave(out);
    // Several go together only where they have no votes, so the papers of one tell all.
    const votes = this.pass(out[0], (value) => value);
    this.begin({ ...votes, ...zeros(out) });
  }

  electReached() {
    const reached = [...this.left].filter((id) => this.round.votes[id] >= this.quota);
    this.electAll(reached);
    for (const id of reached) if (this.round.votes[id] > this.quota) this.surplus.add(id);
  }

  /** One step of the count; true where it has ended. */
  step() {
    this.electReached();
    if (this.fillsUp()) return true;
    if (this.surplus.size === 0) return this.goOut();
    const largest = this.settle(
      extreme([...this.surplus], (id) => this.round.votes[id], 1),
      1,
    );
    // Who is elected is known, but not who of the others may be.
    if (largest.length > 1) return this.stop(this.left);
    this.transfer(largest[0]);
    return false;
  }

  count() {
    // Papers that are uncertain from their first rank on are for nobody, though they are not blank.
    if (this.papers.length === 0) return nobody(unit, this.scores);
    while (!this.step());
    return this.result(unit);
  }
}

export function stv(ballots, ids, draw, { seats }) {
  const valid = ballots.map(namesOf).filter((names) => names.length > 0);
  return new Papers(valid, ids, draw, seats).count();
}
