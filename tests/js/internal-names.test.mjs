// The build gives short names to what no document, snapshot, act or answer ever carries.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { internalNames } from '../../js/internal-names.mjs';
import { importSources } from './support/sources.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Members that a step and a question name: no code does. */
const ids = new Set(['tell', 'known']);

/** Every member name in a JSON value. */
function names(value) {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, member]) => [
    ...(Array.isArray(value) ? [] : [name]),
    ...names(member),
  ]);
}

test('no member of a golden case is shortened', () => {
  const cases = ['exchange', 'flow', 'poll', 'prompt', 'pulse'].flatMap((room) =>
    readdirSync(`${root}tests/cases/${room}`, { recursive: true })
      .filter((file) => file.endsWith('.json'))
      .map((file) => JSON.parse(readFileSync(`${root}tests/cases/${room}/${file}`, 'utf8'))),
  );
  const used = new Set(cases.flatMap(names));
  assert.ok(used.size > 50);
  assert.deepEqual(
    [...used].filter((name) => internalNames.test(name) && !ids.has(name)),
    [],
  );
});

test('no example of the protocol, no sentence and no export is shortened', async () => {
  const { en, ...exported } = await importSources('index', 'locales/en');
  const { en: ballots } = await importSources('locales/ballots/en');
  const { words: flow } = await importSources('locales/flow/en');
  const { words: pulse } = await importSources('locales/pulse/en');
  const { words: prompt } = await importSources('locales/prompt/en');
  const { words: stewards } = await importSources('locales/stewards/en');
  const { words: letters } = await importSources('locales/letters/en');
  const { words: desk } = await importSources('locales/desk/en');
  const { words: leaving } = await importSources('locales/leaving/en');
  const { words: thanks } = await importSources('locales/thanks/en');
  const { words: moment } = await importSources('locales/moment/en');
  const { words: exchange } = await importSources('locales/exchange/en');
  const { words: matching } = await importSources('locales/matching/en');
  const late = await importSources('locales/trouble', 'locales/de', 'stores/local-store', 'stores/hub-store');
  const rooms = [flow, prompt, pulse, leaving, stewards, letters, desk, thanks, moment, exchange, matching];
  const said = [en, ballots, ...rooms, late.enTrouble, late, exported].flatMap((names) => Object.keys(names));
  const examples = [...readFileSync(`${root}docs/protocol.md`, 'utf8').matchAll(/"(\w+)":/g)].map(
    ([, name]) => name,
  );
  assert.ok(said.length > 50 && examples.length > 50);
  assert.deepEqual(
    [...said, ...examples].filter((name) => internalNames.test(name)),
    [],
  );
});
