// Pages of records on one device.
import 'fake-indexeddb/auto';
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testPlatform } from '../support/platform.mjs';
import { importSources } from '../support/sources.mjs';

const { LocalStore } = await importSources('stores/local-store');

test('a page of records has those of its tag alone', async () => {
  const address = 'poll/lunch';
  const options = ['park', 'hall'].map((id) => ({ id, label: id }));
  const store = new LocalStore({ space: 'club', core: 'js' }, testPlatform());
  await store.publish(address, {
    kind: 'poll',
    question: 'Where?',
    options,
    writeIns: true,
    results: 'always',
  });
  await store.act(address, { key: 'ballot', body: { choice: [], writeIn: 'On the roof' } });
  const items = async (tag) => (await (await store.part(address, `records?tag=${tag}`)).json()).items;
  assert.equal((await items('write-in')).length, 1);
  assert.deepEqual(await items('other'), []);
  store.close();
});
