import assert from 'node:assert/strict';
import { test } from 'node:test';
import { importSources } from '../../support/sources.mjs';

const { HearthError, Queue, Removed } = await importSources(
  'elements/desk/queue',
  'elements/desk/removed',
  'stores/store',
);

const item = (id, more = {}) => ({ id, rev: 1, status: 'held', time: 1, texts: [], why: null, ...more });
const refusal = (code) => new HearthError([{ code, path: '', args: {} }]);

/** A hub where these wait, by document and tag, two on a page; `asked` holds what was asked for. */
function hubOf(documents) {
  const hub = { documents, asked: [], refuse: undefined };
  hub.ask = async (address, part) => {
    hub.asked.push(`${address} ${part}`);
    if (hub.refuse) throw refusal(hub.refuse);
    if (address === '.')
      return {
        documents: Object.entries(hub.documents).map(([one, tags]) => {
          const [kind, name] = one.split('/');
          const { held = [], reported = [], appealed = [] } = tags;
          const counts = { held: held.length, reported: reported.length, appealed: appealed.length };
          return { kind, name, title: name.toUpperCase(), ...counts };
        }),
      };
    if (!hub.documents[address]) throw refusal('no_document');
    const { tag, after = 0 } = Object.fromEntries(new URLSearchParams(part.split('?')[1]));
    const items = hub.documents[address][tag] ?? [];
    const end = Number(after) + 2;
    return { items: items.slice(Number(after), end), next: end < items.length ? String(end) : null };
  };
  return hub;
}

const queueOn = (hub, documents = []) => new Queue(hub.ask, documents, () => undefined);
const ids = (cases) => cases.map(({ id }) => id);

test('the hub says where something waits, and only that is asked for; one text stands there once', async () => {
  const both = item('b', {
    reports: { reasons: { spam: 1 }, time: 1, words: [] },
    appeal: { text: '', time: 1 },
  });
  const hub = hubOf({
    'poll/boat': { held: [item('a')], reported: [both], appealed: [both] },
    'poll/tea': {},
  });
  const queue = queueOn(hub);
  assert.ok(!queue.isKnown && !queue.admitted);
  await queue.look();
  assert.deepEqual(hub.asked, [
    '. waiting',
    'poll/boat records?tag=appealed',
    'poll/boat records?tag=reported',
    'poll/boat records?tag=held',
  ]);
  assert.deepEqual(ids(queue.rows), ['b', 'a']);
  assert.equal(queue.rows[0].title, 'BOAT');
  assert.ok(queue.isKnown && queue.admitted && !queue.hasMore);
});

test('documents that the page names are asked alone, and one that is not there keeps nothing from the others', async (t) => {
  const told = t.mock.method(console, 'error', () => undefined);
  const hub = hubOf({ 'poll/boat': { held: [item('a')] } });
  const queue = queueOn(hub, ['poll/gone', 'poll/boat']);
  await queue.look();
  assert.ok(!hub.asked.includes('. waiting'));
  assert.deepEqual(ids(queue.rows), ['a']);
  assert.match(told.mock.calls[0].arguments[0], /poll\/gone: no_document/);
});

test('whoever is no steward is told apart from a hub that does not answer, and keeps nothing', async () => {
  const hub = hubOf({ 'poll/boat': { held: [item('a')] } });
  const queue = queueOn(hub);
  hub.refuse = 'offline';
  await queue.look();
  assert.ok(queue.failed && !queue.barred && !queue.isKnown);
  hub.refuse = undefined;
  await queue.look();
  assert.ok(!queue.failed);
  hub.refuse = 'offline';
  await queue.look();
  assert.deepEqual([ids(queue.rows), queue.failed], [['a'], true]);
  hub.refuse = 'not_allowed';
  await queue.look();
  assert.deepEqual([ids(queue.rows), queue.barred, queue.isKnown], [[], true, false]);
});

