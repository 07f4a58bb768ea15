// What the menders ask each other and offer, and the one match that Edda has found so far.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { hubBinary } from '../scripts/start-hub.mjs';

const day = 86_400_000;

/** The two whom Edda brings together before the others have asked. */
const first = {
  asks: {
    ines: {
      text: 'Help me rewind the motor of a sewing machine from 1961',
      tags: ['radio', 'teaching'],
      when: ['sat-morning', 'sat-afternoon'],
      name: 'Ines',
    },
  },
  offers: {
    tobias: {
      text: 'Windings, bearings, brushes. I have the small lathe.',
      tags: ['radio', 'bicycles'],
      when: ['sat-morning', 'sat-afternoon', 'tue-evening'],
      name: 'Tobias',
    },
  },
};

/** `in`: days from now by when it is wanted. */
const later = {
  asks: {
    ngozi: { text: 'Show me how to true a back wheel', tags: ['bicycles', 'teaching'], in: 9, name: 'Ngozi' },
    walter: {
      text: 'Carry the drill press up from the cellar',
      tags: ['carrying'],
      needs: 2,
      in: 5,
      when: ['sat-morning'],
      name: 'Walter',
    },
    priya: {
      text: 'A zip for a tent, two metres long',
      tags: ['cloth'],
      when: ['thu-evening', 'sat-afternoon'],
      name: 'Priya',
    },
    sami: {
      text: 'Find out why my lamp trips the fuse',
      tags: ['lamps'],
      when: ['wed-evening'],
      name: 'Sami',
    },
    lotte: { text: 'Glue a chair leg that others have glued before', tags: ['wood'], in: 12 },
  },
  offers: {
    marta: {
      text: 'I sew anything that is thinner than my thumb',
      tags: ['cloth', 'teaching'],
      name: 'Marta',
    },
    bruno: {
      text: 'Chairs, and patience with chairs',
      tags: ['wood', 'teaching'],
      capacity: 1,
      when: ['sat-afternoon'],
      name: 'Bruno',
    },
    jonas: { text: 'A van on Saturdays', tags: ['carrying'], when: ['sat-morning'], name: 'Jonas' },
    piet: { tags: ['carrying', 'bicycles'], name: 'Piet' },
    halima: {
      text: 'Anything with a plug',
      tags: ['lamps', 'radio'],
      when: ['wed-evening', 'sat-morning'],
      name: 'Halima',
    },
  },
};

const bodyOf = ({ in: days, ...body }) => ({
  ...body,
  ...(days && { by: new Date(Date.now() + days * day).setUTCHours(20, 0, 0, 0) }),
});

/** `send(path, method, headers, body)` and `read(path, headers)` speak to the exchange; `member(name, roles)` signs in. */
export async function exchangeHelp({ send, read, member }) {
  const put = (key, headers, body) => send(`/records/${key}`, 'PUT', headers, { body });
  const say = async (key, all) => {
    for (const [name, given] of Object.entries(all)) await put(key, await member(name), bodyOf(given));
  };
  const edda = await member('edda', ['steward']);
  await until(
    () => read('', edda),
    ({ shared }) => shared.began !== null,
  );
  await say('ask', first.asks);
  await say('offer', first.offers);
  await put('search', edda, {});
  const found = await until(
    () => read('/tally', edda),
    ({ tally }) => tally !== null,
  );
  await put('proposal', edda, matched(found));
  const contact = 'At bench three on Saturdays, or a note in the jar';
  await put('accept-1', await member('tobias'), { contact });
  await say('ask', later.asks);
  await say('offer', later.offers);
}

/** The clock of the hub, and what it works out, come in their own time. */
async function until(look, isThere) {
  for (let left = 100; left > 0; --left) {
    const seen = await look();
    if (isThere(seen)) return seen;
    await setTimeout(100);
  }
  throw new Error('the hub takes too long');
}

function matched(found) {
  const scratch = mkdtempSync(join(tmpdir(), 'hearth-match-'));
  try {
    const file = join(scratch, 'tally.json');
    writeFileSync(file, JSON.stringify(found));
    return JSON.parse(execFileSync(hubBinary, ['match', file], { encoding: 'utf8' }));
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}
