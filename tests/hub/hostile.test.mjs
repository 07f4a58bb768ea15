// Whatever arrives, the hub answers or hangs up, and goes on serving everybody else.
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { connect } from 'node:net';
import { test } from 'node:test';
import { eventually, Place } from './support/hub.mjs';

/** Sends the bytes and answers all that comes back until the hub hangs up. */
async function send(place, bytes) {
  const socket = connect(place.port, '127.0.0.1');
  let text = '';
  socket.on('data', (chunk) => (text += chunk.toString('latin1')));
  socket.on('error', () => {});
  socket.write(bytes);
  // A hub that hangs up on unread bytes resets the connection, which once() would take for a failure.
  await new Promise((resolve) => socket.on('close', resolve));
  return text;
}

const status = (reply) => Number(/^HTTP\/1\.1 (\d+)/.exec(reply)?.[1]);
const request = (line, ...headers) =>
  [line, 'Host: hub', 'Connection: close', ...headers, '', ''].join('\r\n');

/** On a connection of its own: a pooled one may just have been hung up on for being idle. */
async function assertServes(place) {
  const reply = await send(place, request('GET /v1/pottery/poll/lunch HTTP/1.1'));
  assert.match(reply, /^HTTP\/1\.1 200 [^]*"ok":true/);
}

test('garbage is refused and everybody else is served', async (t) => {
  const place = await new Place(t).start();
  for (let i = 0; i < 200; ++i) {
    const reply = await send(place, Buffer.concat([randomBytes(1 + i * 7), Buffer.from('\r\n\r\n')]));
    assert.ok(reply === '' || status(reply) >= 400, reply);
  }
  assert.equal(status(await send(place, request('GET /v1/%zz HTTP/1.1'))), 400);
  assert.equal(status(await send(place, request('GET http://elsewhere/ HTTP/1.1'))), 400);
  assert.equal(status(await send(place, request('BREW /healthz HTTP/1.1'))), 405);
  assert.equal(status(await send(place, request('GET /../../etc/passwd HTTP/1.1'))), 404);
  assert.equal(status(await send(place, request('GET /v1/pottery/poll/lunch%00 HTTP/1.1'))), 404);
  await assertServes(place);
});

test('what is not UTF-8 is refused and never answered', async (t) => {
  const place = await new Place(t).start();
  const raw = (text) => Buffer.from(text, 'latin1');
  const lines = [
    ['GET /v1/pottery/live?watch=%FF/x HTTP/1.1'],
    ['GET /v1/pottery/live?watch=poll/\xff HTTP/1.1'],
    ['PUT /v1/pottery/poll/lunch/records/%FF HTTP/1.1', 'If-Match: "0"'],
    ['GET /v1/pottery/poll/lunch HTTP/1.1', 'Origin: https://\xff.example'],
  ];
  for (const line of lines) {
    const reply = await send(place, raw(request(...line)));
    assert.match(reply, /^HTTP\/1\.1 400 [^]*bad_request/, line.join(' '));
    assert.doesNotMatch(reply, /\xff/);
  }
  const long = await fetch(place.url('poll/lunch'), { headers: { Origin: `https://${'x'.repeat(9000)}` } });
  const [{ args }] = (await long.json()).errors;
  assert.equal(Buffer.byteLength(args.origin), 259);
});

test('what is too large is refused by name', async (t) => {
  const place = await new Place(t).start();
  const ann = await place.member('ann');
  const large = await send(place, request('GET / HTTP/1.1', `X-Large: ${'x'.repeat(20_000)}`));
  assert.match(large, /^HTTP\/1\.1 431 [^]*headers_too_large/);
  const many = Array.from({ length: 2000 }, (_, i) => `X-${i}: ${i}`);
  assert.match(await send(place, request('GET / HTTP/1.1', ...many)), /^HTTP\/1\.1 431 /);
  const declared = request('PUT /v1/pottery/poll/lunch HTTP/1.1', 'Content-Length: 1000000000');
  assert.match(await send(place, declared), /^HTTP\/1\.1 413 [^]*json_too_large/);
  const chunk = `10000\r\n${'x'.repeat(0x10000)}\r\n`;
  const chunked =
    request('PUT /v1/pottery/poll/lunch HTTP/1.1', 'Transfer-Encoding: chunked') + chunk + chunk;
  assert.match(await send(place, chunked), /^HTTP\/1\.1 413 /);
  const { status: code, errors } = await ann.vote('x'.repeat(20_000));
  assert.deepEqual([code, errors[0].code], [413, 'json_too_large']);
  await assertServes(place);
});

test('deep, broken and foreign JSON is refused', async (t) => {
  const place = await new Place(t).start();
  const ann = await place.member('ann');
  const put = async (text) => (await ann.put('poll/lunch/records/ballot', text, 0)).errors[0].code;
  assert.equal(await put('['.repeat(8000)), 'json_too_deep');
  assert.equal(await put(`{"body":${'[{"a":'.repeat(2500)}`), 'json_too_deep');
  assert.equal(await put('{"body":{"choice":["park"]},"body":null}'), 'json_duplicate_key');
  assert.equal(await put('{"body":1e400}'), 'json_not_integer');
  assert.equal(await put(''), 'json_syntax');
  assert.equal(await put('[]'), 'wrong_type');
  await assertServes(place);
});

