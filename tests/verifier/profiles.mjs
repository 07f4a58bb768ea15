// Random ballots from a seed, few and full of ties: to hold the second verifier against what it checks.

/** Whole numbers below a bound, for one seed always the same (G. Marsaglia, "Xorshift RNGs", 2003). */
export function dice(seed) {
  let state = Math.imul(seed, 2_654_435_761) | 1; // Small seeds begin far apart.
  return (below) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % below;
  };
}

const taken = (roll, pool, size) => Array.from({ length: size }, () => pool.splice(roll(pool.length), 1)[0]);

export const shuffled = (roll, ids) => taken(roll, [...ids], ids.length);

/** Some of these, from none to all, in any order. */
const some = (roll, ids) => taken(roll, [...ids], roll(ids.length + 1));

/** Every third of those who follow another shares its rank. */
export function ranking(roll, ids, { shared = true } = {}) {
  const ranks = [];
  for (const id of some(roll, ids)) {
    if (shared && ranks.length > 0 && roll(3) === 0) ranks.push([ranks.pop(), id].flat());
    else ranks.push(id);
  }
  return { ranking: ranks };
}

export const marks = (roll, ids, { max = 5 } = {}) => ({
  marks: Object.fromEntries(some(roll, ids).map((id) => [id, roll(max + 1)])),
});

export const choice = (roll, ids, { most = ids.length } = {}) => ({ choice: some(roll, ids).slice(0, most) });
