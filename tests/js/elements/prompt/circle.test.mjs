import assert from 'node:assert/strict';
import { test } from 'node:test';
import { importSources } from '../../support/sources.mjs';

const { Circle } = await importSources('elements/prompt/circle');

const given = (id, more = {}) => ({ id, text: id, day: 0, ...more });
const rested = () => new Promise((resolve) => setTimeout(resolve));

/** A circle that reads these pages, by what they come after; `asked` is what it asked for. */
function reading(pages) {
  const asked = [];
  const circle = new Circle(
    async (prompt, after) => {
      asked.push(prompt + after);
      const page = pages[after];
      if (!page) throw new Error('away');
      return Response.json(page);
    },
    () => undefined,
  );
  return { circle, asked };
}

const one = {
  '': { items: [given('b'), given('me', { mine: true }), given('a', { first: true })], next: null },
};
const ids = ({ items }) => items.map(({ id }) => id);

test('what others answered is fetched once, who went first above the others, without oneself', async () => {
  const { circle, asked } = reading(one);
  circle.follow('shelf', 0);
  assert.deepEqual(asked, []);
  circle.follow('shelf', 2);
  circle.follow('shelf', 2);
  assert.equal(circle.of('shelf', 2).reading, true);
  await rested();
  circle.follow('shelf', 2);
  assert.deepEqual([asked, ids(circle.of('shelf', 2))], [['shelf'], ['a', 'b']]);
});

test('more who have answered are offered, and one who is gone is gone at once', async () => {
  const pages = { '': { items: [given('a'), given('b')], next: null } };
  const { circle, asked } = reading(pages);
  circle.follow('shelf', 2);
  await rested();
  circle.follow('shelf', 3);
  assert.deepEqual([asked.length, circle.of('shelf', 3).later], [1, 1]);
  pages[''] = { items: [given('b')], next: null };
  circle.follow('shelf', 1);
  await rested();
  assert.deepEqual([asked.length, ids(circle.of('shelf', 1)), circle.of('shelf', 1).later], [2, ['b'], 0]);
});

test('a page more is read on request, and reading anew goes as far', async () => {
  const { circle, asked } = reading({
    '': { items: [given('a')], next: 'a' },
    '&after=a': { items: [given('b')], next: 'b' },
    '&after=b': { items: [given('c')], next: null },
  });
  circle.follow('shelf', 3);
  await rested();
  assert.equal(circle.of('shelf', 3).hasMore, true);
  await circle.more('shelf', 3);
  assert.deepEqual(ids(circle.of('shelf', 3)), ['a', 'b']);
  asked.length = 0;
  await circle.renew('shelf', 3);
  assert.deepEqual(asked, ['shelf', 'shelf&after=a']);
});

test('what could not be fetched is said, what was read stays, and it is asked for again', async () => {
  const pages = { ...one };
  const { circle } = reading(pages);
  circle.follow('shelf', 2);
  await rested();
  delete pages[''];
  await circle.renew('shelf', 2);
  assert.deepEqual([circle.of('shelf', 2).failed, ids(circle.of('shelf', 2))], [true, ['a', 'b']]);
  Object.assign(pages, one);
  await circle.renew('shelf', 2);
  assert.equal(circle.of('shelf', 2).failed, false);
});

test('what closes is forgotten, what is still on its way too', async () => {
  const { circle } = reading(one);
  circle.follow('praised', 2);
  circle.close('praised');
  await rested();
  assert.deepEqual(ids(circle.of('praised', 2)), []);
});
