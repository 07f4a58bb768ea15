// A flow whose checklist looks at a poll: its members' streams show what they did there, whenever and wherever that was.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { eventually, lunch, Place } from './support/hub.mjs';
import { openStream } from './support/stream.mjs';

const begin = (...uses) => ({
  kind: 'flow',
  title: 'Begin',
  purpose: { who: 'You', what: 'Begin', whyNow: 'You are new', notFor: 'Others' },
  steps: [
    {
      id: 'todo',
      kind: 'checklist',
      title: 'To do',
      items: uses.map((name) => ({ id: name, label: `Vote about ${name}`, in: `poll/${name}` })),
    },
    { id: 'end', kind: 'done', title: 'Well done' },
  ],
});
const documents = { 'poll/lunch': lunch, 'flow/begin': begin('lunch') };
const ticked = (event) => event.data.own.checklists.todo;
const look = async (place, { headers }) =>
  (await (await fetch(place.url('flow/begin'), { headers })).json()).own.checklists.todo;
const watch = (place, { headers }, address = 'flow/begin') => openStream(place, address, { headers });

test("a vote ticks its item in the member's stream, a withdrawal takes it out, and nobody else sees anything", async (t) => {
  const place = await new Place(t, { documents }).start();
  const [ann, ben] = [await place.member('ann'), await place.member('ben')];
  const [hers, his, anybodys] = [
    await watch(place, ann),
    await watch(place, ben),
    await openStream(place, 'flow/begin'),
  ];
  for (const stream of [hers, his, anybodys]) assert.deepEqual(ticked(await stream.next()), []);
  await ann.vote('park');
  assert.deepEqual(ticked(await hers.next()), ['lunch']);
  await ann.put('poll/lunch/records/ballot', { body: null }, 1);
  assert.deepEqual(ticked(await hers.next()), []);
  // What they hear next is of their own doing, or of what everybody sees.
  await ben.vote('hall');
  assert.deepEqual(ticked(await his.next()), ['lunch']);
  place.save('flow/begin.json', { ...begin('lunch'), title: 'Begin here' });
  const { data } = await anybodys.next();
  assert.deepEqual([data.document.title, data.own.checklists.todo], ['Begin here', []]);
  for (const stream of [hers, his, anybodys]) stream.close();
});

test('what was done before a hub was killed is ticked when it is back', async (t) => {
  const place = await new Place(t, { documents }).start();
  const ann = await place.member('ann');
  await ann.vote('park');
  assert.deepEqual(await look(place, ann), ['lunch']);
  const killed = new Promise((resolve) => place.process.once('exit', resolve));
  place.process.kill('SIGKILL');
  await killed;
  await place.start();
  const again = await place.member('ann');
  const stream = await watch(place, again);
  assert.deepEqual(ticked(await stream.next()), ['lunch']);
  await again.put('poll/lunch/records/ballot', { body: null }, 1);
  assert.deepEqual(ticked(await stream.next()), []);
  stream.close();
});

test('a document that is published later is heard from then on', async (t) => {
  const place = await new Place(t, { documents: { 'flow/begin': begin('lunch', 'supper') } }).start();
  const ann = await place.member('ann');
  const stream = await watch(place, ann);
  assert.deepEqual(ticked(await stream.next()), []);
  place.save('poll/supper.json', lunch);
  await eventually(async () => (await place.look('supper')).ok, 'the poll is published');
  await ann.vote('park', 0, 'supper');
  assert.deepEqual(ticked(await stream.next()), ['supper']);
  stream.close();
});

test('another version of the flow hears of what was done in others before', async (t) => {
  const place = await new Place(t, { documents: { ...documents, 'poll/supper': lunch } }).start();
  const ann = await place.member('ann');
  await ann.vote('park', 0, 'supper');
  const stream = await watch(place, ann);
  assert.deepEqual(ticked(await stream.next()), []);
  place.save('flow/begin.json', begin('lunch', 'supper'));
  assert.deepEqual(ticked(await stream.until(({ data }) => data.version === 2)), ['supper']);
  await ann.vote('park');
  assert.deepEqual(ticked(await stream.next()), ['lunch', 'supper']);
  stream.close();
});

test('many who vote at once each see their own item ticked, whatever is under way', async (t) => {
  const place = await new Place(t, { documents }).start();
  const members = await Promise.all(Array.from({ length: 60 }, (_, i) => place.member(`member-${i}`)));
  const streams = await Promise.all(members.map((member) => watch(place, member)));
  await Promise.all(members.slice(0, 40).map((member) => member.vote('park')));
  await Promise.all(
    streams.slice(0, 40).map((stream) => stream.until((event) => ticked(event).length === 1)),
  );
  for (const member of members.slice(40)) assert.deepEqual(await look(place, member), []);
  for (const stream of streams) stream.close();
});
