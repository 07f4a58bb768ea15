// The log of a poll: what it shows, what it proves, and what it keeps to itself while the poll is open.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isConsistent, isIncluded, leafOf, rootOf } from '../../verifier/merkle.mjs';
import { isSigned, saidBy } from '../../verifier/signature.mjs';
import { eventually, lunch } from '../support/hub.mjs';
import { read } from './forgery.mjs';
import { cast, castAll, close, exported, fetched, found, hasStatus, json, openPolls } from './support.mjs';

const bodies = ['lamps', 'toys', 'toys', 'clothes', 'radios', 'lamps', 'toys'].map((id) => ({
  choice: [id],
}));

test('while a poll is open its export tells who voted no more than how often', async (context) => {
  const place = await openPolls(context, {
    always: {},
    hidden: { results: 'after-close' },
    late: { results: 'after-vote' },
  });
  for (const name of ['always', 'hidden', 'late']) {
    await castAll(place, name, bodies);
    const text = await exported(place, name);
    const { first, entries, ballots } = read(text);
    assert.deepEqual(ballots, []);
    assert.equal(entries.length, bodies.length + 4);
    assert.ok(!/salt|choice|member|author/.test(text), 'nothing of a ballot or a voter');
    assert.equal(first.result.results === null, name !== 'always', name);
    assert.deepEqual((await found(place, text)).codes, ['export_open']);
    assert.deepEqual(await json(place, name, 'records?tag=write-in'), { items: [], next: null, ok: true });
  }
});

test('nothing of the result is told before the close, whatever is counted', async (context) => {
  const ranked = { method: 'ranked', count: ['irv', 'schulze'], results: 'after-close' };
  const place = await openPolls(context, { ranked });
  await castAll(
    place,
    'ranked',
    bodies.map(({ choice }) => ({ ranking: choice })),
  );
  const { first } = read(await exported(place, 'ranked'));
  assert.equal(first.tally, null);
  assert.equal(first.result.results, null);
  assert.equal(first.result.hidden, 'until-close');
  assert.deepEqual(Object.keys(first.course.lots), ['commitment'], 'the secret is kept');
});

test('every proof of a log checks out', async (context) => {
  const place = await openPolls(context, { stalls: {} });
  await castAll(place, 'stalls', bodies);
  const { first, entries } = read(await exported(place, 'stalls'));
  const leaves = entries.map(leafOf);
  let proofs = 0;
  for (let at = 0; at < entries.length; ++at) {
    const { head, leaf, inclusion, consistency } = await json(
      place,
      'stalls',
      `log?entry=${at}&from=${at + 1}`,
    );
    assert.ok(isSigned(head));
    assert.deepEqual(head, first.head, 'signed once for each state');
    assert.equal(leaf, leaves[at]);
    const { root, size } = saidBy(head);
    assert.ok(isIncluded({ leaf, index: at, size, root, path: inclusion }), `entry ${at}`);
    const early = { size: at + 1, root: rootOf(leaves, 0, at + 1) };
    assert.ok(isConsistent(early, { size, root }, consistency), `from ${at + 1}`);
    proofs += 2;
  }
  assert.equal(proofs, 2 * (bodies.length + 4));
});

test('what a log does not have is refused', async (context) => {
  const place = await openPolls(context, { stalls: {} });
  place.save('poll/plain.json', lunch);
  await hasStatus(place, 'plain', 'open');
  await castAll(place, 'stalls', bodies);
  const size = bodies.length + 4;
  const refused = async (...asked) => {
    const { status, text } = await fetched(place, ...asked);
    return [status, JSON.parse(text).errors[0].code];
  };
  const wrong = ['entry=-1', `entry=${size}`, 'entry=x', 'entry=1.5', 'entry=99999999999999999999'];
  wrong.push('from=0', `from=${size + 1}`, 'from=x', `entry=0&from=${size + 1}`);
  for (const query of wrong)
    assert.deepEqual(await refused('stalls', `log?${query}`), [422, 'out_of_range'], query);
  for (const part of ['log', 'export']) {
    assert.deepEqual(await refused('plain', part), [404, 'no_log']);
    assert.deepEqual(await refused('nothing', part), [404, 'no_document']);
    assert.equal((await fetched(place, 'stalls', part, { method: 'POST' })).status, 405);
    const { status, text } = await fetched(place, 'stalls', part, { method: 'HEAD' });
    assert.deepEqual([status, text], [200, '']);
  }
  assert.equal(wrong.length, 9);
});

test('a hub that starts again goes on with the same log and the same key', async (context) => {
  const place = await openPolls(context, { stalls: {} });
  await castAll(place, 'stalls', bodies);
  const before = await json(place, 'stalls', 'log');
  assert.equal(await place.stop(), 0);
  await place.start();
  const member = await place.member('late');
  const again = await json(place, 'stalls', 'log');
  assert.equal(again.head.key, before.head.key);
  assert.equal(saidBy(again.head).root, saidBy(before.head).root);
  const receipt = await cast(member, 'stalls', { choice: ['toys'] }, 0);
  const early = saidBy(before.head);
  const { head, consistency } = await json(place, 'stalls', `log?from=${early.size}`);
  assert.ok(isConsistent(early, saidBy(head), consistency));
  await close(place, 'stalls');
  const kept = { ...receipt, head: before.head };
  const asked = { receipt: kept, key: before.head.key };
  assert.deepEqual((await found(place, await exported(place, 'stalls'), asked)).codes, []);
});

test('a poll that is asked anew begins a log of its own', async (context) => {
  const place = await openPolls(context, { stalls: { method: 'ranked' } });
  const rankings = bodies.map(({ choice }) => ({ ranking: choice }));
  const { members, receipts } = await castAll(place, 'stalls', rankings);
  const { head: old } = await json(place, 'stalls', 'log');
  const { since } = await place.look('stalls');
  place.polls['poll/stalls'].question = 'And now?';
  place.save('poll/stalls.json', { ...place.polls['poll/stalls'], reset: true });
  await eventually(async () => (await place.look('stalls')).since > since, 'the count begins anew');
  await hasStatus(place, 'stalls', 'open');
  assert.equal(saidBy((await json(place, 'stalls', 'log')).head).size, 0);
  let last;
  for (const [at, member] of members.entries()) {
    const { own } = await member.look('stalls');
    last = await cast(member, 'stalls', rankings[at], own.revs.ballot ?? 0);
  }
  assert.equal(last.entry, members.length - 1);
  await close(place, 'stalls');
  const text = await exported(place, 'stalls');
  assert.deepEqual((await found(place, text, { receipt: last })).codes, []);
  const codes = (await found(place, text, { receipt: { ...receipts[0], head: old } })).codes;
  assert.deepEqual(codes, ['log_rewritten', 'receipt_differs']);
});
