// Members report texts, stewards decide, authors appeal: over HTTP, live, and through kills.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { test } from 'node:test';
import { eventually, lunch, Place } from './support/hub.mjs';
import { openStream } from './support/stream.mjs';

const boat = { ...lunch, question: 'What shall we call the boat?', writeIns: true };
const documents = { 'poll/lunch': boat };

const write = (member, text, rev = 0) =>
  member.put('poll/lunch/records/ballot', { body: { choice: [], writeIn: text } }, rev);
const report = (member, id, body, rev = 0) =>
  member.put(`poll/lunch/records/report-${id}`, { on: id, body }, rev);
const appeal = (member, id, text) =>
  member.put(`poll/lunch/records/appeal-${id}`, { on: id, body: { text } }, 0);
const decide = (member, { id, rev }, body) =>
  member.put('poll/lunch/records/decision', { on: id, body }, rev);

async function page(place, tag, member) {
  const reply = await fetch(place.url(`poll/lunch/records?tag=${tag}`), { headers: member?.headers ?? {} });
  return { status: reply.status, ...(await reply.json()) };
}

const steward = (place, name) => place.member(name, { roles: ['steward'] });

test('a report goes to stewards, changes nothing for others, and its member hears live what became of it', async (t) => {
  const place = await new Place(t, { documents }).start();
  const [ann, bob, ste] = await Promise.all([
    place.member('ann'),
    place.member('bob'),
    steward(place, 'ste'),
  ]);
  await write(ann, 'The Rat');
  const [{ id }] = (await page(place, 'write-in', bob)).items;
  const before = await place.look();
  const said = await report(bob, id, { reason: 'hurtful', text: 'It means me.' });
  assert.equal(said.status, 200);
  const { time, ...one } = said.own.reports[0];
  assert.deepEqual(one, { id, reason: 'hurtful', text: 'It means me.', state: 'open' });
  assert.equal(said.own.revs[`report-${id}`], 1);
  assert.ok(time > 0);
  assert.deepEqual(await place.look(), before);

  for (const tag of ['reported', 'appealed']) {
    assert.equal((await page(place, tag)).status, 403);
    assert.equal((await page(place, tag, ann)).status, 403);
  }
  const { items } = await page(place, 'reported', ste);
  assert.deepEqual(Object.keys(items[0]).sort(), [
    'id',
    'key',
    'reports',
    'rev',
    'status',
    'texts',
    'time',
    'why',
  ]);
  assert.equal(items[0].status, 'live');
  assert.deepEqual(items[0].reports.reasons, { hurtful: 1 });
  assert.ok(!JSON.stringify(items).includes('bob'));

  const stream = await openStream(place, 'poll/lunch', { headers: bob.headers });
  await stream.next();
  assert.equal((await decide(ste, items[0], { do: 'remove', reason: 'No rats.' })).status, 200);
  assert.equal((await stream.next()).data.own.reports[0].state, 'removed');
  stream.close();
  assert.deepEqual((await page(place, 'reported', ste)).items, []);
});

test('who may not report is told why: guests, authors, and whoever cannot see it', async (t) => {
  const place = await new Place(t, {
    documents: { 'poll/lunch': { ...boat, results: 'after-vote' } },
  }).start();
  const ann = await place.member('ann');
  await write(ann, 'The Rat');
  const [{ id }] = (await page(place, 'write-in', ann)).items;
  const told = async (member, on, body) => {
    const { status, errors } = await report(member, on, body);
    return [status, errors[0].code, errors[0].path];
  };
  assert.deepEqual(await told(ann, id, { reason: 'spam' }), [422, 'own_record', '/on']);
  const bob = await place.member('bob');
  assert.deepEqual(await told(bob, id, { reason: 'spam' }), [404, 'unknown_record', '/on']);
  assert.deepEqual(await told(bob, 'nobody', { reason: 'spam' }), [404, 'unknown_record', '/on']);
  assert.deepEqual(await told(bob, id, { reason: 'rude' }), [422, 'unknown_value', '/body/reason']);
  await bob.vote('park');
  assert.equal((await report(bob, id, { reason: 'spam' })).status, 200);
});

