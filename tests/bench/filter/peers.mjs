// The packages that a site would take instead, each as its own page says it is used. What is asked of them is less: is there a bad word?
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { root } from '../support.mjs';

const folder = `${root}tests/bench/peers/node_modules/`;
const peers = createRequire(pathToFileURL(`${root}tests/bench/peers/package.json`));
const of = (module) => module.default ?? module;

async function badWords() {
  const { Filter } = await import(pathToFileURL(`${folder}bad-words/dist/index.js`));
  const filter = new Filter();
  return (text) => filter.isProfane(text);
}

function badWordsNext() {
  const filter = new (of(peers('bad-words-next')))();
  filter.add(of(peers('bad-words-next/lib/en')));
  return (text) => filter.check(text);
}

function obscenity() {
  const { RegExpMatcher, englishDataset, englishRecommendedTransformers } = peers('obscenity');
  const matcher = new RegExpMatcher({ ...englishDataset.build(), ...englishRecommendedTransformers });
  return (text) => matcher.hasMatch(text);
}

function allProfanity() {
  const { AllProfanity } = peers('allprofanity');
  const filter = new AllProfanity({ silent: true });
  return (text) => filter.check(text);
}

function glin() {
  const { Filter } = peers('glin-profanity');
  const filter = new Filter({ languages: ['english'] });
  return (text) => filter.isProfane(text);
}

function leo() {
  const filter = peers('leo-profanity');
  return (text) => filter.check(text);
}

function toad() {
  const { Profanity } = peers('@2toad/profanity');
  const filter = new Profanity();
  return (text) => filter.exists(text);
}

/** [package, () => (text => whether it minds), whether it looks through any disguise]. */
export const checkers = [
  ['@2toad/profanity', toad, false],
  ['leo-profanity', leo, false],
  ['bad-words', badWords, false],
  ['allprofanity', allProfanity, true],
  ['bad-words-next', badWordsNext, true],
  ['obscenity', obscenity, true],
  ['glin-profanity', glin, true],
];
