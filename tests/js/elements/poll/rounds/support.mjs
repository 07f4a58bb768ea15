// Counts that the core made, and the smallest counts that a test can say by hand.
import { readFileSync } from 'node:fs';

const file = new URL('../../../../browser/fixtures/poll/rounds/tallies.generated.json', import.meta.url);
export const counts = JSON.parse(readFileSync(file, 'utf8'));

export const tallyOf = (name, method) => counts[name].tally.tallies.find((tally) => tally.method === method);

/** An instant runoff from its rounds: `[votes, moves, out]`, and who wins. */
export function runoff(rounds, winner) {
  const ids = Object.keys(rounds[0][0]);
  return {
    method: 'irv',
    unit: 1,
    ballots: 0,
    blank: 0,
    outcome: 'decided',
    winners: [winner],
    level: [],
    ranking: [[winner]],
    scores: Object.fromEntries(ids.map((id) => [id, 0])),
    pairs: {},
    rounds: rounds.map(([votes, moves, out, exhausted = 0]) => ({
      votes,
      exhausted,
      needed: 1,
      moves: moves.map(([from, to, votes]) => ({ from, to, votes })),
      decisions: [
        out
          ? { event: 'fewest', options: [out], votes: 0 }
          : { event: 'majority', options: [winner], votes: 0 },
      ],
    })),
  };
}

/** A hundred options, one going out each round; everybody's ballots go to the next. */
export function hundred() {
  const ids = Array.from({ length: 100 }, (_, index) => `o${index}`);
  const votes = Object.fromEntries(ids.map((id, index) => [id, index + 1]));
  const rounds = [];
  let moves = [];
  for (const [index, id] of ids.slice(0, -1).entries()) {
    rounds.push([{ ...votes }, moves, id]);
    moves = [[id, ids[index + 1], votes[id]]];
    votes[ids[index + 1]] += votes[id];
    votes[id] = 0;
  }
  rounds.push([{ ...votes }, moves, undefined]);
  return runoff(rounds, 'o99');
}
