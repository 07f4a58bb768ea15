// A newcomer's first minutes, through the hub: the run, the vote that ticks the list, the letter, the funnel.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lunch, Place } from './support/hub.mjs';
import { openStream } from './support/stream.mjs';

const welcome = {
  kind: 'flow',
  title: 'Welcome',
  purpose: { who: 'Makers', what: 'We make', whyNow: 'Spring', notFor: 'Sales' },
  steps: [
    {
      id: 'rules',
      kind: 'agreement',
      title: 'Rules',
      version: 1,
      clauses: [{ id: 'kind', text: 'Be kind.' }],
    },
    { id: 'you', kind: 'profile', title: 'You', fields: [{ id: 'name', label: 'Name' }] },
    {
      id: 'first',
      kind: 'checklist',
      title: 'First',
      items: [
        { id: 'vote', label: 'Vote', in: 'poll/lunch' },
        { id: 'read', label: 'Read' },
      ],
    },
    { id: 'end', kind: 'done', title: 'Done' },
  ],
  welcome: { letter: 'Hello {you.name}.', member: 'ada', name: 'Ada' },
};

const documents = { 'poll/lunch': lunch, 'flow/welcome': welcome };
const run = 'flow/welcome/records/run';

const look = async (place, member) =>
  (await fetch(place.url('flow/welcome'), { headers: member.headers })).json();

test('a run goes on where it was, after a restart and on another device', async (t) => {
  const place = await new Place(t, { documents }).start();
  const ann = await place.member('ann');
  const begun = await ann.put(run, { body: { answers: { rules: 1 }, left: 'rules' } }, 0);
  assert.equal(begun.own.run.at, 'you');
  assert.equal(begun.own.agreements.rules.current, true);

  await place.stop();
  await place.start();
  const phone = await place.member('ann');
  const seen = await look(place, phone);
  assert.deepEqual([seen.own.run.at, seen.own.run.path], ['you', ['rules', 'you']]);
  assert.deepEqual(seen.own.agreements, begun.own.agreements);
  assert.deepEqual((await look(place, await place.member('bob'))).own.run, null);

  const late = await ann.put(run, { body: { answers: { rules: 1, you: { name: 'Ann' } } } }, 0);
  assert.deepEqual([late.status, late.errors[0].code], [409, 'rev_conflict']);
});

test("a vote ticks the voter's list, live, and nobody else's", async (t) => {
  const place = await new Place(t, { documents }).start();
  const [ann, bob] = [await place.member('ann'), await place.member('bob')];
  const stream = await openStream(place, 'flow/welcome', { headers: ann.headers });
  assert.deepEqual((await stream.next()).data.own.checklists, { first: [] });
  await bob.vote('hall');
  await ann.vote('park');
  const { data } = await stream.until(({ data }) => data.own.checklists.first.length > 0);
  assert.deepEqual(data.own.checklists, { first: ['vote'] });
  assert.equal(JSON.stringify(data).includes('bob'), false);
  await ann.put('poll/lunch/records/ballot', { body: null }, 1);
  await stream.until(({ data }) => data.own.checklists.first.length === 0);
  stream.close();

  await place.stop();
  await place.start();
  assert.deepEqual((await look(place, await place.member('bob'))).own.checklists, { first: ['vote'] });
});

test('a letter goes out once the one who signs it has sent it', async (t) => {
  const place = await new Place(t, { documents }).start();
  const ann = await place.member('ann');
  const answers = { rules: 1, you: { name: '<b>Ann</b>' }, first: ['read'] };
  assert.equal((await ann.put(run, { body: { answers } }, 0)).own.run.done, true);

  const ada = await place.member('ada', { roles: ['steward'] });
  const arrived = async (member) =>
    (await fetch(place.url('flow/welcome/records?tag=arrived'), { headers: member.headers })).json();
  assert.deepEqual((await arrived(ann)).items, []);
  const [item] = (await arrived(ada)).items;
  assert.equal(item.letter, 'Hello <b>Ann</b>.');

  const stream = await openStream(place, 'flow/welcome', { headers: ann.headers });
  assert.equal((await stream.next()).data.own.welcome, null);
  const send = (member, text) =>
    member.put(`flow/welcome/records/welcome-${item.id}`, { body: { text }, on: item.id }, 0);
  assert.equal(
    (await send(await place.member('sue', { roles: ['steward'] }), 'Hi')).errors[0].code,
    'not_allowed',
  );
  assert.equal((await send(ada, item.letter)).status, 200);
  const { data } = await stream.until(({ data }) => data.own.welcome);
  assert.deepEqual([data.own.welcome.name, data.own.welcome.text], ['Ada', 'Hello <b>Ann</b>.']);
  assert.equal((await look(place, await place.member('bob'))).own.welcome, null);
  stream.close();
});

