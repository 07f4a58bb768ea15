// Copeland: whoever wins most comparisons, in halves; one that ends level is half a win.
import { pairsOf } from './pairs.mjs';
import { byOption, placed, ranked, sum } from './support.mjs';

export function copeland(ballots, ids, draw) {
  const pairs = pairsOf(ballots, ids);
  const worth = (a, b) => 1 + Math.sign(pairs[a][b] - pairs[b][a]);
  const scores = byOption(ids, (a) => sum(ids.filter((b) => b !== a).map((b) => worth(a, b))));
  return { unit: 2, scores, pairs, ...placed(ranked(ids, (id) => scores[id], 1, draw)) };
}
