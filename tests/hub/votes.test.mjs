// Votes over real sockets: counted right, kept on disk, replaced by nobody else.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lunch, Place } from './support/hub.mjs';

const range = (count) => Array.from({ length: count }, (_, i) => i);

test('five hundred members vote at once and every vote counts', async (t) => {
  const place = await new Place(t).start();
  const members = await Promise.all(range(500).map((i) => place.member(`member-${i}`)));
  const replies = await Promise.all(members.map((member, i) => member.vote(i % 5 === 0 ? 'park' : 'hall')));
  assert.equal(replies.filter(({ status }) => status === 200).length, 500);
  const { shared } = await place.look();
  assert.equal(shared.turnout, 500);
  assert.deepEqual(
    shared.results.options.map(({ count }) => count),
    [100, 400],
  );
});

test('of fifty different votes that one member sends at once, one counts and the others are told', async (t) => {
  const options = range(50).map((i) => ({ id: `o${i}`, label: `Option ${i}` }));
  const place = await new Place(t, { documents: { 'poll/lunch': { ...lunch, options } } }).start();
  const ann = await place.member('ann');
  const replies = await Promise.all(range(50).map((i) => ann.vote(`o${i}`)));
  const kept = replies.filter(({ status }) => status === 200);
  const refused = replies.filter(({ status }) => status === 409);
  assert.equal(kept.length, 1);
  assert.equal(refused.length, 49);
  for (const { errors, current } of refused) {
    assert.equal(errors[0].code, 'rev_conflict');
    assert.deepEqual(current.own.ballot.choice, kept[0].own.ballot.choice);
  }
  assert.equal((await place.look()).shared.turnout, 1);
});

test('an old vote from an offline device never replaces a newer one', async (t) => {
  const place = await new Place(t).start();
  const ann = await place.member('ann');
  await ann.vote('park', 0);
  await ann.vote('hall', 1);
  const late = await ann.vote('park', 1);
  assert.equal(late.status, 409);
  assert.deepEqual(late.current.own.ballot.choice, ['hall']);
  assert.equal(late.current.own.revs.ballot, 2);
  assert.deepEqual((await ann.look()).own.ballot.choice, ['hall']);
});

test('a repeated request changes nothing, whatever revision it names', async (t) => {
  const place = await new Place(t).start();
  const ann = await place.member('ann');
  const first = await ann.vote('park', 0);
  for (const rev of [0, 1, 7]) {
    const again = await ann.vote('park', rev);
    assert.equal(again.status, 200);
    assert.equal(again.etag, first.etag);
    assert.equal(again.own.revs.ballot, 1);
  }
});

test('a member cannot write, replace or read the record of another', async (t) => {
  const place = await new Place(t).start();
  const [ann, bob] = [await place.member('ann'), await place.member('bob')];
  await ann.vote('park', 0);
  const forged = await bob.put(
    'poll/lunch/records/ballot',
    { body: { choice: ['hall'] }, author: 'm:ann' },
    1,
  );
  assert.deepEqual(
    forged.errors.map(({ code, path }) => [code, path]),
    [['unknown_field', '/author']],
  );
  for (const key of ['ballot%2Fm:ann', 'm:ann', 'document', 'clock']) {
    const reply = await bob.put(`poll/lunch/records/${key}`, { body: { choice: ['hall'] } }, 1);
    assert.notEqual(reply.status, 200, key);
  }
  await bob.vote('hall', 0);
  assert.deepEqual((await ann.look()).own.ballot.choice, ['park']);
  assert.equal((await bob.look()).own.revs.ballot, 1);
  assert.equal((await place.look()).own.ballot, null);
});

test('without a token, with a broken one, with one of another space nobody votes', async (t) => {
  const place = await new Place(t).start();
  const ann = await place.member('ann');
  const put = async (authorization) => {
    ann.headers.Authorization = authorization;
    const { status, errors } = await ann.vote('park');
    return [status, errors[0].code];
  };
  const good = ann.headers.Authorization;
  assert.deepEqual(await put(''), [401, 'token_missing']);
  assert.deepEqual(await put('Basic YTpi'), [401, 'token_invalid']);
  assert.deepEqual(await put(`${good.slice(0, -2)}AA`), [401, 'token_invalid']);
  assert.equal((await place.look()).shared.turnout, 0);
});

test('a request says which revision it replaces and that it is JSON', async (t) => {
  const place = await new Place(t).start();
  const ann = await place.member('ann');
  const put = async (headers) => {
    const { status, errors } = await ann.put(
      'poll/lunch/records/ballot',
      { body: { choice: [] } },
      0,
      headers,
    );
    return [status, errors[0].code];
  };
  assert.deepEqual(await put({ 'If-Match': '' }), [428, 'rev_missing']);
  assert.deepEqual(await put({ 'If-Match': '"-1"' }), [428, 'rev_missing']);
  assert.deepEqual(await put({ 'If-Match': '*' }), [428, 'rev_missing']);
  assert.deepEqual(await put({ 'Content-Type': 'text/plain' }), [415, 'not_json']);
});

test('an act that was answered is there after the hub was started again', async (t) => {
  const place = await new Place(t).start();
  const ann = await place.member('ann');
  const before = await ann.vote('park');
  assert.equal(await place.stop(), 0);
  await place.start();
  const after = await ann.look();
  assert.equal(after.etag, before.etag);
  assert.deepEqual(after.own, before.own);
});

test('a steward publishes a version; a member cannot', async (t) => {
  const place = await new Place(t).start();
  const steward = await place.member('ann', { roles: ['steward'] });
  const member = await place.member('bob');
  const supper = { ...lunch, question: 'And in the evening?' };
  assert.equal((await member.put('poll/supper', supper, 0)).errors[0].code, 'not_allowed');
  const published = await steward.put('poll/supper', supper, 0);
  assert.equal(published.version, 1);
  assert.equal((await place.look('supper')).document.question, 'And in the evening?');
  assert.equal(
    (await steward.put('poll/other', { ...supper, name: 'supper' }, 0)).errors[0].code,
    'name_mismatch',
  );
  assert.equal(
    (await steward.put('poll/supper', { ...supper, question: 'Again?' }, 0)).errors[0].code,
    'rev_conflict',
  );
});

test('somebody who is in a hurry is asked to wait and loses nothing', async (t) => {
  const place = await new Place(t, { options: ['--author-acts', '2/1'] }).start();
  const ann = await place.member('ann');
  await ann.vote('park', 0);
  await ann.vote('hall', 1);
  const reply = await fetch(place.url('poll/lunch/records/ballot'), {
    method: 'PUT',
    headers: { ...ann.headers, 'If-Match': '"2"' },
    body: '{"body":{"choice":["park"]}}',
  });
  assert.equal(reply.status, 429);
  assert.ok(Number(reply.headers.get('Retry-After')) >= 1);
  assert.equal((await reply.json()).errors[0].code, 'too_many_requests');
  assert.deepEqual((await ann.look()).own.ballot.choice, ['hall']);
});
