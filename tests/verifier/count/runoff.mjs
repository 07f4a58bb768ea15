// What the counts that go round by round have in common: who is left, and what earlier rounds say of those who are level.
import { decision, extreme, round, sorted, sum, told, zeros } from './support.mjs';

export class Runoff {
  constructor(ids, draw) {
    this.draw = draw;
    this.left = new Set(ids);
    this.scores = zeros(ids);
    this.rounds = [];
    this.since = 0; // Rounds before this one are not asked.
    this.elected = []; // Groups, as those who went out: without a draw several may have come at once.
    this.gone = [];
    this.level = []; // Those who keep the count from going on.
  }

  get round() {
    return this.rounds.at(-1);
  }

  say(...about) {
    this.round.decisions.push(decision(...about));
  }

  /** Begins a round: everybody who stood before has their votes of now as a score. */
  begin(votes, more) {
    this.rounds.push(round(votes, [], more));
    for (const id of this.left) this.scores[id] = votes[id];
  }

  /** Above 0 where a is ahead, and the round that tells; the newest is asked first. */
  compare(a, b) {
    for (let at = this.rounds.length - 1; at >= this.since; --at) {
      const difference = this.rounds[at].votes[a] - this.rounds[at].votes[b];
      if (difference !== 0) return { ahead: difference, at };
    }
    return { ahead: 0, at: Infinity };
  }

  /** Of options that are level now, the one that is ahead of all (sign 1) or behind all (-1); several where only a lot could tell. */
  settle(level, sign) {
    if (level.length === 1) return level;
    const votes = this.round.votes[level[0]];
    const best = level.filter((a) => level.every((b) => sign * this.compare(a, b).ahead >= 0));
    if (best.length === 1) {
      const differ = level.filter((id) => id !== best[0]).map((id) => this.compare(best[0], id).at);
      this.say('broken-by-rounds', sorted(level), votes, { round: Math.min(...differ) });
      return best;
    }
    const drawn = this.draw(best);
    if (drawn.length === 1) return drawn[0];
    this.round.decisions.push(told(drawn, votes));
    return sign > 0 ? drawn[0] : drawn.at(-1);
  }

  /** Those who have fewest votes, as far as earlier rounds or a lot tell them apart. */
  fewest() {
    return this.settle(
      extreme([...this.left], (id) => this.round.votes[id], -1),
      -1,
    );
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
      if (drawn.length > 1) this.round.decisions.push(told(drawn, this.round.votes[group[0]]));
      return drawn;
    });
  }

  leave(ids) {
    for (const id of ids) this.left.delete(id);
    this.gone.unshift(sorted(ids));
  }

  get winners() {
    return this.elected.flat();
  }

  elect(ids) {
    for (const id of ids) this.left.delete(id);
    this.elected.push(ids);
  }

  result(unit) {
    const { elected, gone, level, scores, winners } = this;
    const left = level.length > 0 ? [sorted(this.left)] : this.order(this.left);
    const ranking = [...elected, ...left, ...gone];
    const outcome = level.length > 0 ? 'level' : 'decided';
    return { unit, scores, pairs: {}, outcome, winners, level: sorted(level), ranking };
  }
}

export const total = (ids, votes) => sum([...ids].map((id) => votes[id]));
