// Minimax: whoever's greatest defeat is the smallest.
import { pairsOf } from './pairs.mjs';
import { byOption, placed, ranked } from './support.mjs';

export function minimax(ballots, ids, draw, { strength }) {
  const pairs = pairsOf(ballots, ids);
  const defeat = (a, b) => {
    const [against, votes] = [pairs[b][a], pairs[a][b]];
    if (strength === 'margins') return against - votes;
    return against > votes ? against : 0;
  };
  const scores = byOption(ids, (a) => Math.max(...ids.filter((b) => b !== a).map((b) => defeat(a, b))));
  return { unit: 1, scores, pairs, ...placed(ranked(ids, (id) => scores[id], -1, draw)) };
}
