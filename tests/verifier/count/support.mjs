// What counts have in common. Votes are objects by option, in whole parts.
import { createHmac } from 'node:crypto';

export const sum = (numbers) => numbers.reduce((all, number) => all + number, 0);
export const sorted = (ids) => [...ids].sort();
export const zeros = (ids) => Object.fromEntries(ids.map((id) => [id, 0]));
export const byOption = (ids, valueOf) => Object.fromEntries(ids.map((id) => [id, valueOf(id)]));
export const decision = (event, options, votes, more = {}) => ({ event, options, votes, ...more });

/** The value without some of its members. */
export const without = (value, ...names) =>
  Object.fromEntries(Object.entries(value).filter(([name]) => !names.includes(name)));

/** Those with the greatest value (sign 1) or the smallest (-1). Values are numbers, or all of any length. */
export function extreme(ids, valueOf, sign) {
  const values = ids.map(valueOf);
  const best = values.reduce((a, b) => ((sign > 0 ? b > a : b < a) ? b : a));
  return ids.filter((_, at) => values[at] === best);
}

/** Puts options in the order of the draw, each alone, the first drawn first. Without a key they stay together. */
export function drawer(key, ids) {
  const lots = byOption(ids, (id) => createHmac('sha256', key).update(id).digest('hex'));
  return (level) => {
    if (level.length === 0) return [];
    if (!key) return [sorted(level)];
    return [...level].sort((a, b) => (lots[a] < lots[b] ? -1 : 1)).map((id) => [id]);
  };
}

/** What is told of options that a method leaves level. */
export const told = (groups, votes) =>
  decision(groups.length > 1 ? 'broken-by-draw' : 'level', groups.flat(), votes);

/** Groups of options by a number each, the highest first (sign 1) or the lowest (-1), and drawn where they have the same. */
export function ranked(ids, valueOf, sign, draw) {
  if (ids.length === 0) return [];
  const first = extreme(ids, valueOf, sign);
  const rest = ids.filter((id) => !first.includes(id));
  return [...draw(first), ...ranked(rest, valueOf, sign, draw)];
}

/** The places of a ranking, each an array of those who share it. */
export const ranksOf = ({ ranking }) => ranking.map((rank) => [rank].flat());

/** The marks of a ballot above 0; whoever is chosen has 1. */
export const marksOf = ({ choice, marks }) =>
  Object.entries(marks ?? byOption(choice, () => 1)).filter(([, mark]) => mark > 0);

export const round = (votes, decisions, more = {}) => ({
  ...{ votes, exhausted: 0, needed: 0, moves: [], decisions },
  ...more,
});

/** One winner: whoever stands alone on the first place. */
export const placed = (ranking) => ({
  outcome: ranking[0].length === 1 ? 'decided' : 'level',
  winners: ranking[0].length === 1 ? ranking[0] : [],
  level: ranking[0].length === 1 ? [] : sorted(ranking[0]),
  ranking,
});

/** No ballot chooses anybody. */
export const nobody = (unit, scores) => ({
  ...{ unit, scores, pairs: {}, outcome: 'nobody', winners: [], level: [], ranking: [] },
});
