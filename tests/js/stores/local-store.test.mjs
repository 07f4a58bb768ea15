import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import { settled, until } from '../support/conditions.mjs';
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
const vote = (...choice) => ({ key: 'ballot', body: { choice } });
const withdraw = { key: 'ballot', body: null };
const address = 'poll/lunch';

let stores = [];
let platform;
const open = () => {
  const store = new LocalStore({ space: 'club', core: 'js' }, platform);
  stores.push(store);
  return store;
};
const databases = async () => (await indexedDB.databases()).map(({ name }) => name);
const refusal = (code) => (error) => error.name === 'HearthError' && error.code === code;

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

test('a published poll is shown with its defaults filled in', async () => {
  const snapshot = await open().publish(address, lunch);
  assert.equal(snapshot.address, address);
  assert.equal(snapshot.version, 1);
  assert.equal(snapshot.document.method, 'single');
  assert.deepEqual(snapshot.own.revs, {});
  assert.ok(Object.isFrozen(snapshot.document.options[0]));
});

test('publishing the same again changes nothing', async () => {
  const store = open();
  await store.publish(address, lunch);
  assert.equal((await store.publish(address, { ...lunch, method: 'single' })).version, 1);
});

test('nothing is written to the device before the first act', async () => {
  const store = open();
  await store.publish(address, lunch);
  await store.read(address);
  assert.deepEqual(await databases(), []);
  await store.act(address, vote('park'));
  assert.deepEqual(await databases(), ['hearth']);
});

test('a vote is counted, changed and withdrawn', async () => {
  const store = open();
  await store.publish(address, lunch);
  const counts = ({ shared }) => shared.results?.options.map(({ count }) => count);
  assert.deepEqual(counts(await store.act(address, vote('park'))), [1, 0]);
  const changed = await store.act(address, vote('hall'));
  assert.deepEqual(counts(changed), [0, 1]);
  assert.equal(changed.own.revs.ballot, 2);
  const withdrawn = await store.act(address, withdraw);
  assert.equal(withdrawn.shared.turnout, 0);
  assert.equal(withdrawn.own.ballot, null);
});

test('a vote is there when the page is opened again', async () => {
  const before = open();
  await before.publish(address, lunch);
  await before.act(address, vote('hall'));
  before.close();
  const after = open();
  const snapshot = await after.publish(address, lunch);
  assert.equal(snapshot.version, 1);
  assert.deepEqual(snapshot.own.ballot.choice, ['hall']);
  assert.equal(after.reach, 'device');
});

test('shuffled options keep their order on this device after the first act', async () => {
  const options = Array.from({ length: 20 }, (_, i) => ({ id: `o${i}`, label: `Option ${i}` }));
  const before = open();
  const first = await before.publish(address, { ...lunch, options, shuffle: true });
  await before.act(address, vote('o1'));
  before.close();
  platform.random = () => 0.25;
  const second = await open().publish(address, { ...lunch, options, shuffle: true });
  assert.notDeepEqual(
    first.own.order,
    options.map(({ id }) => id),
  );
  assert.deepEqual(second.own.order, first.own.order);
});

test('a refused act changes nothing and says why', async () => {
  const store = open();
  await store.publish(address, lunch);
  await store.act(address, vote('park'));
  await assert.rejects(store.act(address, vote('cellar')), refusal('unknown_option'));
  assert.deepEqual((await store.read(address)).own.ballot.choice, ['park']);
});

test('a document that is not sound is refused with the place of the fault', async () => {
  const store = open();
  const told = [];
  store.watch(address, (watched) => told.push(watched));
  await assert.rejects(store.publish(address, { ...lunch, question: '' }), (error) => {
    assert.equal(error.problems[0].path, '/question');
    return refusal('text_empty')(error);
  });
  assert.equal(told.at(-1).problem.code, 'text_empty');
  assert.equal(told.at(-1).snapshot, undefined);
});

test('a poll beyond the small core is judged, counted and told in rounds by the whole one', async () => {
  const store = open();
  const told = [];
  store.watch(address, (watched) => told.push(watched));
  const { document, shared } = await store.publish(address, {
    ...lunch,
    method: 'ranked',
    results: 'always',
  });
  assert.deepEqual(document.count, ['irv']);
  assert.equal(shared.status, 'open');
  const voted = await store.act(address, { key: 'ballot', body: { ranking: ['park'] } });
  assert.deepEqual(voted.shared.results.winners, ['park']);
  const { tally, ok } = await (await store.part(address, 'tally')).json();
  assert.equal(ok, true);
  assert.equal(tally.tallies[0].rounds[0].votes.park, 1);
  assert.ok(told.every(({ problem }) => problem === undefined || problem.code === 'no_document'));
});

test('what no core knows is refused by the whole one', async () => {
  const wrong = { ...lunch, method: 'lottery' };
  await assert.rejects(open().publish(address, wrong), (error) =>
    /grid/.test(error.problems[0].args.allowed),
  );
});

test('a kind that has no room is refused', async () => {
  await assert.rejects(open().publish('riddle/one', { kind: 'riddle' }), refusal('unknown_kind'));
});

test('reading what was never published is refused', async () => {
  await assert.rejects(open().read('poll/other'), refusal('no_document'));
});

