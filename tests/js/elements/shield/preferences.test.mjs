import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { importSources } from '../../support/sources.mjs';

const { KeptPreferences, choosesAnything, hidesAnything, keyOf, listed, nothingChosen, understood } =
  await importSources('elements/shield/preferences');

let stored;
let heard;
beforeEach(() => {
  stored = new Map();
  heard = [];
  globalThis.localStorage = {
    getItem: (key) => stored.get(key) ?? null,
    setItem: (key, text) => stored.set(key, text),
    removeItem: (key) => stored.delete(key),
  };
  globalThis.addEventListener = (type, listener) => heard.push([type, listener]);
});

test('nothing is written before the first choice, and nothing is left after the last is taken back', () => {
  const kept = new KeptPreferences('k');
  assert.deepEqual(kept.now, nothingChosen);
  assert.equal(stored.size, 0);
  kept.choose({ categories: ['insult'] });
  assert.deepEqual(JSON.parse(stored.get('k')), { on: true, categories: ['insult'], words: [], people: [] });
  kept.choose({ categories: [] });
  assert.equal(stored.size, 0);
});

test('each community has a key of its own', () => {
  assert.deepEqual([keyOf(undefined), keyOf('club')], ['hearth-shield', 'hearth-shield:club']);
});

test('whatever stands in the storage is understood as far as it can be', () => {
  for (const nonsense of [null, '', '{', 'null', '17', '[]', '"on"'])
    assert.equal(choosesAnything(understood(nonsense)), false, String(nonsense));
  const half = {
    on: 'yes',
    categories: ['insult', 'unknown', 3],
    words: ['a', 'a', ' ', null, 'b'.repeat(81)],
    people: {},
  };
  assert.deepEqual(understood(JSON.stringify(half)), {
    on: true,
    categories: ['insult'],
    words: ['a'],
    people: [],
  });
  const many = Array.from({ length: 1500 }, (_, index) => `w${index}`);
  assert.equal(understood(JSON.stringify({ words: many })).words.length, 1000);
});

test('a list may be written in lines or with commas, in any script', () => {
  assert.deepEqual(listed(' one, two\n three  four،خمسة、六\u0000 \n\n'), [
    'one',
    'two',
    'three four',
    'خمسة',
    '六',
  ]);
});

test('what is chosen hides only while it is on', () => {
  const chosen = { ...nothingChosen, people: ['Max'] };
  assert.deepEqual(
    [hidesAnything(nothingChosen), hidesAnything(chosen), hidesAnything({ ...chosen, on: false })],
    [false, true, false],
  );
});

test('where storage is refused the choices last as long as the page, and that is known', () => {
  const refuse = () => {
    throw new DOMException('refused', 'SecurityError');
  };
  globalThis.localStorage = { getItem: refuse, setItem: refuse, removeItem: refuse };
  const kept = new KeptPreferences('k');
  assert.equal(kept.lasting, false);
  kept.choose({ words: ['soup'] });
  assert.deepEqual(kept.now.words, ['soup']);
});

test('another tab of the site is followed', () => {
  const kept = new KeptPreferences('k');
  let told = 0;
  const stop = kept.listen(() => (told += 1));
  const [[type, follow]] = heard;
  assert.equal(type, 'storage');
  stored.set('k', JSON.stringify({ people: ['Max'] }));
  follow({ key: 'another' });
  assert.deepEqual(kept.now.people, []);
  follow({ key: 'k' });
  assert.deepEqual(kept.now.people, ['Max']);
  stop();
  kept.choose({ people: [] });
  assert.equal(told, 1);
});
