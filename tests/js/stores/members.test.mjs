// Who is signed in may change under a page: nobody acts, sees or is told in another's name.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inTime, openClub, refused, vote } from '../support/club.mjs';
import { until } from '../support/conditions.mjs';
import { jwt } from '../support/hub.mjs';
import { refusal } from '../support/network.mjs';
import { testPlatform } from '../support/platform.mjs';

const club = openClub();
const turnout = async () => (await (await club.answer()).json()).shared.turnout;

/** A network that refuses the first request of a kind as if its token had run out. */
function expireOnce(network, matches) {
  network.intercept = (url, init) => {
    if (!matches(url, init)) return undefined;
    network.intercept = undefined;
    return refusal(401, 'token_expired');
  };
}

test('an act under way while the member changes waits for who wrote it', async () => {
  let who = 'eve';
  const { store, network, seen } = await club.reading({ token: async () => jwt(who) });
  expireOnce(network, (_, { method }) => method === 'PUT');
  who = 'frank';
  await assert.rejects(store.act(club.poll, vote('park')), refused('token_expired'));
  await until(() => seen.now.snapshot && seen.now.delivery.state === 'waiting-for-member');
  assert.equal(network.acts().length, 1);
  assert.equal(await turnout(), 0);
});

test('who has signed out sees the poll as anybody does', async () => {
  let who = 'eve';
  const page = await club.reading({ token: async () => who && jwt(who) });
  await page.store.act(club.poll, vote('park'));
  who = '';
  const { told } = page.seen;
  told.length = 0;
  expireOnce(page.network, (url) => url.includes('/live'));
  page.platform.changeNetwork();
  await until(() => told.some(({ snapshot }) => snapshot?.own.ballot === null));
  assert.ok(
    told.some(({ snapshot }) => snapshot === undefined),
    'what was another’s is gone before',
  );
});

test('what waits for another member does not cover one’s own answer', async () => {
  const mia = await club.reading({ member: 'mia' });
  mia.network.cut = true;
  await mia.store.act(club.poll, vote('park'));
  mia.store.close();
  const ned = await club.reading({ member: 'ned' });
  await until(() => ned.seen.now.delivery.state === 'waiting-for-member');
  await ned.store.act(club.poll, vote('hall'));
  ned.platform.changeNetwork();
  ned.seen.told.length = 0;
  await until(() => ned.seen.told.some(({ connection }) => connection === 'live'));
  assert.equal(ned.seen.now.delivery.state, 'none');
});

test('a token that never comes keeps nobody from reading', async () => {
  const page = club.page({ token: () => new Promise(() => undefined) });
  page.watch();
  await inTime(page.platform, () => page.seen.now?.snapshot);
});

test('a late answer does not take back what the stream has said since', async () => {
  const { store, network, seen } = await club.reading({ member: 'ann' });
  let release;
  const held = new Promise((resolve) => (release = resolve));
  network.intercept = async (url, init) => {
    if (url.includes('/live') || init.method !== 'GET') return undefined;
    const answer = await fetch(url, init);
    await held;
    return answer;
  };
  const reading = store.read(club.poll);
  await until(() => network.requests.at(-1).method === 'GET');
  await club.page({ member: 'bob' }).store.act(club.poll, vote('park'));
  await until(() => seen.now.snapshot.shared.turnout === 1);
  release();
  assert.equal((await reading).shared.turnout, 1);
  assert.equal(seen.now.snapshot.shared.turnout, 1);
});

test('a vote in one tab of a guest shows in the other', async () => {
  const { channel } = testPlatform();
  const [one, two] = [await club.reading({ channel }), await club.reading({ channel })];
  await one.store.act(club.poll, vote('park'));
  await until(() => two.seen.now.snapshot?.own.ballot);
  assert.equal((await two.store.act(club.poll, vote('hall'))).own.revs.ballot, 2);
  await one.store.forget();
  await until(() => two.seen.now.snapshot?.own.ballot === null);
});

test('who is forgotten is not known again by the order of their options', async () => {
  const draws = [0.1, 0.9];
  const { store, network } = await club.reading({
    random: () => (draws.length > 1 ? draws.shift() : draws[0]),
  });
  await store.forget();
  await store.read(club.poll);
  const seeds = new Set(network.requests.flatMap(({ url }) => /seed=(\d+)/.exec(url)?.[1] ?? []));
  assert.equal(seeds.size, 2);
});
