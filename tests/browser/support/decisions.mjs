// A club that decides in every way there is: its polls, who votes how, and a hub on which they have voted.
import { Place } from '../../hub/support/hub.mjs';

const fruits = ['Apple', 'Berry', 'Cherry', 'Damson'].map((label) => ({ id: label.toLowerCase(), label }));
const slots = [
  { id: 'sat', starts: '2031-03-29T09:00:00Z', ends: '2031-03-29T11:00:00Z' },
  { id: 'sun', starts: '2031-03-30T09:00:00Z', ends: '2031-03-30T11:00:00Z', label: 'With soup' },
];

const poll = (method, question, more) => ({
  kind: 'poll',
  method,
  question,
  results: 'always',
  options: fruits,
  ...more,
});
const times = (number, ballot) => Array.from({ length: number }, () => ballot);
const choose = (number, ...choice) => times(number, { choice });
const rank = (number, ...ranking) => times(number, { ranking });
const mark = (number, marks) => times(number, { marks });
const write = (writeIn, ...choice) => [{ choice, writeIn }];

/** By name: what is asked, and the ballots of so many members. */
export const decisions = {
  single: {
    document: poll('single', 'Which one?'),
    ballots: [...choose(4, 'berry'), ...choose(2, 'apple'), ...choose(1, 'damson')],
  },
  multiple: {
    document: poll('multiple', 'Which two?', { max: 2 }),
    ballots: [...choose(3, 'apple', 'cherry'), ...choose(2, 'cherry'), ...choose(1, 'berry', 'damson')],
  },
  approval: {
    document: poll('approval', 'Which are good enough?'),
    ballots: [...choose(3, 'apple', 'berry', 'cherry'), ...choose(2, 'berry'), ...choose(2, 'damson')],
  },
  reactions: {
    document: poll('reactions', 'What do you say?'),
    ballots: [...choose(2, 'apple'), ...choose(1, 'apple', 'damson')],
  },
  ranked: {
    document: poll('ranked', 'Which first?', { count: ['irv', 'schulze'] }),
    ballots: [
      ...rank(4, 'apple', 'berry'),
      ...rank(3, 'berry', 'cherry'),
      ...rank(2, 'cherry', 'berry'),
      ...rank(1, ['damson', 'cherry'], 'berry'),
    ],
  },
  seats: {
    document: poll('ranked', 'Which two sit on the board?', { count: ['stv'], seats: 2, sharedRanks: false }),
    ballots: [...rank(5, 'apple', 'berry'), ...rank(2, 'cherry', 'damson'), ...rank(2, 'damson')],
  },
  score: {
    document: poll('score', 'How good is each?', { max: 5 }),
    ballots: [...mark(2, { apple: 5, berry: 4 }), ...mark(3, { berry: 3, cherry: 0, damson: 1 })],
  },
  star: {
    document: poll('score', 'How good is each, and which of the best two?', { max: 5, count: ['star'] }),
    ballots: [
      ...mark(3, { apple: 5, berry: 4 }),
      ...mark(2, { berry: 5, cherry: 1 }),
      ...mark(1, { damson: 2 }),
    ],
  },
  dots: {
    document: poll('dots', 'Where do your dots go?', { budget: 6 }),
    ballots: [...mark(2, { apple: 6 }), ...mark(3, { apple: 1, berry: 3, damson: 2 })],
  },
  quadratic: {
    document: poll('quadratic', 'What matters?', { budget: 25 }),
    ballots: [...mark(2, { apple: 4, berry: 3 }), ...mark(1, { cherry: 5 })],
  },
  grid: {
    document: poll('grid', 'When do we meet?', { options: slots, zone: 'America/New_York' }),
    ballots: [
      ...mark(3, { sat: 'yes', sun: 'no' }),
      ...mark(2, { sat: 'maybe', sun: 'yes' }),
      ...mark(1, { sun: 'maybe' }),
    ],
  },
  rating: {
    document: poll('rating', 'How was it?', { options: fruits.slice(0, 2) }),
    ballots: [...mark(3, { apple: 5 }), ...mark(1, { apple: 2, berry: 3 })],
  },
  text: {
    document: poll('text', 'What shall we do?', { options: [] }),
    ballots: [
      ...write('Bake bread'),
      ...write(' bake  BREAD'),
      ...write('Plant a tree'),
      ...write('Bake bread.'),
    ],
  },
};

/** A hub on which all have voted. `of` says when it may end: {after(end)}. `names`: only those polls. */
export async function startDecisions(of, names = Object.keys(decisions)) {
  const documents = names.map((name) => [`poll/${name}`, decisions[name].document]);
  const place = await new Place(of, { documents: Object.fromEntries(documents) }).start();
  for (const name of names) {
    for (const [index, body] of decisions[name].ballots.entries()) {
      const member = await place.member(`member-${index}`);
      const reply = await member.put(`poll/${name}/records/ballot`, { body }, 0);
      if (reply.status !== 200) throw new Error(`${name}: ${JSON.stringify(reply.errors)}`);
    }
  }
  return place;
}

/** The whole count of a poll, as soon as it knows every ballot. */
export async function tallyOf(place, name) {
  for (;;) {
    const { tally } = await (await fetch(place.url(`poll/${name}/tally`))).json();
    if (tally?.ballots === decisions[name].ballots.length) return tally;
  }
}
