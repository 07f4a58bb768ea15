// Documents that lean on others, as one device has them.
import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import { flowOver, ticked } from '../support/flows.mjs';
import { importSources } from '../support/sources.mjs';

const { CoreReplica, LocalDocument, echoesIn, loadCore } = await importSources(
  'core/load',
  'core/replica',
  'stores/local-document',
);

const now = 1_790_000_000_000;
const published = (since = 1) => record({ author: '@space', key: 'document', body: { document: {}, since } });
const record = (fields) => ({ author: 'm:me', key: 'ballot', rev: 1, version: 1, time: now, ...fields });
const ballot = record({ id: 'm:me ballot', body: { choice: ['park'] }, tags: ['write-in'] });
const echo = record({ in: 'poll/lunch', body: {} });

let open = [];
async function document(kind) {
  const made = new LocalDocument(await loadCore('js', kind === 'poll' ? 'small' : 'flow'), kind, []);
  open.push(made);
  return made;
}
const publish = (made, text) => made.apply(made.publish(text, now).records);

afterEach(() => {
  for (const made of open) made.dispose();
  open = [];
  assert.equal(CoreReplica.alive, 0, 'every handle is disposed of');
});

test('an echo says who, when and to whom, and nothing of what was said', () => {
  assert.deepEqual(echoesIn('poll/lunch', [published(), ballot]), [echo]);
  const sent = { ...ballot, to: ['m:you'] };
  assert.deepEqual(echoesIn('poll/lunch', [sent]), [{ ...echo, to: ['m:you'] }]);
});

test('what does not count has no echo', () => {
  const records = [
    published(2),
    ballot,
    record({ key: 'later', version: 2, body: null }),
    record({ key: 'held', version: 2, body: {}, status: 'held' }),
    record({ author: '@log', version: 2, body: {} }),
  ];
  assert.deepEqual(echoesIn('poll/lunch', records), []);
  assert.deepEqual(echoesIn('poll/lunch', []), []);
});

test('a poll leans on nothing, and neither does what is not published yet', async () => {
  const poll = await document('poll');
  assert.deepEqual(poll.uses, []);
  publish(poll, { kind: 'poll', question: 'Where?', options: ['a', 'b'].map((id) => ({ id, label: id })) });
  assert.deepEqual(poll.uses, []);
  poll.hear([]);
});

test('a flow hears of those it uses, and forgets what it does not hear again', async () => {
  const flow = await document('flow');
  publish(flow, flowOver('poll/lunch', 'poll/supper'));
  assert.deepEqual(flow.uses, ['poll/lunch', 'poll/supper']);
  assert.deepEqual(ticked(flow.snapshot('flow/begin', 0)), []);
  flow.hear([echo]);
  const heard = flow.snapshot('flow/begin', 0);
  assert.deepEqual(ticked(heard), ['lunch']);
  assert.deepEqual(heard.own.revs, {}, 'an echo is no record of this document');
  flow.hear([{ ...echo, author: 'm:you' }]);
  assert.deepEqual(ticked(flow.snapshot('flow/begin', 0)), []);
  flow.hear([echo]);
  flow.hear([]);
  assert.deepEqual(ticked(flow.snapshot('flow/begin', 0)), []);
});

test('what was heard stays through an act, whose revision is that of its own record', async () => {
  const flow = await document('flow');
  publish(flow, flowOver('poll/lunch'));
  flow.hear([{ ...echo, key: 'run', rev: 7 }]);
  const { records } = flow.act('run', { answers: {} }, now);
  assert.equal(records[0].rev, 1);
  flow.apply(records);
  const shown = flow.snapshot('flow/begin', 0);
  assert.deepEqual([ticked(shown), shown.own.revs.run], [['lunch'], 1]);
});
