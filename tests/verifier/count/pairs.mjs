// Comparing pairs, as four methods do.
import { byOption, ranksOf, zeros } from './support.mjs';

/** How many of the ballots prefer a to b: {a: {b: number}}. */
export function pairsOf(ballots, ids) {
  const pairs = byOption(ids, (a) => zeros(ids.filter((b) => b !== a)));
  for (const ballot of ballots) {
    const places = {};
    ranksOf(ballot).forEach((rank, place) => rank.forEach((id) => (places[id] = place)));
    const placeOf = (id) => places[id] ?? Infinity;
    for (const a of ids) for (const b of ids) if (placeOf(a) < placeOf(b)) pairs[a][b] += 1;
  }
  return pairs;
}

/** How strong a's victory over b is: [how many are for it, or by how much, fewer against it]; undefined: it is none. */
export function strengthOf(pairs, a, b, margins) {
  const [votes, against] = [pairs[a][b], pairs[b][a]];
  if (votes <= against) return undefined;
  return margins ? [votes - against, 0] : [votes, -against];
}

export const stronger = (a, b) =>
  a !== undefined && (b === undefined || a[0] > b[0] || (a[0] === b[0] && a[1] > b[1]));

/** Place after place: of those whom nobody left beats, the first drawn; without a draw, all of them together. */
export function places(ids, beats, draw) {
  if (ids.length === 0) return [];
  const [first] = draw(ids.filter((a) => !ids.some((b) => beats(b, a))));
  const left = ids.filter((id) => !first.includes(id));
  return [first, ...places(left, beats, draw)];
}
