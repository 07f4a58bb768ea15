import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { until } from '../support/conditions.mjs';
import { testPlatform } from '../support/platform.mjs';
import { importSources } from '../support/sources.mjs';

const { Outbox, openDevice, failure } = await importSources(
  'stores/outbox',
  'stores/device',
  'stores/problems',
);

const address = 'poll/lunch';
const snapshot = (rev) => ({ address, since: 1, own: { revs: { ballot: rev } } });

/** A hub that keeps one record, and a network that can be cut. */
class TestPost {
  signedIn = 'm:ann';
  kept = { rev: 0, body: null };
  seen = 0;
  online = true;
  loseAnswers = false;
  sent = [];
  outcomes = [];
  waiting = [];
  hold = undefined;

  owner() {
    return this.signedIn;
  }

  basis() {
    return { rev: this.seen, since: 1 };
  }

  async send(letter) {
    this.sent.push({ body: letter.body, rev: letter.rev });
    await this.hold;
    if (!this.online) throw failure('offline');
    const same = JSON.stringify(letter.body) === JSON.stringify(this.kept.body);
    if (!same && letter.rev !== this.kept.rev) throw failure('rev_conflict', { rev: this.kept.rev });
    if (!same) this.kept = { rev: this.kept.rev + 1, body: letter.body };
    if (this.loseAnswers) throw failure('offline');
    this.seen = this.kept.rev;
    return snapshot(this.kept.rev);
  }

  settled(letter, outcome) {
    this.outcomes.push(outcome.code ?? `rev ${outcome.own.revs.ballot}`);
  }

  waits(letter, because) {
    this.waiting.push(because.code);
  }
}

let post;
let outbox;
let device;
const open = () => new Outbox(device, 'club', post, testPlatform());
const write = (body, owner = 'm:ann') => outbox.write({ owner, address, key: 'ballot', body });
const bodies = async () => (await outbox.all()).map(({ body }) => body);

beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  device = await openDevice();
  post = new TestPost();
  outbox = open();
});

test('a letter is on the device before it goes out, and leaves it when answered', async () => {
  await write('park');
  assert.deepEqual(await bodies(), ['park']);
  assert.deepEqual(post.sent, []);
  await outbox.empty();
  assert.deepEqual(post.sent, [{ body: 'park', rev: 0 }]);
  assert.deepEqual(await bodies(), []);
  assert.deepEqual(post.outcomes, ['rev 1']);
});

test('what cannot go out stays, and goes out later as it was', async () => {
  post.online = false;
  await write('park');
  await outbox.empty();
  assert.deepEqual(post.waiting, ['offline']);
  assert.deepEqual(await bodies(), ['park']);
  post.online = true;
  await open().empty();
  assert.deepEqual(post.sent.at(-1), { body: 'park', rev: 0 });
  assert.deepEqual(await bodies(), []);
});

test('a newer letter takes the place of one that never went out', async () => {
  await write('park');
  await write('hall');
  await outbox.empty();
  assert.deepEqual(
    post.sent.map(({ body }) => body),
    ['hall'],
  );
});

test('letters go out in the order they were written, each based on the one before', async () => {
  let release;
  post.hold = new Promise((resolve) => (release = resolve));
  await write('park');
  const emptied = outbox.empty();
  await until(() => post.sent.length === 1);
  await write('hall');
  await write('garden');
  release();
  await emptied;
  assert.deepEqual(
    post.sent.map(({ body, rev }) => [body, rev]),
    [
      ['park', 0],
      ['garden', 1],
    ],
  );
  assert.deepEqual(post.kept, { rev: 2, body: 'garden' });
});

test('a lost answer is no conflict: the same goes out again, then what was written after it', async () => {
  post.loseAnswers = true;
  await write('park');
  await outbox.empty();
  assert.deepEqual(post.kept, { rev: 1, body: 'park' });
  await write('hall');
  post.loseAnswers = false;
  await outbox.empty();
  assert.deepEqual(post.outcomes, ['rev 1', 'rev 2']);
  assert.deepEqual(post.kept, { rev: 2, body: 'hall' });
});

test('what was kept offline never replaces what another device said since', async () => {
  post.online = false;
  await write('park');
  await outbox.empty();
  post.kept = { rev: 1, body: 'from the phone' };
  post.online = true;
  await outbox.empty();
  assert.deepEqual(post.outcomes, ['rev_conflict']);
  assert.deepEqual(post.kept, { rev: 1, body: 'from the phone' });
  assert.deepEqual(await bodies(), []);
});

test('letters of another member stay until that member is back', async () => {
  await write('park', 'm:bob');
  await outbox.empty();
  assert.deepEqual(post.sent, []);
  await write('hall');
  await outbox.empty();
  assert.deepEqual(
    post.sent.map(({ body }) => body),
    ['hall'],
  );
  assert.deepEqual(await bodies(), ['park']);
});

test('nobody signed in sends nothing', async () => {
  await write('park');
  post.signedIn = undefined;
  await outbox.empty();
  assert.deepEqual(post.sent, []);
});

test('a refusal takes the letter out and the next one goes on', async () => {
  post.kept = { rev: 3, body: 'newer' };
  await write('park');
  await outbox.empty();
  post.seen = 3;
  await write('hall');
  await outbox.empty();
  assert.deepEqual(post.outcomes, ['rev_conflict', 'rev 4']);
});

test('two pages that empty one box send each letter once', async () => {
  const takeTurns = testPlatform().takeTurns;
  const page = () => new Outbox(device, 'club', post, testPlatform({ takeTurns }));
  const [one, two] = [page(), page()];
  outbox = one;
  await write('park');
  await Promise.all([one.empty(), two.empty()]);
  assert.equal(post.sent.length, 1);
});

test('a number in the box is never used twice', async () => {
  const { seq } = await write('park');
  await outbox.empty();
  const platform = testPlatform();
  platform.pass(1);
  assert.ok(
    (
      await new Outbox(device, 'club', post, platform).write({
        owner: 'm:ann',
        address,
        key: 'ballot',
        body: 1,
      })
    ).seq > seq,
  );
});
