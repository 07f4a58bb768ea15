// Thanks, through the hub: to one person, live; seen by others only while both agree.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Place } from './support/hub.mjs';
import { openStream } from './support/stream.mjs';

const documents = { 'thanks/club': { kind: 'thanks', perDay: 2 } };
const record = (key) => `thanks/club/records/${key}`;
const thank = (member, key, body, rev = 0) => member.put(record(key), { body }, rev);

const look = async (place, member) =>
  (await fetch(place.url('thanks/club'), { headers: member?.headers })).json();
const shown = async (place, member) =>
  (await fetch(place.url('thanks/club/records?tag=shown'), { headers: member?.headers })).json();

test('a thanks arrives at once, at the one it is for, and at nobody else', async (t) => {
  const place = await new Place(t, { documents }).start();
  const [ann, bea, cem] = await Promise.all(['ann', 'bea', 'cem'].map((name) => place.member(name)));
  const steward = await place.member('ste', { roles: ['steward'] });
  const stream = await openStream(place, 'thanks/club', { headers: ann.headers });
  assert.deepEqual((await stream.next()).data.own.thanks, []);

  const sent = await thank(bea, 'thanks-a', { to: 'ann', text: 'You stayed until the kiln was cold.' });
  assert.equal(sent.status, 200);
  const { data } = await stream.until(({ data }) => data.own.thanks.length > 0);
  const [got] = data.own.thanks;
  assert.deepEqual([got.from, got.text, got.shown], ['bea', 'You stayed until the kiln was cold.', false]);
  stream.close();

  for (const other of [cem, steward, undefined]) {
    const seen = JSON.stringify(await look(place, other));
    assert.doesNotMatch(seen, /kiln|bea|"ann"/);
  }
  await place.stop();
  await place.start();
  assert.deepEqual((await look(place, await place.member('ann'))).own.thanks, [got]);

  // In other words, and taken back.
  const again = await place.member('bea');
  assert.equal((await thank(again, 'thanks-a', { to: 'ann', text: 'You stayed.' }, 1)).status, 200);
  assert.equal((await look(place, await place.member('ann'))).own.thanks[0].text, 'You stayed.');
  assert.equal((await thank(again, 'thanks-a', null, 2)).status, 200);
  assert.deepEqual((await look(place, await place.member('ann'))).own.thanks, []);
});

test('the hub does not tell who is a member, and holds to the caps', async (t) => {
  const place = await new Place(t, { documents }).start();
  await place.member('ann');
  const bea = await place.member('bea');
  const known = await thank(bea, 'thanks-a', { to: 'ann', text: 'Thank you.' });
  const unknown = await thank(bea, 'thanks-b', { to: 'nobody', text: 'Thank you.' });
  const shape = ({ status, own }) => [status, Object.keys(own), Object.keys(own.given[0])];
  assert.deepEqual(shape(known), shape(unknown));

  const third = await thank(bea, 'thanks-c', { to: 'cem', text: 'Thank you.' });
  assert.deepEqual([third.status, third.errors[0].code], [409, 'thanked_enough']);
  const cem = await place.member('cem');
  await thank(cem, 'thanks-a', { to: 'ann', text: 'Thank you.' });
  const twice = await thank(cem, 'thanks-b', { to: 'ann', text: 'Thank you again.' });
  assert.deepEqual([twice.errors[0].code, twice.errors[0].path], ['thanked_lately', '/body/to']);
  const self = await thank(cem, 'thanks-b', { to: 'cem', text: 'Well done.' });
  assert.deepEqual([self.status, self.errors[0].code], [422, 'thanks_to_yourself']);
});

test('of many windows that send at once no more get through than the caps allow', async (t) => {
  const place = await new Place(t, { documents }).start();
  const bea = await place.member('bea');
  const sent = await Promise.all(
    Array.from({ length: 12 }, (_, n) => thank(bea, `thanks-${n}`, { to: `m${n}`, text: 'Thank you.' })),
  );
  assert.equal(sent.filter(({ status }) => status === 200).length, 2);
  assert.equal((await look(place, bea)).own.given.length, 2);
});

test('others see a thanks only while both agree, without handles', async (t) => {
  const place = await new Place(t, { documents }).start();
  const [ann, bea] = [await place.member('ann'), await place.member('bea')];
  const body = { to: 'ann', text: 'You mended the lamp.', public: true, name: 'Bea', toName: 'Ann' };
  await thank(bea, 'thanks-a', body);
  assert.deepEqual((await shown(place)).items, []);
  const [{ id, rev }] = (await look(place, ann)).own.thanks;
  assert.equal((await thank(ann, `show-${id}`, { rev })).status, 200);
  const { items } = await shown(place);
  assert.deepEqual(items, [{ id: items[0].id, text: body.text, name: 'Bea', toName: 'Ann' }]);

  await place.stop();
  await place.start();
  assert.deepEqual((await shown(place)).items, items);
  assert.equal((await thank(await place.member('ann'), `show-${id}`, null, 1)).status, 200);
  assert.deepEqual((await shown(place)).items, []);
});

test('the hosted page of thanks says what they are, and has their widget', async (t) => {
  const titled = { kind: 'thanks', title: { en: 'Thanks & tea' }, languages: ['en'] };
  const place = await new Place(t, { documents: { ...documents, 'thanks/tea': titled } }).start();
  const page = async (name) => (await fetch(`${place.origin}/p/pottery/thanks/${name}`)).text();
  assert.match(await page('tea'), /<h1 lang="">Thanks &amp; tea<\/h1>/);
  assert.match(await page('tea'), /<hearth-thanks name="tea">/);
  assert.match(await page('club'), /<h1 lang="">Thanks<\/h1>/);
});
