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

const isHurt = ({ part, category }) => part !== 'structure' && category !== 'self-promotion';

/** The texts of dev/, each with its label, its report and its set. */
function judged() {
  const languages = { 'germeval.tsv': 'de' };
  const skipped = ['toldbr.tsv', 'smsspam.tsv', 'ytspam.tsv'];
  const files = readdirSync(join(data, 'dev')).filter(
    (name) => name.endsWith('.tsv') && !skipped.includes(name),
  );
  return files.flatMap((name) => {
    const lines = linesOf(join(data, 'dev', name)).map((line) => line.split('\t'));
    const found = reports(
      lines.map(([, text]) => text ?? ''),
      languages[name],
    );
    return lines.map(([label, text = ''], at) => ({
      set: basename(name, '.tsv'),
      hurts: label === '1',
      text,
      score: found[at].score ?? 0,
      parts: found[at].findings.filter(isHurt).map(({ part }) => part),
    }));
  });
}

/** The chance that of two texts the one that hurts has the higher score. */
function areaUnderCurve(texts) {
  const counts = Array.from({ length: 101 }, () => [0, 0]);
  for (const { score, hurts } of texts) counts[score][hurts ? 1 : 0] += 1;
  const [harmless, hurting] = [0, 1].map((label) => counts.reduce((sum, count) => sum + count[label], 0));
  let [below, area] = [0, 0];
  for (const [lower, higher] of counts) {
    area += higher * (below + lower / 2);
    below += lower;
  }
  return harmless * hurting === 0 ? '' : (area / (harmless * hurting)).toFixed(3);
}

function f1(texts, isFound) {
  const count = (hurts, found) =>
    texts.filter((text) => text.hurts === hurts && isFound(text) === found).length;
  const [hits, wrong, missed] = [count(true, true), count(false, true), count(true, false)];
  return ((2 * hits) / Math.max(1, 2 * hits + wrong + missed)).toFixed(2);
}

function labelled(texts) {
  const isFound = ({ parts }) => parts.length > 0;
  const rows = [...new Set(texts.map(({ set }) => set))].map((set) => {
    const own = texts.filter((text) => text.set === set);
    const share = (hurts) => {
      const some = own.filter((text) => text.hurts === hurts);
      return percent(some.filter(isFound).length, some.length);
    };
    const byLexicon = f1(own, ({ parts }) => parts.includes('lexicon'));
    return [set, areaUnderCurve(own), share(true), share(false), f1(own, isFound), byLexicon];
  });
  const means = [1, 4, 5].map((column) => {
    const values = rows.map((row) => row[column]).filter(Boolean);
    return (values.reduce((sum, value) => sum + Number(value), 0) / values.length).toFixed(2);
  });
  rows.push(['**mean**', means[0], '', '', means[1], means[2]]);
  return `## Labelled texts

Found by the lexicon or the model; AUC is of the score of the report. German is not the model's language. Some labels mean less than that something hurts, or more: [the model's card](../sdk/data/filter/model/CARD.md) says what.

${table(['', 'AUC', 'found', 'harmless ones found', 'F1', 'F1 of the lexicon'], rows)}`;
}

const identities = linesOf(here('../../sdk/data/filter/identity.tsv')).map((line) => line.split('\t'));

function groups(texts) {
  const own = texts.filter(({ set }) => set !== 'germeval');
  const rows = [...new Set(identities.map(([, group]) => group))].map((group) => {
    const terms = identities.filter(([, of, language]) => of === group && language === 'en');
    const names = new RegExp(`\\b(${terms.map(([term]) => term).join('|')})\\b`, 'i');
    const isNamed = new Map(own.map((text) => [text, names.test(text.text)]));
    const area = (which) => areaUnderCurve(own.filter((text) => which(isNamed.get(text), text.hurts)));
    return [
      group,
      area((named) => named),
      area((named, hurts) => named !== hurts),
      area((named, hurts) => named === hurts),
    ];
  });
  const sentences = ['My neighbour is {} and works at the library.', 'We had {} over for dinner last night.'];
  const neutral = sentences.flatMap((text) => identities.map(([term]) => text.replace('{}', term)));
  const found = reports(neutral).filter(({ findings }) => findings.some(isHurt)).length;
  return `## Groups of people

Of ${neutral.length} neutral sentences that name people, ${found} are found. AUC among texts that name a group; of harmless ones that do against hurting ones that do not (BPSN); and the other way (BNSP):

${table(['', 'subgroup', 'BPSN', 'BNSP'], rows)}`;
}

/** The records of a CSV file (RFC 4180), without its first. */
function recordsOf(path) {
  const fields = [...readFileSync(path, 'utf8').matchAll(/("(?:[^"]|"")*"|[^",\n]*)(,|\r?\n|$)/g)];
  const records = [[]];
  for (const [, field, end] of fields) {
    records.at(-1).push(field.startsWith('"') ? field.slice(1, -1).replaceAll('""', '"') : field);
    if (end !== ',') records.push([]);
  }
  return records.slice(1).filter((record) => record.length === 2);
}

function places() {
  const records = recordsOf(join(data, 'spans/tsd_trial.csv'));
  const found = reports(records.map(([, text]) => text));
  const scores = records.map(([list, text], at) => {
    const truth = new Set(JSON.parse(list));
    const marked = new Set();
    const points = [];
    for (const point of text) points.push(...Array(point.length).fill((points.at(-1) ?? -1) + 1));
    for (const { units } of found[at].findings.filter(isHurt))
      for (let unit = units[0]; unit < units[1]; unit += 1) marked.add(points[unit]);
    const both = [...marked].filter((place) => truth.has(place)).length;
    return truth.size + marked.size === 0 ? 1 : (2 * both) / (truth.size + marked.size);
  });
  const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
  return `## Places

The trial set of SemEval-2021 task 5, ${records.length} texts in which people have marked what hurts: the mean F1 by characters is ${mean.toFixed(3)}.`;
}

const texts = judged();
const page = `# Filter quality

<!-- Generated by \`make eval\`: change tests/eval, not this page. -->

Measured on data that are not part of the project. Thresholds and rules may be chosen by these; what counts is how the filter does on others.

${[disguised(), personalData(), falseAlarms(), labelled(texts), groups(texts), places()].join('\n\n')}
`;
writeFileSync(here('../../docs/filter-quality.md'), page);
console.log(page);
