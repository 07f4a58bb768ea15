import assert from 'node:assert/strict';
import { test } from 'node:test';
import { importSources } from '../../../support/sources.mjs';

const { pull } = await importSources('elements/poll/ballots/drag');

test('a page scrolls while a row is held near its edge, the faster the nearer', () => {
  assert.equal(pull(400, 0, 800), 0);
  assert.ok(pull(790, 0, 800) > pull(760, 0, 800));
  assert.ok(pull(760, 0, 800) > 0);
  assert.ok(pull(10, 0, 800) < 0);
  assert.equal(pull(5000, 0, 800), 14);
  assert.equal(pull(-5000, 0, 800), -14);
});
