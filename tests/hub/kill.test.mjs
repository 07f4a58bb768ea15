// A hub that dies in the middle of its work loses nothing that it has answered for.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { test } from 'node:test';
import { eventually, Place } from './support/hub.mjs';

const rounds = 20;
const voters = 16;

test(`of the votes acknowledged before ${rounds} kills, none is lost and none is counted twice`, async (t) => {
  const place = await new Place(t).start();
  const members = await Promise.all(Array.from({ length: voters }, (_, i) => place.member(`member-${i}`)));
  const acknowledged = new Array(voters).fill(0);
  let answers = 0;

  // Votes, changes the vote, and so on, until the hub is gone.
  async function voteOn(member, i) {
    for (;;) {
      const rev = acknowledged[i];
      const reply = await member.vote(rev % 2 ? 'hall' : 'park', rev).catch(() => null);
      if (!reply) return;
      // A vote that was kept but not answered for before a kill: the hub shows it, so it is known now.
      acknowledged[i] = (reply.current ?? reply).own.revs.ballot;
      ++answers;
    }
  }

  for (let round = 0; round < rounds; ++round) {
    const enough = answers + voters * 3;
    const voting = members.map(voteOn);
    await eventually(() => answers >= enough, 'the hub is under load');
    const gone = once(place.process, 'exit');
    place.process.kill('SIGKILL');
    await Promise.all([gone, ...voting]);
    await place.start();
    for (const [i, member] of members.entries()) {
      const { own } = await member.look();
      assert.ok(
        own.revs.ballot >= acknowledged[i],
        `round ${round}: ${own.revs.ballot} < ${acknowledged[i]}`,
      );
      if (own.revs.ballot === acknowledged[i]) {
        assert.deepEqual(own.ballot.choice, [acknowledged[i] % 2 ? 'park' : 'hall']);
      }
      assert.ok(own.revs.ballot <= acknowledged[i] + 1, 'one vote at most was under way');
      acknowledged[i] = own.revs.ballot;
    }
    assert.equal((await place.look()).shared.turnout, voters);
  }
  t.diagnostic(`${answers} answers over ${rounds} kills`);
});
