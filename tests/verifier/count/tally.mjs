// The tally of a closed poll: each method that its document names.
import { irv } from './irv.mjs';
import { approval, borda, plurality, score } from './points.mjs';
import { schulze } from './schulze.mjs';
import { drawer, pairsOf, zeros } from './support.mjs';

const methods = { plurality, approval, score, borda, irv, schulze };

export const isBlank = ({ choice, ranking, marks }) =>
  choice
    ? choice.length === 0
    : ranking
      ? ranking.length === 0
      : Object.values(marks).every((mark) => mark === 0);

function nobody(method, ballots, ids) {
  const nothing = { outcome: 'nobody', winners: [], level: [], ranking: [], rounds: [] };
  const pairs = method === 'schulze' ? pairsOf(ballots, ids) : {};
  return { unit: 1, scores: zeros(ids), pairs, ...nothing };
}

/** Null where nothing is counted. Throws for a method, or a tie without a key, that this verifier cannot count. */
export function tallyOf(poll, ballots, key) {
  if (!poll.count) return null;
  const ids = poll.options.map(({ id }) => id);
  const blank = ballots.filter(isBlank).length;
  const tallies = poll.count.map((method) => {
    if (!methods[method]) throw new Error(`${method} is not counted here`);
    const found =
      blank === ballots.length
        ? nobody(method, ballots, ids)
        : methods[method](ballots, ids, drawer(key, ids), poll);
    return { method, ballots: ballots.length, blank, ...found };
  });
  return { ballots: ballots.length, status: 'closed', draw: key, tallies };
}
