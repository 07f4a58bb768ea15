// A space with a policy: what it blocks is refused, what it holds waits for a steward, and no hub runs without it.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { hubBinary } from '../../scripts/start-hub.mjs';
import { eventually, lunch, Place } from './support/hub.mjs';
import { openStream } from './support/stream.mjs';

const boat = { ...lunch, question: 'What shall we call the boat?', writeIns: true };
const policy = {
  kind: 'filter',
  rules: { insult: { suggest: 1, hold: 2, block: 3 } },
  words: [
    { word: 'zonk', severity: 2 },
    { word: 'blorp', severity: 3 },
  ],
};
const documents = { 'poll/lunch': boat, 'filter/default': policy };

const write = (member, text, rev = 0) =>
  member.put('poll/lunch/records/ballot', { body: { choice: [], writeIn: text } }, rev);
const decide = (member, { id, rev }, body) =>
  member.put('poll/lunch/records/decision', { on: id, body }, rev);

async function page(place, tag, member) {
  const reply = await fetch(place.url(`poll/lunch/records?tag=${tag}`), { headers: member?.headers ?? {} });
  return { status: reply.status, ...(await reply.json()) };
}

test('a text that the policy blocks is refused with the places of its words, and is nowhere in the file', async (t) => {
  const place = await new Place(t, { documents }).start();
  const refused = await write(await place.member('ann'), 'The unmistakable blorp');
  assert.equal(refused.status, 422);
  const { message, ...error } = refused.errors[0];
  assert.deepEqual(error, {
    code: 'text_blocked',
    path: '/body/writeIn',
    args: { category: 'insult', severity: 3, reason: 'own-word', begin: 17, end: 22 },
  });
  assert.match(message, /insult/);
  assert.equal((await write(await place.member('bob'), 'The unmistakable boat')).status, 200);
  await place.stop();
  const file = readFileSync(place.data);
  assert.ok(file.includes('The unmistakable boat'));
  assert.ok(!file.includes('unmistakable blorp'));
});

test('a held text waits in the queue; a steward lets it stand, and everybody sees it in their stream', async (t) => {
  const place = await new Place(t, { documents }).start();
  const ann = await place.member('ann');
  const steward = await place.member('ste', { roles: ['steward'] });
  const held = await write(ann, 'A zonk');
  assert.deepEqual([held.status, held.shared.turnout, held.own.waiting.ballot.status], [200, 0, 'held']);
  assert.equal(held.own.ballot.writeIn, 'A zonk');
  assert.deepEqual((await page(place, 'write-in')).items, []);
  for (const [member, code] of [
    [undefined, 'not_allowed'],
    [ann, 'not_allowed'],
  ]) {
    const refused = await page(place, 'held', member);
    assert.deepEqual([refused.status, refused.errors[0].code], [403, code]);
  }

  const { items } = await page(place, 'held', steward);
  assert.equal(items.length, 1);
  assert.deepEqual(Object.keys(items[0]).sort(), ['id', 'key', 'rev', 'status', 'texts', 'time', 'why']);
  assert.deepEqual(items[0].texts, [{ path: '/writeIn', text: 'A zonk' }]);
  assert.deepEqual(items[0].why.findings[0].units, [2, 6]);

  const stream = await openStream(place, 'poll/lunch');
  await stream.next();
  assert.equal((await decide(ann, items[0], { do: 'release' })).status, 403);
  assert.equal((await decide(steward, items[0], { do: 'release' })).status, 200);
  assert.equal((await decide(steward, items[0], { do: 'release' })).status, 200);
  assert.equal((await stream.next()).data.shared.turnout, 1);
  stream.close();
  assert.equal((await page(place, 'write-in')).items[0].writeIn, 'A zonk');
  assert.deepEqual((await page(place, 'held', steward)).items, []);
});

test('what a steward removes goes for everybody but its author, who reads why, after a restart too', async (t) => {
  const place = await new Place(t, { documents }).start();
  await write(await place.member('ann'), 'A boat');
  const [{ id }] = (await page(place, 'write-in')).items;
  const steward = await place.member('ste', { roles: ['steward'] });
  const nobody = await decide(steward, { id: 'nobody', rev: 1 }, { do: 'remove', reason: 'Taken.' });
  assert.deepEqual([nobody.status, nobody.errors[0].code], [404, 'unknown_record']);
  const late = await decide(steward, { id, rev: 7 }, { do: 'remove', reason: 'Taken.' });
  assert.deepEqual([late.status, late.errors[0].code], [409, 'rev_conflict']);
  assert.equal((await decide(steward, { id, rev: 1 }, { do: 'remove', reason: 'Taken.' })).status, 200);
  await place.stop();
  await place.start();
  const { own, shared } = await (await place.member('ann')).look();
  assert.equal(shared.turnout, 0);
  assert.deepEqual([own.waiting.ballot.status, own.waiting.ballot.why.reason], ['removed', 'Taken.']);
  assert.deepEqual((await page(place, 'write-in')).items, []);
});

test('a policy that is saved, or put by a steward, holds for what comes next, without a restart', async (t) => {
  const place = await new Place(t, { documents: { 'poll/lunch': boat } }).start();
  assert.equal((await write(await place.member('ann'), 'A blorp')).status, 200);
  place.save('filter/default.json', policy);
  const version = async () => (await (await fetch(place.url('filter/default'))).json()).version;
  await eventually(async () => (await version()) === 1, 'the policy is published');
  assert.equal((await write(await place.member('bob'), 'A blorp')).status, 422);
  const steward = await place.member('ste', { roles: ['steward'] });
  const milder = { ...policy, allowed: ['blorp'] };
  assert.equal((await steward.put('filter/default', milder, 1)).version, 2);
  assert.equal((await write(await place.member('bob'), 'A blorp')).status, 200);
  assert.equal((await fetch(`${place.origin}/p/pottery/filter/default`)).status, 404);
  await place.stop();
  await place.start();
  assert.equal((await write(await place.member('cem'), 'Another blorp')).status, 200);
  assert.equal((await write(await place.member('dee'), 'A zonk')).own.waiting.ballot.status, 'held');
});

const served = (place) =>
  spawnSync(hubBinary, ['serve', '--data', place.data, '--space', place.folder, '--port', '0'], {
    encoding: 'utf8',
    timeout: 20_000,
  });

test('a hub does not start with a policy that cannot be used, and says why', (t) => {
  for (const [broken, sentence] of [
    [{ kind: 'filter', packs: { en: '0000000000000000' } }, /default\.json:\d+:\d+: .*0000000000000000/],
    [{ kind: 'filter', languages: ['tlh'] }, /default\.json:\d+:\d+: There is no lexicon here for "tlh"/],
    [{ kind: 'filter', audience: 'pirates' }, /default\.json:\d+:\d+: This must be one of/],
    ['{', /default\.json:\d+:\d+: /],
  ]) {
    const place = new Place(t, { documents: { 'poll/lunch': boat, 'filter/default': broken } });
    const { status, stderr } = served(place);
    assert.equal(status, 1, stderr);
    assert.match(stderr, sentence);
    assert.match(stderr, /"pottery" is not served/);
  }
});
