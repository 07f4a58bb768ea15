import assert from 'node:assert/strict';
import { test } from 'node:test';
import { later, next, snapshot } from '../../../browser/fixtures/moment/snapshots.js';
import { importSources } from '../../support/sources.mjs';

const { allHere, arrived, dueHere, enter, leave, takeTurn, yieldTurn } =
  await importSources('elements/moment/turn');

const now = Date.parse('2026-11-20T10:00:00Z');
const own = (...items) => snapshot({ own: { items } }).own;
const moment = (item, place = 'club') => ({ item, place, arriving: false, consider: () => undefined });

test('of the moments on a page the first that the schedule names is due, when its time has come', () => {
  const [pulse, ladder] = [moment('pulse'), moment('ladder')];
  const all = own(next('lunch'), next('pulse'), next('ladder'));
  assert.equal(dueHere(all, 'club', now), undefined);
  enter(ladder);
  assert.equal(dueHere(all, 'club', now), 'ladder');
  enter(pulse);
  assert.equal(dueHere(all, 'club', now), 'pulse');
  assert.equal(dueHere(all, 'other', now), undefined);
  assert.equal(dueHere(own(next('pulse', { times: later }), next('ladder')), 'club', now), 'ladder');
  leave(pulse);
  assert.equal(dueHere(all, 'club', now), 'ladder');
  leave(ladder);
});

test('those that are there wait for the others, and look again when all are', () => {
  let looked = 0;
  const [pulse, ladder] = ['pulse', 'ladder'].map((item) => ({
    ...moment(item),
    consider: () => (looked += 1),
  }));
  pulse.arriving = true;
  enter(pulse);
  enter(ladder);
  arrived();
  assert.deepEqual([allHere(), looked], [false, 0]);
  pulse.arriving = false;
  arrived();
  assert.deepEqual([allHere(), looked], [true, 2]);
  leave(pulse);
  leave(ladder);
});

test('a span has its begin and not its end', () => {
  const ladder = moment('ladder');
  enter(ladder);
  const all = own(next('ladder', { times: [[now, now + 1]] }));
  assert.equal(dueHere(all, 'club', now - 1), undefined);
  assert.equal(dueHere(all, 'club', now), 'ladder');
  assert.equal(dueHere(all, 'club', now + 1), undefined);
  leave(ladder);
});

test('one at a time: who has the turn keeps it until it yields or goes', () => {
  const [one, other] = [moment('lunch'), moment('lunch', 'other')];
  assert.ok(takeTurn(one) && takeTurn(one));
  assert.ok(!takeTurn(other));
  yieldTurn(other);
  assert.ok(!takeTurn(other));
  yieldTurn(one);
  assert.ok(takeTurn(other));
  leave(other);
  assert.ok(takeTurn(one));
  leave(one);
});
