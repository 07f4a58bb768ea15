// Three members at one hub in WebKit: a prompt that a steward opens, help that two find, thanks that both let others see, a report.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { axe } from '../support/axe.mjs';
import { startHubOn } from '../support/hub.mjs';
import { spaceWith } from '../support/rooms.mjs';
import { startClub } from './club.mjs';
import { Member, pageOf } from './member.mjs';
import { startWebKit } from './webkit.mjs';

const people = { ann: [], ben: [], sue: ['steward'] };
const space = spaceWith({
  'exchange/help': { kind: 'exchange', title: 'Help', tags: [{ id: 'kiln', label: 'The kiln' }] },
  'prompt/talk': {
    kind: 'prompt',
    title: 'Readers',
    prompts: [{ id: 'shelf', level: 0, text: 'Which book is nearest to you?' }],
  },
  'prompt/doors': {
    kind: 'prompt',
    title: 'Doors',
    prompts: [{ id: 'door', level: 0, text: 'Which door do you like best?' }],
  },
  'thanks/jar': { kind: 'thanks', title: 'The jar' },
});
const opened = [];
const keep = (one) => (opened.push(one), one);

let hub;
let members;
before(async () => {
  hub = await startHubOn(space);
  const browsers = await Promise.all(Object.keys(people).map(() => startWebKit()));
  members = browsers.map((one) => new Member(keep(one).browser));
});
after(async () => {
  await Promise.all(opened.map(({ close }) => close()));
  await hub?.stop();
});

/** Everybody opens the club's page with this widget. */
async function meet(content, how) {
  const club = keep(await startClub(hub, people, content, how));
  await Promise.all(Object.keys(people).map((name, index) => members[index].visit(club.at(name))));
  return members;
}

async function nothingIsWrong() {
  for (const member of members) {
    await member.hasNothingToComplainOf();
    const { findings, passes } = await axe(pageOf(member.browser));
    assert.deepEqual(findings, []);
    assert.ok(passes > 10);
  }
}

test('a steward goes first; two answer, meet each other, and what one erases is gone for the other', async () => {
  const [ann, ben, sue] = await meet('<hearth-prompt name="talk"></hearth-prompt>', { wasm: false });
  await ann.reads('A steward goes first here.');
  await sue.fill('Your answer', 'The one I am hiding from my tea.');
  await sue.press('Go first');
  // Level 0 is open in their pages by itself.
  for (const member of [ann, ben]) await member.press('See its prompts');
  await ann.reads('The one I am hiding from my tea.');
  await ann.fill('Your answer', 'The dictionary.');
  await ann.press('Share');
  await ann.reads('Your answer is in');
  await ben.press('Show 1 new answer');
  await ben.reads('The dictionary.');
  await nothingIsWrong();
  await ann.press('Erase');
  await ben.readsNoLonger('The dictionary.');
});

test('one asks, one offers, a steward matches them, and both find each other', async () => {
  const [ann, ben, sue] = await meet('<hearth-exchange name="help"></hearth-exchange>', { wasm: true });
  await ann.press('Ask for help');
  await ann.fill('What do you need?', 'Help me load the kiln');
  await ann.choose('The kiln');
  await ann.fill('Your name', 'Ann');
  await ann.press('Ask');
  await ben.press('Offer help');
  await ben.fill('What can you help with?', 'I fire every second week');
  await ben.choose('The kiln');
  await ben.fill('Your name', 'Ben');
  await ben.press('Offer');
  await ben.reads('Your offer stands');
  await sue.press('Search');
  await sue.press('Propose this match');
  for (const [member, contact] of [
    [ann, 'ann@example.org'],
    [ben, '0160 55 01 01'],
  ]) {
    await member.fill('How can they reach you?', contact);
    await member.press('Accept');
  }
  await ann.reads('0160 55 01 01');
  await ben.reads('ann@example.org');
  await sue.readsNoLonger('0160 55 01 01');
  await nothingIsWrong();
});

test('one thanks another, both let others see it, the third does, and either takes it back', async () => {
  const jar = '<hearth-thanks name="jar"></hearth-thanks>';
  const toBen = '<hearth-thanks name="jar" to="ben" to-name="Ben"></hearth-thanks>';
  const [ann, ben, sue] = await meet(jar + toBen, { wasm: false });
  await ann.fill('What for?', 'You stayed until the kiln was cold.');
  await ann.choose('Others may see it, too');
  await ann.press('Send thanks');
  await ben.reads('You stayed until the kiln was cold.');
  await sue.readsNoLonger('You stayed until the kiln was cold.');
  await ben.press('Let others see it');
  await ben.reads('Everybody here can see it.');
  await sue.browser.navigate().refresh();
  await sue.reads('You stayed until the kiln was cold.');
  await nothingIsWrong();
  await ann.press('Take it back');
  await ben.readsNoLonger('You stayed until the kiln was cold.');
  await sue.browser.navigate().refresh();
  await sue.reads('Nothing yet.');
  await sue.readsNoLonger('You stayed until the kiln was cold.');
});

test('one reports a text, a steward removes it with a reason, its author reads that, and the third reads it no longer', async () => {
  const widgets = '<hearth-prompt name="doors"></hearth-prompt><hearth-desk></hearth-desk>';
  const [ann, ben, sue] = await meet(widgets, { wasm: false });
  await sue.fill('Your answer', 'The blue one of the mill, and I like it.');
  await sue.press('Go first');
  await Promise.all([ann, ben].map((member) => member.browser.navigate().refresh()));
  await ann.fill('Your answer', 'That of Mrs Brown, which never closes.');
  await ann.press('Share');
  await ben.press('Show 1 new answer');
  await ben.reads('That of Mrs Brown, which never closes.');
  await ben.pressBeside('Mrs Brown', 'Report');
  await ben.choose('It shows something private');
  await ben.press('Report it');
  await ben.reads('You have reported this. A steward looks at it.');
  await sue.browser.navigate().refresh();
  await sue.reads('1 member: It shows something private');
  await nothingIsWrong();
  await sue.press('Remove');
  await sue.fill('Reason', 'Mrs Brown is not here to be asked.');
  await sue.press('Remove');
  await sue.reads('It is removed. Its author reads why.');
  await ann.reads('Mrs Brown is not here to be asked.');
  await ben.readsNoLonger('which never closes');
  await ben.press('The ladder');
  await ben.press('Your answers');
  await ben.reads('A steward looked at what you reported. It is removed.');
});