test('what was decided is not reported again by the same member until its author changes it', async (t) => {
  const place = await new Place(t, { documents }).start();
  const [ann, bob, cem, ste] = await Promise.all([
    ...['ann', 'bob', 'cem'].map((name) => place.member(name)),
    steward(place, 'ste'),
  ]);
  await write(ann, 'The Rat');
  const [{ id }] = (await page(place, 'write-in', bob)).items;
  await report(bob, id, { reason: 'spam' });
  await decide(ste, { id, rev: 1 }, { do: 'release' });
  const again = await report(bob, id, { reason: 'unsafe' }, 1);
  const [{ message, ...error }] = again.errors;
  assert.deepEqual(error, { code: 'decided_already', path: '/on', args: {} });
  assert.match(message, /since you reported it/);
  assert.equal(again.status, 409);
  assert.equal((await report(bob, id, { reason: 'spam' })).own.reports[0].state, 'stands');
  assert.equal((await report(cem, id, { reason: 'spam' })).status, 200);
  await write(ann, 'The Mouse', 2);
  assert.equal((await report(bob, id, { reason: 'unsafe' }, 1)).own.reports[0].state, 'open');
});

test('an appeal is heard by another steward, or by the same one who gives way, and is answered once', async (t) => {
  const place = await new Place(t, { documents }).start();
  const ann = await place.member('ann');
  const [ste, sue] = await Promise.all([steward(place, 'ste'), steward(place, 'sue')]);
  const { own } = await write(ann, 'The Rat');
  assert.equal(own.waiting, undefined);
  const [{ id }] = (await page(place, 'write-in')).items;
  await decide(ste, { id, rev: 1 }, { do: 'remove', reason: 'No rats.' });
  const { waiting } = (await ann.look()).own;
  assert.equal(waiting.ballot.id, id);
  assert.equal((await appeal(ann, waiting.ballot.id, 'Rats are clever.')).own.appeals.ballot.state, 'open');
  const [item] = (await page(place, 'appealed', sue)).items;
  assert.equal(item.appeal.text, 'Rats are clever.');
  const refused = await decide(ste, item, { do: 'remove', reason: 'No rats.' });
  assert.deepEqual([refused.status, refused.errors[0].code], [409, 'decided_by_you']);
  assert.equal((await decide(sue, item, { do: 'remove', reason: 'As it was.' })).status, 200);
  const after = (await ann.look()).own;
  assert.deepEqual(
    [after.appeals.ballot.state, after.appeals.ballot.reason, after.waiting.ballot.why.appeal],
    ['removed', 'As it was.', true],
  );
  assert.equal((await appeal(ann, id, 'Once more.')).errors[0].code, 'nothing_to_appeal');
  assert.equal((await decide(ste, { id, rev: 3 }, { do: 'release' })).status, 200);
});

test('of the reports acknowledged before a kill none is lost, and none that was decided comes back', async (t) => {
  const place = await new Place(t, { documents }).start();
  const authors = await Promise.all(Array.from({ length: 8 }, (_, i) => place.member(`author-${i}`)));
  for (const [i, author] of authors.entries()) await write(author, `Boat ${i}`);
  const ids = (await page(place, 'write-in')).items.map((item) => item.id);
  let ste = await steward(place, 'ste');
  const open = new Set();
  for (let round = 0; round < 4; ++round) {
    const member = await place.member(`member-${round}`);
    let acknowledged = 0;
    const reporting = (async () => {
      for (const id of ids) {
        const reply = await report(member, id, { reason: 'spam' }).catch(() => null);
        if (!reply) return;
        assert.equal(reply.status, 200, JSON.stringify(reply.errors));
        open.add(id);
        acknowledged += 1;
      }
    })();
    await eventually(() => acknowledged >= 3, 'reports are coming in');
    const gone = once(place.process, 'exit');
    place.process.kill('SIGKILL');
    await Promise.all([gone, reporting]);
    await place.start();
    ste = await steward(place, 'ste');
    const { items } = await page(place, 'reported', ste);
    const waiting = new Set(items.map((item) => item.id));
    for (const id of open) assert.ok(waiting.has(id), `round ${round}: a report is lost`);
    for (const item of items) {
      assert.equal((await decide(ste, item, { do: 'release' })).status, 200);
      open.delete(item.id);
    }
    assert.deepEqual((await page(place, 'reported', ste)).items, []);
  }
});
