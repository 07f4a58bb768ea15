import assert from 'node:assert/strict';
import { test } from 'node:test';
import { importSources } from '../../support/sources.mjs';

const { Sitting } = await importSources('elements/desk/sitting');

const item = (id, more = {}) => ({ id, rev: 1, status: 'held', time: 1, texts: [], why: null, ...more });
const problem = (code, path = '') => ({ code, path, args: {} });
const key = (id) => `poll-boat-${id}`;

/** A desk on which these wait. `answers`: what the hub says to each decision, in turn; nothing: it is done. */
async function deskWith(held, ...answers) {
  const desk = { held, answers, sent: [], focused: [], said: [], why: [], at: true };
  desk.sitting = new Sitting(
    {
      ask: async (_, part) => ({ items: part.endsWith('held') ? desk.held : [], next: null }),
      touched: () => undefined,
      async send({ id }, body) {
        desk.sent.push({ id, ...body });
        return desk.answers.length > 0 ? desk.answers.shift() : null;
      },
      focusOn: async (...selectors) => void desk.focused.push(selectors),
      isAt: () => desk.at,
      say: (word) => desk.said.push(word),
      sayWhy: ({ code }) => desk.why.push(code),
    },
    ['poll/boat'],
  );
  await desk.sitting.queue.look();
  return desk;
}

const shown = ({ sitting }) => sitting.queue.open.map(({ id }) => id);

test('a text is let stand at once, and the focus goes to the next', async () => {
  const desk = await deskWith([item('a'), item('b'), item('c')]);
  await desk.sitting.press(desk.sitting.queue.rows[1], 'release');
  assert.deepEqual(desk.sent, [{ id: 'b', do: 'release' }]);
  assert.deepEqual(shown(desk), ['a', 'c']);
  assert.deepEqual(desk.focused.at(-1), [`#head-${key('c')}`, '#title']);
  assert.deepEqual(desk.said, ['did:release']);
  await desk.sitting.press(desk.sitting.queue.rows[1], 'release');
  assert.deepEqual(desk.focused.at(-1), [`#head-${key('a')}`, '#title']);
  await desk.sitting.press(desk.sitting.queue.rows[0], 'release');
  assert.deepEqual(desk.focused.at(-1), ['#empty .status', '#title']);
  assert.ok(desk.sitting.hasDecided);
});

test('what keeps a text back needs a reason, which is sent without the space around it', async () => {
  const desk = await deskWith([item('a')]);
  const [one] = desk.sitting.queue.rows;
  await desk.sitting.press(one, 'remove');
  assert.deepEqual(desk.focused.at(-1), [`#reason-${key('a')}`]);
  desk.sitting.drafts.write(one.key, '  ');
  await desk.sitting.decide(one, 'remove');
  assert.deepEqual(desk.sent, []);
  assert.equal(desk.sitting.drafts.of(one.key).problems[0].code, 'missing_field');
  desk.sitting.drafts.write(one.key, ' No rats. ');
  assert.deepEqual(desk.sitting.drafts.of(one.key).problems, []);
  await desk.sitting.decide(one, 'remove');
  assert.deepEqual(desk.sent, [{ id: 'a', do: 'remove', reason: 'No rats.' }]);
});

test('a reason that was begun is there again after thinking twice', async () => {
  const desk = await deskWith([item('a')]);
  const [one] = desk.sitting.queue.rows;
  await desk.sitting.press(one, 'remove');
  desk.sitting.drafts.write(one.key, 'No rats.');
  await desk.sitting.cancel(one);
  assert.deepEqual(desk.focused.at(-1), [`#remove-${key('a')}`]);
  assert.equal(desk.sitting.drafts.of(one.key).doing, undefined);
  await desk.sitting.press(one, 'remove');
  assert.equal(desk.sitting.drafts.of(one.key).reason, 'No rats.');
});

test('what is refused stays with all that was written; whoever has gone on is told', async () => {
  const desk = await deskWith([item('a')], [problem('text_blocked', '/body/reason')], [problem('offline')]);
  const [one] = desk.sitting.queue.rows;
  desk.sitting.drafts.write(one.key, 'Rude.');
  await desk.sitting.decide(one, 'remove');
  assert.deepEqual(shown(desk), ['a']);
  assert.equal(desk.focused.at(-1)[0], `#wrong-${key('a')}:not([hidden])`);
  desk.at = false;
  await desk.sitting.decide(one, 'remove');
  assert.equal(desk.sitting.drafts.of(one.key).reason, 'Rude.');
  assert.deepEqual(desk.why, ['offline']);
});

test('what the page itself stops is neither done nor refused', async () => {
  const desk = await deskWith([item('a')], undefined);
  await desk.sitting.press(desk.sitting.queue.rows[0], 'release');
  assert.deepEqual([shown(desk), desk.said, desk.focused], [['a'], [], []]);
});

test('an appeal about one’s own decision is left to another steward', async () => {
  const appealed = item('a', { appeal: { text: 'Please.', time: 1 } });
  const desk = await deskWith([appealed], [problem('decided_by_you')]);
  const [one] = desk.sitting.queue.rows;
  desk.sitting.drafts.begin(one.key, 'hold');
  desk.sitting.drafts.write(one.key, 'As it was.');
  await desk.sitting.decide(one, 'hold');
  const { doing, isYours } = desk.sitting.drafts.of(one.key);
  assert.deepEqual([doing, isYours], [undefined, true]);
});

test('a text that was changed meanwhile is shown anew, and one that is decided makes room', async () => {
  const conflict = [problem('rev_conflict', '/rev')];
  const desk = await deskWith([item('a')], conflict, conflict);
  desk.held = [item('a', { rev: 2 })];
  await desk.sitting.press(desk.sitting.queue.rows[0], 'release');
  assert.equal(desk.sitting.queue.rows[0].rev, 2);
  assert.ok(desk.sitting.drafts.of(key('a')).isChanged);
  desk.held = [];
  await desk.sitting.press(desk.sitting.queue.rows[0], 'release');
  assert.deepEqual(shown(desk), []);
  assert.ok(desk.sitting.queue.isGone(key('a')));
  assert.ok(desk.focused.at(-1).includes(`#gone-${key('a')} .status`));
});

test('one decision goes out at a time', async () => {
  const desk = await deskWith([item('a'), item('b')]);
  const [a, b] = desk.sitting.queue.rows;
  await Promise.all([desk.sitting.press(a, 'release'), desk.sitting.press(b, 'release')]);
  assert.deepEqual(desk.sent, [{ id: 'a', do: 'release' }]);
});
