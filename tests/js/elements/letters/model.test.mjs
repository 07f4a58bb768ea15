import assert from 'node:assert/strict';
import { test } from 'node:test';
import { importSources } from '../../support/sources.mjs';

const { Speech, answersOf, draftOf, nameOf, problemText, signedBy, stageOf } = await importSources(
  'elements/letters/model',
  'elements/letters/sentences',
  'locales/words',
);

const document = {
  languages: ['en', 'de'],
  steps: [
    { id: 'rules', kind: 'agreement', title: 'Rules' },
    {
      id: 'you',
      kind: 'profile',
      title: 'You',
      fields: [
        { id: 'name', label: 'Name' },
        { id: 'town', label: 'Town' },
      ],
    },
    {
      id: 'need',
      kind: 'question',
      title: { en: 'Why?', de: 'Warum?' },
      answer: 'interests',
      options: [
        { id: 'learn', label: 'To learn' },
        { id: 'people', label: { en: 'People', de: 'Leute' } },
      ],
    },
    { id: 'one', kind: 'question', title: 'One', answer: 'single', options: [{ id: 'x', label: 'X marks' }] },
    { id: 'level', kind: 'question', title: 'Level', answer: 'scale' },
    { id: 'more', kind: 'question', title: 'More', answer: 'text' },
    { id: 'end', kind: 'done', title: 'Done' },
  ],
  welcome: { letter: 'Hello {you.name}.', member: 'ada', name: 'Ada' },
};
const arrivals = (texts = {}) => ({ textOf: (id) => texts[id] });
const model = (more = {}) => ({ document, lang: 'de', revs: {}, arrivals: arrivals(), ...more });
const someone = (more = {}) => ({ id: 'r7', member: 'm:ann', time: 1, answers: {}, ...more });

test('the one who signs is a steward, and the one whom the flow names', () => {
  const seen = (shared) => ({ document, shared });
  const steward = seen({ funnel: {} });
  assert.equal(signedBy(steward, 'm:ada'), document.welcome);
  assert.equal(signedBy(steward, 'm:sue'), undefined);
  assert.equal(signedBy(steward, 'g:ada'), undefined);
  assert.equal(signedBy(steward, undefined), undefined);
  assert.equal(signedBy(seen({}), 'm:ada'), undefined);
  const plain = { ...document, welcome: undefined };
  assert.equal(signedBy({ document: plain, shared: { funnel: {} } }, 'm:undefined'), undefined);
});

test('answers are in words, in the order of the steps, without what was skipped or only agreed to', () => {
  const answers = {
    level: 3,
    rules: 1,
    one: 'x',
    need: ['learn', 'people', 'gone'],
    more: 'Tea.',
    you: { name: 'Ann' },
  };
  const said = answersOf(someone({ answers }), model(), 'de');
  assert.deepEqual(
    said.map(({ asked, text }) => [asked.text, text]),
    [
      ['Name', 'Ann'],
      ['Warum?', 'To learn, Leute und gone'],
      ['One', 'X marks'],
      ['Level', '3'],
      ['More', 'Tea.'],
    ],
  );
  assert.deepEqual(answersOf(someone({ answers: { more: null, you: null } }), model(), 'de'), []);
});

test('the letter is in the language of the page, until something is written', () => {
  const letter = { en: 'Hello', de: 'Hallo' };
  assert.deepEqual(draftOf(someone({ letter }), model()), { text: 'Hallo', lang: 'de' });
  assert.equal(draftOf(someone({ letter }), model({ arrivals: arrivals({ r7: 'Servus' }) })).text, 'Servus');
  assert.equal(draftOf(someone(), model()).text, '');
});

test('a member has a name and a guest has none', () => {
  assert.equal(nameOf(someone()), 'ann');
  assert.equal(nameOf(someone({ member: 'g:x1' })), '');
});

test('the stage says what is there to do', () => {
  const stage = (isKnown, failed, waiting) =>
    stageOf(model({ arrivals: { isKnown, failed, waiting: () => waiting } }));
  assert.equal(stage(false, false, []), 'loading');
  assert.equal(stage(false, true, []), 'unreachable');
  assert.equal(stage(true, false, []), 'empty');
  assert.equal(stage(true, true, [1]), 'waiting');
});

test('what was refused is worded for a letter', () => {
  const words = { longLetter: '{length} of {max}', failed: 'Failed' };
  const speech = new Speech('en', words, undefined, () => undefined);
  const problem = (code, args = {}) => problemText({ code, path: '/body/text', args }, speech);
  assert.equal(problem('text_too_long', { length: 4001, max: 4000 }), '4,001 of 4,000');
  assert.equal(problem('wrong_type'), 'Failed');
});
