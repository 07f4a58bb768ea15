import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, test } from 'node:test';
import { settled, until } from '../support/conditions.mjs';
import { Hub, jwt } from '../support/hub.mjs';
import { Network, refusal } from '../support/network.mjs';
import { testPlatform } from '../support/platform.mjs';
import { importSources } from '../support/sources.mjs';

const { HubStore } = await importSources('stores/hub-store');

const lunch = {
  question: 'Where do we eat?',
  options: [
    { id: 'park', label: 'In the park' },
    { id: 'hall', label: 'In the hall' },
  ],
};
const vote = (...choice) => ({ key: 'ballot', body: { choice } });
const withdraw = { key: 'ballot', body: null };
const refused = (code) => (error) => error.name === 'HearthError' && error.code === code;
const databases = async () => (await indexedDB.databases()).map(({ name }) => name);

const hub = new Hub();
let number = 0;
let address;
let open = [];

/** A page: its own network and clock. Pages of one device share `indexedDB`. */
function page({ member, token = member && (async () => jwt(member)), ...overrides } = {}) {
  const network = new Network();
  const platform = testPlatform({ fetch: network.fetch, ...overrides });
  const store = new HubStore({ hub: hub.url, space: 'club', token }, platform);
  open.push(store);
  const seen = { told: [] };
  const watch = (where = address) =>
    store.watch(where, (watched) => {
      seen.now = watched;
      seen.told.push(watched);
    });
  return { store, network, platform, seen, watch };
}

const onAnotherDevice = () => {
  globalThis.indexedDB = new IDBFactory();
};

/** Waits, and lets the page's clock run meanwhile. */
const inTime = (platform, condition) =>
  until(() => {
    platform.pass(500);
    return condition();
  });

before(async () => {
  hub.save('first', lunch);
  await hub.start();
});

after(() => hub.remove());

beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  // Each test has a poll of its own; saving the file publishes it.
  address = `poll/p${++number}`;
  hub.save(`p${number}`, lunch);
  await until(async () => (await fetch(`${hub.url}/v1/club/${address}`)).ok);
});

afterEach(async () => {
  for (const store of open) store.close();
  open = [];
  await settled();
});

test('a reader sees the poll, sends nothing about themselves, and nothing is written to the device', async () => {
  const { seen, watch, network } = page();
  watch();
  await until(() => seen.now?.connection === 'live' && seen.now.snapshot);
  assert.equal(seen.now.snapshot.document.question, lunch.question);
  assert.deepEqual(seen.now.snapshot.own.revs, {});
  assert.ok(Object.isFrozen(seen.now.snapshot.shared));
  assert.deepEqual(await databases(), []);
  assert.deepEqual(
    new Set(network.requests.map(({ headers }) => headers.Authorization)),
    new Set([undefined]),
  );
});

test('one stream serves all that a page watches', async () => {
  const { watch, network, seen } = page();
  watch();
  watch('poll/first');
  watch(address);
  await until(() => seen.now?.connection === 'live');
  const streams = network.requests.filter(({ url }) => url.includes('/live'));
  assert.equal(streams.length, 1);
  assert.match(streams[0].url, new RegExp(`watch=${address},poll/first&seed=\\d+$`));
});

test('a guest votes: the key is made for the first act, and the vote is the guest of this device from then on', async () => {
  const first = page();
  first.watch();
  await until(() => first.seen.now?.snapshot);
  const snapshot = await first.store.act(address, vote('park'));
  assert.deepEqual([snapshot.shared.turnout, snapshot.shared.guests], [1, 1]);
  assert.deepEqual(snapshot.own.ballot.choice, ['park']);
  assert.deepEqual(await databases(), ['hearth']);
  first.store.close();

  const again = page();
  again.watch();
  await until(() => again.seen.now?.snapshot);
  assert.deepEqual(again.seen.now.snapshot.own.ballot.choice, ['park']);
  const changed = await again.store.act(address, vote('hall'));
  assert.deepEqual([changed.shared.turnout, changed.own.revs.ballot], [1, 2]);
});

test('the tap is painted at once, and stays painted until a snapshot shows it', async () => {
  const { store, seen, watch } = page({ member: 'ann' });
  watch();
  await until(() => seen.now?.snapshot);
  const act = vote('park');
  const acted = store.act(address, act);
  assert.equal(seen.now.pending, act);
  assert.deepEqual(seen.now.delivery, { state: 'sending' });
  await acted;
  assert.equal(seen.now.pending, undefined);
  assert.deepEqual(seen.now.delivery, { state: 'none' });
  const painted = seen.told.slice(seen.told.findIndex(({ pending }) => pending));
  assert.ok(painted.every(({ pending, snapshot }) => pending ?? snapshot.own.ballot));
});

