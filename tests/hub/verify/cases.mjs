// What can be changed in a download of a ranked poll: [what is done, what must be found, how it is done].
import { canonical, sha256 } from '../../verifier/canonical.mjs';
import { leafOf } from '../../verifier/merkle.mjs';
import { byLeaf, signedHead } from './forgery.mjs';

export const ranking = (line) => ({ ranking: line.split(' ') });
export const bodies = [
  ...['lamps toys', 'toys lamps radios', 'toys', 'clothes radios', 'radios clothes', 'clothes toys'],
  ...['lamps clothes', 'radios toys', 'toys radios'],
].map(ranking);

export const log = ['root_differs', 'head_differs', 'lots_differ'];
const other = 'f'.repeat(64);
const flipped = (text) => (text[0] === '0' ? '1' : '0') + text.slice(1);
/** Of a ballot that stands: the entry it opens. */
const entryOf = ({ entries }, { leaf }) => entries.findIndex((entry) => leafOf(entry) === leaf);
const replacedOf = ({ entries }) => entries.find(({ replaces }) => replaces !== null).replaces;
const setSigned = (first, change) =>
  (first.head.signed = canonical({ ...JSON.parse(first.head.signed), ...change }));

export const ballotCases = [
  ['a ballot dropped', ['ballot_missing', 'result_differs'], ({ ballots }) => ballots.splice(3, 1)],
  [
    'a choice changed',
    ['ballot_changed', 'result_differs'],
    ({ ballots }) => (ballots[2].ballot.ranking = ['radios']),
  ],
  [
    'a choice taken out',
    ['ballot_changed', 'result_differs'],
    ({ ballots }) => (ballots[2].ballot.ranking = []),
  ],
  [
    'a salt changed',
    ['ballot_changed', 'result_differs'],
    ({ ballots }) => (ballots[0].salt = flipped(ballots[0].salt)),
  ],
  [
    'a leaf changed',
    ['ballot_missing', 'ballot_unknown', 'result_differs'],
    ({ ballots }) => (ballots[4].leaf = other),
  ],
  [
    'two ballots under each other’s leaf',
    ['ballot_changed', 'result_differs'],
    ({ ballots }) =>
      ([ballots[0].ballot, ballots[1].ballot, ballots[0].salt, ballots[1].salt] = [
        ...[ballots[1].ballot, ballots[0].ballot, ballots[1].salt, ballots[0].salt],
      ]),
  ],
  ['a ballot twice', ['ballot_repeated'], ({ ballots }) => ballots.splice(2, 0, ballots[2])],
  [
    'a ballot again at the end',
    ['ballot_repeated'],
    ({ ballots }) => ballots.push(structuredClone(ballots[0])),
  ],
  [
    'two ballots the other way round',
    ['ballot_out_of_order'],
    ({ ballots }) => ballots.splice(1, 2, ballots[2], ballots[1]),
  ],
  [
    'a ballot that nobody committed to',
    ['ballot_unknown'],
    ({ ballots }) => ballots.push({ ballot: ranking('toys'), leaf: other, salt: other }),
  ],
  [
    'a ballot of an entry that was replaced',
    ['ballot_replaced'],
    (said) =>
      said.ballots.push({ ballot: ranking('toys'), leaf: replacedOf(said), salt: other }) &&
      said.ballots.sort(byLeaf),
  ],
  [
    'a ballot of a withdrawal',
    ['ballot_replaced'],
    (said) => {
      const withdrawal = said.entries.find(({ commitment }) => commitment === null);
      said.ballots.push({ ballot: ranking('toys'), leaf: leafOf(withdrawal), salt: other });
      said.ballots.sort(byLeaf);
    },
  ],
  [
    'a ballot with more in it',
    ['ballot_missing', 'export_broken', 'result_differs'],
    ({ ballots }) => (ballots[0].by = 'me'),
  ],
];

export const entryCases = [
  [
    'an entry dropped',
    [...log, 'ballot_unknown', 'entry_missing', 'result_differs'],
    (said) => said.entries.splice(entryOf(said, said.ballots[1]), 1),
  ],
  [
    'the last entry dropped',
    [...log, 'ballot_unknown', 'entry_missing', 'result_differs'],
    ({ entries }) => entries.pop(),
  ],
  [
    'a commitment changed',
    [...log, 'ballot_missing', 'ballot_unknown', 'result_differs'],
    (said) => (said.entries[entryOf(said, said.ballots[1])].commitment = other),
  ],
  [
    'a change made a vote of its own',
    [...log, 'ballot_missing', 'ballot_unknown', 'result_differs'],
    ({ entries }) => (entries[bodies.length].replaces = null),
  ],
  [
    'a withdrawal that withdraws nothing',
    [...log, 'ballot_missing', 'entry_replaces_nothing'],
    ({ entries }) => (entries.find(({ commitment }) => commitment === null).replaces = other),
  ],
  ['an entry twice', ['entry_repeated'], ({ entries }) => entries.splice(4, 0, entries[4])],
  ['an entry again at the end', ['entry_repeated'], ({ entries }) => entries.push({ ...entries[0] })],
  [
    'two entries the other way round',
    ['entry_out_of_order'],
    ({ entries }) => entries.splice(3, 2, entries[4], entries[3]),
  ],
  [
    'an entry with more in it',
    [...log, 'ballot_unknown', 'entry_missing', 'export_broken', 'result_differs'],
    (said) => (said.entries[entryOf(said, said.ballots[1])].by = 'me'),
  ],
  [
    'one more entry',
    [...log, 'ballot_missing'],
    ({ entries }) => entries.push({ commitment: other, entry: entries.length, replaces: null }),
  ],
];

