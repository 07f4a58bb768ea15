import assert from 'node:assert/strict';
import { test } from 'node:test';
import { importSources } from '../support/sources.mjs';

const { loadCore, CoreReplica, DisposedError } = await importSources('core/load', 'core/replica');
const core = await loadCore('js');

const document = {
  kind: 'poll',
  question: 'Where?',
  options: [
    { id: 'a', label: 'A' },
    { id: 'b', label: 'B' },
  ],
};

test('answers are values, refusals too', () => {
  const replica = new CoreReplica(core, 'poll');
  assert.equal(replica.lint(document).ok, true);
  const refused = replica.lint({ ...document, question: 1 });
  assert.equal(refused.ok, false);
  assert.deepEqual(refused.errors[0].path, '/question');
  replica.dispose();
});

test('a checkpoint restores', () => {
  const [one, two] = [new CoreReplica(core, 'poll'), new CoreReplica(core, 'poll')];
  const actor = { id: '@space', roles: ['steward'] };
  const act = { key: 'document', body: document, rev: 0 };
  const { records } = one.admit({ act, context: { actor, now: 1 }, mine: [], target: null });
  one.fold({ epoch: 1, steps: [{ before: null, after: records[0] }] });
  assert.equal(two.restore(one.checkpoint().checkpoint).ok, true);
  assert.deepEqual(two.checkpoint(), one.checkpoint());
  one.dispose();
  two.dispose();
});

test('handles are counted, disposed of once, and refuse use afterwards', () => {
  assert.equal(CoreReplica.alive, 0);
  const [one, two] = [new CoreReplica(core, 'poll'), new CoreReplica(core, 'poll')];
  assert.equal(CoreReplica.alive, 2);
  one.dispose();
  one.dispose();
  assert.equal(CoreReplica.alive, 1);
  assert.throws(() => one.checkpoint(), DisposedError);
  assert.throws(() => one.lint(document), DisposedError);
  two.dispose();
  assert.equal(CoreReplica.alive, 0);
});
