import assert from 'node:assert/strict';
import { test } from 'node:test';
import { importSources } from '../../../support/sources.mjs';
import { counts } from './support.mjs';

const { Teller, Names, Numbers, plain, tellingFor, outcomeOf, agreementOf } = await importSources(
  'elements/poll/rounds/sentences',
  'elements/poll/rounds/names',
  'elements/poll/rounds/numbers',
  'elements/poll/rounds/outcome',
  'locales/rounds/index',
);

function told(name, method, locale = 'en') {
  const { options, tally, seats } = counts[name];
  const one = tally.tallies.find((other) => other.method === method);
  const telling = tellingFor(locale, () => undefined);
  const names = new Names(options, telling);
  const teller = new Teller(one, names, new Numbers(telling.locale, one.unit), telling);
  return {
    rounds: one.rounds.map((_, round) => plain(teller.round(round).join(' '))),
    outcome: plain(outcomeOf(one, names, telling, seats, false)),
    soFar: plain(outcomeOf(one, names, telling, seats, true)),
    agreement: plain(agreementOf(tally.tallies, names, telling)),
  };
}

test('an instant runoff is told as a story', () => {
  assert.deepEqual(told('runoff', 'irv').rounds, [
    'Nobody has more than half. Evening classes has fewest, so its 15 ballots move on: 11 to An open bench and 4 to nobody.',
    'Nobody has more than half. The glaze library has fewest, so its 26 ballots move on to An open bench.',
    'An open bench has more than half of the 96 ballots: 54.',
  ]);
});

test('surplus and quota are told in votes, as exactly as they can be read', () => {
  const [first, second] = told('seats', 'stv').rounds;
  assert.match(
    first,
    /^A seat takes 20 votes: that is the quota\. Ana Sousa has reached the quota and is elected\./,
  );
  assert.match(first, /This surplus moves on: 8\.625 to Bo Lindqvist and 3\.375 to Fay Okafor\.$/);
  assert.equal(second, 'Eli Haddad has fewest, so its 7 votes move on to Dara O’Neill.');
  const meek = told('seats', 'meek').rounds;
  assert.match(meek[0], /has 12\.25 votes above the quota\. This surplus moves on: 8\.8 to Bo/);
  assert.match(meek[1], /<0\.01 votes above the quota\.$/);
});

test('comparisons, marks and draws have sentences of their own', () => {
  assert.match(
    told('cycle', 'schulze').rounds[0],
    /^Nobody wins the comparison with each of the others\. No chain/,
  );
  const pairs = told('cycle', 'ranked-pairs').rounds[0];
  assert.match(pairs, /A new kiln comes before The glaze library \(17\)\./);
  assert.match(pairs, /Evening classes before A new kiln \(15\) is left out: it would close a circle\.$/);
  assert.match(
    told('cycle', 'minimax').rounds[0],
    /The greatest defeat of A new kiln is the smallest: 15\.$/,
  );
  assert.match(
    told('cycle', 'copeland').rounds[0],
    /are level\. The draw decides; first comes Evening classes\.$/,
  );
  assert.match(told('stars', 'star').rounds[1], /^26 ballots prefer The glaze library to Evening classes\.$/);
  assert.match(
    told('support', 'phragmen').rounds[1],
    /has most support left, 11, and takes the next seat\.$/,
  );
});

test('the outcome says who won, and that a tie is a tie', () => {
  assert.equal(told('runoff', 'irv').outcome, 'An open bench wins.');
  assert.equal(told('seats', 'stv').outcome, 'Ana Sousa, Bo Lindqvist, and Dara O’Neill are elected.');
  assert.equal(
    told('level', 'irv').outcome,
    'It is a tie between Evening classes, The glaze library, and A new kiln.',
  );
});

test('while people vote nobody has won', () => {
  assert.equal(told('runoff', 'irv').soFar, 'An open bench is ahead so far.');
});

test('ways of counting are compared', () => {
  assert.equal(told('cycle', 'schulze').agreement, '3 of 4 ways of counting choose A new kiln.');
  assert.equal(told('seats', 'stv').agreement, 'Both ways of counting agree.');
  assert.equal(told('level', 'irv').agreement, 'The ways of counting do not agree.');
});

test('two against two is no agreement, and what is level agrees with nothing', () => {
  const telling = tellingFor('en', () => undefined);
  const names = new Names([{ id: 'a' }, { id: 'b' }], telling);
  const agreement = (...winners) =>
    plain(
      agreementOf(
        winners.map((id) => ({ outcome: id ? 'decided' : 'level', winners: id ? [id] : [] })),
        names,
        telling,
      ),
    );
  assert.equal(agreement('a', 'a', 'b', 'b'), 'The ways of counting do not agree.');
  assert.equal(agreement('', '', 'b'), 'The ways of counting do not agree.');
  assert.equal(agreement('a', '', 'a'), '2 of 3 ways of counting choose a.');
  assert.equal(agreement('a', 'a', 'a'), 'All 3 ways of counting agree.');
});

test('every decision of every count has a sentence, in every language', async () => {
  let sentences = 0;
  for (const locale of ['en', 'de', 'fr', 'es', 'pt', 'ar']) {
    await new Promise((resolve) => {
      if (tellingFor(locale, resolve).locale === locale) resolve();
    });
    for (const [name, { tally }] of Object.entries(counts)) {
      for (const { method, rounds } of tally.tallies) {
        for (const text of told(name, method, locale).rounds) {
          assert.match(text, /\S.*[.؟]$/u, `${locale} ${name} ${method}`);
          assert.doesNotMatch(text, /[{}]|undefined|NaN/, `${locale} ${name} ${method}`);
        }
        sentences += rounds.length;
      }
    }
  }
  assert.ok(sentences > 250, `told ${sentences} only`);
});
