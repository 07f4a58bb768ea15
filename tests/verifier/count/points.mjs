// Counts that add up: whoever has most wins.
import { decided, decision, pairsOf, ranksOf, round, sum, zeros } from './support.mjs';

/** All options by their scores, the highest first; the draw decides between those who have the same. */
function mostWins(event, unit, scores, draw) {
  const ids = Object.keys(scores);
  const levels = [...new Set(Object.values(scores))].sort((a, b) => b - a);
  const groups = levels.map((score) => [score, draw(ids.filter((id) => scores[id] === score))]);
  const decisions = [decision(event, [...groups[0][1]].sort(), groups[0][0])];
  for (const [score, group] of groups)
    if (group.length > 1) decisions.push(decision('broken-by-draw', group, score));
  const ranking = groups.flatMap(([, group]) => group);
  return { unit, scores, rounds: [round(scores, decisions)], pairs: {}, ...decided(ranking[0], ranking) };
}

const marksOf = ({ choice, marks }) =>
  Object.entries(marks ?? Object.fromEntries(choice.map((id) => [id, 1])));

function added(ballots, ids) {
  const scores = zeros(ids);
  for (const ballot of ballots) for (const [id, mark] of marksOf(ballot)) scores[id] += mark;
  return scores;
}

const gcd = (a, b) => (b === 0 ? a : gcd(b, a % b));
const lcm = (a, b) => (a / gcd(a, b)) * b;

/** First choices; whoever shares the first rank has an equal part of the vote. */
export function plurality(ballots, ids, draw) {
  if (ballots[0].choice) return mostWins('counted', 1, added(ballots, ids), draw);
  const firsts = ballots.map((ballot) => ranksOf(ballot)[0] ?? []);
  const unit = firsts.reduce((parts, first) => lcm(parts, first.length || 1), 1);
  const scores = zeros(ids);
  for (const first of firsts) for (const id of first) scores[id] += unit / first.length;
  return mostWins('counted', unit, scores, draw);
}

export const approval = (ballots, ids, draw) => mostWins('counted', 1, added(ballots, ids), draw);
export const score = (ballots, ids, draw) => mostWins('points', 1, added(ballots, ids), draw);

/** In halves: two for each option below, one for each beside. */
export function borda(ballots, ids, draw) {
  const choosing = ballots.filter(({ ranking }) => ranking.length > 0);
  const pairs = pairsOf(choosing, ids);
  const others = (a) => ids.filter((b) => b !== a);
  const points = (a) => sum(others(a).map((b) => choosing.length + pairs[a][b] - pairs[b][a]));
  return mostWins('points', 2, Object.fromEntries(ids.map((a) => [a, points(a)])), draw);
}
