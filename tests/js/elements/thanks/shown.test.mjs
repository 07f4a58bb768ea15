import assert from 'node:assert/strict';
import { test } from 'node:test';
import { importSources } from '../../support/sources.mjs';

const { Shown } = await importSources('elements/thanks/shown');

const items = (...ids) => ids.map((id) => ({ id, text: id }));
/** Pages by what they come after. */
const served = (pages, asked = []) => [
  new Shown(
    (after) => {
      asked.push(after);
      const page = pages[after];
      return page ? Promise.resolve(new Response(JSON.stringify(page))) : Promise.reject(new Error('away'));
    },
    () => undefined,
  ),
  asked,
];

test('more is read on demand, and what is shown is read anew', async () => {
  const pages = {
    '': { items: items('a', 'b'), next: 'k1' },
    '&after=k1': { items: items('c'), next: null },
  };
  const [shown, asked] = served(pages);
  assert.equal(shown.items, undefined);
  await shown.look();
  assert.deepEqual([shown.items.length, shown.hasMore], [2, true]);
  await shown.more();
  assert.deepEqual([shown.items.length, shown.hasMore], [3, false]);
  // One of the two took their word back.
  pages[''] = { items: items('b'), next: 'k1' };
  await shown.look();
  assert.deepEqual(
    shown.items.map(({ id }) => id),
    ['b', 'c'],
  );
  assert.deepEqual(asked, ['', '', '&after=k1', '', '&after=k1']);
});

test('what cannot be read now leaves what is known', async () => {
  const pages = { '': { items: items('a'), next: null } };
  const [shown] = served(pages);
  await shown.look();
  delete pages[''];
  await shown.look();
  assert.deepEqual([shown.failed, shown.items.length, shown.reading], [true, 1, false]);
});

test('who asks while it is being read is not forgotten', async () => {
  const [shown, asked] = served({ '': { items: [], next: null } });
  await Promise.all([shown.look(), shown.look()]);
  assert.equal(asked.length, 2);
});
