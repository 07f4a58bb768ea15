// A hub that dies in the middle of its work keeps every entry that it has given a receipt for, and never tells of two logs.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { test } from 'node:test';
import { isConsistent, leafOf } from '../../verifier/merkle.mjs';
import { saidBy } from '../../verifier/signature.mjs';
import { eventually } from '../support/hub.mjs';
import { read } from './forgery.mjs';
import { close, exported, found, json, openPolls } from './support.mjs';

const rounds = 6;
const voters = 8;

test(`of the entries acknowledged before ${rounds} kills none is lost, and each log begins with the one before`, async (context) => {
  const place = await openPolls(context, { stalls: {} });
  const members = await Promise.all(Array.from({ length: voters }, (_, at) => place.member(`member-${at}`)));
  const revs = new Array(voters).fill(0);
  const acknowledged = new Map();

  // Votes, changes the vote, and so on, until the hub is gone.
  async function voteOn(member, at) {
    for (;;) {
      const choice = revs[at] % 2 ? 'toys' : 'lamps';
      const reply = await member.vote(choice, revs[at], 'stalls').catch(() => null);
      if (!reply) return;
      const { own } = reply.current ?? reply;
      revs[at] = own.revs.ballot;
      acknowledged.set(own.receipt.entry, own.receipt.leaf);
    }
  }

  let before = { size: 0 };
  for (let round = 0; round < rounds; ++round) {
    const enough = acknowledged.size + voters * 3;
    const voting = members.map(voteOn);
    await eventually(() => acknowledged.size >= enough, 'the hub is under load');
    const gone = once(place.process, 'exit');
    place.process.kill('SIGKILL');
    await Promise.all([gone, ...voting]);
    await place.start();
    const { head, consistency } = await json(
      place,
      'stalls',
      before.size ? `log?from=${before.size}` : 'log',
    );
    const now = saidBy(head);
    if (before.size) assert.ok(isConsistent(before, now, consistency), `round ${round}`);
    assert.ok(now.size >= acknowledged.size);
    before = now;
  }
  await close(place, 'stalls');
  const text = await exported(place, 'stalls');
  assert.deepEqual((await found(place, text)).codes, []);
  const { entries, ballots } = read(text);
  for (const [entry, leaf] of acknowledged) assert.equal(leafOf(entries[entry]), leaf, `entry ${entry}`);
  assert.equal(ballots.length, voters);
  assert.ok(acknowledged.size >= rounds * voters * 3);
});
