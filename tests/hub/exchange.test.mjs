// An exchange through the hub: from an ask to the line of contact, with the matching found on the command line.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { hubBinary } from '../../scripts/start-hub.mjs';
import { eventually, Place } from './support/hub.mjs';
import { openStream } from './support/stream.mjs';

const table = { kind: 'exchange', tags: [{ id: 'glaze' }, { id: 'kiln' }] };
const documents = { 'exchange/table': table };
const steward = { roles: ['steward'] };

const get = async (place, { headers }, path = '') =>
  (await fetch(place.url(`exchange/table${path}`), { headers })).json();
const put = (member, key, body, rev = 0) => member.put(`exchange/table/records/${key}`, { body }, rev);
const texts = async (place, member, tag) =>
  (await get(place, member, `/records?tag=${tag}`)).items.map(({ text }) => text).sort();

/** Searches, and finds what there is to propose as a steward does on the command line. */
async function found(place, ste) {
  const searched = await put(ste, 'search', {});
  assert.equal(searched.status, 200, JSON.stringify(searched));
  const { number } = searched.shared.search;
  const tally = await eventually(async () => {
    const answer = await get(place, ste, '/tally');
    return answer.tally?.search === number && answer;
  }, 'the problem of the search is there');
  const { status, stdout, stderr } = spawnSync(hubBinary, ['match', '-'], { input: JSON.stringify(tally) });
  assert.equal(status, 0, String(stderr));
  return JSON.parse(stdout);
}

/** Ann asks, Hal offers, and they are matched. */
async function matched(t) {
  const place = await new Place(t, { documents }).start();
  const [ann, hal, ste] = [
    await place.member('ann'),
    await place.member('hal'),
    await place.member('ste', steward),
  ];
  await put(ann, 'ask', { text: 'Help me load the kiln', tags: ['kiln'], name: 'Ann' });
  await put(hal, 'offer', { text: 'I have hands', tags: ['kiln'], name: 'Hal' });
  const proposal = await found(place, ste);
  return { place, ann, hal, ste, proposal };
}

test('an ask finds its helper, leaves the list, and both see what the other gave once both have accepted', async (t) => {
  const { place, ann, hal, ste, proposal } = await matched(t);
  const cem = await place.member('cem');
  assert.deepEqual(await texts(place, cem, 'ask'), ['Help me load the kiln']);
  assert.equal((await put(ste, 'proposal', proposal)).status, 200);
  assert.deepEqual(await texts(place, cem, 'ask'), []);
  assert.deepEqual(await texts(place, cem, 'offer'), ['I have hands']);

  const his = await openStream(place, 'exchange/table', { headers: hal.headers });
  const seen = (await his.next()).data.own.matches[0];
  assert.deepEqual([seen.role, seen.state, seen.theirs.text], ['helper', 'matched', null]);
  await put(ann, 'accept-1', { contact: 'ann@example.org' });
  const hers = (await his.next()).data.own.matches[0].theirs;
  assert.deepEqual([hers.text, hers.name, hers.contact], ['Help me load the kiln', 'Ann', null]);
  const accepted = (await put(hal, 'accept-1', { contact: 'The blue door' })).own.matches[0];
  assert.deepEqual([accepted.state, accepted.theirs.contact], ['accepted', 'ann@example.org']);
  assert.equal((await get(place, ann)).own.matches[0].theirs.contact, 'The blue door');
  his.close();

  // Nobody else learns of it, not even who proposed it, whatever they ask for.
  for (const other of [cem, ste]) {
    const all = JSON.stringify([
      await get(place, other),
      await get(place, other, '/records?tag=ask'),
      await get(place, other, '/tally'),
    ]);
    for (const secret of ['ann', 'hal', 'blue door', 'load the kiln'])
      assert.ok(!all.toLowerCase().includes(secret), secret);
  }
});

test('everybody finds their own in the lists, and nobody else does', async (t) => {
  const { place, ann, hal } = await matched(t);
  for (const [member, key, other] of [
    [ann, 'ask', hal],
    [hal, 'offer', ann],
  ]) {
    const { own } = await get(place, member);
    const [{ id }] = (await get(place, member, `/records?tag=${key}`)).items;
    assert.equal(own[key].record, id);
    assert.ok(!JSON.stringify((await get(place, other)).own).includes(id));
  }
});

test('a match is there after a restart, and goes on', async (t) => {
  const { place, ann, ste, proposal } = await matched(t);
  await put(ste, 'proposal', proposal);
  await put(ann, 'accept-1', { contact: 'ann@example.org' });
  const before = await get(place, ann);
  await place.stop();
  await place.start();
  const again = await get(place, await place.member('ann'));
  assert.deepEqual(again.own, before.own);
  assert.deepEqual(again.shared, before.shared);
  const done = await put(await place.member('hal'), 'accept-1', {});
  assert.equal(done.own.matches[0].state, 'accepted');
});

