import assert from 'node:assert/strict';
import { test } from 'node:test';
import { snapshot } from '../../../browser/fixtures/onboarding/snapshots.js';
import { importSources } from '../../support/sources.mjs';

const { Visit, answerTo, before, modelOf, positionOf, stageOf } = await importSources(
  'elements/flow/model',
  'elements/flow/visit',
);

const watched = (seen, more = {}) => ({
  snapshot: seen,
  delivery: { state: 'none' },
  pending: undefined,
  ...more,
});

function model(seen, { visit = new Visit(() => undefined), ...more } = {}) {
  return modelOf(watched(seen, more), seen, { visit, slow: false, store: undefined, lang: 'en' });
}

test('before any run the first step is shown', () => {
  const { step, path } = model(snapshot());
  assert.equal(step.id, 'hello');
  assert.deepEqual(path, ['hello']);
  assert.equal(stageOf(model(snapshot())), 'new');
});

test('the steps are counted without the end, and the share is what lies behind', () => {
  assert.deepEqual(positionOf(model(snapshot())), { n: 1, max: 12, exact: true, share: 0, minutes: 17 });
  const { n, max, share } = positionOf(model(snapshot('likes')));
  assert.deepEqual([n, max, share], [7, 12, 50]);
  assert.equal(positionOf(model(snapshot('end'))).share, 100);
});

test('looking back changes the number and not the share', () => {
  const visit = new Visit(() => undefined);
  visit.enter('why');
  const back = model(snapshot('likes'), { visit });
  assert.equal(back.step.id, 'why');
  assert.equal(before(back), 'hello');
  const { n, share, minutes } = positionOf(back);
  assert.deepEqual([n, share, minutes], [2, 50, 0]);
});

test('a number is exact once no condition lies ahead', () => {
  const doc = snapshot().document;
  const steps = doc.steps.map((step) => (step.id === 'sure' ? { ...step, showIf: true } : step));
  assert.ok(!positionOf(model(snapshot('why', { doc: { steps } }))).exact);
  assert.ok(positionOf(model(snapshot('story', { doc: { steps } }))).exact);
});

test('what is written comes before what was answered, and answers on their way before those that are in', () => {
  const visit = new Visit(() => undefined);
  const seen = snapshot('days');
  const bench = seen.document.steps.find(({ id }) => id === 'bench');
  assert.equal(answerTo(model(seen, { visit }), bench), 'wires');
  const pending = { key: 'run', body: { answers: { bench: 'cloth' } } };
  assert.equal(answerTo(model(seen, { visit, pending }), bench), 'cloth');
  visit.write('bench', 'wheels');
  assert.equal(answerTo(model(seen, { visit, pending }), bench), 'wheels');
});

test('an agreement that does not stand any more is asked for again at the end, and not before', () => {
  const agreements = {
    rules: { key: 'agreed-rules-2', version: 2, hash: '', time: 1, current: false, changes: [] },
  };
  const end = model(snapshot('end', { own: { agreements } }));
  assert.equal(end.step.id, 'rules');
  assert.equal(stageOf(end), 'renew');
  const onTheWay = model(snapshot('likes', { own: { agreements } }));
  assert.equal(onTheWay.step.id, 'likes');
  assert.equal(stageOf(onTheWay), 'begun');
  assert.equal(stageOf(model(snapshot('end'))), 'done');
});
