// Counts that add up: whoever has most wins.
import { pairsOf } from './pairs.mjs';
import {
  byOption,
  decision,
  extreme,
  marksOf,
  placed,
  ranked,
  ranksOf,
  round,
  sorted,
  sum,
  told,
  zeros,
} from './support.mjs';

/** All options by their scores, the highest first; the draw decides between those who have the same. */
function mostWins(event, unit, scores, draw) {
  const ids = Object.keys(scores);
  const first = extreme(ids, (id) => scores[id], 1);
  const decisions = [decision(event, sorted(first), scores[first[0]])];
  const drawn = (level) => {
    const groups = draw(level);
    if (level.length > 1) decisions.push(told(groups, scores[level[0]]));
    return groups;
  };
  const ranking = ranked(ids, (id) => scores[id], 1, drawn);
  return { unit, scores, rounds: [round(scores, decisions)], pairs: {}, ...placed(ranking) };
}

function added(ballots, ids) {
  const scores = zeros(ids);
  for (const ballot of ballots) for (const [id, mark] of marksOf(ballot)) scores[id] += mark;
  return scores;
}

const gcd = (a, b) => (b === 0 ? a : gcd(b, a % b));
const lcm = (a, b) => (a / gcd(a, b)) * b;

/** First choices; whoever shares the first rank has an equal part of the vote. */
export function plurality(ballots, ids, draw) {
  if (!ballots[0].ranking) return mostWins('counted', 1, added(ballots, ids), draw);
  const firsts = ballots.map((ballot) => ranksOf(ballot)[0] ?? []);
  const unit = firsts.reduce((parts, first) => lcm(parts, first.length || 1), 1);
  const scores = zeros(ids);
  for (const first of firsts) for (const id of first) scores[id] += unit / first.length;
  return mostWins('counted', unit, scores, draw);
}

/** A vote for each option with a mark. */
export function approval(ballots, ids, draw) {
  const votes = (id) => ballots.filter((ballot) => marksOf(ballot).some(([other]) => other === id)).length;
  return mostWins('counted', 1, byOption(ids, votes), draw);
}

export const score = (ballots, ids, draw) => mostWins('points', 1, added(ballots, ids), draw);

/** In halves: two for each option below, one for each beside. */
export function borda(ballots, ids, draw) {
  const choosing = ballots.filter(({ ranking }) => ranking.length > 0);
  const pairs = pairsOf(choosing, ids);
  const others = (a) => ids.filter((b) => b !== a);
  const points = (a) => sum(others(a).map((b) => choosing.length + pairs[a][b] - pairs[b][a]));
  return mostWins('points', 2, byOption(ids, points), draw);
}
