// Where something waits for stewards: over HTTP, in all documents of a community.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lunch, Place } from './support/hub.mjs';

const boat = { ...lunch, question: 'What shall we call the boat?', writeIns: true };
const bench = {
  kind: 'prompt',
  languages: ['de', 'en'],
  title: { en: 'The bench talks', de: 'Die Bank redet' },
  prompts: [{ id: 'seat', level: 0, text: { de: 'Wo sitzt du gern?', en: 'Where do you like to sit?' } }],
};
const policy = {
  kind: 'filter',
  rules: { insult: { suggest: 1, hold: 2, block: 3 } },
  words: [{ word: 'zonk', severity: 2 }],
};
const documents = {
  'poll/boat': boat,
  'poll/cat': { ...boat, question: 'And the cat?' },
  'poll/empty': boat,
  'prompt/bench-talk': bench,
  'filter/default': policy,
};

const write = (member, name, text, rev = 0) =>
  member.put(`poll/${name}/records/ballot`, { body: { choice: [], writeIn: text } }, rev);

async function get(place, path, member) {
  const reply = await fetch(place.url(path), { headers: member?.headers ?? {} });
  return { status: reply.status, headers: reply.headers, ...(await reply.json()) };
}

const page = async (place, name, tag, member) =>
  (await get(place, `poll/${name}/records?tag=${tag}`, member)).items;
const waiting = async (place, member) => (await get(place, 'waiting', member)).documents;

async function people(place) {
  const [ann, bob, cem] = await Promise.all(['ann', 'bob', 'cem'].map((name) => place.member(name)));
  return { ann, bob, cem, ste: await place.member('ste', { roles: ['steward'] }) };
}

test('stewards are told where something waits, how much of each, and nothing else', async (t) => {
  const place = await new Place(t, { documents }).start();
  const { ann, bob, cem, ste } = await people(place);
  const nothing = await get(place, 'waiting', ste);
  assert.deepEqual([nothing.status, nothing.documents, nothing.more], [200, [], false]);
  assert.equal(nothing.headers.get('cache-control'), 'no-store');

  await write(ann, 'cat', 'A zonk');
  await write(bob, 'cat', 'Tom');
  await write(ann, 'boat', 'The Rat');
  const [{ id: tom }] = await page(place, 'cat', 'write-in');
  const [{ id: rat }] = await page(place, 'boat', 'write-in');
  for (const member of [ann, cem])
    await member.put(`poll/cat/records/report-${tom}`, { on: tom, body: { reason: 'spam' } }, 0);
  const remove = { do: 'remove', reason: 'No rats.' };
  await ste.put('poll/boat/records/decision', { on: rat, body: remove }, 1);
  assert.deepEqual((await get(place, 'waiting?tag=removed', ste)).documents, [
    { kind: 'poll', name: 'boat', title: 'What shall we call the boat?', removed: 1 },
  ]);
  assert.equal((await get(place, 'waiting?tag=removed', ann)).status, 403);
  assert.deepEqual(await waiting(place, ste), [
    { kind: 'poll', name: 'cat', title: 'And the cat?', held: 1, reported: 1, appealed: 0 },
  ]);
  await ann.put(`poll/boat/records/appeal-${rat}`, { on: rat, body: { text: 'Rats are clever.' } }, 0);
  const both = [
    { kind: 'poll', name: 'boat', title: boat.question, held: 0, reported: 0, appealed: 1 },
    { kind: 'poll', name: 'cat', title: 'And the cat?', held: 1, reported: 1, appealed: 0 },
  ];
  assert.deepEqual(await waiting(place, ste), both);
  await place.stop();
  await place.start();
  assert.deepEqual(await waiting(place, (await people(place)).ste), both);
});

test('what was decided, changed, or taken back waits no more', async (t) => {
  const place = await new Place(t, { documents }).start();
  const { ann, bob, ste } = await people(place);
  await write(ann, 'cat', 'A zonk');
  await write(bob, 'cat', 'Tom');
  const [{ id }] = await page(place, 'cat', 'write-in');
  await ann.put(`poll/cat/records/report-${id}`, { on: id, body: { reason: 'spam' } }, 0);
  const numbers = async () => (await waiting(place, ste)).map(({ held, reported }) => [held, reported]);
  assert.deepEqual(await numbers(), [[1, 1]]);
  assert.equal((await ann.put('poll/cat/records/ballot', { body: null }, 1)).status, 200);
  assert.deepEqual(await numbers(), [[0, 1]]);
  assert.equal((await bob.put('poll/cat/records/ballot', { body: null }, 1)).status, 200);
  assert.deepEqual(await numbers(), []);
  assert.equal((await write(bob, 'cat', 'Tim', 2)).status, 200);
  assert.deepEqual(await numbers(), [[0, 1]]);
  await ste.put('poll/cat/records/decision', { on: id, body: { do: 'release' } }, 3);
  assert.deepEqual(await numbers(), []);
});

test('a title is that of the language that the document was written in first', async (t) => {
  const place = await new Place(t, { documents }).start();
  const { ann, ste } = await people(place);
  const first = { body: { text: 'By the door', first: true } };
  assert.equal((await ste.put('prompt/bench-talk/records/answer-seat', first, 0)).status, 200);
  const held = await ann.put('prompt/bench-talk/records/answer-seat', { body: { text: 'On a zonk' } }, 0);
  assert.equal(held.status, 200, JSON.stringify(held.errors));
  const expected = { kind: 'prompt', name: 'bench-talk', held: 1, reported: 0, appealed: 0 };
  assert.deepEqual(await waiting(place, ste), [{ ...expected, title: 'Die Bank redet' }]);
  const untitled = { ...bench, title: undefined };
  assert.equal((await ste.put('prompt/bench-talk', untitled, 1)).status, 200);
  assert.deepEqual(await waiting(place, ste), [{ ...expected, title: 'bench-talk' }]);
});

test('nobody else is told, and no other method is answered', async (t) => {
  const place = await new Place(t, { documents }).start();
  const { ann, ste } = await people(place);
  for (const member of [undefined, ann]) {
    const refused = await get(place, 'waiting', member);
    assert.deepEqual(
      [refused.status, refused.errors[0].code, refused.errors[0].args],
      [403, 'not_allowed', { role: 'steward' }],
    );
  }
  const forged = { headers: { Authorization: 'Bearer nobody' } };
  assert.equal((await get(place, 'waiting', forged)).errors[0].code, 'token_invalid');
  const head = await fetch(place.url('waiting'), { method: 'HEAD', headers: ste.headers });
  assert.deepEqual([head.status, await head.text()], [200, '']);
  const post = await fetch(place.url('waiting'), { method: 'POST', headers: ste.headers, body: '{}' });
  assert.deepEqual([post.status, post.headers.get('allow')], [405, 'GET, HEAD']);
  assert.equal((await get(place, 'waiting/poll', ste)).status, 404);
  const foreign = { headers: { ...ste.headers, Origin: 'https://elsewhere.example' } };
  assert.equal((await get(place, 'waiting', foreign)).errors[0].code, 'origin_refused');
});