test('of proposals that come at once one is taken, and an ask that changes meanwhile makes it out of date', async (t) => {
  const { place, ann, ste, proposal } = await matched(t);
  const answers = await Promise.all(Array.from({ length: 8 }, () => put(ste, 'proposal', proposal)));
  assert.deepEqual(answers.map(({ status }) => status).sort(), [200, ...Array(7).fill(409)]);
  assert.equal(answers.find(({ status }) => status === 409).errors[0].code, 'search_stale');
  assert.equal((await get(place, ann)).own.matches.length, 1);

  const [bob, hux] = [await place.member('bob'), await place.member('hux')];
  await put(bob, 'ask', { text: 'Glaze', tags: ['glaze'] });
  await put(hux, 'offer', { tags: ['glaze'] });
  const second = await found(place, ste);
  await put(bob, 'ask', { text: 'Kiln', tags: ['kiln'] }, 1);
  const late = await put(ste, 'proposal', second);
  assert.deepEqual([late.status, late.errors[0].code], [409, 'search_stale']);
});

test('of an accept and a withdrawal that come at once both see the same outcome', async (t) => {
  const { place, ann, hal, ste, proposal } = await matched(t);
  await put(ste, 'proposal', proposal);
  await put(ann, 'accept-1', { contact: 'ann@example.org' });
  const [accept, withdraw] = await Promise.all([
    put(hal, 'accept-1', { contact: 'The blue door' }),
    put(ann, 'withdraw-1', {}),
  ]);
  assert.equal(withdraw.status, 200);
  if (accept.status !== 200) assert.equal(accept.errors[0].code, 'match_not_open');
  for (const member of [ann, hal]) {
    const [{ state, theirs }] = (await get(place, member)).own.matches;
    assert.deepEqual([state, theirs.contact, theirs.text], ['withdrawn', null, null]);
  }
  assert.deepEqual(await texts(place, hal, 'ask'), ['Help me load the kiln']);
});

test('a block changes nothing that anybody else is sent', async (t) => {
  const { place, ann, hal, ste, proposal } = await matched(t);
  await put(ste, 'proposal', proposal);
  const sent = async () =>
    JSON.stringify([await get(place, ann), await get(place, ste), await get(place, ste, '/tally')]);
  const before = await sent();
  assert.equal((await put(hal, 'block-1', {})).own.matches[0].blocked, true);
  assert.equal(await sent(), before);
});

test('guests, strangers and members without the role are told so, and read nothing', async (t) => {
  const place = await new Place(t, {
    documents: { 'exchange/table': { ...table, group: 'potters' } },
  }).start();
  const [ann, cem] = [await place.member('ann', { roles: ['potters'] }), await place.member('cem')];
  await put(ann, 'ask', { text: 'Help' });
  const refused = await put(cem, 'ask', { text: 'Help' });
  assert.deepEqual([refused.status, refused.errors[0].code], [403, 'not_allowed']);
  assert.deepEqual(await texts(place, cem, 'ask'), []);
  assert.deepEqual(await texts(place, ann, 'ask'), ['Help']);
  const { own, shared } = await get(place, cem);
  assert.deepEqual([own, Object.keys(shared).sort()], [{ revs: {} }, ['began', 'ends', 'round']]);
  assert.equal((await get(place, { headers: {} }, '/tally')).tally, null);
});

test('the hosted page of an exchange says what it is and until when, and nothing of what anybody asks', async (t) => {
  const titled = {
    kind: 'exchange',
    mode: 'buddy',
    title: 'Tea & help',
    tags: [{ id: 'tea', label: 'Hot <tea>' }],
  };
  const place = await new Place(t, { documents: { ...documents, 'exchange/tea': titled } }).start();
  const ann = await place.member('ann');
  await put(ann, 'ask', { text: 'Help me load the kiln' });
  const address = (name) => `${place.origin}/p/pottery/exchange/${name}`;
  const page = async (name) => (await fetch(address(name))).text();
  await eventually(async () => /This round lasts until <time/.test(await page('table')), 'the round is open');
  const plain = await page('table');
  assert.match(plain, /<hearth-exchange name="table">.*<h1 lang="">Ask for help, and offer it<\/h1>/);
  assert.match(plain, /<li dir="auto" lang="">kiln<\/li>/);
  assert.ok(!plain.includes('load the kiln'));
  assert.match(
    await page('tea'),
    /<h1 lang="">Tea &amp; help<\/h1>.*Newcomers are matched.*>Hot &lt;tea&gt;<\/li>/,
  );
  const form = { method: 'POST', body: new URLSearchParams({ form: 'x', text: 'Help' }) };
  assert.equal((await fetch(address('table'), form)).status, 404);
});
