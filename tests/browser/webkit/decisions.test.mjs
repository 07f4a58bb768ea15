// Ballots beyond a choice of options, and how they are counted, in WebKit at a real hub: with the keyboard alone, and with a pointer.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Key } from 'selenium-webdriver';
import { axe } from '../support/axe.mjs';
import { startDecisions } from '../support/decisions.mjs';
import { Member, pageOf } from './member.mjs';
import { startWebKit } from './webkit.mjs';

const ends = [];
let place;
let ann;
before(async () => {
  place = await startDecisions({ after: (end) => ends.push(end) }, [
    'ranked',
    'seats',
    'score',
    'grid',
    'dots',
  ]);
  const { browser, close } = await startWebKit();
  ends.push(close);
  ann = new Member(browser);
});
after(async () => {
  for (const end of ends) await end();
});

const part = (selector) => ann.until(selector, 'return all(arguments[0]).find(seen)', selector);

async function open(name) {
  await ann.visit(`${place.origin}/p/pottery/poll/${name}`);
  await ann.until('the poll', "return shadows.some((root) => root.querySelector('form .rows'))");
}

/** Waits until the ranking says this. */
const ranks = (...ids) =>
  ann.until(
    `the ranking ${ids.join(' ')}`,
    "return all('.ranks [data-id]').map((row) => row.dataset.id).join(' ') === arguments[0]",
    ids.join(' '),
  );

/** Waits until no row slides any more. */
const settled = () => ann.until('rest', 'return shadows.every((root) => root.getAnimations().length === 0)');

const hears = (sentence) =>
  ann.until(
    `the announcement "${sentence}"`,
    "return all('[aria-live]').some((part) => words(part).includes(arguments[0]))",
    sentence,
  );

/** Waits until the row of an option says this. */
const says = (option, text) =>
  ann.until(
    `${option}: ${text}`,
    `return all('[role="listitem"]').some((row) =>
      seen(row) && words(row).startsWith(arguments[0]) && words(row).includes(arguments[1]))`,
    option,
    text,
  );

const hasNoFault = async () => {
  const { findings, passes } = await axe(pageOf(ann.browser), ['page-has-heading-one']);
  assert.deepEqual(findings, []);
  assert.ok(passes > 15);
};

test('a ranking is made, put in order and sent with the keyboard alone, and every step is announced', async () => {
  await open('ranked');
  await ann.keyTo('[data-id="apple"] > .take', Key.TAB);
  await ann.type(Key.ENTER);
  await hears('Apple is now number 1 of 1.');
  await ann.type(Key.ENTER);
  await ann.type(Key.ENTER);
  await ranks('apple', 'berry', 'cherry');
  await ann.keyTo('[data-id="cherry"] > .handle', Key.SHIFT, Key.TAB, Key.NULL);
  await ann.type(Key.SPACE);
  await hears('Cherry is picked up, number 3 of 3.');
  await ann.type(Key.ARROW_UP);
  await hears('Cherry is now number 2 of 3.');
  await ann.type(Key.HOME);
  await ranks('cherry', 'apple', 'berry');
  await ann.type(Key.ESCAPE);
  await hears('Cherry is back at number 3 of 3.');
  await ranks('apple', 'berry', 'cherry');
  await ann.type(Key.SPACE);
  await ann.type(Key.ARROW_UP);
  await ann.type(Key.SPACE);
  await hears('Cherry is dropped at number 2 of 3.');
  await ranks('apple', 'cherry', 'berry');
  await ann.keyTo('[data-id="cherry"] .together', Key.TAB);
  await ann.type(Key.ENTER);
  await hears('Cherry now shares number 1.');
  await hasNoFault();
  await ann.keyTo('[part~="button-vote"]', Key.TAB);
  await ann.type(Key.ENTER);
  await ann.reads('Your vote is in.');
  await says('Cherry', 'Your number 1');
  await says('Berry', 'Your number 2');
  await hasNoFault();
});

