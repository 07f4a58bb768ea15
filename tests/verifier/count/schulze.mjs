// Schulze: paths through defeats, each as strong as its weakest.
import { pairsOf, places, strengthOf, stronger } from './pairs.mjs';
import { byOption, decision, placed, round, told } from './support.mjs';

const weaker = (a, b) => (stronger(a, b) ? b : a);

function strongestPaths(pairs, ids, margins) {
  const paths = byOption(ids, () => ({}));
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

export function schulze(ballots, ids, draw, { strength }) {
  const pairs = pairsOf(ballots, ids);
  const paths = strongestPaths(pairs, ids, strength === 'margins');
  const beats = (a, b) => a !== b && stronger(paths[a][b], paths[b][a]);
  const scores = byOption(ids, (a) => ids.filter((b) => beats(a, b)).length);
  const beatsAll = ids.find((a) => ids.every((b) => a === b || pairs[a][b] > pairs[b][a]));
  const decisions = [beatsAll ? decision('beats-all', [beatsAll], 0) : decision('cycle', [], 0)];
  const drawn = (level) => {
    const groups = draw(level);
    if (level.length > 1) decisions.push(told(groups, 0));
    return groups;
  };
  const ranking = places(ids, beats, drawn);
  decisions.push(decision('strongest', ranking[0], 0));
  return { unit: 1, scores, rounds: [round(scores, decisions)], pairs, ...placed(ranking) };
}
