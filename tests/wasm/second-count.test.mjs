// The core counts as a second program does that was written from docs/counting.md: random polls of a few options, small enough for every kind of tie.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { comparable, countBy } from '../verifier/count/tally.mjs';
import { choice, dice, marks, ranking, shuffled } from '../verifier/profiles.mjs';
import { canonical } from './canonical.mjs';
import { whole } from './modules.mjs';

const names = ['ann', 'bob', 'cem', 'dee', 'eva', 'fay'];
const strengths = ['winning-votes', 'margins'];

const single = (methods) => methods.map((method) => ({ method }));
const weighed = (methods) => methods.flatMap((method) => strengths.map((strength) => ({ method, strength })));
/** For one seat up to one less than there are options, as a poll may have them. */
const seated = (methods, ids) =>
  methods.flatMap((method) => ids.slice(1).map((_, at) => ({ method, seats: at + 1 })));

const ranked = (ids) => [
  ...single(['plurality', 'borda', 'irv', 'copeland']),
  ...weighed(['schulze', 'ranked-pairs', 'minimax']),
  ...seated(['stv', 'meek'], ids),
];

const scored = () => [...single(['score']), { method: 'star', top: 5 }];

/** What polls can ask, how people answer, and all rules by which a poll can count that. */
const forms = [
  { answer: (roll, ids) => ranking(roll, ids), rules: ranked },
  { answer: (roll, ids) => ranking(roll, ids, { shared: false }), rules: ranked },
  { answer: (roll, ids) => choice(roll, ids, { most: 1 }), rules: () => single(['plurality']) },
  { answer: choice, rules: (ids) => [...single(['approval']), ...seated(['phragmen'], ids)] },
  ...[1, 2, 5].map((max) => ({
    answer: (roll, ids) => marks(roll, ids, { max }),
    rules: () => [...single(['score']), { method: 'star', top: max }],
  })),
];

/** What random ballots seldom meet, a rule each: found by breaking the rule in the second program and looking for who notices. */
const seldom = [
  [ranked, 5, [['bob'], ['bob', 'ann']], 'keeps only ever shrink'],
  [ranked, 3, [['bob'], ['bob'], ['bob', 'ann']], 'transfer values are cut'],
  [
    ranked,
    3,
    [
      [['ann', 'cem'], 'bob'],
      [['cem', 'bob'], 'ann'],
    ],
    'more have the quota than seats are open',
  ],
  [
    ranked,
    5,
    [[['eva', 'dee']], ['dee'], [['bob', 'ann', 'eva']]],
    'rounds are not asked after some left together',
  ],
  [
    ranked,
    5,
    [
      ...[['bob'], ['bob'], ['ann', 'cem', ['bob', 'eva']], [['eva', 'dee'], 'ann', 'cem']],
      ['cem', 'bob', 'dee', 'eva', 'ann'],
    ],
    'a defeat that was left out closes no circle',
  ],
  [
    scored,
    6,
    [
      ...[
        { ann: 4, eva: 4, bob: 5, dee: 2 },
        { ann: 5, eva: 3, bob: 3, fay: 1 },
        { fay: 5, cem: 4 },
      ],
      ...[
        { cem: 3, bob: 1, eva: 4 },
        { fay: 5, eva: 1, cem: 3 },
        { eva: 5, cem: 3 },
        { eva: 5, bob: 4, fay: 2 },
      ],
    ],
    'whoever has most fives goes first',
  ],
  [
    scored,
    6,
    [
      ...[
        { cem: 2, eva: 1, ann: 3, bob: 2 },
        { dee: 2, bob: 2, eva: 1 },
        { dee: 5, ann: 1 },
        { bob: 5, cem: 2 },
      ],
      ...[{ bob: 5 }, { dee: 2, ann: 2, eva: 3, bob: 5 }, { ann: 3, eva: 4, bob: 3, cem: 5 }],
    ],
    'all who have fewest fives are out at once',
  ],
].map(([rules, size, ballots]) => {
  const ids = names.slice(0, size);
  const answers = ballots.map((one) => (Array.isArray(one) ? { ranking: one } : { marks: one }));
  return { ids, ballots: answers, rules: rules(ids) };
});

/** So many counts of 2,100 profiles and those, each with lots and without. */
const counted = {
  ...{ plurality: 1810, approval: 600, score: 1804, star: 1804, borda: 1210, irv: 1210, schulze: 2420 },
  ...{ 'ranked-pairs': 2420, minimax: 2420, copeland: 1210, stv: 3018, meek: 3018, phragmen: 1488 },
};

/** The ballots as the core counts them: a choice is a mark of 1. */
const forCore = (ballot) =>
  ballot.choice ? { marks: Object.fromEntries(ballot.choice.map((id) => [id, 1])) } : ballot;

function profile(roll, { answer, rules }) {
  const ids = shuffled(roll, names.slice(0, 2 + roll(4)));
  const ballots = Array.from({ length: roll(10) }, () => answer(roll, ids));
  return { ids, ballots, rules: rules(ids) };
}

/** Counts once by both, in all ways. Answers what was found, by method and whether lots were drawn. */
function compare(core, { ids, ballots, rules }, draw) {
  const asked = { options: ids, ballots: ballots.map(forCore), rules, ...(draw && { draw }) };
  const answer = JSON.parse(core.count(JSON.stringify(asked)));
  assert.equal(answer.ok, true, JSON.stringify(answer));
  return rules.map(({ method, seats = 1, strength, top }, at) => {
    const poll = { options: ids.map((id) => ({ id })), seats, strength, max: top };
    const found = countBy(method, poll, ballots, draw);
    const said = comparable(answer.tallies[at], found);
    const about = JSON.stringify({ ids, draw, rule: rules[at], ballots });
    assert.equal(canonical(said), canonical(found), about);
    return { method, outcome: found.outcome };
  });
}

test('the core and a second program count thousands of small polls alike', async () => {
  const core = await whole.WebAssembly();
  const roll = dice(1);
  const outcomes = { decided: 0, level: 0, nobody: 0 };
  const methods = {};
  const random = Array.from({ length: 2100 }, (_, at) => profile(roll, forms[at % forms.length]));
  for (const [at, ballots] of [...random, ...seldom].entries()) {
    for (const draw of ['', `lots ${at}`]) {
      for (const { method, outcome } of compare(core, ballots, draw)) {
        methods[method] = (methods[method] ?? 0) + 1;
        outcomes[outcome] += 1;
        assert.ok(draw === '' || outcome !== 'level', 'lots leave nothing open');
      }
    }
  }
  assert.deepEqual(methods, counted);
  assert.deepEqual(outcomes, { decided: 17818, level: 3372, nobody: 3242 });
});