test('a request that dribbles in is cut off, and others are served meanwhile', async (t) => {
  const place = await new Place(t, { options: ['--request-seconds', '1', '--idle-seconds', '1'] }).start();
  const sockets = Array.from({ length: 50 }, () => connect(place.port, '127.0.0.1'));
  const replies = sockets.map(async (socket) => {
    let text = '';
    socket.on('data', (chunk) => (text += chunk));
    socket.on('error', () => {});
    socket.write('GET /v1/pottery/poll/lunch HTTP/1.1\r\n');
    const dribble = setInterval(() => socket.write('X-Slow: 1\r\n'), 100);
    await once(socket, 'close');
    clearInterval(dribble);
    return text;
  });
  const idle = connect(place.port, '127.0.0.1');
  const idleEnds = once(idle.resume(), 'close');
  await assertServes(place);
  for (const reply of await Promise.all(replies)) assert.match(reply, /^HTTP\/1\.1 408 [^]*too_slow/);
  await idleEnds;
  await assertServes(place);
});

test('thousands of connections that open and drop leave nothing behind', async (t) => {
  const place = await new Place(t).start();
  for (let wave = 0; wave < 10; ++wave) {
    const sockets = Array.from({ length: 300 }, (_, i) => {
      const socket = connect(place.port, '127.0.0.1');
      socket.on('error', () => {});
      socket.on('connect', () => {
        if (i % 3 === 1) socket.write('GET /v1/pottery/live?watch=poll/lunch HTTP/1.1\r\nHost: hub\r\n\r\n');
        if (i % 3 === 2) socket.write('PUT /v1/pottery/poll/lunch HTTP/1.1\r\nContent-Length: 50\r\n\r\n{');
        i % 2 ? socket.resetAndDestroy() : socket.destroy();
      });
      return once(socket, 'close');
    });
    await Promise.all(sockets);
  }
  const left = async () => (await place.metric('connections')) <= 2 && (await place.metric('streams')) === 0;
  await eventually(left, 'all connections are gone');
  await assertServes(place);
});

test('one neighbourhood gets a share of the connections and no more', async (t) => {
  const place = await new Place(t, { options: ['--connections-per-prefix', '5'] }).start();
  const held = Array.from({ length: 5 }, () => connect(place.port, '127.0.0.1'));
  await Promise.all(held.map((socket) => once(socket, 'connect')));
  const refused = await eventually(async () => {
    const reply = await send(place, request('GET /healthz HTTP/1.1'));
    return reply.startsWith('HTTP/1.1 503') && reply;
  }, 'the sixth is turned away');
  assert.match(refused, /Retry-After: \d+/);
  for (const socket of held) socket.destroy();
  await eventually(
    async () => status(await send(place, request('GET /healthz HTTP/1.1'))) === 200,
    'room again',
  );
});

test('behind a proxy that adds a line of its own nobody is counted by the address they claim', async (t) => {
  const place = await new Place(t, { options: ['--behind-proxy', '--connections-per-prefix', '3'] }).start();
  const claiming = (i) =>
    request(
      'GET /v1/pottery/live?watch=poll/lunch HTTP/1.1',
      `X-Forwarded-For: 198.51.${i}.1`,
      'X-Forwarded-For: 192.0.2.1',
    );
  const sockets = [1, 2, 3].map((i) => {
    const socket = connect(place.port, '127.0.0.1');
    socket.resume().write(claiming(i));
    return socket;
  });
  await eventually(async () => (await place.metric('streams')) === 3, 'three streams are open');
  assert.equal(status(await send(place, claiming(4))), 429);
  for (const socket of sockets) socket.destroy();
});

test('HEAD is answered as GET is, by a header that the next answer follows', async (t) => {
  const place = await new Place(t).start();
  const paths = [
    '/healthz',
    '/hearth.js',
    '/p/pottery/poll/lunch',
    '/v1/pottery/poll/lunch',
    '/v1/pottery/poll/no',
  ];
  for (const path of paths) {
    const get = await fetch(place.origin + path, { headers: { 'Accept-Encoding': 'identity' } });
    const head = `HEAD ${path} HTTP/1.1\r\nHost: hub\r\n\r\n`;
    const [first, second, ...more] = (await send(place, head + request('GET /healthz HTTP/1.1'))).split(
      '\r\n\r\n',
    );
    assert.equal(status(first), get.status, path);
    assert.match(first, /^Content-Length: [1-9]\d*$/im);
    assert.deepEqual([status(second), more], [200, ['{"ok":true}']], path);
  }
  const refused = await send(place, request('HEAD /v1/pottery/session HTTP/1.1'));
  assert.match(refused, /^HTTP\/1\.1 405 [^]*\r\n\r\n$/);
  const live = await send(place, request('HEAD /v1/pottery/live?watch=poll/lunch HTTP/1.1'));
  assert.match(live, /^HTTP\/1\.1 200 [^]*text\/event-stream[^]*\r\n\r\n$/);
  assert.equal(await place.metric('streams'), 0);
});

test('pipelined requests are answered in order', async (t) => {
  const place = await new Place(t).start();
  const many = 'GET /healthz HTTP/1.1\r\nHost: hub\r\n\r\n'.repeat(50);
  const reply = await send(place, many + request('GET /v1/pottery/poll/lunch HTTP/1.1'));
  assert.equal(reply.match(/HTTP\/1\.1 200/g).length, 51);
  assert.ok(reply.lastIndexOf('{"ok":true}') < reply.indexOf('"poll/lunch"'));
});
