import assert from 'node:assert/strict';
import { test } from 'node:test';
import { importSources } from '../../support/sources.mjs';

const {
  Reports,
  isSaid,
  partOf,
  problemText,
  reportAct,
  reportOf,
  roomLine,
  stateLine,
  wrongs,
  Speech,
  words,
} = await importSources(
  'elements/report/reports',
  'elements/report/model',
  'elements/report/sentences',
  'elements/said',
  'locales/words',
  'locales/report/en',
);

const speech = new Speech('en', words, null, () => undefined);
const problem = (code, path = '', args = {}) => ({ code, path, args });

/** A host that answers what it is told to, and keeps what it was asked. */
function host(...answers) {
  const asked = [];
  const focus = [];
  return {
    asked,
    focus,
    send: async (name, act) => {
      asked.push([name, act]);
      return answers.shift();
    },
    touched: (...where) => {
      if (where.length > 0) focus.push(where);
    },
  };
}

test('a report names its record, its reason, and words where there are some', () => {
  assert.deepEqual(reportAct('r1', { reason: 'spam', text: '  ' }), {
    key: 'report-r1',
    on: 'r1',
    body: { reason: 'spam' },
  });
  assert.deepEqual(reportAct('r1', { reason: 'other', text: ' Look. ' }).body, {
    reason: 'other',
    text: 'Look.',
  });
  assert.equal(reportAct('r1', null).body, null);
});

test('what a member has reported is what the hub says, or what is on its way', () => {
  const report = { id: 'r1', reason: 'spam', time: 5, state: 'removed' };
  const snapshot = { own: { revs: {}, reports: [report] } };
  assert.equal(reportOf({ snapshot }, 'r1'), report);
  assert.equal(reportOf({ snapshot }, 'r2'), undefined);
  assert.equal(reportOf({ snapshot: { own: { revs: {} } } }, 'r1'), undefined);
  assert.equal(reportOf({}, 'r1'), undefined);
  const pending = { key: 'report-r2', body: { reason: 'other' } };
  assert.equal(reportOf({ snapshot, pending }, 'r2').state, 'open');
  assert.equal(reportOf({ snapshot, pending: { key: 'report-r1', body: null } }, 'r1'), undefined);
});

test('a form is sent with what was chosen and closes when it is in', async () => {
  const at = host(undefined);
  const reports = new Reports(at);
  reports.start('r1');
  assert.equal(reports.open, 'r1');
  reports.choose('hurtful');
  reports.write('It means me.');
  await reports.send();
  assert.deepEqual(at.asked, [['report', reportAct('r1', { reason: 'hurtful', text: 'It means me.' })]]);
  assert.deepEqual([reports.open, reports.text, reports.sending], [undefined, '', false]);
  assert.deepEqual(at.focus, [['#reportr1 input'], ['#saidr1']]);
});

test('nothing is sent before a reason is chosen', async () => {
  const at = host();
  const reports = new Reports(at);
  reports.start('r1');
  await reports.send();
  assert.deepEqual(at.asked, []);
  assert.equal(partOf(reports.problems[0]), 'reason');
  reports.choose('other');
  assert.deepEqual(reports.problems, []);
});

test('what was refused keeps the form and what was written', async () => {
  const refusal = [problem('text_too_long', '/body/text', { max: 500, length: 501 })];
  const at = host(refusal);
  const reports = new Reports(at);
  reports.start('r1');
  reports.choose('spam');
  reports.write('x'.repeat(501));
  await reports.send();
  assert.deepEqual([reports.open, reports.reason, reports.text.length], ['r1', 'spam', 501]);
  assert.deepEqual(reports.problems, refusal);
  assert.equal(partOf(refusal[0]), 'words');
});

test('a form that was given up, or opened for another text, says nothing of the one before', async () => {
  const answer = Promise.withResolvers?.() ?? {};
  answer.promise ??= new Promise((resolve) => (answer.resolve = resolve));
  const at = { ...host(), send: () => answer.promise };
  const reports = new Reports(at);
  reports.start('r1');
  reports.choose('spam');
  const sent = reports.send();
  await reports.send();
  reports.start('r2');
  answer.resolve([problem('unknown_record', '/on')]);
  await sent;
  assert.deepEqual([reports.open, reports.problems], ['r2', []]);
  reports.cancel();
  assert.deepEqual([reports.open, at.focus.at(-1)], [undefined, ['#startr2']]);
});

test('a report is taken back, or stays and says why', async () => {
  const at = host(undefined, [problem('busy')]);
  const reports = new Reports(at);
  await reports.takeBack('r1');
  assert.deepEqual([reports.takenBack, reports.stuck], ['r1', undefined]);
  assert.deepEqual(at.asked, [['withdraw', { key: 'report-r1', on: 'r1', body: null }]]);
  await reports.takeBack('r2');
  assert.deepEqual([reports.takenBack, reports.stuck, reports.problems.length], [undefined, 'r2', 1]);
  reports.start('r2');
  assert.deepEqual([reports.stuck, reports.problems], [undefined, []]);
});

test('what was kept and is refused on arrival is in its form again', async () => {
  const at = host();
  const reports = new Reports(at);
  const refusal = [problem('reported_enough', '', { max: 10 })];
  reports.missed(reportAct('r1', { reason: 'spam', text: 'Buy.' }), refusal);
  assert.deepEqual([reports.open, reports.reason, reports.text], ['r1', 'spam', 'Buy.']);
  assert.equal(reports.problems, refusal);
  // Nobody's form is closed over it.
  reports.missed(reportAct('r2', null), []);
  assert.equal(reports.open, 'r1');
  reports.cancel();
  reports.missed(reportAct('r2', null), refusal);
  assert.deepEqual([reports.open, reports.stuck], [undefined, 'r2']);
  reports.missed({ key: 'appeal-r3', body: null }, []);
  assert.equal(reports.stuck, 'r2');
});

test('a widget says nothing of its own about what is on its way to stewards', () => {
  const delivery = { state: 'kept', because: 'offline' };
  const here = new Speech('en', { keptOffline: 'KEPT' }, null, () => undefined);
  assert.equal(roomLine({ delivery, pending: { key: 'answer-lent' } }, false, here).text, 'KEPT');
  for (const key of ['report-r1', 'appeal-r1']) {
    assert.equal(isSaid({ key }), true);
    assert.equal(roomLine({ delivery, pending: { key } }, false, here), undefined);
  }
  assert.equal(isSaid(undefined), false);
});

test('every reason, every state and every refusal has a sentence', () => {
  for (const wrong of wrongs) assert.ok(speech.say(`wrong:${wrong}`).length > 5);
  for (const state of ['open', 'stands', 'held', 'removed'])
    assert.ok(stateLine({ state }, speech).text.length > 20);
  const said = (code, args) => problemText(problem(code, '', args), speech);
  assert.match(said('reported_enough', { max: 10 }), /10 texts/);
  assert.match(said('decided_already'), /since you reported it/);
  assert.match(said('text_too_long', { max: 500, length: 501 }), /501.*500/);
  for (const code of ['guests_refused', 'token_missing', 'token_expired'])
    assert.match(said(code), /^Sign in/);
  assert.match(said('unknown_record'), /no longer/);
  assert.match(said('text_blocked'), /differently/);
});
