// A hidden result leaks on no path: not in a reply, a conflict, a stream, a page of records, the metrics, the hosted page.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lunch, Place } from './support/hub.mjs';
import { openStream, turnout } from './support/stream.mjs';

const hidden = {
  ...lunch,
  results: 'after-close',
  closes: '2099-01-01T00:00:00Z',
  writeIns: true,
};

// What everybody must have in common: how a vote was cast may not change a byte of it.
async function everythingPublic(place, choose) {
  const seen = {};
  const [ann, bob] = [await place.member('ann'), await place.member('bob')];
  const steward = await place.member('steward', { roles: ['steward'] });
  const stream = await openStream(place, 'poll/lunch');
  await stream.next();
  seen.reply = (await ann.put('poll/lunch/records/ballot', { body: choose(0) }, 0)).shared;
  await bob.put('poll/lunch/records/ballot', { body: choose(1) }, 0);
  seen.conflict = (await ann.put('poll/lunch/records/ballot', { body: { choice: [] } }, 9)).current.shared;
  seen.reader = await place.look();
  seen.steward = await steward.look();
  seen.live = (await stream.until(turnout(2))).data;
  seen.records = await (await fetch(place.url('poll/lunch/records?tag=write-in'))).json();
  seen.recordsOfVoter = await (
    await fetch(place.url('poll/lunch/records?tag=write-in'), { headers: ann.headers })
  ).json();
  const page = await fetch(`${place.origin}/p/pottery/poll/lunch`);
  seen.page = (await page.text()).replaceAll(place.origin, '').replace(/name="form" value="[^"]*"/, '');
  const metrics = await (await fetch(`${place.origin}/metrics`)).text();
  seen.metrics = metrics.match(/^# TYPE \S+/gm);
  stream.close();
  return seen;
}

test('whatever was chosen, nobody sees a different byte before the close', async (t) => {
  const both = [];
  for (const choices of [
    [{ choice: ['park'] }, { choice: ['park'] }],
    [{ choice: ['hall'] }, { choice: [], writeIn: 'On the roof' }],
  ]) {
    const place = await new Place(t, { documents: { 'poll/lunch': hidden } }).start();
    both.push(await everythingPublic(place, (i) => choices[i]));
  }
  assert.deepEqual(both[0], both[1]);
  assert.equal(both[0].reader.shared.results, null);
  assert.equal(both[0].reader.shared.hidden, 'until-close');
  assert.equal(both[0].reader.shared.turnout, 2);
  assert.deepEqual(both[0].records, { ok: true, items: [], next: null });
});

test('until they vote, nobody sees results that are for voters', async (t) => {
  const place = await new Place(t, {
    documents: { 'poll/lunch': { ...lunch, results: 'after-vote' } },
  }).start();
  const [ann, bob] = [await place.member('ann'), await place.member('bob')];
  assert.equal((await ann.vote('park')).shared.results.options[0].count, 1);
  assert.equal((await bob.look()).shared.results, null);
  assert.equal((await place.look()).shared.results, null);
  assert.equal((await bob.vote('nowhere')).errors[0].code, 'unknown_option');
  assert.equal((await bob.vote('park', 5)).current.shared.results, null);
  const withdrawn = await ann.put('poll/lunch/records/ballot', { body: null }, 1);
  assert.equal(withdrawn.shared.results, null);
});
