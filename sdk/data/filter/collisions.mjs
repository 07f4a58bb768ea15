// Which words of a list the filter finds although no entry is written so.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readLexicon } from './pack.mjs';

const lexiconOf = (language) => fileURLToPath(new URL(`lexicon/${language}.tsv`, import.meta.url));
const all = { suggest: 1 };
const policy = {
  kind: 'filter',
  rules: Object.fromEntries(
    ['profanity', 'slur', 'insult', 'threat', 'identity-attack', 'sexual', 'self-promotion'].map((name) => [
      name,
      all,
    ]),
  ),
};

/** Every way in which an entry is written, but for those that may stand in or begin other words. */
function ownForms(language) {
  const forms = new Set();
  for (const { word, mode } of readLexicon(lexiconOf(language)).entries) {
    const [base, ...ends] = word.split('|');
    for (const end of ['', ...ends]) forms.add(base + end);
    if (mode === 'stem' || mode === 'part') forms.add(`${base}*`);
  }
  return forms;
}

/** Words of <language>.kept are found rightly; one that ends with * stands for all that begin so. */
function keptBy(language) {
  const path = lexiconOf(language).replace(/tsv$/, 'kept');
  const lines = existsSync(path) ? readFileSync(path, 'utf8').split('\n') : [];
  const kept = lines.filter((line) => line !== '' && !line.startsWith('#'));
  return (word) => kept.some((one) => (one.endsWith('*') ? word.startsWith(one.slice(0, -1)) : word === one));
}

const isOwn = (forms, word, entry) =>
  forms.has(word) ||
  forms.has(word.replace(/['’]s$/, '')) ||
  (forms.has(`${entry}*`) && word.includes(entry));

function reports(hearth, language, words) {
  const folder = mkdtempSync(join(tmpdir(), 'hearth-words-'));
  try {
    writeFileSync(join(folder, 'words'), words.join('\n'));
    writeFileSync(join(folder, 'policy'), JSON.stringify(policy));
    const args = [
      'check',
      join(folder, 'words'),
      '--json',
      '--language',
      language,
      '--policy',
      join(folder, 'policy'),
    ];
    return answer(hearth, args).trimEnd().split('\n');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The command ends with 1 where anything was found. */
function answer(hearth, args) {
  const quiet = { encoding: 'utf8', maxBuffer: 1 << 30, stdio: ['ignore', 'pipe', 'inherit'] };
  try {
    return execFileSync(hearth, args, quiet);
  } catch (error) {
    if (error.status !== 1 || !error.stdout) throw error;
    return error.stdout;
  }
}

/** In lower case, sorted. */
export function collisions(hearth, language, lists) {
  const words = [
    ...new Set(lists.flatMap((list) => readFileSync(list, 'utf8').split(/\r?\n/).filter(Boolean))),
  ];
  const forms = ownForms(language);
  const isKept = keptBy(language);
  const isOne = (word) => !word.includes('-'); // joined by a hyphen are several words
  const found = new Set();
  reports(hearth, language, words).forEach((line, at) => {
    const word = words[at].toLowerCase();
    for (const { entry, part } of JSON.parse(line).findings)
      if (part === 'lexicon' && !isOwn(forms, word, entry) && !isKept(word) && isOne(word)) found.add(word);
  });
  return [...found].sort();
}
