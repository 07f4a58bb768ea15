// Instant runoff, with shared ranks in equal parts. Every round reads all ballots from the top again.
import { decided, decision, ranksOf, round, sorted, sum, zeros } from './support.mjs';

const gcd = (a, b) => (b === 0 ? a : gcd(b, a % b));

/** So many parts that a vote can be divided among any number up to the largest shared rank. */
function partsOf(ballots) {
  const largest = Math.max(1, ...ballots.flatMap((ballot) => ballot.map((rank) => rank.length)));
  let unit = 1;
  for (let n = 2; n <= largest; ++n) unit = (unit / gcd(unit, n)) * n;
  return unit;
}

/** Those of the first rank where somebody is left. */
function counting(ballot, left) {
  for (const rank of ballot) {
    const standing = rank.filter((id) => left.has(id));
    if (standing.length > 0) return standing;
  }
  return [];
}

function moved(ballots, unit, left, out) {
  const moves = {};
  for (const ballot of ballots) {
    const before = counting(ballot, left);
    if (!before.includes(out)) continue;
    const after = counting(ballot, new Set([...left].filter((id) => id !== out)));
    const part = unit / before.length;
    for (const to of after) moves[to] = (moves[to] ?? 0) + part / after.length;
    if (after.length === 0) moves[''] = (moves[''] ?? 0) + part;
  }
  return sorted(Object.keys(moves)).map((to) => ({ from: out, to: to || null, votes: moves[to] }));
}

class Runoff {
  constructor(ballots, ids, draw) {
    this.ballots = ballots;
    this.unit = partsOf(ballots);
    this.draw = draw;
    this.left = new Set(ids);
    this.scores = zeros(ids);
    this.rounds = [];
    this.gone = [];
    const votes = zeros(ids);
    for (const ballot of ballots)
      for (const id of counting(ballot, this.left))
        votes[id] += this.unit / counting(ballot, this.left).length;
    this.rounds.push(round(votes, []));
  }

  get round() {
    return this.rounds.at(-1);
  }

  say(...about) {
    this.round.decisions.push(decision(...about));
  }

  /** Above 0 where a is ahead, and the round that tells; the newest is asked first. */
  compare(a, b) {
    for (let at = this.rounds.length - 1; at >= 0; --at) {
      const difference = this.rounds[at].votes[a] - this.rounds[at].votes[b];
      if (difference !== 0) return { ahead: difference, at };
    }
    return { ahead: 0, at: Infinity };
  }

  /** Of options that are level now, the one that is ahead of all (sign 1) or behind all (-1). */
  settle(level, sign) {
    if (level.length === 1) return level[0];
    const votes = this.round.votes[level[0]];
    const best = level.filter((a) => level.every((b) => sign * this.compare(a, b).ahead >= 0));
    if (best.length === 1) {
      const told = level.filter((id) => id !== best[0]).map((id) => this.compare(best[0], id).at);
      this.say('broken-by-rounds', sorted(level), votes, { round: Math.min(...told) });
      return best[0];
    }
    const drawn = this.draw(best);
    this.say('broken-by-draw', drawn, votes);
    return sign > 0 ? drawn[0] : drawn.at(-1);
  }

  /** The winner, or undefined when somebody goes out instead. */
  decide() {
    const { votes, exhausted } = this.round;
    this.round.needed = Math.floor((this.ballots.length * this.unit - exhausted) / 2) + 1;
    const most = Math.max(...[...this.left].map((id) => votes[id]));
    const leader = [...this.left].find((id) => votes[id] === most);
    if (most >= this.round.needed) {
      this.say('majority', [leader], most);
      return leader;
    }
    this.say('no-majority', [], this.round.needed);
    if (this.left.size > 2) return undefined;
    const winner = this.settle([...this.left], 1);
    this.say('elected', [winner], votes[winner]);
    return winner;
  }

  takeOut() {
    const { votes, exhausted } = this.round;
    const fewest = Math.min(...[...this.left].map((id) => votes[id]));
    const out = this.settle(
      [...this.left].filter((id) => votes[id] === fewest),
      -1,
    );
    this.say('fewest', [out], fewest);
    const moves = moved(this.ballots, this.unit, this.left, out);
    this.scores[out] = fewest;
    this.left.delete(out);
    this.gone.unshift(out);
    const next = { ...votes, [out]: 0 };
    for (const { to, votes: number } of moves) if (to !== null) next[to] += number;
    const lost = sum(moves.filter(({ to }) => to === null).map(({ votes: number }) => number));
    this.rounds.push(round(next, [], { moves, exhausted: exhausted + lost }));
  }

  /** Those who are left, the one who is ahead first. */
  order(ids) {
    const groups = [];
    for (const id of [...ids].sort((a, b) => -this.compare(a, b).ahead)) {
      if (groups.length > 0 && this.compare(groups.at(-1)[0], id).ahead === 0) groups.at(-1).push(id);
      else groups.push([id]);
    }
    return groups.flatMap((group) => {
      const drawn = this.draw(group);
      if (group.length > 1) this.say('broken-by-draw', drawn, this.round.votes[group[0]]);
      return drawn;
    });
  }

  count() {
    let winner = this.decide();
    while (winner === undefined) {
      this.takeOut();
      winner = this.decide();
    }
    for (const id of this.left) this.scores[id] = this.round.votes[id];
    this.left.delete(winner);
    const ranking = [winner, ...this.order(this.left), ...this.gone];
    return {
      unit: this.unit,
      scores: this.scores,
      rounds: this.rounds,
      pairs: {},
      ...decided(winner, ranking),
    };
  }
}

export function irv(ballots, ids, draw) {
  const choosing = ballots.map(ranksOf).filter((ranks) => ranks.length > 0);
  return new Runoff(choosing, ids, draw).count();
}