test('members see each other vote, by the stream', async () => {
  const [ann, bob] = [page({ member: 'ann' }), page({ member: 'bob' })];
  ann.watch();
  bob.watch();
  await until(() => ann.seen.now?.snapshot && bob.seen.now?.snapshot);
  await ann.store.act(address, vote('park'));
  await bob.store.act(address, vote('hall'));
  await until(() => ann.seen.now.snapshot.shared.turnout === 2);
  assert.deepEqual(
    ann.seen.now.snapshot.shared.results.options.map(({ count }) => count),
    [1, 1],
  );
  assert.equal(ann.seen.now.snapshot.shared.guests, 0);
  assert.deepEqual(ann.seen.now.snapshot.own.ballot.choice, ['park']);
  await bob.store.act(address, withdraw);
  await until(() => ann.seen.now.snapshot.shared.turnout === 1);
});

test('no token stands in an address', async () => {
  const { store, seen, watch, network } = page({ member: 'ann' });
  watch();
  await until(() => seen.now?.snapshot);
  await store.act(address, vote('park'));
  const tokens = network.requests.map(({ headers }) => headers.Authorization?.split(' ')[1]).filter(Boolean);
  assert.ok(tokens.length >= 2);
  for (const { url } of network.requests) for (const token of tokens) assert.ok(!url.includes(token));
});

test('a refused act rejects with its reason and leaves the last snapshot', async () => {
  const { store, seen, watch } = page({ member: 'ann' });
  watch();
  await until(() => seen.now?.snapshot);
  await assert.rejects(store.act(address, vote('cellar')), (error) => {
    assert.equal(error.problems[0].path, '/body/choice/0');
    return refused('unknown_option')(error);
  });
  assert.equal(seen.now.pending, undefined);
  assert.equal(seen.now.delivery.problems[0].code, 'unknown_option');
  assert.equal(seen.now.snapshot.shared.turnout, 0);
});

test('quick taps go out in order and the last one stands', async () => {
  const { store, seen, watch } = page({ member: 'ann' });
  watch();
  await until(() => seen.now?.snapshot);
  const taps = ['park', 'hall', 'park', 'hall'].map((choice) => store.act(address, vote(choice)));
  assert.deepEqual(seen.now.pending, vote('hall'));
  await Promise.all(taps);
  const snapshot = await store.read(address);
  assert.deepEqual(snapshot.own.ballot.choice, ['hall']);
  assert.equal(snapshot.shared.turnout, 1);
  assert.deepEqual(seen.now.delivery, { state: 'none' });
});

test('offline an act is kept and painted, and goes out when the hub is back', async () => {
  const { store, seen, watch, network, platform } = page({ member: 'ann' });
  watch();
  await until(() => seen.now?.snapshot);
  network.cut = true;
  const snapshot = await store.act(address, vote('park'));
  assert.equal(snapshot.shared.turnout, 0);
  assert.deepEqual(seen.now.delivery, { state: 'kept', because: 'offline' });
  assert.deepEqual(seen.now.pending.body, { choice: ['park'] });
  network.cut = false;
  await inTime(platform, () => seen.now.delivery.state === 'none');
  assert.deepEqual(seen.now.snapshot.own.ballot.choice, ['park']);
});

test('what was kept survives the page, and goes out from the next one', async () => {
  const first = page();
  first.watch();
  await until(() => first.seen.now?.snapshot);
  first.network.cut = true;
  await first.store.act(address, vote('hall'));
  first.store.close();

  const next = page();
  next.network.cut = true;
  next.watch();
  await until(() => next.seen.now?.delivery.state === 'kept');
  assert.deepEqual(next.seen.now.pending.body, { choice: ['hall'] });
  next.network.cut = false;
  await inTime(
    next.platform,
    () => next.seen.now.snapshot?.own.ballot && next.seen.now.delivery.state === 'none',
  );
  assert.equal(next.seen.now.snapshot.shared.turnout, 1);
});

test('an answer that was lost is no second vote and no conflict', async () => {
  const { store, seen, watch, network, platform } = page({ member: 'ann' });
  watch();
  await until(() => seen.now?.snapshot);
  network.intercept = async (url, init) => {
    if (init.method !== 'PUT') return undefined;
    network.intercept = undefined;
    await fetch(url, init);
    throw new TypeError('the line broke');
  };
  await store.act(address, vote('park'));
  assert.equal(seen.now.delivery.state, 'kept');
  await inTime(platform, () => seen.now.delivery.state === 'none');
  assert.deepEqual(network.acts().length, 2);
  assert.deepEqual([seen.now.snapshot.shared.turnout, seen.now.snapshot.own.revs.ballot], [1, 1]);
});

