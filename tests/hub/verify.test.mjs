// A count anyone can check: what a hub lets anybody download is sound by two verifiers that share no code, whatever people are asked.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { castAll, close, exported, found, openPolls } from './verify/support.mjs';

const choices = (...lists) => lists.map((list) => ({ choice: list.split(' ').filter(Boolean) }));
const rankings = (...lists) =>
  lists.map((list) => ({
    ranking: list
      .split(' ')
      .filter(Boolean)
      .map((rank) => (rank.includes('=') ? rank.split('=') : rank)),
  }));
const marks = (...ballots) => ballots.map((given) => ({ marks: given }));
const slots = { options: ['mon', 'tue'].map((id, at) => ({ id, starts: `2027-05-0${at + 3}T18:00:00Z` })) };
const singles = choices('lamps', 'toys', 'toys', 'clothes', '', 'lamps', 'toys');
const ranks = rankings(
  ...[
    'lamps toys',
    'toys lamps=radios',
    'toys',
    'clothes radios',
    'radios=lamps clothes',
    '',
    'clothes toys',
  ],
  ...['radios clothes=toys=lamps', 'lamps', 'toys radios lamps clothes'],
);

/** The first seven cast; the first of them changes, the second withdraws, the third withdraws and comes again. */
const polls = {
  single: [{}, singles],
  none: [
    {
      options: [
        ...['lamps', 'toys'].map((id) => ({ id, label: id })),
        { id: 'clothes', label: 'None', none: true },
      ],
    },
    singles,
  ],
  'single-counted': [{ count: 'plurality', quorum: { percent: 30, of: 11 }, threshold: '1/2' }, singles],
  multiple: [
    { method: 'multiple', min: 1, max: 2, count: 'approval', quorum: { ballots: 9 } },
    choices('lamps toys', 'toys', 'radios toys', 'clothes', '', 'lamps'),
  ],
  approval: [{ method: 'approval' }, choices('lamps toys radios', 'toys', '', 'clothes toys', 'lamps')],
  reactions: [{ method: 'reactions' }, choices('lamps', 'toys', 'toys lamps', 'radios')],
  score: [
    { method: 'score', max: 9 },
    marks({ lamps: 9, toys: 3 }, { toys: 9 }, { toys: 0, radios: 0 }, {}, { clothes: 7, toys: 1 }),
  ],
  dots: [
    { method: 'dots', budget: 7 },
    marks({ lamps: 7 }, { toys: 3, lamps: 4 }, { radios: 1 }, {}, { clothes: 2, toys: 2 }),
  ],
  quadratic: [
    { method: 'quadratic', budget: 30 },
    marks({ lamps: 5 }, { toys: 3, lamps: 4 }, { radios: 1 }, { clothes: 2 }),
  ],
  rating: [
    { method: 'rating', min: 1, max: 4 },
    marks({ lamps: 4 }, { toys: 3, lamps: 4 }, { radios: 1 }, { lamps: 2 }, {}),
  ],
  grid: [
    { method: 'grid', ...slots },
    marks({ mon: 'yes' }, { mon: 'maybe', tue: 'yes' }, { tue: 'maybe' }, { mon: 'no' }),
  ],
  ranked: [{ method: 'ranked', count: ['irv', 'schulze', 'borda', 'plurality'] }, ranks],
  margins: [{ method: 'ranked', count: ['schulze'], strength: 'margins' }, ranks],
  nobody: [{ method: 'ranked', count: ['irv', 'schulze'] }, rankings('', '', '', '')],
  hidden: [{ results: 'after-close' }, singles],
};

test('the export of every kind of poll is sound, by two verifiers that share no code', async (context) => {
  const documents = Object.fromEntries(Object.entries(polls).map(([name, [document]]) => [name, document]));
  const place = await openPolls(context, documents);
  let sound = 0;
  for (const [name, [, bodies]] of Object.entries(polls)) {
    await castAll(place, name, bodies);
    await close(place, name);
    const text = await exported(place, name);
    const { codes, report } = await found(place, text);
    assert.deepEqual(codes, [], name);
    // To say the same again is no act.
    assert.equal(report.entries, bodies.length + (name === 'nobody' ? 3 : 4));
    assert.equal(report.ballots, bodies.length - 1);
    assert.equal(report.address, `pottery/poll/${name}`);
    assert.equal(await exported(place, name), text, 'two downloads are equal bytes');
    sound += 1;
  }
  assert.equal(sound, 15);
});
