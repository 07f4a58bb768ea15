// Instant runoff, with shared ranks in equal parts. Every round reads all ballots from the top again.
import { Runoff, total } from './runoff.mjs';
import { extreme, ranksOf, sorted, sum, zeros } from './support.mjs';

const gcd = (a, b) => (b === 0 ? a : gcd(b, a % b));
const mostTogether = 12; // Where more share a rank, nobody goes out together: the parts would be too small.

const largestRank = (ballots) => Math.max(1, ...ballots.flatMap((ranks) => ranks.map((rank) => rank.length)));

/** So many parts that a vote can be divided among any number up to the largest shared rank. */
function partsOf(largest) {
  let unit = 1;
  for (let n = 2; n <= largest; ++n) unit = (unit / gcd(unit, n)) * n;
  return unit;
}

/** Those of the first rank where somebody is left. */
function counting(ranks, left) {
  for (const rank of ranks) {
    const standing = rank.filter((id) => left.has(id));
    if (standing.length > 0) return standing;
  }
  return [];
}

class Instant extends Runoff {
  constructor(ballots, ids, draw) {
    super(ids, draw);
    this.ballots = ballots;
    const largest = largestRank(ballots);
    const drawn = draw(ids).length > 1;
    this.batches = !drawn && largest <= mostTogether;
    this.unit = this.batches ? partsOf(largest) ** 2 : partsOf(largest);
    const votes = zeros(ids);
    for (const ballot of ballots) {
      const first = counting(ballot, this.left);
      for (const id of first) votes[id] += this.unit / first.length;
    }
    this.begin(votes);
  }

  /** True when somebody has won, or nobody can say who. */
  decide() {
    const { votes, exhausted } = this.round;
    this.round.needed = Math.floor((this.ballots.length * this.unit - exhausted) / 2) + 1;
    const [leader] = extreme([...this.left], (id) => votes[id], 1);
    if (votes[leader] >= this.round.needed) return this.win('majority', leader);
    this.say('no-majority', [], this.round.needed);
    if (this.left.size > 2) return false;
    const best = this.settle([...this.left], 1);
    return best.length > 1 ? this.stop(best) : this.win('elected', best[0]);
  }

  win(event, id) {
    this.say(event, [id], this.round.votes[id]);
    this.elect([id]);
    return true;
  }

  stop(level) {
    this.say('level', sorted(level), this.round.votes[level[0]]);
    this.level = level;
    return true;
  }

  /** Several have fewest, and nothing tells them apart: they go together if that cannot matter. */
  mayGo(out) {
    const { votes } = this.round;
    const rest = [...this.left].filter((id) => !out.includes(id)).map((id) => votes[id]);
    return this.batches && rest.length > 0 && total(out, votes) < Math.min(...rest);
  }

  /** True where the count stops. */
  takeOut() {
    const out = this.fewest();
    if (out.length > 1 && !this.mayGo(out)) return this.stop(out);
    const { votes, exhausted } = this.round;
    this.say(out.length > 1 ? 'fewest-batch' : 'fewest', sorted(out), total(out, votes));
    const moves = this.moved(out);
    this.leave(out);
    const next = { ...votes, ...zeros(out) };
    for (const { to, votes: number } of moves) if (to !== null) next[to] += number;
    const lost = sum(moves.filter(({ to }) => to === null).map(({ votes: number }) => number));
    this.begin(next, { moves, exhausted: exhausted + lost });
    if (out.length > 1) this.since = this.rounds.length - 1;
    return false;
  }

  moved(out) {
    const rest = new Set([...this.left].filter((id) => !out.includes(id)));
    return sorted(out).flatMap((from) => this.movedFrom(from, rest));
  }

  movedFrom(from, rest) {
    const moves = {};
    for (const ballot of this.ballots) {
      const before = counting(ballot, this.left);
      if (!before.includes(from)) continue;
      const after = counting(ballot, rest);
      const part = this.unit / before.length;
      for (const to of after) moves[to] = (moves[to] ?? 0) + part / after.length;
      if (after.length === 0) moves[''] = (moves[''] ?? 0) + part;
    }
    return sorted(Object.keys(moves)).map((to) => ({ from, to: to || null, votes: moves[to] }));
  }

  count() {
    for (let over = this.decide(); !over; over = this.takeOut() || this.decide());
    return { ...this.result(this.unit), rounds: this.rounds };
  }
}

export function irv(ballots, ids, draw) {
  const choosing = ballots.map(ranksOf).filter((ranks) => ranks.length > 0);
  return new Instant(choosing, ids, draw).count();
}
