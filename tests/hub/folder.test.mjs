// The folder of a space: what is saved is published, what is broken is named, and the old version stays.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { hubBinary } from '../../scripts/start-hub.mjs';
import { eventually, lunch, Place } from './support/hub.mjs';
import { openStream } from './support/stream.mjs';

test('a file that is saved shows in an open stream', async (t) => {
  const place = await new Place(t).start();
  const stream = await openStream(place, 'poll/lunch');
  await stream.next();
  place.save('poll/lunch.json', { ...lunch, description: 'Bring a friend.' });
  const { data } = await stream.next();
  assert.deepEqual([data.version, data.document.description], [2, 'Bring a friend.']);
  stream.close();
});

test('what a steward has published stays after a restart, until the file itself says something new', async (t) => {
  const place = await new Place(t).start();
  const steward = await place.member('ann', { roles: ['steward'] });
  const asked = { ...lunch, description: 'By hand.' };
  assert.equal((await steward.put('poll/lunch', asked, 1)).version, 2);
  await place.stop();
  await place.start();
  const kept = await place.look();
  assert.deepEqual([kept.version, kept.document.description], [2, 'By hand.']);
  await place.stop();
  place.save('poll/lunch.json', { ...lunch, description: 'From the file.' });
  await place.start();
  const newer = await place.look();
  assert.deepEqual([newer.version, newer.document.description], [3, 'From the file.']);
});

test('a broken file is named by line and column, and the old version stays', async (t) => {
  const place = await new Place(t).start();
  place.save('poll/lunch.json', '{\n  "kind": "poll",\n  "colour": "red"\n}\n');
  await eventually(() => /poll\/lunch\.json:3:13: .*colour/.test(place.said), 'the field is named');
  place.save('poll/lunch.json', '{\n  "kind": "poll"\n  "question": 1\n}\n');
  await eventually(
    () => /poll\/lunch\.json:3:\d+: This is not valid JSON/.test(place.said),
    'the syntax is named',
  );
  assert.deepEqual(
    [(await place.look()).version, (await place.look()).document.question],
    [1, lunch.question],
  );
});

test('a change of meaning is refused once people have answered, and counts anew when asked to', async (t) => {
  const place = await new Place(t).start();
  await (await place.member('ann')).vote('park');
  const changed = { ...lunch, question: 'Where do we sleep?' };
  place.save('poll/lunch.json', changed);
  await eventually(() => place.said.includes('People have answered already'), 'the refusal');
  assert.equal((await place.look()).shared.turnout, 1);
  place.save('poll/lunch.json', { ...changed, reset: true });
  const { shared } = await eventually(async () => {
    const seen = await place.look();
    return seen.version === 2 && seen;
  }, 'the new version');
  assert.equal(shared.turnout, 0);
});

test('a page of another site is answered once space.json lists it', async (t) => {
  const place = await new Place(t).start();
  const Origin = 'https://pottery.example';
  const ask = (headers) => fetch(place.url('poll/lunch'), { headers });
  const refused = await ask({ Origin });
  assert.deepEqual([refused.status, (await refused.json()).errors[0].code], [403, 'origin_refused']);
  assert.equal((await ask({ Origin: place.origin })).status, 200);
  place.save('space.json', {
    origins: [Origin],
    keys: [{ kid: 'host', alg: 'HS256', secret: place.secret }],
  });
  await eventually(async () => (await ask({ Origin })).status === 200, 'the origin is listed');
  const preflight = await fetch(place.url('poll/lunch/records/ballot'), {
    method: 'OPTIONS',
    headers: { Origin, 'Access-Control-Request-Method': 'PUT' },
  });
  assert.equal(preflight.status, 204);
  assert.equal(preflight.headers.get('Access-Control-Allow-Origin'), Origin);
  assert.equal(preflight.headers.get('Access-Control-Allow-Credentials'), null);
  assert.match(preflight.headers.get('Access-Control-Allow-Headers'), /If-Match/);
});

test('a second hub on the same data refuses to start and says why', async (t) => {
  const place = await new Place(t).start();
  const second = spawnSync(
    hubBinary,
    ['serve', '--data', place.data, '--space', place.folder, '--port', '0'],
    {
      encoding: 'utf8',
      timeout: 10_000,
    },
  );
  assert.equal(second.status, 1);
  assert.match(second.stderr, /another hub/);
  assert.equal((await place.look()).ok, true);
});
