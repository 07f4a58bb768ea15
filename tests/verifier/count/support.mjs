// What counts have in common. Votes are objects by option, in whole parts.
import { createHmac } from 'node:crypto';

export const sum = (numbers) => numbers.reduce((all, number) => all + number, 0);
export const sorted = (ids) => [...ids].sort();
export const zeros = (ids) => Object.fromEntries(ids.map((id) => [id, 0]));
export const decision = (event, options, votes, more = {}) => ({ event, options, votes, ...more });

/** Puts options in the order of the draw, the first drawn first. Without a key nothing can be drawn. */
export function drawer(key, ids) {
  const lots = Object.fromEntries(ids.map((id) => [id, createHmac('sha256', key).update(id).digest('hex')]));
  return (level) => {
    if (!key && level.length > 1) throw new Error('no key to draw with');
    return [...level].sort((a, b) => (lots[a] < lots[b] ? -1 : 1));
  };
}

/** The places of a ranking, each an array of those who share it. */
export const ranksOf = ({ ranking }) => ranking.map((rank) => [rank].flat());

/** How many of the ballots prefer a to b: {a: {b: number}}. */
export function pairsOf(ballots, ids) {
  const pairs = Object.fromEntries(ids.map((a) => [a, zeros(ids.filter((b) => b !== a))]));
  for (const ballot of ballots) {
    const places = {};
    ranksOf(ballot).forEach((rank, place) => rank.forEach((id) => (places[id] = place)));
    const placeOf = (id) => places[id] ?? Infinity;
    for (const a of ids) for (const b of ids) if (placeOf(a) < placeOf(b)) pairs[a][b] += 1;
  }
  return pairs;
}

export const round = (votes, decisions, more = {}) => ({
  ...{ votes, exhausted: 0, needed: 0, moves: [], decisions },
  ...more,
});

export const decided = (winner, ranking) => ({
  ...{ outcome: 'decided', winners: [winner], level: [] },
  ranking: ranking.map((id) => [id]),
});
