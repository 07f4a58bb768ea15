// Checks the lexicons and makes the packs that a page and a hub load: docs/filter.md has both formats.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const sources = fileURLToPath(new URL('lexicon/', import.meta.url));
const learnt = fileURLToPath(new URL('model/', import.meta.url));
const categories = ['profanity', 'slur', 'insult', 'threat', 'identity-attack', 'sexual', 'self-promotion'];
const modes = ['word', 'stem', 'part', 'phrase', 'addressed'];

const linesOf = (path) =>
  readFileSync(path, 'utf8')
    .split('\n')
    .map((text, at) => ({ text, where: `${basename(path)}:${at + 1}` }))
    .filter(({ text }) => text !== '' && !text.startsWith('#'));

function faultOf({ text }, known) {
  const fields = text.split('\t');
  if (fields.length !== 5)
    return `has ${fields.length} fields instead of word, category, severity, mode, note`;
  const [word, category, severity, mode, note] = fields;
  if (word !== word.toLowerCase() || word !== word.normalize('NFC').trim())
    return 'the word is not in lower case';
  if (/ {2}|\|\||\|$/.test(word)) return 'the word has an empty part';
  if (!categories.includes(category)) return `there is no category "${category}"`;
  if (!/^[123]$/.test(severity)) return 'the severity is not 1, 2 or 3';
  if (!modes.includes(mode)) return `there is no mode "${mode}"`;
  if (mode === 'phrase' && !word.includes(' ')) return 'a phrase has several words';
  if ((mode === 'stem' || mode === 'part') && word.includes(' ')) return `a ${mode} is one word`;
  if (note.trim() === '') return 'there is no note';
  if (known.has(word.split('|')[0])) return 'the word stands here twice';
  return undefined;
}

/** The entries of a source, and what is wrong with it. */
export function readLexicon(path) {
  const known = new Set();
  const faults = [];
  const entries = [];
  for (const line of linesOf(path)) {
    const fault = faultOf(line, known);
    if (fault) faults.push(`${line.where}: ${fault}`);
    const [word, category, severity, mode] = line.text.split('\t');
    known.add(word.split('|')[0]);
    if (!fault) entries.push({ word, category, severity: Number(severity), mode });
  }
  return { entries, faults };
}

/** "@address", "@common" and "@except" (what no dictionary has) of <language>.words; words of @common stand side by side. */
function wordsOf(path) {
  const sections = { address: [], common: [], except: [] };
  let section;
  for (const { text } of linesOf(path)) {
    if (text.startsWith('@')) section = sections[text.slice(1)];
    else section.push(...(section === sections.common ? text.split(' ') : [text]));
  }
  return sections;
}

function packOf(language) {
  const { entries, faults } = readLexicon(join(sources, `${language}.tsv`));
  if (faults.length > 0) throw new Error(faults.join('\n'));
  const groups = new Map();
  for (const { word, category, severity, mode } of entries) {
    const head = `@entries ${category} ${severity} ${mode}`;
    groups.set(head, [...(groups.get(head) ?? []), word]);
  }
  const { address, common, except: own } = wordsOf(join(sources, `${language}.words`));
  const exceptions = join(sources, `${language}.except`);
  const except = existsSync(exceptions) ? linesOf(exceptions).map(({ text }) => text) : [];
  const sorted = (words) => [...new Set(words)].sort();
  return [
    `hearth-lexicon 1 ${language}`,
    ...[...groups].sort().flatMap(([head, words]) => [head, ...words.sort()]),
    ...[
      '@address',
      ...sorted(address),
      '@common',
      ...sorted(common),
      '@except',
      ...sorted([...except, ...own]),
    ],
    '',
  ].join('\n');
}

/** The packs as [language, text]. Throws with all that is wrong with a source. */
export const packs = () =>
  readdirSync(sources)
    .filter((name) => name.endsWith('.tsv'))
    .map((file) => basename(file, '.tsv'))
    .map((language) => [language, packOf(language)]);

/** The models as [language, bytes]: those that are made, by `make train`. */
export const models = () =>
  readdirSync(learnt)
    .filter((name) => name.endsWith('.model'))
    .map((file) => [basename(file, '.model'), readFileSync(join(learnt, file))]);
