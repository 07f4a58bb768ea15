import assert from 'node:assert/strict';
import { test } from 'node:test';
import { importSources } from '../../../support/sources.mjs';

const { leftOf, mostFor, scaleOf, withMark } = await importSources('elements/poll/ballots/marks');

const marks = (object) => new Map(Object.entries(object));

test('few marks are buttons, many and counted ones are not', () => {
  assert.deepEqual(scaleOf({ method: 'grid' }), ['no', 'maybe', 'yes']);
  assert.deepEqual(scaleOf({ method: 'score', max: 3 }), [0, 1, 2, 3]);
  assert.deepEqual(scaleOf({ method: 'rating', min: 1, max: 5 }), [1, 2, 3, 4, 5]);
  assert.equal(scaleOf({ method: 'rating', min: 0, max: 10 })?.length, 11);
  assert.equal(scaleOf({ method: 'score', max: 11 }), undefined);
  assert.equal(scaleOf({ method: 'dots', max: 3, budget: 3 }), undefined);
});

test('a budget is spent one for one, or by the square', () => {
  const dots = { method: 'dots', budget: 10, max: 4 };
  assert.equal(leftOf(dots, marks({ tea: 3, mint: 2 })), 5);
  assert.equal(mostFor(dots, marks({ tea: 3, mint: 2 }), 'tea'), 4);
  assert.equal(mostFor(dots, marks({ tea: 4, mint: 4 }), 'milk'), 2);
  const credits = { method: 'quadratic', budget: 100, max: 100 };
  assert.equal(leftOf(credits, marks({ tea: 9 })), 19);
  assert.equal(mostFor(credits, marks({ tea: 9 }), 'mint'), 4);
  assert.equal(mostFor(credits, marks({ tea: 9 }), 'tea'), 10);
});

test('no dots are no mark, and a score of nothing is one', () => {
  assert.equal(withMark({ method: 'dots' }, marks({ tea: 1 }), 'tea', 0).size, 0);
  assert.equal(withMark({ method: 'score' }, marks({}), 'tea', 0).get('tea'), 0);
  assert.equal(withMark({ method: 'score' }, marks({ tea: 2 }), 'tea', undefined).size, 0);
});
