import assert from 'node:assert/strict';
import { test } from 'node:test';
import { importSources } from '../../../support/sources.mjs';

const { droppedAt, movedTo, rankOf, rankingOf, ranksOf, shareToggled, stepped, without } =
  await importSources('elements/poll/ballots/ranks');

/** "a b=c d" is a ranking in which b and c share the second rank. */
const read = (text) => text.split(' ').map((rank) => rank.split('='));
const write = (ranks) => ranks.map((rank) => rank.join('=')).join(' ');

const steps = [
  ['a b c', 'b', -1, 'b a c'],
  ['a b c', 'b', 1, 'a c b'],
  ['a b c', 'a', -1, 'a b c'],
  ['a b c', 'c', 1, 'a b c'],
  ['a b=c d', 'a', 1, 'b=c a d'],
  ['a b=c d', 'd', -1, 'a d b=c'],
  ['a b=c d', 'c', -1, 'a c b d'],
  ['a b=c d', 'b', 1, 'a c b d'],
];

test('a step passes the next rank, or leaves the one that is shared', () => {
  for (const [before, id, step, after] of steps) {
    assert.equal(write(stepped(read(before), id, step)), after, `${before}, ${id} by ${step}`);
  }
});

const shares = [
  ['a b c', 'b', 'a=b c'],
  ['a=b c', 'b', 'a b c'],
  ['a=b c', 'a', 'b a c'],
  ['a b=c d', 'd', 'a b=c=d'],
  ['a b c', 'a', 'a b c'],
];

test('an option joins the rank above, and leaves it again', () => {
  for (const [before, id, after] of shares)
    assert.equal(write(shareToggled(read(before), id)), after, before);
});

test('a move to a place ends there, whatever the place', () => {
  for (const [to, after] of [
    [0, 'c a b'],
    [1, 'a c b'],
    [2, 'a b c'],
    [99, 'a b c'],
    [-5, 'c a b'],
  ]) {
    assert.equal(write(movedTo(read('a b c'), 'c', to)), after);
  }
});

test('what is dropped comes after all ranks whose middle lies above it', () => {
  // Middles of b, c and d while a is held.
  const drop = (y) => write(droppedAt(read('a b c d'), 'a', [10, 30, 50], y));
  assert.equal(drop(5), 'a b c d');
  assert.equal(drop(11), 'b a c d');
  assert.equal(drop(49), 'b c a d');
  assert.equal(drop(500), 'b c d a');
});

test('no verb loses, doubles or leaves empty anything', () => {
  let seen = 0;
  for (const text of ['a', 'a b', 'a=b', 'a b c', 'a b=c', 'a=b c', 'a=b=c', 'a b=c d']) {
    const ranks = read(text);
    for (const id of ranks.flat()) {
      const results = [
        stepped(ranks, id, 1),
        stepped(ranks, id, -1),
        shareToggled(ranks, id),
        ...[0, 1, 2, 3].map((to) => movedTo(ranks, id, to)),
      ];
      for (const after of results) {
        seen += 1;
        assert.deepEqual(after.flat().sort(), ranks.flat().sort(), `${text}, ${id}`);
        assert.ok(after.every((rank) => rank.length > 0));
      }
      assert.equal(rankOf(without(ranks, id), id), -1);
    }
  }
  assert.equal(seen, 147);
});

test('a ballot and its ranks say the same', () => {
  const ranking = ['tea', ['milk', 'mint'], 'water'];
  assert.deepEqual(rankingOf(ranksOf({ ranking })), ranking);
  assert.deepEqual(ranksOf(null), []);
});
