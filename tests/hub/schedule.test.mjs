// A schedule, through the hub: of two windows one shows, and off is off at once.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lunch, Place } from './support/hub.mjs';
import { openStream } from './support/stream.mjs';

const schedule = {
  kind: 'schedule',
  uses: ['poll/lunch'],
  items: [
    {
      id: 'lunch',
      show: 'poll/lunch',
      why: 'You have not voted yet.',
      if: { '!': { var: 'counts.poll/lunch' } },
    },
    { id: 'hello', show: 'poll/lunch', why: 'Say hello.' },
  ],
};
const documents = { 'poll/lunch': lunch, 'schedule/club': schedule };
const day = 24 * 60;

/** Minutes east of UTC of a place where it is that hour now. */
function whereItIs(hour) {
  const now = Math.floor(Date.now() / 60_000) % day;
  return ((hour * 60 - now + day + day / 2) % day) - day / 2;
}

const look = async (place, member) =>
  (await fetch(place.url('schedule/club'), { headers: member.headers })).json();
const put = (member, key, body, rev) => member.put(`schedule/club/records/${key}`, { body }, rev);

/** A member whose clock says four in the afternoon: past every lot, and long before the quiet hours. */
async function awake(place, name) {
  const member = await place.member(name);
  assert.equal((await put(member, 'zone', { offsets: [[0, whereItIs(16)]] }, 0)).status, 200);
  return member;
}

test('of many windows one shows, and after it none for as long as the caps say', async (t) => {
  const place = await new Place(t, { documents }).start();
  const ann = await awake(place, 'ann');
  const { own } = await look(place, ann);
  assert.deepEqual(
    own.items.map(({ id }) => id),
    ['lunch', 'hello'],
  );
  const now = Date.now();
  assert.ok(own.items.every(({ times }) => times.some(([begin, end]) => begin <= now && now < end)));

  const shown = await Promise.all(
    Array.from({ length: 10 }, (_, n) => put(ann, 'log', { show: n % 2 ? 'lunch' : 'hello' }, 0)),
  );
  // Whoever says the same of the same revision is told that it is done already, or that it is too late.
  const accepted = shown.filter(({ status }) => status === 200);
  assert.equal(accepted.length, 1);
  assert.equal(accepted[0].own.revs.log, 1);
  await place.stop();
  await place.start();
  const again = await place.member('ann');
  const late = await put(again, 'log', { show: 'hello' }, 1);
  assert.deepEqual([late.status, late.errors[0].code], [409, 'not_now']);
  assert.ok(late.errors[0].args.from > Date.now() + 55 * 3_600_000);
});

test('without a zone, in quiet hours and after the switch nothing is shown', async (t) => {
  const place = await new Place(t, { documents }).start();
  const bob = await place.member('bob');
  assert.equal((await put(bob, 'log', { show: 'hello' }, 0)).errors[0].code, 'zone_missing');
  await put(bob, 'zone', { offsets: [[0, whereItIs(3)]] }, 0);
  const quiet = await put(bob, 'log', { show: 'hello' }, 0);
  assert.deepEqual([quiet.errors[0].code, quiet.errors[0].args.cap], ['not_now', 'quiet']);

  const ann = await awake(place, 'ann');
  const stream = await openStream(place, 'schedule/club', { headers: ann.headers });
  assert.equal((await stream.next()).data.own.off, false);
  assert.equal((await put(ann, 'off', {}, 0)).status, 200);
  const { data } = await stream.until(({ data }) => data.own.off);
  assert.ok(data.own.items.every(({ times }) => times.length === 0));
  assert.equal((await put(ann, 'log', { show: 'hello' }, 1)).errors[0].code, 'turned_off');
  stream.close();
});

test('a rule hears of a vote on another page, and others hear nothing', async (t) => {
  const place = await new Place(t, { documents }).start();
  const [ann, bob] = [await awake(place, 'ann'), await awake(place, 'bob')];
  const stream = await openStream(place, 'schedule/club', { headers: ann.headers });
  assert.equal((await stream.next()).data.own.items.length, 2);
  await ann.vote('park');
  const { data } = await stream.until(({ data }) => data.own.items.length === 1);
  assert.equal(data.own.items[0].id, 'hello');
  stream.close();
  assert.equal((await put(ann, 'log', { show: 'lunch' }, 0)).errors[0].args.cap, 'rule');
  assert.equal((await look(place, bob)).own.items.length, 2);
  assert.deepEqual((await look(place, await place.member('ste', { roles: ['steward'] }))).shared, {});
});
