// The ways a member walks, in WebKit, over the demo's own pages as the real hub sends them, under a policy without WebAssembly.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { Key } from 'selenium-webdriver';
import { seed } from '../../../demo/seed.mjs';
import { axe } from '../support/axe.mjs';
import { startFront } from '../support/front.mjs';
import { startHubOn } from '../support/hub.mjs';
import { Member, pageOf } from './member.mjs';
import { startWebKit } from './webkit.mjs';

const space = fileURLToPath(new URL('../../../demo/space', import.meta.url));
const opened = [];
const keep = (one) => (opened.push(one), one);

let hub;
let ann;
let ben;
before(async () => {
  hub = await startHubOn(space, { options: ['--demo'], prepare: seed });
  // Ben sits in the dark.
  const [day, night] = await Promise.all([startWebKit(), startWebKit({ dark: true })]);
  [ann, ben] = [keep(day), keep(night)].map(({ browser }) => new Member(browser));
});
after(async () => {
  await Promise.all(opened.map(({ close }) => close()));
  await hub?.stop();
});

/** A new origin, where nobody is known yet. */
async function arrive(options) {
  const front = keep(await startFront(hub.origin, { wasm: false, ...options }));
  return { ...front, at: (path) => `${front.origin}/${path}` };
}

const people = (member) =>
  member.until('people', 'return Number.parseInt(words(all(\'[part~="turnout"]\')[0] ?? document.body), 10)');

for (const core of [undefined, 'js']) {
  const how = core ? ', data-core="js"' : '';

  test(`two members see, vote, change, withdraw and undo, each before the other’s eyes${how}`, async () => {
    const { at, refused } = await arrive({ core });
    await Promise.all([ann, ben].map((member) => member.visit(at('index.html'))));
    const before = await people(ben);
    assert.equal(await people(ann), before);

    await ann.choose('Brakes and gears');
    await ann.reads('Your vote is in.');
    await ben.reads(`${before + 1} people`);
    await ben.choose('Lamps and leads');
    await ben.hasVotedFor('Lamps and leads');
    await ann.reads(`${before + 2} people`);
    await ann.press('Change');
    await ann.choose('Zips and hems');
    await ann.hasVotedFor('Zips and hems');
    await ann.press('Withdraw');
    await ann.reads('Your vote is withdrawn.');
    await ben.reads(`${before + 1} people`);
    await ann.press('Undo');
    await ann.hasVotedFor('Zips and hems');
    await ben.reads(`${before + 2} people`);

    for (const member of [ann, ben]) {
      await member.hasNothingToComplainOf();
      assert.deepEqual(await member.cores(), []);
    }
    assert.deepEqual(refused, []);
  });

  test(`the keyboard alone is enough${how}`, async () => {
    const { at } = await arrive({ core });
    await ann.visit(at('index.html'));
    await ann.reads('What shall the open bench be about next month?');
    await ann.tabTo('Lamps and leads');
    await ann.type(Key.ARROW_DOWN);
    await ann.reads('Not sent yet.');
    await ann.type(Key.SPACE);
    await ann.hasVotedFor('Brakes and gears');
    await ann.tabTo('Undo');
    await ann.type(Key.ENTER);
    await ann.reads('Your vote is withdrawn.');
    await ann.hasNothingToComplainOf();
  });
}

/** How a page arrives, and the form of the core that it then runs. */
const arrivals = {
  'WebAssembly allowed': [{ wasm: true }, 'hearth-core-'],
  'WebAssembly refused': [{ wasm: false }, 'plain-'],
  'WebAssembly refused, data-core="js"': [{ wasm: false, core: 'js' }, 'plain-'],
};

for (const [how, [arrival, form]] of Object.entries(arrivals)) {
  test(`on this device one votes, changes, withdraws, undoes, and finds the vote again: ${how}`, async () => {
    const { at, refused } = await arrive(arrival);
    await ann.visit(at('offline.html'));
    await ann.reads('Only on this device.');
    await ann.choose('Something to sit on');
    await ann.press('Vote');
    await ann.reads('Your vote is in.');
    await ann.press('Change');
    await ann.choose('Something with wheels');
    await ann.press('Vote');
    await ann.hasVotedFor('Something to sit on', 'Something with wheels');
    await ann.press('Withdraw');
    await ann.reads('Your vote is withdrawn.');
    await ann.press('Undo');
    await ann.hasVotedFor('Something to sit on', 'Something with wheels');
    const cores = await ann.cores();
    assert.equal(cores.at(-1), form);
    if (arrival.core) assert.equal(cores.length, 1);
    await ann.hasNothingToComplainOf();
    await ann.visit(at('offline.html'));
    await ann.hasVotedFor('Something to sit on', 'Something with wheels');
    assert.deepEqual(refused, []);
  });
}

test('where no script arrives the link in the page leads to a page where one votes, changes and withdraws', async () => {
  const { at } = await arrive({ scripts: false });
  await ann.visit(at('index.html'));
  const link = await ann.until('the link', "return all('hearth-poll a').find(seen)");
  await link.click();
  await ann.choose('Zips and hems');
  await ann.press('Vote');
  await ann.reads('You chose Zips and hems.');
  await ann.press('Change my vote');
  await ann.choose('Brakes and gears');
  await ann.press('Save my change');
  await ann.reads('You chose Brakes and gears.');
  await ann.press('Change my vote');
  await ann.press('Withdraw');
  await ann.reads('Your vote is withdrawn.');
});

/** Where the widget stands in the place of the hosted page's article, the question is its legend and no heading. */
const pages = {
  'index.html': [],
  'members.html': [],
  'offline.html': [],
  'p/menders/poll/spares-drawer': ['page-has-heading-one'],
  'p/menders/poll/tea': ['page-has-heading-one'],
};

const drawn = "return !all('hearth-poll').some((poll) => !poll.shadowRoot?.querySelector('legend'))";

for (const scripts of [true, false]) {
  test(`no page has an accessibility fault by day or by night, ${scripts ? 'with' : 'without'} scripts`, async () => {
    const dark = "return matchMedia('(prefers-color-scheme: dark)').matches";
    assert.deepEqual([await ann.look(dark), await ben.look(dark)], [false, true]);
    const { at } = await arrive({ scripts });
    for (const [path, disabled] of Object.entries(pages)) {
      for (const member of [ann, ben]) {
        await member.visit(at(path));
        if (scripts) await member.until('the polls', drawn);
        const { findings, passes } = await axe(pageOf(member.browser), scripts ? disabled : []);
        assert.deepEqual(findings, [], `${path}, ${member === ben ? 'by night' : 'by day'}`);
        assert.ok(passes > 15);
      }
    }
  });
}