test('new words that change what was answered start the count anew', async () => {
  const store = open();
  await store.publish(address, lunch);
  await store.act(address, vote('park'));
  const snapshot = await store.publish(address, { ...lunch, question: 'Where do we dance?' });
  assert.deepEqual([snapshot.version, snapshot.since, snapshot.shared.turnout], [2, 2, 0]);
  assert.equal((await store.act(address, vote('hall'))).shared.turnout, 1);
});

test('a watcher is told what is known, every change, and nothing after it stops', async () => {
  const store = open();
  await store.publish(address, lunch);
  const told = [];
  const stop = store.watch(address, (watched) => told.push(watched));
  assert.equal(told.length, 0);
  await until(() => told.length === 1);
  assert.equal(told[0].connection, 'local');
  const act = vote('park');
  await store.act(address, act);
  assert.equal(told.find(({ pending }) => pending)?.pending, act);
  assert.equal(told.at(-1).pending, undefined);
  assert.equal(told.at(-1).snapshot.shared.turnout, 1);
  const count = told.length;
  stop();
  await store.act(address, withdraw);
  assert.equal(told.length, count);
});

test('tabs see each other and never lose an answer to each other', async () => {
  const [one, two] = [open(), open()];
  await one.publish(address, lunch);
  await two.publish(address, lunch);
  let seen;
  two.watch(address, ({ snapshot }) => (seen = snapshot));
  await one.act(address, vote('park'));
  await until(() => seen?.own.ballot?.choice[0] === 'park');
  await Promise.all([one.act(address, vote('hall')), two.act(address, vote('park'))]);
  await until(() => seen.own.revs.ballot === 3);
  assert.equal(seen.shared.turnout, 1);
});

test('time opens and closes a poll while the page is open', async () => {
  const at = (milliseconds) => new Date(platform.now() + milliseconds).toISOString();
  const store = open();
  const poll = { ...lunch, opens: at(1000), closes: at(2000) };
  assert.equal((await store.publish(address, poll)).shared.status, 'waiting');
  let status;
  store.watch(address, ({ snapshot }) => (status = snapshot?.shared.status));
  await assert.rejects(store.act(address, vote('park')), refusal('poll_not_open'));
  platform.pass(1000);
  await until(() => status === 'open');
  await store.act(address, vote('park'));
  platform.pass(1000);
  await until(() => status === 'closed');
  await assert.rejects(store.act(address, vote('hall')), refusal('poll_closed'));
});

test('what fell due while the page was closed happens when it opens', async () => {
  const poll = { ...lunch, closes: new Date(platform.now() + 1000).toISOString() };
  const before = open();
  await before.publish(address, poll);
  await before.act(address, vote('park'));
  before.close();
  platform.pass(5000);
  const snapshot = await open().publish(address, poll);
  assert.equal(snapshot.shared.status, 'closed');
  assert.equal(snapshot.shared.results.options[0].count, 1);
});

test('a closing time beyond what a timer can hold does not close the poll now', async () => {
  const store = open();
  const closes = new Date(platform.now() + 90 * 86_400_000).toISOString();
  await store.publish(address, { ...lunch, closes });
  assert.equal(platform.nextTimer(), 2 ** 31 - 1);
  platform.pass(2 ** 31 - 1);
  assert.equal((await store.read(address)).shared.status, 'open');
});

test('where storage is refused the page remembers, and says so', async () => {
  globalThis.indexedDB = { databases: () => Promise.reject(new DOMException('no', 'SecurityError')) };
  const store = open();
  await store.publish(address, lunch);
  assert.equal(store.reach, 'memory');
  assert.equal((await store.act(address, vote('park'))).shared.turnout, 1);
  assert.equal((await store.read(address)).shared.turnout, 1);
  store.close();
  assert.equal((await open().publish(address, lunch)).shared.turnout, 0);
});

test('forgetting removes the answers, keeps the poll, and tells other tabs', async () => {
  const [one, two] = [open(), open()];
  await one.publish(address, lunch);
  await two.publish(address, lunch);
  let seen;
  two.watch(address, ({ snapshot }) => (seen = snapshot));
  await one.act(address, vote('park'));
  await until(() => seen?.shared.turnout === 1);
  await one.forget();
  await until(() => seen.shared.turnout === 0);
  assert.equal((await one.read(address)).own.ballot, null);
});

test('a closed store refuses every call', async () => {
  const store = open();
  await store.publish(address, lunch);
  store.close();
  store.close();
  await assert.rejects(store.read(address), refusal('unsupported'));
  await assert.rejects(store.act(address, vote('park')), refusal('unsupported'));
});

test('a poll that nobody has answered is not written, on a device that keeps others', async () => {
  const store = open();
  await store.publish(address, lunch);
  await store.act(address, vote('park'));
  await store.publish('poll/dinner', lunch);
  const kept = await new Promise((resolve) => {
    indexedDB.open('hearth').onsuccess = ({ target: { result: db } }) => {
      db.transaction('records').objectStore('records').getAllKeys().onsuccess = ({ target }) => {
        db.close();
        resolve(target.result);
      };
    };
  });
  assert.deepEqual(new Set(kept.map(([, where]) => where)), new Set([address]));
});

test('time never runs back, whatever the clock of the device does', async () => {
  const store = open();
  await store.publish(address, lunch);
  const { time } = (await store.act(address, vote('park'))).own.ballot;
  platform.pass(-3_600_000);
  assert.ok((await store.act(address, vote('hall'))).own.ballot.time >= time);
});
