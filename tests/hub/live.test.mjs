// The live stream: whole snapshots, resumed by etag, coalesced, bounded, ended with a word.
import assert from 'node:assert/strict';
import { connect } from 'node:net';
import { test } from 'node:test';
import { eventually, lunch, Place } from './support/hub.mjs';
import { openStream, turnout } from './support/stream.mjs';

test('a stream opens with what there is and tells of every change', async (t) => {
  const place = await new Place(t).start();
  const stream = await openStream(place, 'poll/lunch,poll/supper');
  assert.equal(stream.reply.headers.get('Content-Type'), 'text/event-stream');
  const first = await stream.next();
  assert.deepEqual([first.event, first.data.shared.turnout], ['snapshot', 0]);
  assert.equal(first.id, `poll/lunch:${first.data.etag}`);
  assert.deepEqual(await stream.next(), { event: 'gone', id: undefined, data: { address: 'poll/supper' } });

  await (await place.member('ann')).vote('park');
  await stream.until(turnout(1));
  place.save('poll/supper.json', { ...lunch, question: 'And later?' });
  await stream.until(({ data }) => data.address === 'poll/supper' && data.document.question === 'And later?');
  stream.close();
});

test('a page that comes back with its etags is told only what it missed', async (t) => {
  const place = await new Place(t, { documents: { 'poll/lunch': lunch, 'poll/supper': lunch } }).start();
  const [one, two] = [await place.look('lunch'), await place.look('supper')];
  await (await place.member('ann')).vote('park', 0, 'supper');
  const stream = await openStream(place, `poll/lunch:${one.etag},poll/supper:${two.etag}`);
  const missed = await stream.next();
  assert.deepEqual([missed.data.address, missed.data.shared.turnout], ['poll/supper', 1]);
  await (await place.member('bob')).vote('park', 0, 'lunch');
  const later = await stream.next();
  assert.deepEqual([later.data.address, later.data.shared.turnout], ['poll/lunch', 1]);
  stream.close();
});

test('many changes at once are few snapshots, and the last one is whole', async (t) => {
  const place = await new Place(t).start();
  const members = await Promise.all(Array.from({ length: 200 }, (_, i) => place.member(`member-${i}`)));
  const stream = await openStream(place, 'poll/lunch');
  const before = await place.metric('stream_snapshots_total');
  const start = Date.now();
  await Promise.all(members.map((member) => member.vote('park')));
  await stream.until(turnout(200));
  const sent = (await place.metric('stream_snapshots_total')) - before;
  const allowed = 2 + Math.ceil((Date.now() - start) / 200);
  assert.ok(sent <= allowed, `${sent} snapshots, ${allowed} allowed`);
  stream.close();
});

test('the other devices of a member who votes see it too, with their new standing', async (t) => {
  const place = await new Place(t, {
    documents: { 'poll/lunch': { ...lunch, results: 'after-vote' } },
  }).start();
  const ann = await place.member('ann');
  const [phone, stranger] = [
    await openStream(place, 'poll/lunch', { headers: ann.headers }),
    await openStream(place, 'poll/lunch'),
  ];
  assert.equal((await phone.next()).data.shared.hidden, 'until-vote');
  await stranger.next();
  await ann.vote('park');
  const seen = await phone.next();
  assert.deepEqual(seen.data.own.ballot.choice, ['park']);
  assert.equal(seen.data.shared.results.options[0].count, 1);
  const hidden = await stranger.next();
  assert.deepEqual([hidden.data.shared.turnout, hidden.data.shared.results], [1, null]);
  phone.close();
  stranger.close();
});

