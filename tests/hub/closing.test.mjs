// Nothing lands after a close, and no acknowledged vote is lost to it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { eventually, lunch, Place } from './support/hub.mjs';
import { openStream } from './support/stream.mjs';

test('votes that race a closing time are counted or refused, never both and never neither', async (t) => {
  const place = await new Place(t).start();
  const members = await Promise.all(Array.from({ length: 40 }, (_, i) => place.member(`member-${i}`)));
  const stream = await openStream(place, 'poll/supper');
  const closes = Date.now() + 700;
  place.save('poll/supper.json', { ...lunch, closes: new Date(closes).toISOString() });
  await stream.until(({ event }) => event === 'snapshot');

  const counted = new Set();
  const racing = members.map(async (member, i) => {
    for (let rev = 0; ; ++rev) {
      const reply = await member.vote(rev % 2 ? 'hall' : 'park', rev, 'supper');
      if (reply.status !== 200) return reply.errors[0].code;
      counted.add(i);
    }
  });
  assert.deepEqual([...new Set(await Promise.all(racing))], ['poll_closed']);

  const { data } = await stream.until(({ data }) => data.course?.status === 'closed');
  assert.equal(data.shared.turnout, counted.size);
  const ballots = await Promise.all(members.map((member) => member.look('supper')));
  for (const { own } of ballots) {
    if (own.ballot) assert.ok(own.ballot.time < closes, `kept at ${own.ballot.time}, closed at ${closes}`);
    assert.equal(own.can, 'nothing');
  }
  const total = data.shared.results.options.reduce((sum, { count }) => sum + count, 0);
  assert.equal(total, counted.size);
  stream.close();

  assert.equal(await place.stop(), 0);
  await place.start();
  assert.deepEqual((await place.look('supper')).shared, data.shared);
});

test('a poll that closed while the hub was away is closed when somebody looks', async (t) => {
  const place = await new Place(t).start();
  const ann = await place.member('ann');
  assert.equal((await ann.vote('park')).status, 200);
  const closes = Date.now() + 1500;
  place.save('poll/lunch.json', { ...lunch, closes: new Date(closes).toISOString() });
  await eventually(async () => (await place.look()).document.closes, 'the closing time is known');
  await place.stop();
  await eventually(() => Date.now() > closes, 'the closing time');
  await place.start();
  assert.equal((await place.look()).course.status, 'closed');
  assert.equal((await (await place.member('bob')).vote('park')).errors[0].code, 'poll_closed');
  assert.equal((await place.look()).shared.turnout, 1);
});
