// Whoever wrote, whoever reported, and whom it was for: no page for stewards tells, in any kind of document.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lunch, Place } from './support/hub.mjs';

const documents = {
  'poll/boat': { ...lunch, writeIns: true },
  'prompt/talk': { kind: 'prompt', prompts: [{ id: 'seat', level: 0, text: 'Where do you like to sit?' }] },
  'exchange/table': { kind: 'exchange', tags: [{ id: 'kiln' }] },
  'thanks/club': { kind: 'thanks' },
  'filter/default': {
    kind: 'filter',
    rules: { insult: { suggest: 1, hold: 2, block: 3 } },
    words: [{ word: 'zonk', severity: 2 }],
  },
};

/** What somebody writes in each kind of document: under which key, on which page others find it. */
const places = [
  { at: 'poll/boat', key: 'ballot', body: (writeIn) => ({ choice: [], writeIn }), tag: 'write-in' },
  { at: 'prompt/talk', key: 'answer-seat', body: (text) => ({ text }), tag: 'answer-seat', isOpened: true },
  { at: 'exchange/table', key: 'ask', body: (text) => ({ text, tags: ['kiln'] }), tag: 'ask' },
  { at: 'thanks/club', key: 'thanks-a', body: (text) => ({ to: 'whom-it-is-for', text }) },
];

const names = ['who-wrote', 'who-was-held', 'who-reported', 'whom-it-is-for'];

async function get(place, path, member) {
  return (await fetch(place.url(path), { headers: member?.headers ?? {} })).text();
}

/** The id of the live text, as somebody who sees it finds it. */
async function idOf(place, { at, tag }, reader) {
  const seen = JSON.parse(await get(place, tag ? `${at}/records?tag=${tag}` : at, reader));
  return tag ? seen.items.find(({ first }) => !first).id : seen.own.thanks[0].record;
}

async function good(answer) {
  const { status, errors } = await answer;
  assert.equal(status, 200, JSON.stringify(errors));
}

for (const here of places) {
  test(`${here.at}: stewards read texts and reports without people, and nobody else hears of a report`, async (t) => {
    const place = await new Place(t, { documents }).start();
    const [wrote, held, reported, whom] = await Promise.all(names.map((name) => place.member(name)));
    const ste = await place.member('ste', { roles: ['steward'] });
    const put = (member, key, body, rest = {}, rev = 0) =>
      good(member.put(`${here.at}/records/${key}`, { ...rest, body }, rev));
    if (here.isOpened) await put(ste, here.key, { ...here.body('First'), first: true });
    await put(wrote, here.key, here.body('Under the pear tree'));
    await put(held, here.key, here.body('On a zonk'));
    const reporter = here.tag ? reported : whom;
    const id = await idOf(place, here, reporter);

    const others = [undefined, wrote, held, here.tag ? whom : reported, ste];
    const pages = [here.at, ...(here.tag ? [`${here.at}/records?tag=${here.tag}`] : [])];
    const seen = async () =>
      Promise.all(others.flatMap((member) => pages.map((page) => get(place, page, member))));
    const before = await seen();
    await put(reporter, `report-${id}`, { reason: 'hurtful', text: 'It means me.' }, { on: id });
    assert.deepEqual(await seen(), before);

    const told = await Promise.all(
      ['held', 'removed', 'reported', 'appealed'].map((tag) =>
        get(place, `${here.at}/records?tag=${tag}`, ste),
      ),
    );
    told.push(await get(place, 'waiting', ste));
    assert.match(told[0], /On a zonk/);
    assert.match(told[2], /It means me.*Under the pear tree/s);
    for (const name of names) assert.ok(!told.join().includes(name), `${name} in ${told.join('\n')}`);
    const [kind, name] = here.at.split('/');
    const title = kind === 'poll' ? lunch.question : name;
    assert.deepEqual(JSON.parse(told.at(-1)).documents, [
      { kind, name, title, held: 1, reported: 1, appealed: 0 },
    ]);
  });
}
