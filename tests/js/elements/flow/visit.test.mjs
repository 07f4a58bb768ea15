import assert from 'node:assert/strict';
import { test } from 'node:test';
import { importSources } from '../../support/sources.mjs';

const { Visit } = await importSources('elements/flow/visit');

function visit() {
  let touched = 0;
  const made = new Visit(() => (touched += 1));
  return { made, touched: () => touched };
}

test('what was written stays until it is sent, wherever one looks meanwhile', () => {
  const { made } = visit();
  made.enter(undefined);
  made.write('story', 'The radio');
  made.look('why');
  made.leave();
  assert.equal(made.drafts.get('story'), 'The radio');
  made.settle('why', undefined);
  assert.equal(made.drafts.get('story'), 'The radio');
  made.settle('story', undefined);
  assert.ok(!made.drafts.has('story'));
});

test('what was wrong is said until somebody does something else than write', () => {
  const { made } = visit();
  made.miss([{ code: 'answer_missing', path: '', args: {} }]);
  made.write('story', 'x');
  assert.equal(made.problems.length, 1);
  made.look('why');
  assert.equal(made.problems.length, 0);
});

test('every change is told', () => {
  const { made, touched } = visit();
  made.enter('why');
  made.write('why', true);
  made.say('elsewhere');
  made.leave();
  assert.equal(touched(), 4);
  assert.ok(!made.inside);
});