const result = ['result_differs'];
export const resultCases = [
  ['a count changed', result, ({ first }) => (first.result.results.options[0].count += 1)],
  ['a percentage changed', result, ({ first }) => (first.result.results.options[1].percent -= 1)],
  ['the turnout changed', result, ({ first }) => (first.result.turnout += 1)],
  [
    'a winner changed',
    result,
    ({ first }) => (first.result.results.winners = [first.tally.tallies[0].ranking.at(-1)[0]]),
  ],
  [
    'a winner changed in the tally',
    result,
    ({ first }) => (first.tally.tallies[1].winners = [first.tally.tallies[1].ranking.at(-1)[0]]),
  ],
  ['a round changed', result, ({ first }) => (first.tally.tallies[0].rounds[0].votes.lamps += 1)],
  ['a round dropped', result, ({ first }) => first.tally.tallies[0].rounds.pop()],
  ['a decision changed', result, ({ first }) => (first.tally.tallies[0].rounds[0].decisions[0].votes += 1)],
  ['a comparison changed', result, ({ first }) => (first.tally.tallies[1].pairs.lamps.toys += 1)],
  ['a tally dropped', result, ({ first }) => first.tally.tallies.pop()],
  ['no tally at all', result, ({ first }) => (first.tally = null)],
  ['how many were guests: no ballot tells', [], ({ first }) => (first.result.guests += 1)],
];

export const courseCases = [
  [
    'the secret of the lots changed',
    ['lots_differ', 'result_differs'],
    ({ first }) => (first.course.lots.secret = flipped(first.course.lots.secret)),
  ],
  [
    'the root of the lots changed',
    ['lots_differ', 'result_differs'],
    ({ first }) => (first.course.lots.root = flipped(first.course.lots.root)),
  ],
  [
    'the commitment of the lots changed',
    ['head_differs', 'lots_differ', 'result_differs'],
    ({ first }) => (first.course.lots.commitment = flipped(first.course.lots.commitment)),
  ],
  [
    'a secret chosen late, and its commitment',
    ['head_differs', 'result_differs'],
    ({ first }) => {
      const secret = sha256('late');
      Object.assign(first.course.lots, { secret, commitment: sha256(secret) });
    },
  ],
  ['no lots', ['head_differs', 'lots_differ', 'result_differs'], ({ first }) => delete first.course.lots],
  [
    'the root of the course changed',
    ['root_differs'],
    ({ first }) => (first.course.log.root = flipped(first.course.log.root)),
  ],
  [
    'a peak of the course changed',
    ['root_differs'],
    ({ first }) => (first.course.log.peaks[0] = flipped(first.course.log.peaks[0])),
  ],
  ['no log', ['root_differs'], ({ first }) => delete first.course.log],
  [
    'an option of another name',
    ['head_differs'],
    ({ first }) => (first.document.options[0].label = 'The toys'),
  ],
  [
    'the names of two options exchanged',
    ['head_differs'],
    ({ first: { document } }) =>
      ([document.options[0].label, document.options[1].label] = [
        ...[document.options[1].label, document.options[0].label],
      ]),
  ],
  [
    'another count decides',
    ['head_differs', 'result_differs'],
    ({ first }) => first.document.count.reverse(),
  ],
  ['an export of another poll', ['head_differs'], ({ first }) => (first.address = 'pottery/poll/other')],
];

export const headCases = [
  ['a head of another time', ['signature_wrong'], ({ first }) => setSigned(first, { time: 1 })],
  [
    'a head of another size',
    ['head_differs', 'signature_wrong'],
    ({ first }) => setSigned(first, { size: 4 }),
  ],
  [
    'a head of another root',
    ['head_differs', 'signature_wrong'],
    ({ first }) => setSigned(first, { root: other }),
  ],
  [
    'a head that says more',
    ['head_differs', 'signature_wrong'],
    ({ first }) => setSigned(first, { by: 'me' }),
  ],
  ['a head that says nothing', ['head_differs', 'signature_wrong'], ({ first }) => (first.head.signed = '')],
  [
    'another signature',
    ['signature_wrong'],
    ({ first: { head } }) =>
      (head.signature = `${head.signature[0] === 'A' ? 'B' : 'A'}${head.signature.slice(1)}`),
  ],
  [
    'half a signature',
    ['signature_wrong'],
    ({ first: { head } }) => (head.signature = head.signature.slice(0, 43)),
  ],
  ['another key', ['signature_wrong'], ({ first: { head } }) => (head.key = signedHead({}).key)],
  ['no key', ['signature_wrong'], ({ first: { head } }) => (head.key = '')],
];
