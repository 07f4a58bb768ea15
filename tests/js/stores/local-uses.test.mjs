// A flow and the polls it looks at, on one device.
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import { settled, until } from '../support/conditions.mjs';
import { flowOver, ticked } from '../support/flows.mjs';
import { testPlatform } from '../support/platform.mjs';
import { importSources } from '../support/sources.mjs';

const { LocalStore, CoreReplica } = await importSources('stores/local-store', 'core/replica');

const lunch = {
  kind: 'poll',
  question: 'Where do we eat?',
  options: [
    { id: 'park', label: 'In the park' },
    { id: 'hall', label: 'In the hall' },
  ],
};
const vote = { key: 'ballot', body: { choice: ['park'] } };
const withdraw = { key: 'ballot', body: null };
const [poll, flow] = ['poll/lunch', 'flow/begin'];

let stores = [];
let platform;
const open = () => {
  const store = new LocalStore({ space: 'club', core: 'js' }, platform);
  stores.push(store);
  return store;
};
/** What a store shows of the flow, as it changes. */
function watch(store) {
  const shown = {};
  store.watch(flow, ({ snapshot }) => (shown.ticked = ticked(snapshot)?.join()));
  return shown;
}

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  platform = testPlatform();
});

afterEach(async () => {
  for (const store of stores) store.close();
  stores = [];
  await settled();
  assert.equal(CoreReplica.alive, 0, 'every handle is disposed of');
});

test('a vote ticks its item at once, here and in other tabs; a withdrawal takes it out', async () => {
  const [one, two] = [open(), open()];
  for (const store of [one, two]) {
    await store.publish(flow, flowOver(poll));
    await store.publish(poll, lunch);
  }
  const [here, there] = [watch(one), watch(two)];
  await one.act(poll, vote);
  await until(() => here.ticked === 'lunch' && there.ticked === 'lunch');
  await two.act(poll, withdraw);
  await until(() => here.ticked === '' && there.ticked === '');
});

test('a tab that shows the flow alone hears of the poll in another', async () => {
  const [one, two] = [open(), open()];
  await one.publish(poll, lunch);
  await two.publish(flow, flowOver(poll));
  const there = watch(two);
  await one.act(poll, vote);
  await until(() => there.ticked === 'lunch');
});

test('what was done before is ticked when the page is opened again, and not for another space', async () => {
  const before = open();
  await before.publish(poll, lunch);
  await before.act(poll, vote);
  before.close();
  assert.deepEqual(ticked(await open().publish(flow, flowOver(poll))), ['lunch']);
  const elsewhere = new LocalStore({ space: 'other', core: 'js' }, platform);
  stores.push(elsewhere);
  assert.deepEqual(ticked(await elsewhere.publish(flow, flowOver(poll))), []);
});

test('another version of the flow, and another count of the poll, change what is ticked', async () => {
  const store = open();
  await store.publish(poll, lunch);
  await store.publish(flow, flowOver('poll/supper'));
  await store.act(poll, vote);
  assert.deepEqual(ticked(await store.read(flow)), []);
  assert.deepEqual(ticked(await store.publish(flow, flowOver('poll/supper', poll))), ['lunch']);
  const shown = watch(store);
  await until(() => shown.ticked === 'lunch');
  await store.publish(poll, { ...lunch, question: 'Where do we dance?' });
  await until(() => shown.ticked === '');
});

test('forgetting takes out what was ticked', async () => {
  const store = open();
  await store.publish(flow, flowOver(poll));
  await store.publish(poll, lunch);
  const shown = watch(store);
  await store.act(poll, vote);
  await until(() => shown.ticked === 'lunch');
  await store.forget();
  await until(() => shown.ticked === '');
});

test('where storage is refused the page remembers, and ticks all the same', async () => {
  globalThis.indexedDB = { databases: () => Promise.reject(new DOMException('no', 'SecurityError')) };
  const store = open();
  await store.publish(flow, flowOver(poll));
  await store.publish(poll, lunch);
  const shown = watch(store);
  await store.act(poll, vote);
  await until(() => shown.ticked === 'lunch');
});

test('flows that use each other do not keep each other busy', async () => {
  const store = open();
  await store.publish('flow/begin', flowOver('flow/next'));
  await store.publish('flow/next', flowOver('flow/begin'));
  const shown = watch(store);
  await store.act('flow/next', { key: 'run', body: { answers: {} } });
  await until(() => shown.ticked === 'next');
  await settled(200);
  assert.deepEqual(ticked(await store.read('flow/next')), []);
});
