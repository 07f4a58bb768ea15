// A search as a steward goes through it, with a hub and a core that say what the test says.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tally } from '../../../browser/fixtures/exchange/snapshots.js';
import { importSources } from '../../support/sources.mjs';

const { Search, resultIn } = await importSources(
  'elements/exchange/steward/search',
  'elements/exchange/steward/by-hand',
);

const matching = { matches: [{ ask: 'a1', helper: 'h1' }], prices: { h1: [0, 0] } };
const solution = { matching, why: [], spread: { idle: 1, most: 1 } };
const refusal = (code) => ({ sent: false, problems: [{ code, path: '', args: {} }] });

function searchWith({ answers = [tally()], solved = solution, sends = {} } = {}) {
  const sent = [];
  const host = {
    waits: 0,
    update: () => undefined,
    send: async (name, act) => {
      sent.push([name, act]);
      return sends[name] ?? { sent: true, problems: [] };
    },
    tally: async () => {
      const next = answers.length > 1 ? answers.shift() : answers[0];
      if (next instanceof Error) throw next;
      return Response.json({ ok: true, tally: next });
    },
    solve: async () => solved ?? undefined,
    wait: async () => {
      host.waits += 1;
    },
  };
  return { search: new Search(host), host, sent };
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 5));

test('a search is followed to what it found, and proposed with one act', async () => {
  const { search, sent, host } = searchWith({ answers: [null, tally(3), tally(4)] });
  await search.search();
  assert.equal(search.stage, 'nobody');
  search.follow({ number: 4, time: 1 });
  await settled();
  assert.deepEqual([search.stage, host.waits], ['found', 2]);
  await search.propose(search.solution.matching, search.tally.search);
  assert.equal(search.stage, 'proposed');
  search.follow(null);
  assert.equal(search.stage, 'proposed');
  assert.deepEqual(sent, [
    ['search', { key: 'search', body: {} }],
    ['proposal', { key: 'proposal', body: { search: 4, ...matching } }],
  ]);
});

test('one search is looked at once, and a later one anew', async () => {
  const { search } = searchWith({ answers: [tally(4)] });
  search.follow({ number: 4, time: 1 });
  search.follow({ number: 4, time: 1 });
  await settled();
  assert.equal(search.stage, 'found');
  search.follow(null);
  assert.equal(search.stage, 'resting');
  search.follow({ number: 4, time: 1 });
  await settled();
  // While nothing is different a search stands, and has its number.
  await search.search();
  search.follow({ number: 4, time: 1 });
  await settled();
  assert.equal(search.stage, 'found');
});

test('too much has changed, nothing can be fetched, or this page does not match', async () => {
  const stageAfter = async (given) => {
    const { search } = searchWith(given);
    search.follow({ number: 4, time: 1 });
    await settled();
    return [search.stage, search.failed];
  };
  assert.deepEqual(await stageAfter({ answers: [{ search: 4, stale: true, problem: null }] }), [
    'stale',
    false,
  ]);
  assert.deepEqual(await stageAfter({ answers: [new Error('away')] }), ['resting', true]);
  assert.deepEqual(await stageAfter({ solved: null, answers: [tally()] }), ['byHand', false]);
});

test('what was refused is kept, to be said', async () => {
  const { search } = searchWith({ sends: { search: refusal('busy'), proposal: refusal('search_stale') } });
  await search.search();
  assert.deepEqual([search.stage, search.refusals[0].code], ['resting', 'busy']);
  await search.propose(matching, 4);
  assert.deepEqual([search.stage, search.refusals[0].code], ['resting', 'search_stale']);
});

test('a file is a result when it holds a search, its matches and their prices', () => {
  assert.deepEqual(resultIn(JSON.stringify({ search: 4, ...matching })), { search: 4, ...matching });
  for (const text of ['', '{', '[]', 'null', '{"search":4}', JSON.stringify(matching)])
    assert.equal(resultIn(text), undefined, text);
});
