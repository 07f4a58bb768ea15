import assert from 'node:assert/strict';
import { test } from 'node:test';
import { databases, inTime, lunch, onAnotherDevice, openClub, refused, vote } from '../support/club.mjs';
import { settled, until } from '../support/conditions.mjs';
import { jwt } from '../support/hub.mjs';
import { refusal } from '../support/network.mjs';
import { testPlatform } from '../support/platform.mjs';

const club = openClub();

test('a guest votes: the key is made for the first act, and the vote is the guest of this device from then on', async () => {
  const first = await club.reading();
  const snapshot = await first.store.act(club.poll, vote('park'));
  assert.deepEqual([snapshot.shared.turnout, snapshot.shared.guests], [1, 1]);
  assert.deepEqual(snapshot.own.ballot.choice, ['park']);
  assert.deepEqual(await databases(), ['hearth']);
  first.store.close();

  const again = await club.reading();
  assert.deepEqual(again.seen.now.snapshot.own.ballot.choice, ['park']);
  const changed = await again.store.act(club.poll, vote('hall'));
  assert.deepEqual([changed.shared.turnout, changed.own.revs.ballot], [1, 2]);
});

test('the tap is painted at once, and stays painted until a snapshot shows it', async () => {
  const { store, seen } = await club.reading({ member: 'ann' });
  const act = vote('park');
  const acted = store.act(club.poll, act);
  assert.equal(seen.now.pending, act);
  assert.deepEqual(seen.now.delivery, { state: 'sending' });
  await acted;
  assert.equal(seen.now.pending, undefined);
  assert.deepEqual(seen.now.delivery, { state: 'none' });
  const painted = seen.told.slice(seen.told.findIndex(({ pending }) => pending));
  assert.ok(painted.every(({ pending, snapshot }) => pending ?? snapshot.own.ballot));
});

test('a refused act rejects with its reason and leaves the last snapshot', async () => {
  const { store, seen } = await club.reading({ member: 'ann' });
  await assert.rejects(store.act(club.poll, vote('cellar')), (error) => {
    assert.equal(error.problems[0].path, '/body/choice/0');
    return refused('unknown_option')(error);
  });
  assert.equal(seen.now.pending, undefined);
  assert.equal(seen.now.delivery.problems[0].code, 'unknown_option');
  assert.equal(seen.now.snapshot.shared.turnout, 0);
});

test('quick taps go out in order and the last one stands', async () => {
  const { store, seen } = await club.reading({ member: 'ann' });
  const taps = ['park', 'hall', 'park', 'hall'].map((choice) => store.act(club.poll, vote(choice)));
  assert.deepEqual(seen.now.pending, vote('hall'));
  await Promise.all(taps);
  const snapshot = await store.read(club.poll);
  assert.deepEqual(snapshot.own.ballot.choice, ['hall']);
  assert.equal(snapshot.shared.turnout, 1);
  assert.deepEqual(seen.now.delivery, { state: 'none' });
});

test('offline an act is kept and painted, and goes out when the hub is back', async () => {
  const { store, seen, network, platform } = await club.reading({ member: 'ann' });
  network.cut = true;
  const snapshot = await store.act(club.poll, vote('park'));
  assert.equal(snapshot.shared.turnout, 0);
  assert.deepEqual(seen.now.delivery, { state: 'kept', because: 'offline' });
  assert.deepEqual(seen.now.pending.body, { choice: ['park'] });
  network.cut = false;
  await inTime(platform, () => seen.now.delivery.state === 'none');
  assert.deepEqual(seen.now.snapshot.own.ballot.choice, ['park']);
});

test('what was kept survives the page, and goes out from the next one', async () => {
  const first = await club.reading();
  first.network.cut = true;
  await first.store.act(club.poll, vote('hall'));
  first.store.close();

  const next = club.page();
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
  const { store, seen, network, platform } = await club.reading({ member: 'ann' });
  network.intercept = async (url, init) => {
    if (init.method !== 'PUT') return undefined;
    network.intercept = undefined;
    await fetch(url, init);
    throw new TypeError('the line broke');
  };
  await store.act(club.poll, vote('park'));
  assert.equal(seen.now.delivery.state, 'kept');
  await inTime(platform, () => seen.now.delivery.state === 'none');
  assert.deepEqual(network.acts().length, 2);
  assert.deepEqual([seen.now.snapshot.shared.turnout, seen.now.snapshot.own.revs.ballot], [1, 1]);
});

test('an old offline vote never replaces what the member said since on another device', async () => {
  const old = await club.reading({ member: 'ann' });
  old.network.cut = true;
  await old.store.act(club.poll, vote('park'));

  onAnotherDevice();
  const phone = club.page({ member: 'ann' });
  await phone.store.act(club.poll, vote('hall'));

  old.network.cut = false;
  await inTime(old.platform, () => old.seen.now.delivery.state === 'refused');
  assert.equal(old.seen.now.delivery.problems[0].code, 'rev_conflict');
  assert.equal(old.seen.now.pending, undefined);
  assert.deepEqual(old.seen.now.snapshot.own.ballot.choice, ['hall']);
});

test('a conflict rejects with the newer snapshot', async () => {
  const tablet = club.page({ member: 'ann' });
  await tablet.store.read(club.poll);
  onAnotherDevice();
  await club.page({ member: 'ann' }).store.act(club.poll, vote('hall'));
  await assert.rejects(tablet.store.act(club.poll, vote('park')), (error) => {
    assert.deepEqual(error.current.own.ballot.choice, ['hall']);
    return refused('rev_conflict')(error);
  });
});

