import assert from 'node:assert/strict';
import { test } from 'node:test';
import { importSources } from '../../../support/sources.mjs';

const { Numbers } = await importSources('elements/poll/rounds/numbers');

test('votes are told exactly: whole, in decimals, or as a fraction', () => {
  const cases = [
    [1, 1204, '1,204'],
    [100000, 862500, '8.625'],
    [1000000000, 19750000001, '19.750000001'],
    [6, 74, '12\u00a01⁄3'],
    [6, 3, '0.5'],
    [6, 2, '1⁄3'],
    [2, -3, '-1.5'],
  ];
  for (const [unit, parts, said] of cases) assert.equal(new Numbers('en', unit).exact(parts), said);
  assert.equal(cases.length, 7);
});

test('numbers of one column have the same decimals', () => {
  const numbers = new Numbers('de', 100000);
  const places = numbers.places([862500, 2000000]);
  assert.equal(numbers.exact(2000000, places), '20,000');
  assert.equal(numbers.exact(862500, places), '8,625');
});

test('in a picture two decimals are enough, and next to nothing is not nothing', () => {
  const numbers = new Numbers('en', 1000000000);
  assert.equal(numbers.short(27804687477), '27.8');
  assert.equal(numbers.short(31), '<0.01');
  assert.equal(numbers.short(0), '0');
});
