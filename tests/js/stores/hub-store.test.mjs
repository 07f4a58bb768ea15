import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  databases,
  inTime,
  lunch,
  onAnotherDevice,
  openClub,
  refused,
  vote,
  withdraw,
} from '../support/club.mjs';
import { settled, until } from '../support/conditions.mjs';
import { jwt } from '../support/hub.mjs';

const club = openClub();

test('a reader sees the poll, sends nothing about themselves, and nothing is written to the device', async () => {
  const { seen, watch, network } = club.page();
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
  const { watch, network, seen } = club.page();
  watch();
  watch('poll/first');
  watch(club.poll);
  await until(() => seen.now?.connection === 'live');
  const streams = network.requests.filter(({ url }) => url.includes('/live'));
  assert.equal(streams.length, 1);
  assert.match(streams[0].url, new RegExp(`watch=${club.poll},poll/first&seed=\\d+$`));
});

test('members see each other vote, by the stream', async () => {
  const [ann, bob] = [club.page({ member: 'ann' }), club.page({ member: 'bob' })];
  ann.watch();
  bob.watch();
  await until(() => ann.seen.now?.snapshot && bob.seen.now?.snapshot);
  await ann.store.act(club.poll, vote('park'));
  await bob.store.act(club.poll, vote('hall'));
  await until(() => ann.seen.now.snapshot.shared.turnout === 2);
  assert.deepEqual(
    ann.seen.now.snapshot.shared.results.options.map(({ count }) => count),
    [1, 1],
  );
  assert.equal(ann.seen.now.snapshot.shared.guests, 0);
  assert.deepEqual(ann.seen.now.snapshot.own.ballot.choice, ['park']);
  await bob.store.act(club.poll, withdraw);
  await until(() => ann.seen.now.snapshot.shared.turnout === 1);
});

test('no token stands in an club.poll', async () => {
  const { store, network } = await club.reading({ member: 'ann' });
  await store.act(club.poll, vote('park'));
  const tokens = network.requests.map(({ headers }) => headers.Authorization?.split(' ')[1]).filter(Boolean);
  assert.ok(tokens.length >= 2);
  for (const { url } of network.requests) for (const token of tokens) assert.ok(!url.includes(token));
});

test('who is signed in is known, and the record that an act is about goes with it', async () => {
  const { store, network } = await club.reading({ member: 'ann' });
  assert.equal(store.member, 'm:ann');
  await assert.rejects(store.act(club.poll, { key: 'decide', body: { do: 'remove' }, on: 'r7' }));
  await store.act(club.poll, vote('park'));
  const sent = network.requests.filter(({ method }) => method === 'PUT').map(({ body }) => JSON.parse(body));
  assert.deepEqual(
    sent.map(({ on }) => on),
    ['r7', undefined],
  );
});

test('a part is asked for, or sent, in the name of who is signed in', async () => {
  const { watch, seen, store, network } = club.page({ member: 'ann' });
  watch();
  await until(() => seen.now?.connection === 'live');
  const { ok } = await (await store.part(club.poll, 'tally')).json();
  assert.ok(ok);
  const request = {
    method: 'PUT',
    headers: { 'If-Match': '"1"' },
    body: { on: 'r1', body: { do: 'release' } },
  };
  await assert.rejects(store.part(club.poll, 'records/decision', request), refused('not_allowed'));
  await assert.rejects(store.part('.', 'waiting'), refused('not_allowed'));
  const [sent] = network.requests.filter(({ url }) => url.endsWith('/records/decision'));
  assert.equal(sent.headers['If-Match'], '"1"');
  assert.match(sent.headers.Authorization, /^Bearer /);
});

test('what one member saw is not shown to the next', async () => {
  const { store, seen, watch } = club.page({ member: 'ann' });
  watch();
  await store.act(club.poll, vote('park'));
  store.use(async () => jwt('bob'));
  assert.equal(seen.now.snapshot, undefined);
  await until(() => seen.now.snapshot);
  assert.equal(seen.now.snapshot.own.ballot, null);
});

test('a name with nothing published says so, and shows what is published later', async () => {
  const { store, seen, watch } = club.page();
  watch(`${club.poll}-later`);
  await until(() => seen.now?.problem?.code === 'no_document');
  await assert.rejects(store.read(`${club.poll}-later`), refused('no_document'));
  club.save(lunch, `${club.poll.split('/')[1]}-later`);
  await until(() => seen.now.snapshot);
  assert.equal(seen.now.problem, undefined);
});

test('a saved file shows in an open page', async () => {
  const { seen } = await club.reading();
  club.save({ ...lunch, description: 'Bring a plate.' });
  await until(() => seen.now.snapshot.document.description === 'Bring a plate.');
});

test('a page that loses its hub says so, and goes on when the hub is back', async () => {
  const { store, seen, watch, platform } = club.page({ member: 'ann' });
  watch();
  await store.act(club.poll, vote('park'));
  await club.hub.stop();
  await inTime(platform, () => seen.now.connection === 'offline');
  assert.equal(seen.now.problem.code, 'offline');
  assert.ok(seen.now.snapshot, 'what was seen stays to be seen');
  await club.hub.start();
  await inTime(platform, () => seen.now.connection === 'live');
  assert.equal(seen.now.problem, undefined);
  assert.equal((await store.act(club.poll, vote('hall'))).own.revs.ballot, 2);
});

test('where streams do not come through the page polls', async () => {
  const { seen, watch, network, platform } = club.page();
  network.intercept = (url) =>
    url.includes('/live') ? new Response('not here', { status: 502 }) : undefined;
  watch();
  await until(() => seen.now?.connection === 'polling');
  assert.equal(seen.now.snapshot.shared.turnout, 0);
  onAnotherDevice();
  await club.page({ member: 'bob' }).store.act(club.poll, vote('park'));
  await inTime(platform, () => seen.now.snapshot.shared.turnout === 1);
});

test('a page with more documents than one stream takes sees them all', async () => {
  const { store, platform } = club.page();
  const names = Array.from({ length: 55 }, (_, i) => `many${i}`);
  for (const name of names) club.save(lunch, name);
  await until(async () => (await club.answer('poll/many54')).ok);
  const seen = new Set();
  for (const name of names)
    store.watch(`poll/${name}`, ({ snapshot }) => snapshot && seen.add(snapshot.address));
  await inTime(platform, () => seen.size === 55);
});

test('a closed store refuses every call and leaves no timer', async () => {
  const { store, seen, watch, platform } = club.page({ member: 'ann' });
  watch();
  await until(() => seen.now?.connection === 'live');
  store.close();
  store.close();
  await assert.rejects(store.read(club.poll), refused('unsupported'));
  await assert.rejects(store.act(club.poll, vote('park')), refused('unsupported'));
  await settled();
  platform.pass(120_000);
  await settled();
  assert.equal(platform.nextTimer(), undefined);
  assert.equal(platform.listening(), 0);
});

test('a page that was hidden sees what its member did elsewhere, where all that is shared stayed the same', async () => {
  const closes = new Date(Date.now() + 3_600_000).toISOString();
  club.save({ ...lunch, results: 'after-close', closes });
  await until(async () => (await (await club.answer()).json()).version === 2);
  const { store, seen, platform } = await club.reading({ member: 'ann' });
  await store.act(club.poll, vote('park'));
  platform.hide(true);
  platform.pass(10_000);
  const phone = club.page({ member: 'ann' });
  await phone.store.read(club.poll);
  await phone.store.act(club.poll, vote('hall'));
  platform.hide(false);
  await until(() => seen.now.snapshot.own.ballot.choice[0] === 'hall');
});
