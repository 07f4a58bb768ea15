// Polls by every method that compares, fills seats or runs off, full of ties: two verifiers that share no code count alike, with lots and without.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { choice, dice, marks, ranking } from '../../verifier/profiles.mjs';
import { edited, read } from './forgery.mjs';
import { castAll, close, exported, found, openPolls } from './support.mjs';

const ids = ['lamps', 'toys', 'clothes', 'radios'];
const ballots = 8;
const pairs = ['ranked-pairs', 'minimax', 'copeland', 'schulze'];

/** What is asked, how people answer, and seeds with which the first count needs a lot. */
const kinds = {
  star: [{ method: 'score', max: 5, count: ['star', 'score'] }, marks, [153, 245, 286]],
  few: [{ method: 'score', max: 1, count: ['star'] }, (roll) => marks(roll, ids, { max: 1 }), [2, 3, 5]],
  votes: [{ method: 'ranked', count: pairs }, ranking, [2, 7, 14]],
  margins: [{ method: 'ranked', count: pairs, strength: 'margins' }, ranking, [2, 7, 14]],
  stv: [{ method: 'ranked', count: ['stv', 'borda', 'irv'], seats: 2 }, ranking, [2, 4, 8]],
  meek: [{ method: 'ranked', count: ['meek', 'stv', 'plurality'], seats: 3 }, ranking, [24, 47, 48]],
  strict: [
    { method: 'ranked', count: ['meek', 'stv', 'copeland'], seats: 2, sharedRanks: false },
    (roll) => ranking(roll, ids, { shared: false }),
    [7, 12, 16],
  ],
  phragmen: [{ method: 'approval', count: ['phragmen', 'approval'], seats: 2 }, choice, [5, 6, 12]],
  several: [
    { method: 'multiple', min: 1, max: 2, count: ['phragmen'], seats: 3 },
    (roll) => choice(roll, ids, { most: 2 }),
    [1, 2, 5],
  ],
};
const beacon = 'The number that is drawn on Sunday';

function bodiesOf(answer, seed) {
  const roll = dice(seed);
  return Array.from({ length: ballots }, () => answer(roll, ids));
}

/** [name, document, bodies] of all polls, with more in each document. */
const pollsOf = (more) =>
  Object.entries(kinds).flatMap(([kind, [document, answer, seeds]]) =>
    seeds.map((seed) => [`${kind}-${seed}`, { ...document, ...more }, bodiesOf(answer, seed)]),
  );

async function closedPolls(context, more) {
  const polls = pollsOf(more);
  const documents = Object.fromEntries(polls.map(([name, document]) => [name, document]));
  const place = await openPolls(context, documents);
  for (const [name, , bodies] of polls) await castAll(place, name, bodies);
  await Promise.all(polls.map(([name]) => close(place, name)));
  return { place, names: polls.map(([name]) => name) };
}

/** What the hub counted, once both verifiers have found nothing. */
async function soundTally(place, name) {
  const text = await exported(place, name);
  assert.deepEqual((await found(place, text)).codes, [], name);
  return read(text).first.tally;
}

test('polls by every method are counted alike by two programs, with lots', async (context) => {
  const { place, names } = await closedPolls(context, {});
  for (const name of names) {
    const { draw, tallies } = await soundTally(place, name);
    assert.match(draw, /^[0-9a-f]{64}$/);
    for (const { outcome } of tallies) assert.equal(outcome, 'decided', name);
  }
  assert.equal(names.length, 27);
});

async function tellBeacon(place, name) {
  const steward = await place.member('steward', { roles: ['steward'] });
  const { status } = await steward.put(`poll/${name}/records/beacon`, { body: { value: '4 8 15' } }, 0);
  assert.equal(status, 200);
}

/** What somebody may claim of a count that waits for its lots; both programs must find it. */
const claims = [
  ['a beacon that is not known yet', ({ course }) => (course.lots.beacon = '4 8 15')],
  ['a key without a beacon', ({ tally }) => (tally.draw = 'f'.repeat(64))],
  [
    'a winner of what is level',
    ({ result, tally }) => {
      const [first] = tally.tallies;
      Object.assign(first, { outcome: 'decided', winners: first.level.slice(0, 1), level: [] });
      Object.assign(result.results, { outcome: 'decided', winners: first.winners, leading: first.winners });
    },
  ],
  ['somebody more who is level', ({ tally: { tallies } }) => tallies[0].level.push('nobody')],
  ['no rounds', ({ tally: { tallies } }) => delete tallies[0].rounds],
];

async function findClaims(place, name) {
  const text = await exported(place, name);
  for (const [what, claim] of claims) {
    const changed = edited(text, ({ first }) => claim(first));
    assert.deepEqual((await found(place, changed)).codes, ['result_differs'], `${name}: ${what}`);
  }
  return claims.length;
}

test('ties stay open to two programs until the beacon is known', async (context) => {
  const { place, names } = await closedPolls(context, { beacon });
  let claimed = 0;
  for (const name of names) {
    const waiting = await soundTally(place, name);
    assert.equal(waiting.draw, '');
    assert.equal(waiting.tallies[0].outcome, 'level', name);
    claimed += await findClaims(place, name);
    await tellBeacon(place, name);
    const { draw, tallies } = await soundTally(place, name);
    assert.match(draw, /^[0-9a-f]{64}$/);
    for (const { outcome } of tallies) assert.equal(outcome, 'decided', name);
  }
  assert.deepEqual({ polls: names.length, claimed }, { polls: 27, claimed: 135 });
});
