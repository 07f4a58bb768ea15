import assert from 'node:assert/strict';
import { test } from 'node:test';
import { importSources } from '../../support/sources.mjs';

const { Paper, bodyOf, isAbstention } = await importSources('elements/poll/paper');

test('an act carries what the ballot says, and nothing that only a snapshot knows', () => {
  assert.deepEqual(bodyOf({ choice: ['tea'], time: 7, group: 'potters' }), { choice: ['tea'] });
  assert.deepEqual(bodyOf({ ranking: ['tea', ['milk', 'mint']], time: 7 }), {
    ranking: ['tea', ['milk', 'mint']],
  });
  assert.deepEqual(bodyOf({ marks: { tea: 0 }, writeIn: undefined }), { marks: { tea: 0 } });
  assert.equal(bodyOf(null), null);
});

test('an abstention is a ballot that says nothing at all', () => {
  for (const ballot of [{ choice: [] }, { ranking: [] }, { marks: {} }]) assert.ok(isAbstention(ballot));
  for (const ballot of [null, { choice: ['tea'] }, { ranking: ['tea'] }, { marks: { tea: 0 } }]) {
    assert.ok(!isAbstention(ballot));
  }
  assert.ok(!isAbstention({ choice: [], writeIn: 'Mate' }));
});

test('a form on the paper says what the ballot is, and is filled with what is in', () => {
  const paper = new Paper(() => undefined);
  const filled = [];
  paper.form = { ballot: { ranking: ['tea'] }, fill: (ballot) => filled.push(ballot) };
  assert.deepEqual(paper.ballot, { ranking: ['tea'] });
  paper.edit({ ranking: ['milk'] });
  paper.settle(undefined, null);
  assert.deepEqual(filled, [{ ranking: ['milk'] }, null]);
});
