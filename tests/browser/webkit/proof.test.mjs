// A count anyone can check, in WebKit at a real hub: the demo's own page.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { seed } from '../../../demo/seed.mjs';
import { axe } from '../support/axe.mjs';
import { startHubOn } from '../support/hub.mjs';
import { Member, pageOf } from './member.mjs';
import { startWebKit } from './webkit.mjs';

const ends = [];
let hub;
let ann;
before(async () => {
  const space = fileURLToPath(new URL('../../../demo/space', import.meta.url));
  hub = await startHubOn(space, { options: ['--demo'], prepare: seed });
  ends.push(() => hub.stop());
  const { browser, close } = await startWebKit();
  ends.push(close);
  ann = new Member(browser);
});
after(async () => {
  for (const end of ends) await end();
});

/** Opens how a poll of the page can be checked; they stand in the order of the page. */
async function open(place) {
  await ann.visit(`${hub.origin}/election.html`);
  const toggles = `const found = all('button').filter((part) => seen(part) && words(part) === 'Anyone can check this count');
    return found.length === 2 ? found : null`;
  await (await ann.until('what opens the proofs', toggles))[place].click();
}

const hasNoFault = async () => assert.deepEqual((await axe(pageOf(ann.browser))).findings, []);

test('anybody counts a closed poll again', async () => {
  await open(0);
  await ann.press('Count again here');
  await ann.reads('Counted again in this page: 32 ballots, and the same result.');
  await hasNoFault();
});

test('a voter has a receipt, checks it, and finds it again', async () => {
  await open(1);
  await ann.choose('Yes, two of us open it together');
  await ann.reads('Your vote is in.');
  await ann.press('Check it');
  await ann.reads('Your vote is in the log, and nothing before it has been changed.');
  await hasNoFault();
  await open(1);
  await ann.press('Check it');
  await ann.reads('Your vote is in the log, and nothing before it has been changed.');
});