test('an old offline vote never replaces what the member said since on another device', async () => {
  const old = page({ member: 'ann' });
  old.watch();
  await until(() => old.seen.now?.snapshot);
  old.network.cut = true;
  await old.store.act(address, vote('park'));

  onAnotherDevice();
  const phone = page({ member: 'ann' });
  await phone.store.act(address, vote('hall'));

  old.network.cut = false;
  await inTime(old.platform, () => old.seen.now.delivery.state === 'refused');
  assert.equal(old.seen.now.delivery.problems[0].code, 'rev_conflict');
  assert.equal(old.seen.now.pending, undefined);
  assert.deepEqual(old.seen.now.snapshot.own.ballot.choice, ['hall']);
});

test('a conflict rejects with the newer snapshot', async () => {
  const tablet = page({ member: 'ann' });
  await tablet.store.read(address);
  onAnotherDevice();
  await page({ member: 'ann' }).store.act(address, vote('hall'));
  await assert.rejects(tablet.store.act(address, vote('park')), (error) => {
    assert.deepEqual(error.current.own.ballot.choice, ['hall']);
    return refused('rev_conflict')(error);
  });
});

test('a vote for what a poll asked before does not count for what it asks now', async () => {
  const { store, seen, watch, network, platform } = page({ member: 'ann' });
  watch();
  await until(() => seen.now?.snapshot);
  network.cut = true;
  await store.act(address, vote('park'));
  hub.save(address.split('/')[1], { ...lunch, question: 'Where do we work?', reset: true });
  await until(async () => (await (await fetch(`${hub.url}/v1/club/${address}`)).json()).version === 2);
  network.cut = false;
  await inTime(platform, () => seen.now.delivery.state === 'refused');
  assert.equal(seen.now.delivery.problems[0].code, 'meaning_changed');
  assert.equal((await store.read(address)).shared.turnout, 0);
});

test('a busy hub is asked again after the time it names', async () => {
  const { store, seen, watch, network, platform } = page({ member: 'ann' });
  watch();
  await until(() => seen.now?.snapshot);
  network.intercept = (_url, { method }) =>
    method === 'PUT' ? refusal(429, 'too_many_requests', { seconds: 30 }) : undefined;
  await store.act(address, vote('park'));
  assert.deepEqual(seen.now.delivery, { state: 'kept', because: 'busy' });
  platform.pass(29_000);
  await settled();
  assert.equal(network.acts().length, 1);
  network.intercept = undefined;
  platform.pass(1_000);
  await until(() => seen.now.delivery.state === 'none');
});

test('an expired token is renewed once, and the act goes through', async () => {
  let asked = 0;
  const { store, seen, watch, network } = page({ token: async () => (++asked, jwt('ann')) });
  watch();
  await until(() => seen.now?.snapshot);
  let expired = 0;
  network.intercept = (_url, { method }) =>
    method === 'PUT' && expired++ === 0 ? refusal(401, 'token_expired') : undefined;
  await store.act(address, vote('park'));
  assert.equal(asked, 2);
  network.intercept = (_url, { method }) => (method === 'PUT' ? refusal(401, 'token_expired') : undefined);
  await assert.rejects(store.act(address, vote('hall')), refused('token_expired'));
});

test('a token that the hub refuses reads as anybody may and acts as nobody', async () => {
  const { store, seen, watch } = page({ token: async () => 'a.b.c' });
  watch();
  await until(() => seen.now?.snapshot);
  await assert.rejects(store.act(address, vote('park')), refused('token_invalid'));
  assert.equal(seen.now.delivery.state, 'refused');
});

test('an act waits for the member who wrote it, unseen by the next one', async () => {
  const { store, seen, watch, network, platform } = page({ member: 'ann' });
  watch();
  await until(() => seen.now?.snapshot);
  network.cut = true;
  await store.act(address, vote('park'));
  network.cut = false;
  store.use(async () => jwt('bob'));
  await inTime(platform, () => seen.now.delivery.state === 'waiting-for-member' && seen.now.snapshot);
  assert.equal(seen.now.pending, undefined);
  assert.equal(seen.now.snapshot.own.ballot, null);
  assert.equal((await store.act(address, vote('hall'))).shared.turnout, 1);
  store.use(async () => jwt('ann'));
  await inTime(platform, () => seen.now.snapshot?.own.ballot?.choice[0] === 'park');
  assert.equal(seen.now.snapshot.shared.turnout, 2);
});

