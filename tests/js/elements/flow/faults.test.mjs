import assert from 'node:assert/strict';
import { test } from 'node:test';
import { importSources } from '../../support/sources.mjs';

const { faultsOf, placeOf } = await importSources('elements/flow/faults');

const at = (path, code = 'text_empty', args = {}) => ({ path, code, args });
const model = (problems, sending = false) => ({ visit: { problems }, step: { id: 'card' }, sending });

test('a problem is about an answer, or about a field of one', () => {
  assert.deepEqual(placeOf(at('/body/answers/bench')), ['bench', '']);
  assert.deepEqual(placeOf(at('/body/answers/card/name')), ['card', 'name']);
  assert.deepEqual(placeOf(at('/body/answers/card', 'missing_field', { field: 'street' })), [
    'card',
    'street',
  ]);
  assert.equal(placeOf(at('/body/at', 'step_not_reached')), undefined);
});

test('what belongs to no control of the step is loose', () => {
  const problems = [at('/body/answers/card/name'), at('/body/answers/rules'), at('', 'guests_refused')];
  const { here, loose } = faultsOf(model(problems));
  assert.deepEqual(here, [{ field: 'name', problem: problems[0] }]);
  assert.deepEqual(loose, problems.slice(1));
});

test('each control has one fault at a time, and none while something is on its way', () => {
  const problems = [at('/body/answers/card/name'), at('/body/answers/card/name', 'text_has_control')];
  assert.equal(faultsOf(model(problems)).here.length, 1);
  assert.deepEqual(faultsOf(model(problems, true)), { here: [], loose: [] });
});
