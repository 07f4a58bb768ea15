// What the menders answered, said and thanked each other for, before anybody looked.

/** Members, in the order in which they answer. */
export const names = (
  'ines tobias ngozi walter edda priya jonas marta sami lotte piet halima bruno greta ravi else mirko fatou hanne ' +
  'otis leni carlos vera anselm noor ilse dario frieda kofi selma juri thea malik rosa'
).split(' ');

/** How many chose what. Members answer in the order of their names; some have not answered everything. */
const answers = {
  tea: { black: 17, rooibos: 11, coffee: 6 },
  'open-bench': { bicycles: 8, lamps: 7, zips: 5, kettles: 3 },
};

/** Choices of several, one line for each member. */
const lists = {
  'wiring-course': [
    '06 13',
    '13',
    '13 20 27',
    '27',
    '06 13 20 27',
    '13 27',
    '20',
    '06 13',
    '13 27',
    '27 13',
    '06',
  ].map((line) => ({ choice: line.split(' ').map((day) => `feb-${day}`) })),
  'spares-drawer': [
    { choice: ['fuses', 'sliders'] },
    { choice: ['inner-tubes'], writeIn: 'Valve caps' },
    { choice: ['sliders', 'fuses', 'switches'] },
    { choice: ['belts', 'fuses'] },
    { choice: ['fuses'], writeIn: 'The small screws for spectacles' },
    { choice: ['sliders', 'inner-tubes'] },
    { choice: ['switches', 'fuses'] },
    { choice: ['felt'] },
    { choice: ['belts', 'sliders', 'fuses'] },
  ],
};

/** The festival's ballots, one line for each member: rankings, times, dots, and reactions. */
const rankings = [
  ...Array(7).fill('bicycles lamps clothes'),
  ...Array(5).fill('clothes crockery toys'),
  ...Array(4).fill('lamps bicycles'),
  ...Array(3).fill('toys clothes bicycles'),
  ...Array(2).fill('crockery clothes'),
].map((line) => ({ ranking: line.split(' ') }));

/** Whom they would trust with the keys: close enough for a second round. */
const keepers = [
  ...Array(11).fill('ines priya'),
  ...Array(9).fill('walter ines'),
  ...Array(8).fill('priya ines walter'),
  ...Array(4).fill('bruno walter'),
].map((line) => ({ ranking: line.split(' ') }));

const tin = [...Array(13).fill('yes'), ...Array(5).fill('no')].map((id) => ({ choice: [id] }));

const slots = ['sat-early', 'sat-noon', 'sat-late', 'sun-noon', 'sun-late'];
const words = { y: 'yes', m: 'maybe', n: 'no' };
const shifts = ['yynnm', 'nyyyn', 'mnyyy', 'nnyym', 'yynnn', 'nymyn', 'nnnyy', 'yymnn', 'nyyym'].map(
  (line) => ({
    marks: Object.fromEntries([...line].map((letter, at) => [slots[at], words[letter]])),
  }),
);

const dots = [
  { roof: 10 },
  { roof: 4, tools: 3, fares: 3 },
  { tools: 6, soup: 4 },
  { fares: 5, soup: 5 },
  { roof: 5, fares: 5 },
  { soup: 2, fares: 8 },
  { roof: 3, tools: 3, fares: 2, soup: 2 },
].map((marks) => ({ marks }));

const banner = [
  'Bring it broken',
  'Mended while you wait',
  'bring it broken.',
  'Everything can be mended, except eggs',
].map((writeIn) => ({ choice: [], writeIn }));

const moods = ['yes', 'yes unsure', 'yes', 'tired', 'yes', 'unsure', 'yes', 'tired', 'yes'].map((line) => ({
  choice: line.split(' '),
}));

/** Points of the pulse, and what was done so far. */
export const pulse = [4, 5, 3, 4, 2, 5, 4, 4, 3, 5, 1];

export const did = {
  lamp: {
    said: 'Bench two is dark after four.',
    did: 'There is a lamp on an arm now. Ines asks that you push it back up.',
  },
  door: {
    said: 'Newcomers stand at the door and nobody looks up.',
    did: 'Edda sits there on first Saturdays, with tea, and walks everybody to a bench.',
  },
};

/** What the menders said over an open kettle, in the order of their names; Edda, a steward, went first on each level. */
export const talk = {
  oldest: [
    ['My grandmother’s egg timer. It rings a minute late, and so did she.', 'Ines'],
    ['A vice from 1938. I only ever oil it and apologise.', 'Tobias'],
    ['The kettle. It has had three handles and two lids, so ask a philosopher.', 'Ngozi'],
    ['A slide rule. I use it as a ruler.', 'Walter'],
    ['My bicycle bell. The bicycle around it is the fourth.', 'Priya'],
    ['A radio that gets one station, and luckily it is a good one.'],
    ['Thimble. My mother’s, then mine, soon Lotte’s.', 'Marta'],
  ],
  drawer: [
    ['A key that fits nothing. I have tried it in every door of this valley.', 'Tobias'],
    ['Eleven left gloves.', 'Sami'],
    ['A brass thing with a spring. Everybody says “oh, that” and goes on talking.', 'Jonas'],
    ['Instructions for a machine that we never had.'],
    ['Half a zip.', 'Lotte'],
  ],
  sound: [
    ['The fridge stops humming in B flat.', 'Piet'],
    ['When the pump house goes quiet, everybody looks up.', 'Walter'],
    ['My son saying “it was like that”.', 'Halima'],
    ['A click in the stairs, the night before the light goes.', 'Bruno'],
  ],
};

export const first = {
  oldest: 'The stove in the pump house. It was here before the club, and it lets us know.',
  apart: 'The doorbell. My father stood outside for a while that evening, and then he laughed.',
  'not-worth':
    'A toaster that was sold to be thrown away. I mend it all the same, and I am cross while I do.',
};

/** From whom, to whom, what for, and whether both let others see it. */
export const thanks = [
  ['tobias', 'ines', 'You stayed past closing until my radio sang, and never once sighed.', true],
  ['ngozi', 'walter', 'For counting twice, so that nobody has to argue.', true],
  ['lotte', 'edda', 'For the tea at the door, the day I nearly turned around.', true],
  ['piet', 'ines', 'Your drawing of the switch hangs over my bench.', false],
];

const festival = {
  'festival-stalls': rankings,
  'festival-shifts': shifts,
  'festival-money': dots,
  'festival-name': banner,
  'festival-mood': moods,
};

/** What each member voted, by poll. */
export function ballots() {
  const counted = Object.entries(answers).map(([poll, counts]) => [
    poll,
    Object.entries(counts).flatMap(([id, count]) => Array(count).fill({ choice: [id] })),
  ]);
  return [...counted, ...Object.entries({ ...lists, ...festival, 'key-keeper': keepers, tin })];
}
