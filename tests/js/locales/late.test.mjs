import assert from 'node:assert/strict';
import { test } from 'node:test';
import { importSources } from '../support/sources.mjs';

const { Late } = await importSources('locales/late');

test('is fetched once for all who ask meanwhile, and tells each of them', async () => {
  let fetched = 0;
  const late = new Late(async () => ++fetched);
  let told = 0;
  late.ask(() => ++told);
  late.ask(() => ++told);
  await late.settled;
  assert.deepEqual([late.here, fetched, told], [1, 1, 2]);
});

test('what cannot be fetched is told once, and asked for again by who asks next', async () => {
  const answers = [
    Promise.reject(new Error('gone')),
    Promise.reject(new Error('gone')),
    Promise.resolve('here'),
  ];
  for (const answer of answers) answer.catch(() => undefined);
  const late = new Late(() => answers.shift());
  const told = [];
  const ask = async () => {
    late.ask(() => told.push(late.here));
    await late.settled;
  };
  await ask();
  await ask();
  assert.deepEqual(told, [null]);
  await ask();
  assert.deepEqual(told, [null, 'here']);
});
