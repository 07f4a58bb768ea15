// The files that the hub carries: each form of a file has an etag of its own, and a known one is not sent again.
import assert from 'node:assert/strict';
import { get } from 'node:http';
import { test } from 'node:test';
import { Place } from './support/hub.mjs';

/** As it comes over the wire: fetch would unpack it. */
const ask = (place, headers) =>
  new Promise((resolve, reject) => {
    get(`${place.origin}/hosted.css`, { headers }, (reply) => {
      const chunks = [];
      reply.on('data', (chunk) => chunks.push(chunk));
      reply.on('end', () => {
        const { etag, 'content-encoding': coding = 'identity' } = reply.headers;
        resolve({ status: reply.statusCode, etag, coding, bytes: Buffer.concat(chunks).length });
      });
    }).on('error', reject);
  });

test('each form of a file has its own etag, and whoever has it gets no bytes', async (t) => {
  const place = await new Place(t).start();
  const codings = ['identity', 'gzip', 'br'];
  const forms = [];
  for (const coding of codings) forms.push(await ask(place, { 'Accept-Encoding': coding }));
  assert.deepEqual(
    forms.map(({ coding }) => coding),
    codings,
  );
  assert.equal(new Set(forms.map(({ etag }) => etag)).size, 3);
  for (const { coding, etag } of forms) {
    assert.match(etag, /^"[^"]+"$/);
    const known = await ask(place, { 'Accept-Encoding': coding, 'If-None-Match': etag });
    assert.deepEqual([known.status, known.etag, known.bytes], [304, etag, 0]);
  }
  const other = await ask(place, { 'Accept-Encoding': 'br', 'If-None-Match': forms[0].etag });
  assert.deepEqual([other.status, other.coding], [200, 'br']);
});
