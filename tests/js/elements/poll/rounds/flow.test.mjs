import assert from 'node:assert/strict';
import { test } from 'node:test';
import { importSources } from '../../../support/sources.mjs';
import { hundred, runoff, tallyOf } from './support.mjs';

const { flowOf, layout, fitting } = await importSources(
  'elements/poll/rounds/fold',
  'elements/poll/rounds/flow',
);

const em = 16;
const drawn = (tally, width = 560) => {
  const flow = flowOf(tally, 10);
  return { flow, ...layout(flow, { width, em }) };
};
const near = (a, b) => Math.abs(a - b) < 1e-6;

test('columns share the width there is, and scroll where there is not enough', () => {
  assert.ok(near(drawn(tallyOf('runoff', 'irv'), 600).width, 600));
  const narrow = drawn(tallyOf('runoff', 'irv'), 240);
  assert.ok(narrow.width > 240);
  assert.ok(drawn(tallyOf('runoff', 'irv'), 5000).width < 1000);
});

test('lanes never overlap, and the picture ends below the last', () => {
  for (const tally of [tallyOf('runoff', 'irv'), tallyOf('seats', 'stv'), hundred()]) {
    const { bars, flow, height } = drawn(tally);
    const bottoms = flow.lanes.map((_, lane) =>
      Math.max(...bars.filter((bar) => bar.lane === lane).map(({ y, height }) => y + height)),
    );
    const tops = flow.lanes.map((_, lane) => bars.find((bar) => bar.lane === lane).y);
    for (const lane of tops.keys()) assert.ok(bottoms[lane] < (tops[lane + 1] ?? height));
  }
});

test('bands fill a bar exactly, where they leave and where they arrive', () => {
  const { bars, ribbons, columns } = drawn(tallyOf('runoff', 'irv'));
  let checked = 0;
  for (const bar of bars) {
    const sum = (found) => found.reduce((all, { thickness }) => all + thickness, 0);
    const arriving = ribbons.filter(({ to, x1 }) => to === bar.lane && x1 === columns[bar.column]);
    const leaving = ribbons.filter(({ from, x0 }) => from === bar.lane && x0 === bar.x + bar.width);
    if (bar.column > 0) assert.ok(near(sum(arriving), bar.height));
    if (bar.column < columns.length - 1) assert.ok(near(sum(leaving), bar.height));
    for (const { y1, thickness } of arriving) {
      assert.ok(y1 >= bar.y - 1e-6 && y1 + thickness <= bar.y + bar.height + 1e-6);
    }
    checked += 1;
  }
  assert.equal(checked, 11);
});

const together = runoff(
  [
    [{ a: 5, b: 3, c: 2 }, [], 'b'],
    [
      { a: 10, b: 0, c: 0 },
      [
        ['b', 'a', 3],
        ['c', 'a', 2],
      ],
    ],
  ],
  'a',
);

test('bands that leave or arrive together lie side by side', () => {
  let pairs = 0;
  for (const tally of [tallyOf('seats', 'stv'), tallyOf('many', 'irv'), together]) {
    const { ribbons } = drawn(tally);
    for (const [end, y, x] of [
      ['from', 'y0', 'x0'],
      ['to', 'y1', 'x1'],
    ]) {
      const sorted = [...ribbons].sort((a, b) => a[x] - b[x] || a[end] - b[end] || a[y] - b[y]);
      for (const [index, one] of sorted.entries()) {
        const next = sorted[index + 1];
        if (next?.[x] !== one[x] || next[end] !== one[end]) continue;
        assert.ok(near(one[y] + one.thickness, next[y]), `${one[y] + one.thickness} and ${next[y]}`);
        pairs += 1;
      }
    }
  }
  assert.ok(pairs > 20, `${pairs} pairs only`);
});

test('what it takes is drawn in the lanes that reach it', () => {
  const { needed, bars } = drawn(tallyOf('runoff', 'irv'));
  assert.equal(needed.length, 3);
  const winner = bars.find(({ lane, column }) => lane === 0 && column === 2);
  for (const { y } of needed) assert.ok(y > winner.y && y <= winner.y + winner.height);
  assert.deepEqual(drawn(tallyOf('level', 'irv')).needed, []);
});

test('a hundred options are no higher than twelve', () => {
  const { height } = drawn(hundred());
  assert.ok(height < 40 * em, `${height / em} em`);
});

test('a name is cut where it would run into its number, and whole letters stay whole', () => {
  assert.equal(fitting('Short', 200, 13), 'Short');
  const cut = fitting('The glaze library in the old barn', 90, 13);
  assert.match(cut, /^The glaze\S* ?\S*…$/);
  assert.equal(fitting('👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦', 26, 13), '👩‍👩‍👧‍👦…');
  assert.equal(fitting('陶芸教室の新しい窯', 60, 13).length, 4);
});
