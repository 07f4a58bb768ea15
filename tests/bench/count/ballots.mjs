// The ballots of counts.cpp, for the peers: rankings of all options, best first.
export const options = Array.from({ length: 10 }, (_, option) => `option-${option}`);

/** As many rankings, each an array of numbers of options. */
export function rankings(ballots) {
  let state = 2463534242; // xorshift32 (G. Marsaglia, 2003)
  const next = (below) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % below;
  };
  return Array.from({ length: ballots }, () => {
    const ballot = options.map((_, option) => option);
    for (let i = options.length; i > 1; --i) {
      const other = next(i);
      [ballot[i - 1], ballot[other]] = [ballot[other], ballot[i - 1]];
    }
    return ballot;
  });
}