test('a reader who takes nothing costs nothing more, and hears the latest once it reads', async (t) => {
  const wide = Array.from({ length: 100 }, (_, i) => ({
    id: `o${i}`,
    label: 'x'.repeat(200),
    description: 'y'.repeat(100),
  }));
  const place = await new Place(t, { documents: { 'poll/lunch': { ...lunch, options: wide } } }).start();
  const members = await Promise.all(Array.from({ length: 30 }, (_, i) => place.member(`member-${i}`)));
  const slow = connect(place.port, '127.0.0.1');
  slow.write('GET /v1/pottery/live?watch=poll/lunch HTTP/1.1\r\nHost: hub\r\n\r\n');
  slow.pause();
  await eventually(async () => (await place.metric('streams')) === 1, 'the stream is open');
  const watching = await openStream(place, 'poll/lunch');
  for (let round = 0; round < 10; ++round) {
    const rev = round === 0 ? 0 : round;
    await Promise.all(members.map((member) => member.vote(`o${round}`, rev)));
  }
  await watching.until(({ data }) => data.shared.results.options[9].count === 30);
  let text = '';
  slow.on('data', (chunk) => (text += chunk));
  slow.resume();
  await eventually(() => /"count":30,"high":100,"id":"o9"/.test(text), 'the slow reader hears the latest');
  slow.destroy();
  watching.close();
  await eventually(async () => (await place.metric('streams')) === 0, 'both streams are gone');
});

test('a stop says goodbye to open streams, keeps every vote and ends with 0', async (t) => {
  const place = await new Place(t).start();
  const ann = await place.member('ann');
  await ann.vote('park');
  const streams = await Promise.all(Array.from({ length: 20 }, () => openStream(place, 'poll/lunch')));
  for (const stream of streams) await stream.next();
  const stopped = place.stop();
  for (const stream of streams) {
    assert.equal((await stream.next()).event, 'bye');
    assert.equal(await stream.next(), null);
  }
  assert.equal(await stopped, 0);
  await place.start();
  assert.equal((await place.look()).shared.turnout, 1);
});

test('a document that is named twice is told once', async (t) => {
  const place = await new Place(t).start();
  const { etag } = await place.look();
  const stream = await openStream(place, `poll/lunch,poll/lunch:${etag},poll/lunch,poll/supper`);
  assert.equal((await stream.next()).data.address, 'poll/lunch');
  assert.deepEqual((await stream.next()).event, 'gone');
  await (await place.member('ann')).vote('park');
  assert.equal((await stream.next()).data.shared.turnout, 1);
  place.save('poll/supper.json', lunch);
  assert.equal((await stream.next()).data.address, 'poll/supper');
  stream.close();
});

test('behind a proxy, too, one neighbourhood has a share of the streams and no more', async (t) => {
  const place = await new Place(t, { options: ['--behind-proxy', '--connections-per-prefix', '3'] }).start();
  const from = (address) => ({ headers: { 'X-Forwarded-For': `198.51.100.9, ${address}` } });
  const open = (address) => openStream(place, 'poll/lunch', from(address));
  const held = await Promise.all([1, 2, 3].map((i) => open(`192.0.2.${i}`)));
  const refused = await fetch(place.url('live?watch=poll/lunch'), from('192.0.2.4'));
  assert.equal(refused.status, 429);
  assert.match(refused.headers.get('Retry-After'), /^\d+$/);
  assert.equal((await refused.json()).errors[0].code, 'too_many_requests');
  const neighbour = await open('203.0.113.1');
  assert.equal(neighbour.reply.status, 200);
  for (const stream of held) stream.close();
  await eventually(async () => (await place.metric('streams')) === 1, 'the streams are gone');
  const again = await open('192.0.2.5');
  assert.equal(again.reply.status, 200);
  for (const stream of [neighbour, again]) stream.close();
});

test('a stream watches at most fifty documents, at least one, and only names', async (t) => {
  const place = await new Place(t).start();
  const code = async (watch) => {
    const reply = await fetch(place.url(`live?watch=${watch}`));
    const { errors } = await reply.json();
    return errors[0].code;
  };
  assert.equal(await code(Array.from({ length: 51 }, (_, i) => `poll/p${i}`).join(',')), 'too_many');
  assert.equal(await code(''), 'too_few');
  assert.equal(await code('lunch'), 'bad_request');
});
