import assert from 'node:assert/strict';
import { test } from 'node:test';
import { importSources } from '../../../support/sources.mjs';
import { counts, hundred, runoff, tallyOf } from './support.mjs';

const { flowOf } = await importSources('elements/poll/rounds/fold');

const sum = (numbers) => numbers.reduce((all, one) => all + one, 0);

/** Votes of each column are those of the column before and what moved: in every lane. */
function balances({ lanes, columns }) {
  let checked = 0;
  for (const [index, column] of columns.entries()) {
    if (index === 0) continue;
    for (const lane of lanes.keys()) {
      const gained = sum(column.moves.filter(({ to }) => to === lane).map(({ votes }) => votes));
      const lost = sum(column.moves.filter(({ from }) => from === lane).map(({ votes }) => votes));
      const before = columns[index - 1].votes[lane] ?? 0;
      assert.ok(Math.abs(before + gained - lost - (column.votes[lane] ?? 0)) <= 2);
      checked += 1;
    }
  }
  return checked;
}

test('a few options have a lane each, the winner first, and every round has a column', () => {
  const flow = flowOf(tallyOf('runoff', 'irv'), 10);
  assert.deepEqual(
    flow.lanes.map(({ members }) => members[0] ?? null),
    ['bench', 'kiln', 'glaze', 'class', null],
  );
  assert.deepEqual(
    flow.columns.map(({ round }) => round),
    [0, 1, 2],
  );
  assert.equal(flow.folded, false);
});

test('who is out has no votes any more, and a lane for nobody begins with its first vote', () => {
  const { columns } = flowOf(tallyOf('runoff', 'irv'), 10);
  assert.deepEqual(columns[2].votes, [54, 42, undefined, undefined, 4]);
  assert.equal(columns[0].votes[4], undefined);
  assert.deepEqual(columns[0].fates, [undefined, undefined, undefined, 'out', undefined]);
  assert.equal(columns[2].fates[0], 'elected');
});

test('no vote appears or is lost, in any count of the core', () => {
  let checked = 0;
  for (const { tally } of Object.values(counts)) {
    const flowing = tally.tallies.filter(({ method }) => ['irv', 'stv', 'meek'].includes(method));
    for (const one of flowing) for (const most of [1, 3, 10]) checked += balances(flowOf(one, most));
  }
  assert.ok(checked > 200, `checked ${checked} only`);
});

test('of a hundred options the rest stand together, and rounds of their own have no column', () => {
  const flow = flowOf(hundred(), 10);
  assert.equal(flow.lanes.length, 11);
  assert.equal(flow.lanes[10].members.length, 90);
  assert.equal(flow.folded, true);
  assert.ok(flow.columns.length >= 11 && flow.columns.length < 15, `${flow.columns.length} columns`);
  assert.ok(balances(flow) > 0);
});

test('one option more than there are lanes is not folded alone', () => {
  const tally = runoff([[{ a: 5, b: 3, c: 1 }, [], undefined]], 'a');
  assert.equal(flowOf(tally, 2).lanes.length, 3);
  assert.equal(flowOf(tally, 1).lanes.length, 2);
});

test('votes that pass through the others get a column to stop in', () => {
  const tally = runoff(
    [
      [{ a: 50, b: 10, c: 1, d: 0 }, [], 'd'],
      [{ a: 50, b: 10, c: 1, d: 0 }, [], 'b'],
      [{ a: 50, b: 0, c: 11, d: 0 }, [['b', 'c', 10]], 'c'],
      [{ a: 61, b: 0, c: 0, d: 0 }, [['c', 'a', 11]], undefined],
    ],
    'a',
  );
  const flow = flowOf({ ...tally, ranking: [['a'], ['b'], ['c'], ['d']] }, 2);
  assert.deepEqual(
    flow.columns.map(({ round }) => round),
    [0, 1, 2, 3],
  );
  assert.ok(balances(flow) > 0);
});
