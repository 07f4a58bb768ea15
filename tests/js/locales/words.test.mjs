import assert from 'node:assert/strict';
import { test } from 'node:test';
import { importSources } from '../support/sources.mjs';

const { speechFor, wordsHere, Speech, en, ...trouble } = await importSources(
  'locales/index',
  'locales/words',
  'locales/en',
  'locales/trouble',
);

const problem = (code, args = {}) => ({ code, path: '', args });
const wordless = { sentenceFor: trouble.sentenceFor };
const speech = (words, how) => new Speech('en', { ...en, ...words }, how, () => undefined);

test('a sentence for trouble is nothing while it is on its way, and there when it has come', async () => {
  let loads = 0;
  const say = () => speechFor('en', {}, () => ++loads).sayWhy(problem('poll_closed'));
  assert.equal(say(), '');
  await wordsHere();
  assert.equal(loads, 1);
  assert.match(say(), /closed before your answer arrived/);
});

test('another language brings its own sentences, and English stands in until they are here', async () => {
  const vote = () => speechFor('de-AT', {}, () => undefined).say('vote');
  assert.equal(vote(), 'Vote');
  await wordsHere();
  assert.equal(vote(), 'Abstimmen');
});

test('without a network the sentence for it needs no fetching', () => {
  assert.match(speech({}, undefined).sayWhy(problem('offline')), /Nothing was changed; please try again/);
});

test('where the sentences cannot be had, one that fits all is said', () => {
  assert.match(speech({}, null).sayWhy(problem('poll_closed')), /Something failed/);
});

test('a plural goes by the number that the error names', () => {
  const say = (seconds) =>
    speech(trouble.enTrouble, wordless).sayWhy(problem('too_many_requests', { seconds }));
  assert.match(say(1), /1 second;/);
  assert.match(say(5), /5 seconds;/);
});

test('an error that no sentence knows is for the steward', () => {
  assert.match(speech(trouble.enTrouble, wordless).sayWhy(problem('depth_exceeded')), /not set up right/);
});
