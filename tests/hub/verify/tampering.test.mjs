// Whatever is changed in a download is found, by its own name, by two verifiers that share no code.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  ballotCases,
  bodies,
  courseCases,
  entryCases,
  headCases,
  log,
  ranking,
  resultCases,
} from './cases.mjs';
import { edited, invent, signedHead } from './forgery.mjs';
import { castAll, close, exported, found, openPolls } from './support.mjs';

async function rankedExport(context) {
  const place = await openPolls(context, { ranked: { method: 'ranked', count: ['irv', 'schulze'] } });
  await castAll(place, 'ranked', bodies);
  await close(place, 'ranked');
  const text = await exported(place, 'ranked');
  assert.deepEqual((await found(place, text)).codes, []);
  return { place, text };
}

async function findAll(place, text, cases) {
  for (const [what, codes, edit] of cases)
    assert.deepEqual((await found(place, edited(text, edit))).codes, [...codes].sort(), what);
  return cases.length;
}

/** Texts that end too early, and what must be found. */
function cut(text) {
  const lines = text.trimEnd().split('\n');
  const until = (count) => lines.slice(0, count).map((line) => `${line}\n`);
  const entries = lines.filter((line) => line.includes('"entry":')).length;
  const torn = (count) => `${until(count - 1).join('')}${lines[count - 1].slice(0, 40)}`;
  const gone = [...log, 'ballot_missing', 'entry_missing', 'entry_replaces_nothing', 'result_differs'];
  return [
    ['in the last ballot', ['ballot_missing', 'export_broken', 'result_differs'], torn(lines.length)],
    ['before the last ballot', ['ballot_missing', 'result_differs'], until(lines.length - 1).join('')],
    ['after the entries', ['ballot_missing', 'result_differs'], until(entries + 1).join('')],
    [
      'in an entry',
      gone.filter((code) => code !== 'entry_replaces_nothing').concat('export_broken'),
      torn(entries - 2),
    ],
    ['after the first line', [...log, 'entry_missing', 'result_differs'], until(1).join('')],
    ['in the first line', ['export_broken'], torn(1)],
    ['at once', ['export_broken'], ''],
    ['without its last line end', [], text.trimEnd()],
  ];
}

async function findInvented(place, text) {
  const invented = (edit = () => undefined) =>
    edited(text, (said) => {
      invent(said, ranking('radios'));
      edit(said);
    });
  const codes = async (changed, asked) => (await found(place, changed, asked)).codes;
  const { report } = await found(place, invented());
  // What it comes to, as if the hub had said so.
  const told = ({ first }) => {
    first.result = { ...report.result, guests: first.result.guests };
    first.tally = report.tally;
  };
  assert.deepEqual(await codes(invented(told)), ['signature_wrong']);
  const resigned = invented((said) => {
    told(said);
    said.first.head = signedHead(JSON.parse(said.first.head.signed));
  });
  // Whoever signs with a key of their own is caught by those who know the hub's.
  assert.deepEqual(await codes(resigned), []);
  const { key } = JSON.parse(text.split('\n')[0]).head;
  assert.deepEqual(await codes(resigned, { key }), ['key_differs']);
  assert.deepEqual(await codes(text, { key }), []);
  return 4;
}

test('every change of a download is found by its name, by two verifiers that share no code', async (context) => {
  const { place, text } = await rankedExport(context);
  let cases = 0;
  for (const list of [ballotCases, entryCases, resultCases, courseCases, headCases])
    cases += await findAll(place, text, list);
  for (const [where, codes, changed] of cut(text)) {
    assert.deepEqual((await found(place, changed)).codes, [...codes].sort(), where);
    cases += 1;
  }
  cases += await findInvented(place, text);
  assert.equal(cases, 68);
});
