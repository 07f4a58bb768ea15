import assert from 'node:assert/strict';
import { test } from 'node:test';
import { importSources } from '../../../support/sources.mjs';

const { piecesOf } = await importSources('elements/flow/steps/pieces');

const said = (was, is) => piecesOf(was, is).map(({ kind, text }) => `${kind}: ${text}`);

test('what stays at both ends is said once', () => {
  assert.deepEqual(said('We meet on Mondays at ten.', 'We meet on Tuesdays at ten.'), [
    'same: We meet on',
    'out: Mondays',
    'in: Tuesdays',
    'same: at ten.',
  ]);
});

test('words that only came or only went have no counterpart', () => {
  assert.deepEqual(said('Walter checks it.', 'Ines or Walter checks it.'), [
    'in: Ines or',
    'same: Walter checks it.',
  ]);
  assert.deepEqual(said('Ask twice before', 'Ask before'), ['same: Ask', 'out: twice', 'same: before']);
  assert.deepEqual(said('', 'All new.'), ['in: All new.']);
  assert.deepEqual(said('All gone.', ''), ['out: All gone.']);
});

test('a word that is repeated is not counted from both ends', () => {
  assert.deepEqual(said('no no', 'no no no'), ['same: no no', 'in: no']);
  assert.deepEqual(said('a b', 'c d'), ['out: a b', 'in: c d']);
});