test('what comes meanwhile moves nothing, and what is decided elsewhere is said where it stood', async () => {
  const hub = hubOf({ 'poll/boat': { held: [item('a'), item('b')] } });
  const queue = queueOn(hub);
  await queue.look();
  hub.documents = { 'poll/boat': { held: [item('b')], reported: [item('c', { status: 'live' })] } };
  await queue.look();
  assert.deepEqual([ids(queue.rows), ids(queue.later), ids(queue.open)], [['a', 'b'], ['c'], ['b']]);
  assert.ok(queue.isGone('poll-boat-a'));
  queue.settle();
  assert.deepEqual([ids(queue.rows).sort(), queue.later], [['b', 'c'], []]);
});

test('a desk on which nothing is left shows at once what comes', async () => {
  const hub = hubOf({ 'poll/boat': { held: [item('a')] } });
  const queue = queueOn(hub);
  await queue.look();
  queue.leave('poll-boat-a');
  assert.deepEqual(ids(queue.open), []);
  hub.documents = { 'poll/boat': { held: [item('b')] } };
  await queue.look();
  assert.deepEqual([ids(queue.rows), queue.later], [['b'], []]);
});

test('a text that was changed stays as it was read until somebody decides about it', async () => {
  const text = (words) => ({ texts: [{ path: '/text', text: words }] });
  const hub = hubOf({ 'poll/boat': { held: [item('a', text('old'))] } });
  const queue = queueOn(hub);
  await queue.look();
  hub.documents = { 'poll/boat': { held: [item('a', { rev: 2, ...text('new') })] } };
  await queue.look();
  assert.equal(queue.rows[0].texts[0].text, 'old');
  const now = await queue.renew(queue.rows[0]);
  assert.deepEqual([now.rev, queue.rows[0].texts[0].text, queue.rows[0].title], [2, 'new', 'BOAT']);
  hub.documents = { 'poll/boat': { removed: [item('a', { rev: 3, status: 'removed' })] } };
  assert.equal(await queue.renew(queue.rows[0]), undefined);
});

test('a report more is counted where it stands', async () => {
  const reported = (n) =>
    item('a', { status: 'live', reports: { reasons: { spam: n }, time: 1, words: [] } });
  const hub = hubOf({ 'poll/boat': { reported: [reported(1)] } });
  const queue = queueOn(hub);
  await queue.look();
  hub.documents = { 'poll/boat': { reported: [reported(2)] } };
  await queue.look();
  assert.equal(queue.rows[0].reports.reasons.spam, 2);
});

test('long queues come page by page, and what is beyond is not taken for gone', async () => {
  const held = 'abcde'.split('').map((id) => item(id));
  const hub = hubOf({ 'poll/boat': { held } });
  const queue = queueOn(hub);
  await queue.look();
  assert.deepEqual([ids(queue.rows), queue.hasMore], [['a', 'b'], true]);
  await queue.more();
  await queue.more();
  assert.deepEqual([ids(queue.rows).join(''), queue.hasMore], ['abcde', false]);
  await queue.look();
  assert.deepEqual(ids(queue.open).join(''), 'abcde');
});

test('what was removed is read when it is folded out, the latest first, without what has been appealed', async () => {
  const gone = (id, time, more) => item(id, { status: 'removed', why: { by: 'steward', time }, ...more });
  const hub = hubOf({
    'poll/boat': { removed: [gone('a', 1), gone('b', 5), gone('c', 3, {})] },
    'poll/tea': { removed: [gone('d', 4), gone('e', 9, { appeal: { text: '', time: 9 } })] },
  });
  const removed = new Removed(hub.ask, [], () => undefined);
  await removed.turn();
  assert.equal(hub.asked[0], '. waiting?tag=removed');
  assert.deepEqual([ids(removed.items), removed.hasMore], [['b', 'd', 'a'], true]);
  await removed.more();
  assert.deepEqual([ids(removed.items), removed.hasMore], [['b', 'd', 'a', 'c'], false]);
  removed.leave('poll-boat-b');
  hub.refuse = 'offline';
  await removed.look();
  assert.deepEqual([ids(removed.items), removed.failed], [['d', 'a', 'c'], true]);
  await removed.turn();
  assert.ok(!removed.isOpen);
});
