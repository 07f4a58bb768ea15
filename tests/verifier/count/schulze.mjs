// Schulze: paths through defeats, each as strong as its weakest.
import { decided, decision, pairsOf, round } from './support.mjs';

/** [how many are for it, or by how much, fewer against it]; undefined: no defeat. */
function strengthOf(pairs, a, b, margins) {
  const [votes, against] = [pairs[a][b], pairs[b][a]];
  if (votes <= against) return undefined;
  return margins ? [votes - against, 0] : [votes, -against];
}

const stronger = (a, b) =>
  a !== undefined && (b === undefined || a[0] > b[0] || (a[0] === b[0] && a[1] > b[1]));
const weaker = (a, b) => (stronger(a, b) ? b : a);

function strongestPaths(pairs, ids, margins) {
  const paths = Object.fromEntries(ids.map((a) => [a, {}]));
  for (const a of ids) for (const b of ids) if (a !== b) paths[a][b] = strengthOf(pairs, a, b, margins);
  for (const via of ids) {
    for (const a of ids) {
      for (const b of ids) {
        if (new Set([a, b, via]).size < 3) continue;
        const around = weaker(paths[a][via], paths[via][b]);
        if (stronger(around, paths[a][b])) paths[a][b] = around;
      }
    }
  }
  return paths;
}

/** Place after place: of those whom nobody left beats, the first drawn. */
function places(ids, beats, draw, decisions) {
  const ranking = [];
  let left = ids;
  while (left.length > 0) {
    const first = draw(left.filter((a) => !left.some((b) => beats(b, a))));
    if (first.length > 1) decisions.push(decision('broken-by-draw', first, 0));
    ranking.push(first[0]);
    left = left.filter((id) => id !== first[0]);
  }
  return ranking;
}

export function schulze(ballots, ids, draw, { strength }) {
  const pairs = pairsOf(ballots, ids);
  const paths = strongestPaths(pairs, ids, strength === 'margins');
  const beats = (a, b) => a !== b && stronger(paths[a][b], paths[b][a]);
  const scores = Object.fromEntries(ids.map((a) => [a, ids.filter((b) => beats(a, b)).length]));
  const beatsAll = ids.find((a) => ids.every((b) => a === b || pairs[a][b] > pairs[b][a]));
  const decisions = [beatsAll ? decision('beats-all', [beatsAll], 0) : decision('cycle', [], 0)];
  const ranking = places(ids, beats, draw, decisions);
  decisions.push(decision('strongest', [ranking[0]], 0));
  return { unit: 1, scores, rounds: [round(scores, decisions)], pairs, ...decided(ranking[0], ranking) };
}
