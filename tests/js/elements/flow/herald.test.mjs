import assert from 'node:assert/strict';
import { test } from 'node:test';
import { snapshot } from '../../../browser/fixtures/onboarding/snapshots.js';
import { importSources } from '../../support/sources.mjs';

const { Courier, Herald } = await importSources('elements/flow/herald', 'elements/courier');

// Node has had it since 19.
globalThis.CustomEvent ??= class extends Event {
  constructor(type, { detail, ...init }) {
    super(type, init);
    this.detail = detail;
  }
};

const told = ['before-step', 'step', 'agree', 'done', 'before-withdraw', 'withdraw', 'error'];

function heard(cancels) {
  const herald = new Herald();
  const element = new (class extends EventTarget {
    dispatchEvent(event) {
      return herald.tell(event, (told) => super.dispatchEvent(told));
    }
  })();
  const events = [];
  for (const name of told)
    element.addEventListener(`hearth-${name}`, (event) => {
      events.push([name, event.detail]);
      if (name === cancels) event.preventDefault();
    });
  return { herald, courier: new Courier(element), events };
}

const storeOf = (seen) => Promise.resolve({ act: () => Promise.resolve(seen) });
const act = { key: 'run', body: { answers: {}, left: 'rules' } };

test('an act is told with the step that it was about', async () => {
  const { herald, courier, events } = heard();
  herald.about(act, { step: 'bench', wasDone: false });
  assert.ok(await courier.send('step', act, 'flow/welcome', storeOf(snapshot('days'))));
  assert.deepEqual(
    events.map(([name, { step, address }]) => [name, step, address]),
    [
      ['before-step', 'bench', 'flow/welcome'],
      ['step', 'bench', 'flow/welcome'],
    ],
  );
});

test('agreeing and coming to the end are told after the step, the end only once', async () => {
  const { herald, courier, events } = heard();
  const send = async (wasDone) => {
    events.length = 0;
    herald.about(act, { step: 'rules', version: 3, wasDone });
    await courier.send('step', act, 'flow/welcome', storeOf(snapshot('end')));
    return events.map(([name]) => name);
  };
  assert.deepEqual(await send(false), ['before-step', 'step', 'agree', 'done']);
  assert.equal(events[2][1].version, 3);
  assert.deepEqual(await send(true), ['before-step', 'step', 'agree']);
});

test('a page that says no keeps the act', async () => {
  const { herald, courier, events } = heard('before-step');
  herald.about(act, { step: 'rules', version: 3, wasDone: false });
  assert.ok(!(await courier.send('step', act, 'flow/welcome', storeOf(snapshot('end')))));
  assert.deepEqual(
    events.map(([name]) => name),
    ['before-step'],
  );
});

test('what is refused is told as every widget tells it', async () => {
  const { herald, courier, events } = heard();
  const problems = [{ code: 'answer_missing', path: '/body/answers/rules', args: {} }];
  const refusing = Promise.resolve({ act: () => Promise.reject({ problems }) });
  herald.about(act, { step: 'rules', wasDone: false });
  assert.ok(!(await courier.send('step', act, 'flow/welcome', refusing)));
  assert.deepEqual(events.at(-1)[0], 'error');
  assert.equal(events.at(-1)[1].code, 'answer_missing');
});
