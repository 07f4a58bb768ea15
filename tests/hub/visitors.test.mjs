// Who somebody is: members by their host's word, guests by a key, and those without script by a form.
import assert from 'node:assert/strict';
// Node 18 has it, and not by this name.
import { webcrypto as crypto } from 'node:crypto';
import { test } from 'node:test';
import { Place, eventually, lunch } from './support/hub.mjs';

const json = { 'Content-Type': 'application/json' };
const base64url = (bytes) => Buffer.from(bytes).toString('base64url');

async function open(place, body) {
  const reply = await fetch(place.url('session'), {
    method: 'POST',
    headers: json,
    body: JSON.stringify(body),
  });
  return { status: reply.status, ...(await reply.json()) };
}

/** A guest's key, as a page makes it. */
async function guestKey() {
  const pair = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, false, [
    'sign',
    'verify',
  ]);
  const key = base64url(await crypto.subtle.exportKey('raw', pair.publicKey));
  const sign = async (text) =>
    base64url(
      await crypto.subtle.sign(
        { name: 'ECDSA', hash: 'SHA-256' },
        pair.privateKey,
        new TextEncoder().encode(text),
      ),
    );
  return { key, sign };
}

const voteWith = (place, token) =>
  fetch(place.url('poll/lunch/records/ballot'), {
    method: 'PUT',
    headers: { ...json, 'If-Match': '"0"', Authorization: `Bearer ${token}` },
    body: '{"body":{"choice":["park"]}}',
  });

test('a guest proves a key, votes, and is the same guest the next time', async (t) => {
  const place = await new Place(t).start();
  const { key, sign } = await guestKey();
  const sessions = [];
  for (let i = 0; i < 2; ++i) {
    const { challenge } = await open(place, { guest: { key } });
    const proof = { guest: { key, challenge, signature: await sign(challenge) } };
    const session = await open(place, proof);
    assert.deepEqual([session.ok, session.guest, session.member.slice(0, 2)], [true, true, 'g:']);
    assert.equal((await open(place, proof)).errors[0].code, 'token_invalid', 'a challenge counts once');
    sessions.push(session);
  }
  assert.equal(sessions[0].member, sessions[1].member);
  for (const { token } of sessions) assert.equal((await voteWith(place, token)).status, 200);
  const { shared } = await place.look();
  assert.deepEqual([shared.turnout, shared.guests], [1, 1]);
});

test("a guest's sign-in counts once, though it takes two requests", async (t) => {
  const place = await new Place(t, { options: ['--prefix-sessions', '1/1'] }).start();
  const { key, sign } = await guestKey();
  const { challenge } = await open(place, { guest: { key } });
  const session = await open(place, { guest: { key, challenge, signature: await sign(challenge) } });
  assert.deepEqual([session.status, session.guest], [200, true]);
});

test('a guest cannot answer with a key of somebody else, nor where guests are not wanted', async (t) => {
  const place = await new Place(t).start();
  const [own, other] = [await guestKey(), await guestKey()];
  const { challenge } = await open(place, { guest: { key: own.key } });
  const signature = await other.sign(challenge);
  assert.equal(
    (await open(place, { guest: { key: own.key, challenge, signature } })).errors[0].code,
    'token_invalid',
  );
  const closed = await new Place(t, { config: { guests: false } }).start();
  const refused = await open(closed, { guest: { key: own.key } });
  assert.deepEqual([refused.status, refused.errors[0].code], [403, 'guests_refused']);
  const page = await (await fetch(`${closed.origin}/p/pottery/poll/lunch`)).text();
  assert.ok(!page.includes('<form'));
});

test('a host vouches for its own space only, and not for long', async (t) => {
  const place = await new Place(t).start();
  const now = Math.floor(Date.now() / 1000);
  const code = async (claims) => (await open(place, { jwt: place.jwt('ann', claims) })).errors[0].code;
  assert.equal(await code({ aud: 'hearth:choir' }), 'token_invalid');
  assert.equal(await code({ exp: now + 3600 }), 'token_invalid');
  assert.equal(await code({ exp: now - 60 }), 'token_expired');
  const once = { jwt: place.jwt('ann', { jti: 'one' }) };
  assert.equal((await open(place, once)).member, 'm:ann');
  assert.equal((await open(place, once)).errors[0].code, 'token_invalid');
  assert.equal((await open(place, {})).errors[0].code, 'missing_field');
  assert.equal((await fetch(place.url('session'))).status, 405);
});

