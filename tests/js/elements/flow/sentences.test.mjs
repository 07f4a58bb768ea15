import assert from 'node:assert/strict';
import { test } from 'node:test';
import { snapshot } from '../../../browser/fixtures/onboarding/snapshots.js';
import { importSources } from '../../support/sources.mjs';

const { Speech, dayText, howMany, problemText, roomText, words } = await importSources(
  'elements/flow/sentences',
  'elements/days',
  'locales/words',
  'locales/flow/en',
);

const speech = new Speech('en', { ...words, failed: 'FAILED' }, null, () => undefined);
const problem = (code, args = {}) => ({ code, path: '', args });
const { steps } = snapshot().document;
const step = (id) => steps.find((one) => one.id === id);
const model = { document: snapshot().document, lang: 'en' };

test('how many may be chosen is said where it is not plain to see', () => {
  const options = ['a', 'b', 'c'].map((id) => ({ id, label: id }));
  const say = (min, max) => howMany({ answer: 'multiple', min, max, options }, speech);
  assert.equal(say(1, 3), 'Choose as many as you like.');
  assert.equal(say(1, 2), 'Choose up to 2.');
  assert.equal(say(2, 3), 'Choose at least 2.');
  assert.equal(say(2, 2), 'Choose 2.');
  assert.equal(howMany({ answer: 'single', options }, speech), '');
});

test('the room that is left is said when it gets narrow, in characters', () => {
  assert.equal(roomText('', 100, speech), '');
  assert.equal(roomText('x'.repeat(85), 100, speech), 'Room for 15 more characters');
  assert.equal(roomText('👩‍🔧'.repeat(1), 3, speech), 'Room for 0 more characters');
  assert.equal(roomText('four', 3, speech), '1 character too many');
});

test('a day has its year only where that is another', () => {
  const june = Date.parse('2026-06-03T12:00:00Z');
  assert.equal(dayText(june, { locale: 'en-GB' }, Date.parse('2026-11-20T10:00:00Z')), '3 June');
  assert.equal(dayText(june, { locale: 'en-GB' }, Date.parse('2027-02-01T10:00:00Z')), '3 June 2026');
});

test('an answer that does not fit is told in the words of the flow', () => {
  const invalid = problem('answer_invalid', { step: 'story' });
  assert.equal(problemText(invalid, speech, model, step('story')), 'Please name the thing that broke.');
  assert.equal(problemText(invalid, speech, model, step('bench')), words.notFitting);
});

test('what is missing is asked for by what it is', () => {
  const missing = problem('answer_missing');
  assert.equal(problemText(missing, speech, model, step('bench')), words.missingChoice);
  assert.equal(problemText(missing, speech, model, step('story')), words.missingText);
  assert.equal(problemText(missing, speech, model, step('card')), words.missingText);
  assert.equal(problemText(missing, speech, model, step('rules')), words.missingConsent);
});

test('numbers in a refusal are filled in, what is alike everywhere is worded alike, the rest is the steward’s to mend', () => {
  assert.equal(
    problemText(problem('text_too_long', { max: 40, length: 43 }), speech),
    'That is 43 characters; 40 fit here.',
  );
  assert.equal(problemText(problem('internal'), speech), 'FAILED');
  assert.equal(problemText(problem('unknown_field'), speech), words.wrongSetUp);
});
