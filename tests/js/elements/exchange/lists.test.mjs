import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asks, offers } from '../../../browser/fixtures/exchange/snapshots.js';
import { importSources } from '../../support/sources.mjs';

const { Lists, step } = await importSources('elements/exchange/lists');

/** Pages by what they are asked for; a function refuses. */
function listsOn(pages, isHidden = () => false) {
  const asked = [];
  const fetch = async (part) => {
    asked.push(part);
    return Response.json(pages(part));
  };
  return { lists: new Lists(fetch, () => undefined, isHidden), asked };
}

const page = (items, next = null) => ({ ok: true, items, next });
const many = (from, n) => Array.from({ length: n }, (_, at) => ({ ...asks[0], id: `${from}${at}` }));

test('both lists are read, and each keeps what is its own', async () => {
  const { lists, asked } = listsOn(() => page([...asks, ...offers]));
  await lists.look();
  lists.drop();
  assert.deepEqual(asked, ['records?tag=ask', 'records?tag=offer']);
  assert.deepEqual([lists.asks.items.length, lists.offers.items.length], [asks.length, offers.length]);
});

test('a page may be empty and have a next', async () => {
  const { lists } = listsOn((part) => (part.includes('after') ? page(asks) : page([], 'x')));
  await lists.asks.look();
  assert.equal(lists.asks.items.length, 3);
  assert.equal(lists.asks.hasMore, false);
});

test('more are read when they are asked for, and as many again at the next look', async () => {
  const { lists, asked } = listsOn((part) =>
    part.includes('after=b')
      ? page(many('c', step))
      : part.includes('after=a')
        ? page(many('b', step), 'b')
        : page(many('a', step), 'a'),
  );
  await lists.asks.look();
  assert.deepEqual([lists.asks.items.length, lists.asks.hasMore], [step, true]);
  await lists.asks.more();
  assert.equal(lists.asks.items.length, 2 * step);
  await lists.asks.look();
  assert.equal(lists.asks.items.length, 2 * step);
  assert.deepEqual(asked.slice(-2), ['records?tag=ask', 'records?tag=ask&after=a']);
});

test('what cannot be read is said, and what was read stays', async () => {
  let away = false;
  const { lists } = listsOn(() => {
    if (away) throw new Error('away');
    return page(asks);
  });
  await lists.asks.look();
  away = true;
  await lists.asks.look();
  assert.deepEqual([lists.asks.failed, lists.asks.items.length], [true, 3]);
});

test('a page that nobody sees is not asked again', async () => {
  const { lists, asked } = listsOn(
    () => page([]),
    () => true,
  );
  await lists.look();
  await lists.look();
  assert.equal(lists.isFollowed, true);
  lists.drop();
  assert.deepEqual([asked.length, lists.isFollowed], [2, false]);
});