test('the hosted page takes a vote without script, once for each form', async (t) => {
  const place = await new Place(t).start();
  const address = `${place.origin}/p/pottery/poll/lunch`;
  const page = await fetch(address);
  assert.match(page.headers.get('Content-Security-Policy'), /default-src 'none'.*frame-ancestors 'self'/);
  assert.equal(page.headers.get('X-Content-Type-Options'), 'nosniff');
  const form = /name="form" value="([^"]+)"/.exec(await page.text())[1];
  const send = (choice, rev) =>
    fetch(address, { method: 'POST', body: new URLSearchParams({ form, rev, choice, do: 'vote' }) });
  const sent = await send('park', '0');
  assert.equal(sent.status, 200);
  assert.equal((await place.look()).shared.results.options[0].count, 1);
  assert.equal((await send('hall', '0')).status, 409, 'the form was sent before');
  assert.equal((await send('hall', '1')).status, 200, 'the page that follows can change the vote');
  const { shared } = await place.look();
  assert.deepEqual([shared.turnout, shared.guests], [1, 1]);
  const forged = await fetch(address, {
    method: 'POST',
    body: new URLSearchParams({ form: 'x.y', rev: '0', choice: 'park' }),
  });
  assert.equal(forged.status, 409);
  assert.equal((await fetch(`${place.origin}/p/pottery/poll/nothing`)).status, 404);
});

/** Sends the form of that page as a browser does: its own fields as they are drawn, and what the visitor enters. */
async function sendForm(address, html, entered) {
  const drawn = [...html.matchAll(/<input type="(?:hidden|text)" name="([^"]+)" value="([^"]*)"/g)];
  const fields = Object.fromEntries(drawn.map(([, name, value]) => [name, value]));
  const body = new URLSearchParams({ ...fields, ...entered, do: 'vote' });
  const reply = await fetch(address, { method: 'POST', body });
  return { status: reply.status, html: await reply.text() };
}

test('whoever has written an answer can change to another row without script, and back', async (t) => {
  const place = await new Place(t, { documents: { 'poll/lunch': { ...lunch, writeIns: true } } }).start();
  const address = `${place.origin}/p/pottery/poll/lunch`;
  const counts = async () => {
    const { options, writeIn } = (await place.look()).shared.results;
    return [options[0].count, writeIn.count];
  };
  const drawn = await (await fetch(address)).text();
  const leftOver = await sendForm(address, drawn, { writeIn: 'Pizza', choice: 'park' });
  assert.deepEqual([leftOver.status, await counts()], [200, [1, 0]]);
  const written = await sendForm(address, leftOver.html, { writeIn: 'Pizza', choice: '+own' });
  assert.deepEqual([written.status, await counts()], [200, [0, 1]]);
  assert.match(written.html, /value="Pizza"/);
  const changed = await sendForm(address, written.html, { choice: 'park' });
  assert.deepEqual([changed.status, await counts()], [200, [1, 0]]);
});

test('a form drawn before the question was asked anew is drawn again, and counts when it is sent again', async (t) => {
  const place = await new Place(t).start();
  const address = `${place.origin}/p/pottery/poll/lunch`;
  const hidden = (html, name) => new RegExp(`name="${name}" value="([^"]+)"`).exec(html)[1];
  const send = (html) =>
    fetch(address, {
      method: 'POST',
      body: new URLSearchParams({
        form: hidden(html, 'form'),
        rev: hidden(html, 'rev'),
        since: hidden(html, 'since'),
        choice: 'park',
        do: 'vote',
      }),
    });
  const drawn = await (await fetch(address)).text();
  await (await place.member('ann')).vote('park');
  place.save('poll/lunch.json', { ...lunch, question: 'Where do we sleep?', reset: true });
  await eventually(async () => (await place.look()).version === 2, 'the new version');
  const refused = await send(drawn);
  const again = await refused.text();
  assert.equal(refused.status, 409);
  assert.match(again, /Where do we sleep\?/);
  assert.equal((await place.look()).shared.turnout, 0);
  assert.equal((await send(again)).status, 200);
  assert.equal((await place.look()).shared.turnout, 1);
});

test('a page in a frame is for the origins of its space', async (t) => {
  const place = await new Place(t, { config: { origins: ['https://pottery.example'] } }).start();
  const page = await fetch(`${place.origin}/p/pottery/poll/lunch`);
  assert.match(
    page.headers.get('Content-Security-Policy'),
    /frame-ancestors 'self' https:\/\/pottery\.example$/,
  );
});

test('a closing time can be taken into a calendar', async (t) => {
  const closing = { ...lunch, closes: '2099-01-01T00:00:00Z' };
  const place = await new Place(t, { documents: { 'poll/lunch': closing, 'poll/open': lunch } }).start();
  const entry = await fetch(`${place.origin}/p/pottery/poll/lunch.ics`);
  assert.match(entry.headers.get('Content-Type'), /^text\/calendar/);
  assert.match(await entry.text(), /BEGIN:VEVENT/);
  assert.equal((await fetch(`${place.origin}/p/pottery/poll/open.ics`)).status, 404);
});

test('the log tells nothing about anybody', async (t) => {
  const place = await new Place(t).start();
  const ann = await place.member('ann-of-green-gables');
  await ann.vote('park');
  await ann.vote('nowhere', 1);
  assert.equal(await place.stop(), 0);
  assert.doesNotMatch(place.said, /ann-of|127\.0\.0\.1|park|nowhere|Bearer/);
  const events = place.said
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line).event);
  assert.deepEqual(events, ['started', 'stopped']);
});
