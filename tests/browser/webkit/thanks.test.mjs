// Thanks and moments in WebKit: thanked by keys, shown by itself, and without accessibility faults.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Key } from 'selenium-webdriver';
import { axe } from '../support/axe.mjs';
import { pageOf } from './member.mjs';
import { stageAt } from './stage.mjs';
import { useWebKit } from './webkit.mjs';

const webkit = useWebKit();
const { keys, open, run, until } = stageAt(webkit);

test('somebody is thanked by keys, and the focus goes to where it stands', async () => {
  await open('thanks', 'state=to Bea');
  await run("store.onAct = () => store.accept(globalThis.thankedSnapshot('For the lamp.'))");
  await run("root.querySelector('#text').focus()");
  await keys('For the lamp.', Key.TAB, 'Ada', Key.ENTER);
  await until("return focus() === 'Your thanks to Bea is sent.'");
  const [{ body }] = await run('return store.acts');
  assert.deepEqual(body, { to: 'bea', text: 'For the lamp.', name: 'Ada', toName: 'Bea' });
});

test('what comes by itself is a record first, takes no focus, and is put away', async () => {
  await open('moment', 'state=asking the hub');
  await until('return store.acts.length === 1');
  assert.equal(await run("return element.getAttribute('status')"), 'resting');
  await run("store.accept(globalThis.openSnapshot('lunch'))");
  await until("return element.getAttribute('status') === 'shown'");
  assert.equal(await run("return element.querySelector('.held').checkVisibility()"), true);
  assert.equal(await run('return document.activeElement.localName'), 'body');
  await run("store.onAct = () => store.accept(globalThis.restingSnapshot()); part('button-not-now').click()");
  await until("return element.getAttribute('status') === 'put-away'");
  assert.equal(await run("return element.querySelector('.held').checkVisibility()"), false);
  await until("return focus()?.startsWith('It is put away.')");
});

test('the zone of the browser is known, with its changes', async () => {
  await open('moment', 'state=settings, nothing');
  await run("store.member = 'm:other'; store.tell({ snapshot: globalThis.restingSnapshot({ zone: null }) })");
  const [{ key, body }] = await until('return store.acts.length > 0 && store.acts');
  assert.equal(key, 'zone');
  assert.equal(body.offsets[0][0], 0);
});

test('no state has an accessibility fault', async () => {
  for (const [room, query] of [
    ['thanks', ''],
    ['moment', 'state=ways'],
    ['moment', 'state=settings'],
  ]) {
    await open(room, query, 'open');
    const { findings, passes } = await axe(pageOf(webkit.browser));
    assert.deepEqual(findings, []);
    assert.ok(passes > 10);
  }
});
