import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lunch, openClub, refused } from './support/club.mjs';
import { until } from './support/conditions.mjs';
import { jwt } from './support/hub.mjs';
import { importSources } from './support/sources.mjs';

const { HearthError, configure, connect, openPoll, pageConfig, resolveStore, storeFor } = await importSources(
  'index',
  'config',
  'stores/index',
);

const club = openClub();
const name = () => club.poll.split('/')[1];
const element = (attributes) => ({ getAttribute: (key) => attributes[key] ?? null });
const connected = (config) => connect({ hub: club.hub.url, space: 'club', ...config });

test('without a space anywhere there is nothing to connect to', () => {
  assert.throws(() => connect({ hub: 'https://hub.example' }), refused('missing_field'));
  assert.equal(storeFor(element({})), undefined);
});

test('votes, watches and withdraws without a widget', async () => {
  const connection = connected({ token: async () => jwt('ann') });
  const poll = connection.poll(name());
  let watched;
  const stop = poll.watch((now) => (watched = now));
  assert.equal((await poll.vote(['park'])).shared.turnout, 1);
  await until(() => watched?.snapshot?.own.ballot);
  assert.equal((await poll.withdraw()).own.ballot, null);
  assert.equal((await poll.vote([])).shared.results.abstained, 1);
  stop();
  connection.close();
});

test('words of one’s own go with the vote', async () => {
  club.save({ ...lunch, writeIns: true });
  const poll = connected().poll(name());
  await until(async () => (await poll.read()).document.writeIns);
  assert.equal((await poll.vote([], { writeIn: 'On the roof' })).own.ballot.writeIn, 'On the roof');
});

test('where the page has named no space, connect() speaks for its widgets', () => {
  assert.equal(pageConfig().space, 'club');
  const store = storeFor(element({}));
  assert.ok(store);
  assert.equal(storeFor(element({ space: 'club', hub: `${club.hub.url}/` })), store);
  assert.notEqual(storeFor(element({ space: 'other' })), store);
});

test('another hub never gets the token of this page', async () => {
  let asked = 0;
  configure({ token: async () => (++asked, jwt('ann')) });
  const elsewhere = await resolveStore({
    space: 'club',
    hub: club.hub.url.replace('127.0.0.1', 'localhost'),
  });
  await assert.rejects(elsewhere.read('poll/nothing'), (error) => error instanceof HearthError);
  assert.equal(asked, 0);
  elsewhere.close();
});

test('who signs in later is asked for by what is open already', async () => {
  const poll = connected().poll(name());
  await poll.read();
  configure({ token: async () => jwt('late') });
  await until(async () => (await poll.vote(['park'])).shared.guests === 0);
  configure({ token: async () => null });
});

test('closing a connection ends its watches and no others', async () => {
  const [one, two] = [connected(), connected()];
  const told = { one: 0, two: 0 };
  one.poll(name()).watch(() => ++told.one);
  two.poll(name()).watch(() => ++told.two);
  await until(() => told.one > 0 && told.two > 0);
  one.close();
  const before = { ...told };
  await two.poll(name()).vote(['park']);
  assert.equal(told.one, before.one);
  assert.ok(told.two > before.two);
  two.close();
});

test('a poll without a hub is asked on this device', async () => {
  const poll = await openPoll('quiz', { ...lunch, kind: 'poll' });
  assert.equal((await poll.vote(['hall'])).shared.turnout, 1);
  assert.deepEqual((await poll.read()).own.ballot.choice, ['hall']);
});
