import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { settled, until } from '../support/conditions.mjs';
import { testPlatform } from '../support/platform.mjs';
import { importSources } from '../support/sources.mjs';

const { Live, failure } = await importSources('stores/live', 'stores/problems');

const seconds = 1000;

/** A page that watches one document of a hub whose streams the test writes itself. */
class TestHost {
  watched = true;
  changed = false;
  streams = [];
  events = [];
  states = [];
  polls = 0;
  openings = 0;
  refuse = undefined;
  pollFailure = undefined;

  watching() {
    return this.watched;
  }

  outdated() {
    const { changed } = this;
    this.changed = false;
    return changed;
  }

  async open(signal) {
    if (this.refuse) {
      this.streams.push({ refused: true });
      throw this.refuse;
    }
    let controller;
    const body = new ReadableStream({ start: (own) => (controller = own) });
    const stream = {
      signal,
      say: (text) => controller.enqueue(new TextEncoder().encode(text)),
      end: () => controller.close(),
    };
    signal.addEventListener('abort', () => {
      try {
        controller.error(new DOMException('aborted', 'AbortError'));
      } catch {
        // It had ended.
      }
    });
    this.streams.push(stream);
    return { body };
  }

  opened() {
    ++this.openings;
  }

  event(event) {
    this.events.push(event);
  }

  async poll() {
    ++this.polls;
    if (this.pollFailure) throw this.pollFailure;
  }

  connection(state, problem) {
    this.states.push(problem ? `${state} ${problem.code}` : state);
  }
}

let platform;
let host;
let live;
const stream = (number) => until(() => host.streams[number - 1]);
const last = () => host.states.at(-1);

beforeEach(() => {
  platform = testPlatform();
  host = new TestHost();
  live = new Live('https://hub.example', host, platform);
});

test('opens one stream, however many ask at once', async () => {
  live.settle();
  live.settle();
  const first = await stream(1);
  first.say('retry: 2000\n\nevent: snapshot\ndata: {}\n\n');
  await until(() => host.events.length === 1);
  assert.deepEqual(host.states, ['live']);
  assert.equal(host.openings, 1);
  assert.equal(host.streams.length, 1);
});

test('stays open while the same is watched, opens again when it is not', async () => {
  live.settle();
  (await stream(1)).say(': hello\n\n');
  live.settle();
  await settled();
  assert.equal(host.streams.length, 1);
  host.changed = true;
  live.settle();
  await stream(2);
  assert.ok(host.streams[0].signal.aborted);
});

test('closes when nobody watches any more', async () => {
  live.settle();
  const first = await stream(1);
  host.watched = false;
  live.settle();
  await until(() => first.signal.aborted);
});

test('opens again after a break, after the pause that the hub asks for', async () => {
  live.settle();
  const first = await stream(1);
  first.say('retry: 4000\n\nevent: bye\ndata: {}\n\n');
  await until(() => first.signal.aborted && platform.nextTimer() !== undefined);
  assert.equal(platform.nextTimer(), 4 * seconds);
  platform.pass(4 * seconds);
  await stream(2);
  assert.equal(host.polls, 0);
});

test('says that it is offline when the hub cannot be reached, and waits longer each time', async () => {
  host.refuse = host.pollFailure = failure('offline');
  const waits = [];
  live.settle();
  for (let round = 1; round <= 8; ++round) {
    await until(() => host.polls === round);
    await settled();
    waits.push(platform.nextTimer());
    platform.pass(platform.nextTimer());
  }
  assert.equal(last(), 'offline offline');
  assert.deepEqual(
    waits,
    [2, 4, 8, 16, 32, 60, 60, 60].map((wait) => wait * seconds),
  );
});

test('waits as long as a busy hub asks', async () => {
  host.refuse = host.pollFailure = failure('busy', { seconds: 300 });
  live.settle();
  await until(() => last() === 'offline busy');
  await settled();
  assert.equal(platform.nextTimer(), 300 * seconds);
});

test('polls where streams say nothing, and now and then tries a stream again', async () => {
  live.settle();
  await stream(1);
  platform.pass(8 * seconds);
  await until(() => last() === 'polling');
  for (let round = 0; host.streams.length < 3; ++round) {
    assert.ok(round < 20, 'a stream is tried again');
    await settled();
    platform.pass(10 * seconds);
    await settled();
  }
  assert.ok(host.polls >= 5, `${host.polls} polls`);
  host.streams[2].say(': here I am\n\n');
  await until(() => last() === 'live');
});

test('a stream that falls silent is given up', async () => {
  live.settle();
  const first = await stream(1);
  first.say(': hello\n\n');
  await until(() => last() === 'live');
  platform.pass(39 * seconds);
  await settled();
  assert.ok(!first.signal.aborted);
  platform.pass(1 * seconds);
  await until(() => first.signal.aborted);
});

test('a hidden page keeps its stream for ten seconds, and opens it again when shown', async () => {
  live.settle();
  const first = await stream(1);
  first.say(': hello\n\n');
  await until(() => last() === 'live');
  platform.hide(true);
  platform.pass(9 * seconds);
  assert.ok(!first.signal.aborted);
  platform.hide(false);
  platform.pass(9 * seconds);
  assert.ok(!first.signal.aborted);
  platform.hide(true);
  platform.pass(10 * seconds);
  assert.ok(first.signal.aborted);
  await settled();
  assert.equal(host.streams.length, 1);
  platform.hide(false);
  await stream(2);
});

test('a page that is left closes its stream at once, and opens it again when it comes back', async () => {
  live.settle();
  const first = await stream(1);
  platform.leave(true);
  assert.ok(first.signal.aborted);
  platform.leave(false);
  await stream(2);
});

test('a page polls while other pages of this browser hold all the streams there may be', async () => {
  let free = false;
  const asked = [];
  const ifFree = async (name, places, task) => {
    asked.push([name, places]);
    return free ? task() : undefined;
  };
  live.close();
  live = new Live('https://hub.example', host, (platform = testPlatform({ ifFree })));
  live.settle();
  await until(() => last() === 'polling');
  assert.equal(host.streams.length, 0);
  assert.deepEqual(asked[0], ['hearth https://hub.example stream', 4]);
  free = true;
  await until(() => {
    platform.pass(1000);
    return host.streams.length === 1;
  });
});

test('a page that starts hidden opens nothing until it is shown', async () => {
  platform.hide(true);
  live.settle();
  await settled();
  assert.equal(host.streams.length, 0);
  platform.hide(false);
  await stream(1);
});

test('a change of network tries at once', async () => {
  host.refuse = host.pollFailure = failure('offline');
  live.settle();
  await until(() => last() === 'offline offline');
  host.refuse = undefined;
  platform.changeNetwork();
  (await stream(2)).say(': back\n\n');
  await until(() => last() === 'live');
});

test('after closing nothing listens and nothing is timed', async () => {
  live.settle();
  const first = await stream(1);
  live.close();
  await until(() => first.signal.aborted);
  await settled();
  assert.equal(platform.listening(), 0);
  assert.equal(platform.nextTimer(), undefined);
});
