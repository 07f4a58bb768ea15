// How good the filter is, on data that are not in the project; writes docs/filter-quality.md. Usage: eval.mjs DATA_FOLDER
// The folder has dev/*.tsv (label, text), lists/, names/ and pii/, as tests/eval/README.md says.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { hubBinary } from '../../scripts/start-hub.mjs';
import { collisions } from '../../sdk/data/filter/collisions.mjs';
import { disguises } from './disguises.mjs';

const [data] = process.argv.slice(2);
if (!data || !existsSync(join(data, 'dev'))) {
  console.error('Name a folder with dev/, lists/, names/ and pii/: tests/eval/README.md says more.');
  process.exit(2);
}

const linesOf = (path) =>
  readFileSync(path, 'utf8')
    .split(/\r?\n/)
    .filter((line) => line !== '' && !line.startsWith('#'));
const here = (path) => new URL(path, import.meta.url);

function check(texts, language) {
  const input = texts.map((text) => JSON.stringify({ text })).join('\n');
  const options = { input, encoding: 'utf8', maxBuffer: 1 << 30, stdio: ['pipe', 'pipe', 'inherit'] };
  try {
    return execFileSync(hubBinary, ['check', '--json', '--language', language], options);
  } catch (error) {
    if (error.status !== 1) throw error; // 1: something was found
    return error.stdout;
  }
}
const reports = (texts, language = 'en') => check(texts, language).trimEnd().split('\n').map(JSON.parse);
const percent = (part, whole) => (whole === 0 ? '' : `${((100 * part) / whole).toFixed(1)} %`);
const table = (head, rows) =>
  [head, head.map((_, at) => (at === 0 ? '---' : '--:')), ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');

/** Single words of at least four letters that two lists of others share and our lexicon has as they are. */
function sharedWords() {
  const [first, second] = ['ldnoobw/en', 'swear-words-chucknorris/en'].map((name) =>
    linesOf(join(data, 'lists', name)),
  );
  const shared = first.filter((word) => /^[a-z]{4,}$/.test(word) && second.includes(word));
  const found = reports(shared);
  return shared.filter((_, at) => found[at].findings.length > 0);
}

function disguised() {
  const words = sharedWords();
  const kinds = Object.entries(disguises).map(([name, disguise]) => {
    const texts = words.map((word, at) => `so there is this ${disguise(word, at)} again`);
    const found = reports(texts).filter(({ findings }) => findings.some(({ part }) => part === 'lexicon'));
    return [name, found.length];
  });
  const mean = kinds.reduce((sum, [, found]) => sum + found, 0) / kinds.length;
  const rows = [...kinds, ['**mean**', mean]].map(([name, found]) => [name, percent(found, words.length)]);
  return `## Disguise

${words.length} words that two lists of others share and ours has, each in ${kinds.length} disguises within a harmless sentence. Some of the rules were written with these kinds in mind.

${table(['', 'found'], rows)}`;
}

function personalData() {
  const kinds = { EMAIL_ADDRESS: 'mail', CREDIT_CARD: 'card', IBAN_CODE: 'iban', PHONE_NUMBER: 'phone' };
  const samples = JSON.parse(readFileSync(join(data, 'pii/synth_dev.json'), 'utf8'));
  const all = reports(samples.map(({ full_text: text }) => text));
  const rows = Object.entries(kinds).map(([type, reason]) => {
    let [hits, spans, findings] = [0, 0, 0];
    samples.forEach(({ spans: truth }, at) => {
      const wanted = truth.filter(({ entity_type: kind }) => kind === type);
      const found = all[at].findings.filter((finding) => finding.reason === reason);
      spans += wanted.length;
      findings += found.length;
      hits += wanted.filter(({ start_position: begin, end_position: end }) =>
        found.some(({ units: [from, to] }) => from < end && to > begin),
      ).length;
    });
    return [reason, spans, percent(hits, spans), percent(hits, findings)];
  });
  return `## Personal data

${table(['', 'there', 'recall', 'precision'], rows)}`;
}

function falseAlarms() {
  const lists = {
    'American dictionary': ['/usr/share/dict/american-english'],
    'names, international': [join(data, 'names/names-international/first_all.txt')],
  };
  const rows = Object.entries(lists).map(([name, paths]) => [
    name,
    paths.reduce((sum, path) => sum + linesOf(path).length, 0),
    collisions(hubBinary, 'en', paths).length,
  ]);
  const harmless = linesOf(here('../filter/harmless.txt'));
  const found = reports(harmless).filter(({ findings }) => findings.length > 0).length;
  rows.push(['strings that filters wrongly flag', harmless.length, found]);
  return `## False alarms

Words that are found and are no entry; a dictionary has our entries too.

${table(['', 'looked at', 'found'], rows)}`;
}

/** What the lexicon alone makes of labelled texts; a model will do more. */
function labelled() {
  const languages = { 'germeval.tsv': 'de' };
  const skipped = ['toldbr.tsv', 'smsspam.tsv', 'ytspam.tsv'];
  const files = readdirSync(join(data, 'dev')).filter(
    (name) => name.endsWith('.tsv') && !skipped.includes(name),
  );
  const rows = files.map((name) => {
    const lines = linesOf(join(data, 'dev', name)).map((line) => line.split('\t'));
    const all = reports(
      lines.map(([, text]) => text ?? ''),
      languages[name],
    );
    const found = all.map(({ findings }) => findings.some(({ part }) => part === 'lexicon'));
    const count = (label, is) => lines.filter(([own], at) => own === label && found[at] === is).length;
    const [hits, wrong, missed] = [count('1', true), count('0', true), count('1', false)];
    const f1 = (2 * hits) / Math.max(1, 2 * hits + wrong + missed);
    return [basename(name, '.tsv'), percent(hits, hits + missed), percent(hits, hits + wrong), f1.toFixed(2)];
  });
  return `## Labelled texts, by the lexicon alone

${table(['', 'recall', 'precision', 'F1'], rows)}`;
}

const page = `# Filter quality

<!-- Generated by \`make eval\`: change tests/eval, not this page. -->

Measured on data that are not part of the project. Thresholds and rules may be chosen by these; what counts is how the filter does on others.

${[disguised(), personalData(), falseAlarms(), labelled()].join('\n\n')}
`;
writeFileSync(here('../../docs/filter-quality.md'), page);
console.log(page);
