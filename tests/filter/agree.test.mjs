// Hub and page say the same of every text, byte for byte, with the lexicons that are shipped.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { hubBinary } from '../../scripts/start-hub.mjs';
import { models, packs } from '../../sdk/data/filter/pack.mjs';
import { disguises } from '../eval/disguises.mjs';
import { filters } from '../wasm/modules.mjs';

const linesOf = (path) =>
  readFileSync(new URL(path, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));

/** The first word of each entry, as it is and in a disguise that changes from one to the next. */
function entriesOf(language) {
  const kinds = Object.values(disguises);
  return linesOf(`../../sdk/data/filter/lexicon/${language}.tsv`).flatMap((line, at) => {
    const [word] = line.split('\t')[0].replaceAll(' *', '').split('|');
    return [`you ${word}!`, `so ${kinds[at % kinds.length](word, at)} again`];
  });
}

const hostile = [
  '',
  '\u202eidiot',
  'i\u0301\u0302\u0303diot',
  '\ufeffidiot\u0000',
  'a'.repeat(5000),
  '𝖎𝖉𝖎𝖔𝖙 😀',
];

function ofTheHub(texts, languages) {
  const input = texts.map((text) => JSON.stringify({ text })).join('\n');
  const asked = languages.flatMap((language) => ['--language', language]);
  const options = { input, encoding: 'utf8', maxBuffer: 1 << 28 };
  try {
    return execFileSync(hubBinary, ['check', '--json', ...asked], options);
  } catch (error) {
    assert.equal(error.status, 1, error.stderr); // 1: something was found
    return error.stdout;
  }
}

const all = packs();
const languages = all.map(([language]) => language);
const texts = [
  ...languages.flatMap(entriesOf),
  ...linesOf('harmless.txt'),
  ...linesOf('../../sdk/data/filter/contrast.tsv').flatMap((line) => line.split('\t')),
  ...hostile,
];

for (const [name, make] of Object.entries(filters)) {
  test(`the filter as ${name} says of ${texts.length} texts what the hub says`, async () => {
    const hub = ofTheHub(texts, languages).split('\n');
    assert.equal(hub.pop(), '');
    assert.equal(hub.length, texts.length);
    const module = await make();
    const handle = module.open();
    for (const [, pack] of all) module.addLexicon(handle, new TextEncoder().encode(pack));
    for (const [, model] of models()) module.setModel(handle, model);
    module.setPolicy(handle, JSON.stringify({ kind: 'filter', languages }));
    texts.forEach((text, at) => {
      assert.equal(module.check(handle, text), hub[at], text);
    });
    assert.ok(hub.filter((report) => !report.includes('"findings":[]')).length > texts.length / 2);
    module.close(handle);
  });
}
