// Prompts and the exchange in WebKit: answered and asked by keys, erased and taken back, and without accessibility faults.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Key } from 'selenium-webdriver';
import { axe } from '../support/axe.mjs';
import { pageOf } from './member.mjs';
import { stageAt } from './stage.mjs';
import { useWebKit } from './webkit.mjs';

const webkit = useWebKit();
const { keys, open, run, until } = stageAt(webkit);

test('a prompt is answered by keys, what others said shows after it, and it can be erased', async () => {
  await open('prompt', 'state=asking');
  await run("store.onAct = () => store.accept(globalThis.givenSnapshot('gave-up'))");
  await run("root.querySelector('textarea').focus()");
  await keys('The long one.', Key.TAB, 'Ann', Key.ENTER);
  await until("return focus() === 'Your answer is in, and you are not the only one.'");
  const [{ key, body }] = await run('return store.acts');
  assert.deepEqual({ key, body }, { key: 'answer-gave-up', body: { text: 'The long one.', name: 'Ann' } });
  await run("store.onAct = () => store.accept(globalThis.snapshot()); named('Erase').click()");
  await until("return focus()?.startsWith('Your answer is erased.')");
  assert.equal((await run('return store.acts')).at(-1).body, null);
});

test('help is asked for by keys, and the ask stands', async () => {
  await open('exchange', 'state=ready');
  await run("store.onAct = () => store.accept(globalThis.askedSnapshot()); named('Ask for help').click()");
  await until("return root.activeElement?.matches('input, textarea')");
  await keys('Help me load the kiln on Friday', Key.ENTER);
  await until("return Boolean(named('Take it back'))");
  const [{ key, body }] = await run('return store.acts');
  assert.deepEqual({ key, text: body.text }, { key: 'ask', text: 'Help me load the kiln on Friday' });
});

test('no state has an accessibility fault', async () => {
  for (const room of ['prompt', 'exchange']) {
    await open(room, '', 'open');
    const { findings, passes } = await axe(pageOf(webkit.browser));
    assert.deepEqual(findings, []);
    assert.ok(passes > 10);
  }
});