test('what one member saw is not shown to the next', async () => {
  const { store, seen, watch } = page({ member: 'ann' });
  watch();
  await store.act(address, vote('park'));
  store.use(async () => jwt('bob'));
  assert.equal(seen.now.snapshot, undefined);
  await until(() => seen.now.snapshot);
  assert.equal(seen.now.snapshot.own.ballot, null);
});

test('a name with nothing published says so, and shows what is published later', async () => {
  const { store, seen, watch } = page();
  watch(`${address}-later`);
  await until(() => seen.now?.problem?.code === 'no_document');
  await assert.rejects(store.read(`${address}-later`), refused('no_document'));
  hub.save(`${address.split('/')[1]}-later`, lunch);
  await until(() => seen.now.snapshot);
  assert.equal(seen.now.problem, undefined);
});

test('a saved file shows in an open page', async () => {
  const { seen, watch } = page();
  watch();
  await until(() => seen.now?.snapshot);
  hub.save(address.split('/')[1], { ...lunch, description: 'Bring a plate.' });
  await until(() => seen.now.snapshot.document.description === 'Bring a plate.');
});

test('a page that loses its hub says so, and goes on when the hub is back', async () => {
  const { store, seen, watch, platform } = page({ member: 'ann' });
  watch();
  await store.act(address, vote('park'));
  await hub.stop();
  await inTime(platform, () => seen.now.connection === 'offline');
  assert.equal(seen.now.problem.code, 'offline');
  assert.ok(seen.now.snapshot, 'what was seen stays to be seen');
  await hub.start();
  await inTime(platform, () => seen.now.connection === 'live');
  assert.equal(seen.now.problem, undefined);
  assert.equal((await store.act(address, vote('hall'))).own.revs.ballot, 2);
});

test('where streams do not come through the page polls', async () => {
  const { seen, watch, network, platform } = page();
  network.intercept = (url) =>
    url.includes('/live') ? new Response('not here', { status: 502 }) : undefined;
  watch();
  await until(() => seen.now?.connection === 'polling');
  assert.equal(seen.now.snapshot.shared.turnout, 0);
  onAnotherDevice();
  await page({ member: 'bob' }).store.act(address, vote('park'));
  await inTime(platform, () => seen.now.snapshot.shared.turnout === 1);
});

test('a page with more documents than one stream takes sees them all', async () => {
  const { store, platform } = page();
  const names = Array.from({ length: 55 }, (_, i) => `many${i}`);
  for (const name of names) hub.save(name, lunch);
  await until(async () => (await fetch(`${hub.url}/v1/club/poll/many54`)).ok);
  const seen = new Set();
  for (const name of names)
    store.watch(`poll/${name}`, ({ snapshot }) => snapshot && seen.add(snapshot.address));
  await inTime(platform, () => seen.size === 55);
});

test('forgetting removes key and unsent acts: the next act is a new guest', async () => {
  const { store, seen, watch, network } = page();
  watch();
  await store.act(address, vote('park'));
  network.cut = true;
  await store.act(address, vote('hall'));
  await store.forget();
  network.cut = false;
  assert.equal(seen.now.pending, undefined);
  await until(() => seen.now.snapshot);
  assert.equal(seen.now.snapshot.own.ballot, null);
  assert.equal((await store.act(address, vote('hall'))).shared.turnout, 2);
});

test('two tabs of one guest are one guest', async () => {
  const shared = testPlatform();
  const tabs = [page({ takeTurns: shared.takeTurns }), page({ takeTurns: shared.takeTurns })];
  for (const { watch } of tabs) watch();
  await until(() => tabs.every(({ seen }) => seen.now?.snapshot));
  const outcomes = await Promise.allSettled(tabs.map(({ store }) => store.act(address, vote('park'))));
  assert.deepEqual(
    outcomes.map(({ status }) => status),
    ['fulfilled', 'fulfilled'],
  );
  assert.equal((await tabs[0].store.read(address)).shared.turnout, 1);
});

test('a closed store refuses every call and leaves no timer', async () => {
  const { store, seen, watch, platform } = page({ member: 'ann' });
  watch();
  await until(() => seen.now?.connection === 'live');
  store.close();
  store.close();
  await assert.rejects(store.read(address), refused('unsupported'));
  await assert.rejects(store.act(address, vote('park')), refused('unsupported'));
  await settled();
  platform.pass(120_000);
  await settled();
  assert.equal(platform.nextTimer(), undefined);
  assert.equal(platform.listening(), 0);
});