test('a vote for what a poll asked before does not count for what it asks now', async () => {
  const { store, seen, network, platform } = await club.reading({ member: 'ann' });
  network.cut = true;
  await store.act(club.poll, vote('park'));
  club.save({ ...lunch, question: 'Where do we work?', reset: true });
  await until(async () => (await (await club.answer()).json()).version === 2);
  network.cut = false;
  await inTime(platform, () => seen.now.delivery.state === 'refused');
  assert.equal(seen.now.delivery.problems[0].code, 'asked_anew');
  assert.equal((await store.read(club.poll)).shared.turnout, 0);
});

test('a busy hub is asked again after the time it names', async () => {
  const { store, seen, network, platform } = await club.reading({ member: 'ann' });
  network.intercept = (_url, { method }) =>
    method === 'PUT' ? refusal(429, 'too_many_requests', { seconds: 30 }) : undefined;
  await store.act(club.poll, vote('park'));
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
  const { store, network } = await club.reading({ token: async () => (++asked, jwt('ann')) });
  let expired = 0;
  network.intercept = (_url, { method }) =>
    method === 'PUT' && expired++ === 0 ? refusal(401, 'token_expired') : undefined;
  await store.act(club.poll, vote('park'));
  assert.equal(asked, 2);
  network.intercept = (_url, { method }) => (method === 'PUT' ? refusal(401, 'token_expired') : undefined);
  await assert.rejects(store.act(club.poll, vote('hall')), refused('token_expired'));
});

test('a token that the hub refuses reads as anybody may and acts as nobody', async () => {
  const { store, seen } = await club.reading({ token: async () => 'a.b.c' });
  await assert.rejects(store.act(club.poll, vote('park')), refused('token_invalid'));
  assert.equal(seen.now.delivery.state, 'refused');
});

test('an act waits for the member who wrote it, unseen by the next one', async () => {
  const { store, seen, network, platform } = await club.reading({ member: 'ann' });
  network.cut = true;
  await store.act(club.poll, vote('park'));
  network.cut = false;
  store.use(async () => jwt('bob'));
  await inTime(platform, () => seen.now.delivery.state === 'waiting-for-member' && seen.now.snapshot);
  assert.equal(seen.now.pending, undefined);
  assert.equal(seen.now.snapshot.own.ballot, null);
  assert.equal((await store.act(club.poll, vote('hall'))).shared.turnout, 1);
  store.use(async () => jwt('ann'));
  await inTime(platform, () => seen.now.snapshot?.own.ballot?.choice[0] === 'park');
  assert.equal(seen.now.snapshot.shared.turnout, 2);
});

test('forgetting removes key and unsent acts: the next act is a new guest', async () => {
  const { store, seen, watch, network } = club.page();
  watch();
  await store.act(club.poll, vote('park'));
  network.cut = true;
  await store.act(club.poll, vote('hall'));
  await store.forget();
  network.cut = false;
  assert.equal(seen.now.pending, undefined);
  await until(() => seen.now.snapshot);
  assert.equal(seen.now.snapshot.own.ballot, null);
  assert.equal((await store.act(club.poll, vote('hall'))).shared.turnout, 2);
});

test('two tabs of one guest are one guest', async () => {
  const shared = testPlatform();
  const tabs = [club.page({ takeTurns: shared.takeTurns }), club.page({ takeTurns: shared.takeTurns })];
  for (const { watch } of tabs) watch();
  await until(() => tabs.every(({ seen }) => seen.now?.snapshot));
  const outcomes = await Promise.allSettled(tabs.map(({ store }) => store.act(club.poll, vote('park'))));
  assert.deepEqual(
    outcomes.map(({ status }) => status),
    ['fulfilled', 'fulfilled'],
  );
  assert.equal((await tabs[0].store.read(club.poll)).shared.turnout, 1);
});

test('an answer that was under way before the vote does not take it back', async () => {
  const { store, seen, network } = await club.reading();
  let release;
  const held = new Promise((resolve) => (release = resolve));
  network.intercept = async (url, init) => {
    if (!url.includes(`${club.poll}?`)) return undefined;
    network.intercept = undefined;
    const early = await fetch(url, init);
    await held;
    return early;
  };
  const reading = store.read(club.poll);
  await until(() => !network.intercept);
  await store.act(club.poll, vote('park'));
  release();
  assert.deepEqual((await reading).own.ballot.choice, ['park']);
  assert.deepEqual(seen.now.snapshot.own.ballot.choice, ['park']);
});

test('an act that this device cannot keep is refused, and nothing is sent', async () => {
  const { store, seen, network } = await club.reading({ member: 'ann' });
  await store.act(club.poll, vote('park'));
  const { put } = IDBObjectStore.prototype;
  IDBObjectStore.prototype.put = () => {
    throw new DOMException('full', 'QuotaExceededError');
  };
  try {
    await assert.rejects(store.act(club.poll, vote('hall')), refused('storage_refused'));
  } finally {
    IDBObjectStore.prototype.put = put;
  }
  assert.equal(network.acts().length, 1);
  assert.equal(seen.now.delivery.problems[0].code, 'storage_refused');
  assert.equal((await store.act(club.poll, vote('hall'))).own.revs.ballot, 2);
});