test('a steward sees how far people come, in fives, and what a policy blocks is refused', async (t) => {
  const policy = { kind: 'filter', languages: ['en'], rules: { profanity: { block: 1 } } };
  const place = await new Place(t, { documents: { ...documents, 'filter/default': policy } }).start();
  const members = await Promise.all(Array.from({ length: 6 }, (_, i) => place.member(`m${i}`)));
  await Promise.all(members.map((member) => member.put(run, { body: { answers: { rules: 1 } } }, 0)));
  const ada = await place.member('ada', { roles: ['steward'] });
  const { shared } = await look(place, ada);
  assert.deepEqual(shared.funnel.steps[1], { id: 'you', left: 5, reached: 5, skipped: 0 });
  assert.deepEqual((await look(place, members[0])).shared, {});

  const rude = await members[0].put(run, { body: { answers: { rules: 1, you: { name: 'shit' } } } }, 1);
  assert.deepEqual(
    [rude.status, rude.errors[0].code, rude.errors[0].path],
    [422, 'text_blocked', '/body/answers/you/name'],
  );
  assert.equal((await look(place, members[0])).own.run.at, 'you');
});

test('what a policy blocks in a letter is refused, and another one goes out', async (t) => {
  const policy = { kind: 'filter', languages: ['en'], rules: { profanity: { block: 1 } } };
  const place = await new Place(t, { documents: { ...documents, 'filter/default': policy } }).start();
  const ann = await place.member('ann');
  await ann.put(run, { body: { answers: { rules: 1, you: { name: 'Ann' }, first: ['read'] } } }, 0);
  const ada = await place.member('ada', { roles: ['steward'] });
  const arrived = await fetch(place.url('flow/welcome/records?tag=arrived'), { headers: ada.headers });
  const [{ id }] = (await arrived.json()).items;
  const send = (text) => ada.put(`flow/welcome/records/welcome-${id}`, { body: { text }, on: id }, 0);
  const rude = await send('Hello, shit');
  assert.deepEqual(
    [rude.status, rude.errors[0].code, rude.errors[0].path],
    [422, 'text_blocked', '/body/text'],
  );
  assert.equal((await look(place, ann)).own.welcome, null);
  assert.equal((await send('Hello')).status, 200);
});

test('the hosted page of a pulse says what is asked, and has both of its widgets', async (t) => {
  const pulse = { kind: 'pulse', title: { en: 'How & why' }, languages: ['en'], every: 14, exit: {} };
  const place = await new Place(t, { documents: { 'pulse/here': pulse, 'pulse/plain': { kind: 'pulse' } } });
  await place.start();
  const page = await (await fetch(`${place.origin}/p/pottery/pulse/here`)).text();
  assert.match(page, /<h1 lang="">How &amp; why<\/h1>/);
  assert.match(page, /Every 14 days each member is asked one short question\./);
  assert.match(page, /<hearth-exit name="here"><\/hearth-exit><hearth-pulse name="here">/);
  const plain = await (await fetch(`${place.origin}/p/pottery/pulse/plain`)).text();
  assert.match(plain, /<h1 lang="">How is it to be here\?<\/h1>/);
  const form = { method: 'POST', body: new URLSearchParams({ form: 'x' }) };
  assert.equal((await fetch(`${place.origin}/p/pottery/pulse/here`, form)).status, 404);
});

test('the hosted page of a ladder says what it is, none of its prompts and no answer, and has its widget', async (t) => {
  const prompts = ['Which <book>?', 'Where?'].map((text, at) => ({ id: `p${at}`, level: 0, text }));
  const prompt = { kind: 'prompt', title: { en: 'Tea & talk' }, languages: ['en'], prompts };
  const place = await new Place(t, { documents: { 'prompt/here': prompt } }).start();
  const page = await (await fetch(`${place.origin}/p/pottery/prompt/here`)).text();
  assert.match(page, /<h1 lang="">Tea &amp; talk<\/h1>/);
  assert.match(page, /A ladder of 2 prompts/);
  assert.match(page, /<hearth-prompt name="here">/);
  assert.doesNotMatch(page, /Which/);
});

test('the hosted page of a flow says what it is for, and escapes it', async (t) => {
  const hostile = { ...welcome, title: '<script>alert(1)</script>' };
  const place = await new Place(t, { documents: { 'flow/welcome': hostile } }).start();
  const page = await (await fetch(`${place.origin}/p/pottery/flow/welcome`)).text();
  assert.match(page, /<h1 lang="">&lt;script&gt;alert\(1\)&lt;\/script&gt;<\/h1>/);
  assert.match(page, /<dt>Who it is for<\/dt><dd dir="auto" lang="">Makers<\/dd>/);
  assert.match(page, /<hearth-onboarding name="welcome" history="">/);
  assert.equal((await fetch(`${place.origin}/p/pottery/flow/welcome.ics`)).status, 404);
  const form = { method: 'POST', body: new URLSearchParams({ form: 'x' }) };
  assert.equal((await fetch(`${place.origin}/p/pottery/flow/welcome`, form)).status, 404);
});
