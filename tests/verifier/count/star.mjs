// STAR: score, then automatic runoff between the two with the highest sums.
import { byOption, extreme, marksOf, placed, sorted, sum } from './support.mjs';

const without = (ids, others) => ids.filter((id) => !others.includes(id));
const joined = (ids, sets) => sets.map((set) => [...ids, ...set]);

class Star {
  constructor(ballots, ids, draw, top) {
    this.marks = ballots.map((ballot) => ({
      ...byOption(ids, () => 0),
      ...Object.fromEntries(marksOf(ballot)),
    }));
    this.draw = draw;
    this.scores = byOption(ids, (id) => sum(this.marks.map((marks) => marks[id])));
    this.tops = byOption(ids, (id) => this.marks.filter((marks) => marks[id] === top).length);
  }

  /** Above 0 where more ballots give a the higher mark. */
  ahead(a, b) {
    return sum(this.marks.map((marks) => Math.sign(marks[a] - marks[b])));
  }

  /** All that may come out for the open places among those who are level; one set where lots are drawn. */
  sets(level, open) {
    if (open === 0) return [[]];
    if (level.length <= open) return [level];
    const losses = (a) => level.filter((b) => this.ahead(b, a) > 0).length;
    const losers = extreme(level, losses, 1);
    if (losers.length < level.length) return this.divided(without(level, losers), losers, open);
    const tops = (id) => this.tops[id];
    const most = extreme(level, tops, 1);
    if (most.length <= open) return joined(most, this.sets(without(level, most), open - most.length));
    const fewest = extreme(level, tops, -1);
    if (fewest.length < level.length) return this.sets(without(level, fewest), open);
    return this.draw(level)[0].flatMap((id) => joined([id], this.sets(without(level, [id]), open - 1)));
  }

  divided(ahead, behind, open) {
    if (ahead.length >= open) return this.sets(ahead, open);
    return joined(ahead, this.sets(behind, open - ahead.length));
  }

  finalists(ids) {
    const score = (id) => this.scores[id];
    const first = extreme(ids, score, 1);
    if (first.length > 1) return this.sets(first, 2);
    return joined(first, this.sets(extreme(without(ids, first), score, 1), 1));
  }

  /** The finalists, whoever wins first; together where only a lot could tell. */
  runoff([a, b]) {
    const differences = [this.ahead(a, b), this.scores[a] - this.scores[b], this.tops[a] - this.tops[b]];
    const decisive = differences.find((difference) => difference !== 0);
    if (decisive === undefined) return this.draw([a, b]);
    return decisive > 0 ? [[a], [b]] : [[b], [a]];
  }
}

export function star(ballots, ids, draw, { max }) {
  const count = new Star(ballots, ids, draw, max);
  const runoffs = count.finalists(ids).map((finalists) => count.runoff(finalists));
  const first = sorted(new Set(runoffs.flatMap(([winners]) => winners)));
  // Whoever wins whatever is drawn has won, though nobody knows yet who comes second.
  const ranking = runoffs.length === 1 ? runoffs[0] : [first];
  return { unit: 1, scores: count.scores, pairs: {}, ...placed(ranking) };
}
