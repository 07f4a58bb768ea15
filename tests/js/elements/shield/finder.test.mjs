import assert from 'node:assert/strict';
import { test } from 'node:test';
import { internalNames } from '../../../../js/internal-names.mjs';
import { importSources } from '../../support/sources.mjs';

const { attributesIn } = await importSources('elements/shield/finder');
const { nameOf } = await importSources('elements/shield/reading');
const { categories, choices } = await importSources('elements/shield/choices');
const { nothingChosen } = await importSources('elements/shield/preferences');
const { words } = await importSources('locales/shield/en');

test('only the attributes that a selector asks for are watched', () => {
  assert.deepEqual(attributesIn('article > p'), []);
  assert.deepEqual(attributesIn('.comment .text'), ['class']);
  assert.deepEqual(attributesIn('#thread > [data-id]:not([ data-own = "1"])'), ['id', 'data-id', 'data-own']);
});

test('names are compared as they sound', () => {
  assert.equal(nameOf('  @Max\n  Muster '), 'max muster');
  assert.equal(nameOf('ＭＡＸ'), 'max');
  assert.equal(nameOf('@'), '');
});

test('every category of the filter can be chosen once', () => {
  assert.equal(categories.length, 10);
  assert.equal(new Set(categories).size, 10);
  assert.equal(Object.keys(choices).length, 7);
});

test('no sentence, no choice and nothing that is stored is shortened by the build', () => {
  const names = [words, choices, nothingChosen].flatMap((named) => Object.keys(named));
  assert.ok(names.length > 40);
  assert.deepEqual(
    names.filter((name) => internalNames.test(name)),
    [],
  );
});
