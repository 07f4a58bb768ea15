// The tally of a closed poll: each method that its document names.
import { copeland } from './copeland.mjs';
import { irv } from './irv.mjs';
import { meek } from './meek.mjs';
import { minimax } from './minimax.mjs';
import { pairsOf } from './pairs.mjs';
import { phragmen } from './phragmen.mjs';
import { approval, borda, plurality, score } from './points.mjs';
import { rankedPairs } from './ranked-pairs.mjs';
import { schulze } from './schulze.mjs';
import { star } from './star.mjs';
import { stv } from './stv.mjs';
import { drawer, marksOf, nobody, without, zeros } from './support.mjs';

const compared = { schulze, minimax, copeland, 'ranked-pairs': rankedPairs };
const methods = { plurality, approval, score, star, borda, irv, stv, meek, phragmen, ...compared };

export const isBlank = (ballot) => (ballot.ranking ?? marksOf(ballot)).length === 0;

function ofNobody(method, ballots, ids) {
  const pairs = compared[method] ? pairsOf(ballots, ids) : {};
  return { ...nobody(1, zeros(ids)), pairs, rounds: [] };
}

/** What one method finds, by the rules that the poll states; without a key ties stay open. Methods that docs/verifying.md does not tell round by round have no rounds here. */
export function countBy(method, poll, ballots, key) {
  if (!methods[method]) throw new Error(`${method} is not counted here`);
  const ids = poll.options.map(({ id }) => id);
  const blank = ballots.filter(isBlank).length;
  const found =
    blank === ballots.length
      ? ofNobody(method, ballots, ids)
      : methods[method](ballots, ids, drawer(key, ids), poll);
  return { method, ballots: ballots.length, blank, ...found };
}

/** Null where nothing is counted. Throws for a method that this verifier cannot count. */
export function tallyOf(poll, ballots, key) {
  if (!poll.count) return null;
  const tallies = poll.count.map((method) => countBy(method, poll, ballots, key));
  return { ballots: ballots.length, status: 'closed', draw: key, tallies };
}

/** What somebody else says that a method found, but for the rounds if there are none to hold them against. */
export function comparable(said, found) {
  if (!found || found.rounds) return said;
  return Array.isArray(said?.rounds) ? without(said, 'rounds') : null;
}
