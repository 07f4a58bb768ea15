import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ask, offer } from '../../../browser/fixtures/exchange/snapshots.js';
import { importSources } from '../../support/sources.mjs';

const { askBody, blank, dayOf, draftOfAsk, draftOfOffer, endOf, offerBody, toggled } =
  await importSources('elements/exchange/draft');

const now = Date.parse('2026-11-20T10:00:00Z');

test('what was left open is left out', () => {
  assert.deepEqual(askBody({ ...blank, text: '  Help me\n carry it ' }), { text: 'Help me carry it' });
  assert.deepEqual(offerBody({ ...blank, capacity: 2 }), { capacity: 2 });
});

test('what was given is in it', () => {
  const draft = {
    ...blank,
    text: 'Load the kiln',
    tags: ['kiln'],
    by: '2026-11-27',
    needs: 2,
    when: ['fri-evening'],
    name: ' Ann ',
  };
  assert.deepEqual(askBody(draft), {
    text: 'Load the kiln',
    tags: ['kiln'],
    when: ['fri-evening'],
    name: 'Ann',
    by: endOf('2026-11-27'),
    needs: 2,
  });
});

test('a day means all of it, where the reader is', () => {
  assert.equal(dayOf(endOf('2026-11-27')), '2026-11-27');
  assert.equal(new Date(endOf('2026-11-27')).getHours(), 23);
});

test('what is in is where one goes on; a day that has passed is chosen anew', () => {
  const draft = draftOfAsk(ask({ by: endOf('2026-11-27') }), now);
  assert.deepEqual(askBody(draft), {
    text: 'Help me load the kiln on Friday',
    tags: ['kiln'],
    when: ['fri-evening', 'sat-morning'],
    name: 'Ann',
    by: endOf('2026-11-27'),
  });
  assert.equal(draftOfAsk(ask({ by: now - 1 }), now).by, '');
  assert.deepEqual(offerBody(draftOfOffer(offer({ text: null, tags: [], name: null }))), { capacity: 2 });
});

test('a tag is chosen and taken away again', () => {
  assert.deepEqual(toggled(['a'], 'b'), ['a', 'b']);
  assert.deepEqual(toggled(['a', 'b'], 'a'), ['b']);
});
