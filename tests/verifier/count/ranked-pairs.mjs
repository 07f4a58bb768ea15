// Ranked pairs: defeats are locked from the strongest on, but for those that would close a circle.
import { pairsOf, places, strengthOf, stronger } from './pairs.mjs';
import { byOption, placed } from './support.mjs';

/** Whom somebody stands above, by these defeats and by what follows from them. */
function below(defeats, id, found = new Set()) {
  for (const { winner, loser } of defeats) {
    if (winner !== id || found.has(loser)) continue;
    found.add(loser);
    below(defeats, loser, found);
  }
  return found;
}

const closesCircle = (defeats, { winner, loser }) => below(defeats, loser).has(winner);

/** All defeats from the strongest on, those of the same strength together. */
function defeatsOf(pairs, ids, margins) {
  const all = ids
    .flatMap((winner) => ids.filter((id) => id !== winner).map((loser) => ({ winner, loser })))
    .map((defeat) => ({ ...defeat, strength: strengthOf(pairs, defeat.winner, defeat.loser, margins) }))
    .filter(({ strength }) => strength !== undefined)
    .sort((a, b) => (stronger(a.strength, b.strength) ? -1 : stronger(b.strength, a.strength) ? 1 : 0));
  const groups = [];
  for (const defeat of all) {
    const [last] = groups.at(-1) ?? [];
    if (last && !stronger(last.strength, defeat.strength)) groups.at(-1).push(defeat);
    else groups.push([defeat]);
  }
  return groups;
}

/** One after the other: first those of the winner who was drawn first, and the loser who was drawn last. */
function lockDrawn(groups, order) {
  const locked = [];
  const drawn = (id) => order.indexOf(id);
  for (const group of groups) {
    group.sort((a, b) => drawn(a.winner) - drawn(b.winner) || drawn(b.loser) - drawn(a.loser));
    for (const defeat of group) if (!closesCircle(locked, defeat)) locked.push(defeat);
  }
  return locked;
}

/** Without a draw: what closes no circle, even with all that could be locked before it or beside it. */
function lockCertain(groups) {
  const locked = [];
  const possible = [];
  for (const group of groups) {
    const open = group.filter((defeat) => !closesCircle(locked, defeat));
    possible.push(...open);
    locked.push(...open.filter((defeat) => !closesCircle(possible, defeat)));
  }
  return locked;
}

export function rankedPairs(ballots, ids, draw, { strength }) {
  const pairs = pairsOf(ballots, ids);
  const groups = defeatsOf(pairs, ids, strength === 'margins');
  const order = draw(ids);
  const locked = order.length === ids.length ? lockDrawn(groups, order.flat()) : lockCertain(groups);
  const above = byOption(ids, (id) => below(locked, id));
  const scores = byOption(ids, (id) => above[id].size);
  return { unit: 1, scores, pairs, ...placed(places(ids, (a, b) => above[a].has(b), draw)) };
}
