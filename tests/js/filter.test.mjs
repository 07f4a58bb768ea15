// The filter for code, as the package ships it, without a browser.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { HearthError, openFilter } from '../../js/dist/npm/index.js';

const professional = { audience: 'professional' };

test('check reports, mask covers', async () => {
  const filter = await openFilter(professional);
  const { findings: none, verdict: fine } = filter.check('Good morning');
  assert.deepEqual([none, fine], [[], 'allow']);
  const { verdict, findings } = filter.check('You idiot');
  assert.equal(verdict, 'suggest');
  assert.deepEqual(
    findings.map(({ category, entry, units }) => [category, entry, units]),
    [['insult', 'idiot', [4, 9]]],
  );
  assert.equal(filter.mask('You idiot'), 'You *****');
  filter.close();
});

test('half a pair of surrogates counts as one', async () => {
  const filter = await openFilter(professional);
  const [{ units }] = filter.check('\ud83d you idiot').findings;
  assert.deepEqual(units, [6, 11]);
  filter.close();
});

test('another policy applies at once, and a broken one changes nothing', async () => {
  const filter = await openFilter(professional);
  await filter.use({ rules: { insult: { suggest: 4, hold: 4, block: 1 } } });
  assert.equal(filter.check('idiot').verdict, 'block');
  await assert.rejects(filter.use({ rules: { insult: { hold: 7 } } }), (error) => {
    assert.ok(error instanceof HearthError);
    assert.deepEqual(
      error.problems.map(({ code, path }) => [code, path]),
      [['out_of_range', '/rules/insult/hold']],
    );
    return true;
  });
  await assert.rejects(filter.use({ languages: ['en', 'tlh'] }), (error) => {
    assert.deepEqual(
      error.problems.map(({ code, path, args }) => [code, path, args]),
      [['unknown_value', '/languages/1', { allowed: 'de, en, es, fr, pt' }]],
    );
    return true;
  });
  assert.equal(filter.check('idiot').verdict, 'block');
  filter.close();
});

test('each language has its lexicon', async () => {
  const words = { de: 'Arschloch', en: 'asshole', es: 'gilipollas', fr: 'connard', pt: 'filho da puta' };
  const filter = await openFilter({ ...professional, languages: [] });
  for (const [language, word] of Object.entries(words)) {
    await filter.use({ ...professional, languages: [language] });
    assert.notEqual(filter.check(word).verdict, 'allow', word);
  }
  filter.close();
});

test('a closed filter says so', async () => {
  const filter = await openFilter();
  filter.close();
  filter.close();
  assert.throws(() => filter.check('x'), /disposed/);
});
