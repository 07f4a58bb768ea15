import assert from 'node:assert/strict';
import { test } from 'node:test';
import { importSources } from '../../support/sources.mjs';

const { Appeals, appealAct, hearingLine, hearingOf, problemText, reasonText, Speech, words } =
  await importSources(
    'elements/appeal/appeals',
    'elements/appeal/model',
    'elements/appeal/sentences',
    'locales/words',
    'locales/appeal/en',
  );

const speech = new Speech('en', words, null, () => undefined);
const problem = (code, path = '', args = {}) => ({ code, path, args });
const none = { state: 'none' };

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

const keptBack = (status = 'held', why = {}) => ({ ask: { id: 'r1', status, why } });
const watched = (own, more = {}) => ({ snapshot: { own: { revs: {}, ...own } }, delivery: none, ...more });
const appeals = (state, more = {}) => ({ ask: { text: 'It is a name.', time: 5, state, ...more } });
const said = (own, more) => {
  const seen = watched(own, more);
  const hearing = hearingOf(seen, 'ask');
  return { ...hearing, line: hearingLine(hearing, seen, speech)?.text, reason: reasonText(hearing, speech) };
};

test('an appeal names its record and says why', () => {
  const act = { key: 'appeal-r1', on: 'r1', body: { text: 'It is a name.' } };
  assert.deepEqual(appealAct('r1', ' It is a name. '), act);
  assert.equal(appealAct('r1', null).body, null);
});

test('stewards have nothing to do with what is neither kept back nor was', () => {
  assert.equal(hearingOf(watched({}), 'ask'), undefined);
  assert.equal(hearingOf({}, 'ask'), undefined);
  assert.equal(hearingOf(watched({ waiting: keptBack() }), 'offer'), undefined);
  // What was said about other words is over once these stand.
  assert.equal(hearingOf(watched({ appeals: appeals('changed') }), 'ask'), undefined);
});

test('what is kept back can be asked about, once for the same words', () => {
  const { mayAppeal, line, reason } = said({ waiting: keptBack('removed', { reason: 'Too loud.' }) });
  assert.deepEqual([mayAppeal, line, reason], [true, undefined, 'The reason: Too loud.']);
  const asked = said({ waiting: keptBack(), appeals: appeals('open') });
  assert.equal(asked.mayAppeal, false);
  assert.match(asked.line, /asked for another look/);
  const heard = said({
    waiting: keptBack('removed', { appeal: true, reason: 'As it was.' }),
    appeals: appeals('removed', { reason: 'As it was.' }),
  });
  assert.deepEqual([heard.mayAppeal, heard.reason], [false, 'The reason: As it was.']);
  assert.match(heard.line, /stays removed/);
  assert.match(said({ waiting: keptBack('held', { appeal: true }) }).line, /still do not see it/);
});

test('other words can be asked about anew, whatever was said about the first ones', () => {
  const changed = said({ waiting: keptBack(), appeals: appeals('changed') });
  assert.equal(changed.mayAppeal, true);
  assert.match(changed.line, /something else/);
  const later = said({ waiting: keptBack(), appeals: appeals('removed') });
  assert.deepEqual([later.mayAppeal, later.line], [true, undefined]);
});

test('what stands after another look says so, with its reason', () => {
  const stands = said({ appeals: appeals('stands', { reason: 'My mistake.' }) });
  assert.deepEqual([stands.mayAppeal, stands.reason], [false, 'The reason: My mistake.']);
  assert.match(stands.line, /It stands/);
});

test('what is on its way counts, and says that it is kept', () => {
  const pending = appealAct('r1', 'It is a name.');
  const own = { waiting: keptBack() };
  const kept = said(own, { pending, delivery: { state: 'kept', because: 'offline' } });
  assert.deepEqual([kept.mayAppeal, kept.appeal.text], [false, 'It is a name.']);
  assert.match(kept.line, /You are offline/);
  assert.match(said(own, { pending, delivery: { state: 'kept', because: 'busy' } }).line, /Many people/);
  const back = { pending: appealAct('r1', null) };
  assert.equal(said({ ...own, appeals: appeals('open') }, back).mayAppeal, true);
});

test('a form is sent with what was written and closes when it is in', async () => {
  const at = host(undefined);
  const form = new Appeals(at);
  form.start('r1');
  form.write('It is a name.');
  await form.send();
  assert.deepEqual(at.asked, [['appeal', appealAct('r1', 'It is a name.')]]);
  assert.deepEqual([form.open, form.sending], [undefined, false]);
  assert.deepEqual(at.focus, [['#appeal-wordsr1'], ['#appealedr1']]);
  form.start('r1', 'It is a name.');
  assert.equal(form.text, 'It is a name.');
});

test('nothing is sent before something is written', async () => {
  const at = host();
  const form = new Appeals(at);
  form.start('r1');
  form.write('  ');
  await form.send();
  assert.deepEqual([at.asked, form.problems[0].code], [[], 'text_empty']);
  form.write('x');
  assert.deepEqual(form.problems, []);
});

test('what was refused keeps the form, and what was written stays while one looks elsewhere', async () => {
  const refusal = [problem('text_blocked', '/body/text')];
  const form = new Appeals(host(refusal));
  form.start('r1');
  form.write('It is a shit name.');
  await form.send();
  assert.deepEqual([form.open, form.text, form.problems], ['r1', 'It is a shit name.', refusal]);
  form.start('r2');
  assert.deepEqual([form.text, form.problems], ['', []]);
  form.start('r1');
  assert.equal(form.text, 'It is a shit name.');
  form.cancel();
  form.start('r1');
  assert.equal(form.text, '');
});

test('an appeal is taken back, or stays and says why', async () => {
  const at = host(undefined, [problem('busy')]);
  const form = new Appeals(at);
  await form.takeBack('r1');
  assert.deepEqual([form.takenBack, form.stuck], ['r1', undefined]);
  assert.deepEqual(at.asked, [['withdraw', appealAct('r1', null)]]);
  await form.takeBack('r2');
  assert.deepEqual([form.takenBack, form.stuck, form.problems.length], [undefined, 'r2', 1]);
});

test('what was kept and is refused on arrival is in its field again', () => {
  const refusal = [problem('nothing_to_appeal', '/on')];
  const form = new Appeals(host());
  form.missed(appealAct('r1', 'It is a name.'), refusal);
  assert.deepEqual([form.open, form.text, form.problems], ['r1', 'It is a name.', refusal]);
  form.missed(appealAct('r2', null), refusal);
  assert.deepEqual([form.open, form.stuck], [undefined, 'r2']);
  form.missed({ key: 'report-r3', body: null }, []);
  assert.equal(form.stuck, 'r2');
});

test('every refusal has a sentence', () => {
  const why = (code, args) => problemText(problem(code, '', args), speech);
  assert.match(why('text_too_long', { max: 500, length: 501 }), /501.*500/);
  assert.match(why('nothing_to_appeal'), /nothing left to ask/);
  assert.match(why('rev_conflict'), /another device/);
  assert.match(why('text_blocked'), /differently/);
  assert.match(why('text_has_control'), /type it again/);
  assert.match(why('unknown_record'), /no longer/);
  for (const code of ['token_missing', 'token_expired', 'guests_refused'])
    assert.match(why(code), /^Sign in/);
});