test('a pointer drags a row to its place, and Escape puts it back', async () => {
  await open('seats');
  for (const id of ['apple', 'berry', 'cherry']) await (await part(`[data-id="${id}"] > .take`)).click();
  await ranks('apple', 'berry', 'cherry');
  const from = await part('.ranks [data-id="cherry"] .label');
  const to = await part('.ranks [data-id="apple"] .label');
  const pointer = () => ann.browser.actions({ async: true });
  const drag = async () => {
    await settled();
    await pointer().move({ origin: from, duration: 0 }).press().perform();
    await pointer().move({ origin: from, y: -20, duration: 0 }).perform();
    await part('[data-dragged]');
    await pointer().move({ origin: to, y: -8, duration: 0 }).perform();
    await ranks('cherry', 'apple', 'berry');
  };
  await drag();
  await ann.type(Key.ESCAPE);
  await ranks('apple', 'berry', 'cherry');
  await pointer().release().perform();
  await drag();
  await pointer().release().perform();
  await hears('Cherry is dropped at number 1 of 3.');
  await ranks('cherry', 'apple', 'berry');
});

test('marks are given and taken back, with keys and with a pointer', async () => {
  await open('score');
  await ann.keyTo('[data-id="apple"] .mark', Key.TAB);
  await ann.type(Key.SPACE);
  for (let more = 0; more < 3; more += 1) await ann.type(Key.ARROW_RIGHT);
  await part('[data-id="apple"][data-mark="3"]');
  await (await part('[data-id="berry"] .segment:last-child')).click();
  await part('[data-id="berry"][data-mark="5"]');
  await (await part('[data-id="berry"] .clear')).click();
  await ann.until('no mark', "return all('[data-id=berry]').every((row) => !row.hasAttribute('data-mark'))");
  await hasNoFault();
  await ann.press('Vote');
  await says('Apple', 'You: 3');
  await says('Apple', '13 points');
  await hasNoFault();
});

test('times are read by either clock and answered', async () => {
  await open('grid');
  await ann.press('Show them in Eastern Time');
  await ann.until(
    'New York’s hours',
    "return all('.marked .label').some((label) => /5:00\\s–\\s7:00/.test(label.textContent))",
  );
  await ann.keyTo('[data-id="sat"] .mark', Key.TAB);
  await ann.type(Key.SPACE);
  await ann.type(Key.ARROW_RIGHT);
  await part('[data-id="sat"][data-mark="maybe"]');
  await hasNoFault();
  await ann.press('Vote');
  await says('Sat', '3 yes, 3 maybe');
});

test('dots are spent until none is left', async () => {
  await open('dots');
  const more = await part('[data-id="berry"] .more');
  for (let n = 0; n < 6; n += 1) await more.click();
  await hears('Berry: 6. 0 dots left.');
  await part('[data-id="apple"] .more[aria-disabled]');
  await hasNoFault();
  await ann.press('Vote');
  await says('Berry', '15 dots');
});

test('a count is told, drawn and tabled', async () => {
  await open('seats');
  await ann.press('How it was counted');
  await ann.reads('The last seat is a tie between Cherry and Damson.');
  await ann.reads('A seat takes 4 votes: that is the quota.');
  const bars = await ann.until('the picture', "return all('.flow .lane').length");
  assert.equal(bars, 12);
  const row = await ann.until(
    'the row of Apple',
    `const row = all('[part~="rounds-table"] tbody tr').find((one) => words(one).startsWith('Apple'));
     return row && [...row.querySelectorAll('.figure')].map(words)`,
  );
  assert.deepEqual(row, ['5', '4', '4']);
  await hasNoFault();
});

test('options are compared two by two', async () => {
  await open('ranked');
  await ann.press('How it was counted');
  const methods = await part('.chooser select');
  await methods.sendKeys('S');
  const cells = await ann.until(
    'the comparisons',
    `const row = all('[part~="rounds-matrix"] tbody tr').find((one) => words(one).includes('Damson'));
     return row && [...row.querySelectorAll('td')].map((cell) => Number.parseInt(words(cell), 10))`,
  );
  assert.equal(cells.length, 4);
  await hasNoFault();
});
