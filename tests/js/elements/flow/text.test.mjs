import assert from 'node:assert/strict';
import { test } from 'node:test';
import { importSources } from '../../support/sources.mjs';

const { plain, textIn } = await importSources('elements/flow/text');

const words = { pt: 'Olá', de: 'Hallo', 'de-AT': 'Servus' };

test('a text is read in the language of the page, else in its primary subtag', () => {
  assert.deepEqual(textIn(words, 'de-AT', {}), { text: 'Servus', lang: 'de-AT' });
  assert.deepEqual(textIn(words, 'de-CH', {}), { text: 'Hallo', lang: 'de' });
});

test('else in the first language of the document, else in the first in order', () => {
  assert.deepEqual(textIn(words, 'fr', { languages: ['pt', 'de'] }), { text: 'Olá', lang: 'pt' });
  assert.deepEqual(textIn(words, 'fr', { languages: ['en'] }), { text: 'Hallo', lang: 'de' });
  assert.deepEqual(textIn(words, '', {}), { text: 'Hallo', lang: 'de' });
});

test('a plain text is in the first language of the document, or in that of the page', () => {
  assert.deepEqual(textIn('Hej', 'de', { languages: ['sv'] }), { text: 'Hej', lang: 'sv' });
  assert.deepEqual(textIn('Hej', 'de', {}), { text: 'Hej', lang: 'de' });
});

test('a language is only what the text itself has', () => {
  assert.equal(textIn(words, 'constructor', {}).text, 'Hallo');
  assert.equal(plain({ document: {}, lang: 'de' }, undefined), '');
});
