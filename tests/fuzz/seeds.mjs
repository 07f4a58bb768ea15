// Writes the inputs of the golden cases, and a few files of ballots, where libFuzzer starts from. Usage: seeds.mjs FOLDER
// The folder is emptied first: libFuzzer adds what it finds, and the next run must not start from there.
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { edited } from '../wasm/edits.mjs';

const cases = join(dirname(fileURLToPath(import.meta.url)), '..', 'cases');
const files = join(dirname(fileURLToPath(import.meta.url)), 'ballots');
const folder = process.argv[2];

// Long inputs teach a fuzzer nothing that shorter ones do not.
const kLongest = 8192;

function inputOf(step) {
  if (step.hex) return Buffer.from(step.hex, 'hex');
  if (step.parts)
    return Buffer.from(step.parts.map((part) => (part.repeat ? part : part[0].repeat(part[1]))).join(''));
  return Buffer.from(JSON.stringify(step.in ?? step.document ?? step.act ?? step.out));
}

function lineOf(step) {
  if (step.do === 'publish') return `l${JSON.stringify({ document: step.document })}`;
  return step.call ? `${step.call[0]}${inputOf(step)}` : undefined;
}

/** As many calls as fit, so that long stories begin a run, too. */
function storyOf(kind, steps) {
  const lines = [`k${kind}`];
  for (const line of steps.map(lineOf).filter(Boolean))
    if (Buffer.byteLength([...lines, line].join('\n')) <= kLongest) lines.push(line);
  return Buffer.from(lines.join('\n'));
}

function save(target, name, bytes) {
  if (bytes.length > 0 && bytes.length <= kLongest) writeFileSync(join(folder, target, name), bytes);
}

rmSync(folder, { recursive: true, force: true });
for (const target of ['parse_json', 'replica', 'recount', 'filter', 'model', 'logic', 'match', 'ballots'])
  mkdirSync(join(folder, target), { recursive: true });
for (const room of readdirSync(cases, { withFileTypes: true }).filter((entry) => entry.isDirectory())) {
  for (const file of readdirSync(join(cases, room.name))) {
    const text = readFileSync(join(cases, room.name, file));
    const { kind, steps } = JSON.parse(text);
    const name = `${room.name}-${file}`;
    if (steps === undefined) {
      save('parse_json', name, text);
      continue;
    }
    steps.forEach((step, index) => save('parse_json', `${name}-${index}`, inputOf(step)));
    save('replica', name, storyOf(kind, steps));
  }
}

// Rules with their data.
for (const file of readdirSync(join(cases, 'logic')).filter((name) => name !== 'count.json')) {
  const { cases: all } = JSON.parse(readFileSync(join(cases, 'logic', file), 'utf8'));
  for (const [index, { rule, data }] of all.entries())
    save('logic', `${file}-${index}`, Buffer.from(JSON.stringify({ rule, data })));
}

// Problems, some with a matching that somebody proposes.
for (const file of readdirSync(join(cases, 'match')).filter((name) => name !== 'count.json')) {
  const { cases: all } = JSON.parse(readFileSync(join(cases, 'match', file), 'utf8'));
  for (const [index, { problem, matching }] of all.entries())
    save('match', `${file}-${index}`, Buffer.from(JSON.stringify({ problem, matching })));
}

// A receipt in the first line, then an export after its edits.
for (const file of readdirSync(join(cases, 'export')).filter((name) => name !== 'count.json')) {
  const { checks, lines, cases: all } = JSON.parse(readFileSync(join(cases, 'export', file), 'utf8'));
  for (const [index, { edits, receipt = null }] of (all ?? []).entries()) {
    const text = Buffer.concat([Buffer.from(`${JSON.stringify(receipt)}\n`), edited(lines, edits)]);
    save('recount', `${file}-${index}`, text);
  }
  for (const [index, check] of (checks ?? []).entries())
    save('recount', `${file}-${index}`, Buffer.from(JSON.stringify(check.in)));
}

// Texts that look like something, in tens; a pack; a policy.
const harmless = readFileSync(
  join(dirname(fileURLToPath(import.meta.url)), '..', 'filter', 'harmless.txt'),
  'utf8',
).split('\n');
for (let at = 0; at < harmless.length; at += 10)
  save('filter', `harmless-${at}`, Buffer.from(harmless.slice(at, at + 10).join('\n')));
const disguised = [
  'f u c k',
  'f*ck',
  'k!ll y0urself',
  'a$$',
  'shh1t',
  'f\u200buck',
  'fu\u0335ck',
  '\u{1d553}',
  'you cl0wn',
];
save('filter', 'disguised', Buffer.from(disguised.join('\n')));
save(
  'filter',
  'numbers',
  Buffer.from('GB82 WEST 1234 5698 7654 32, 4111 1111 1111 1111, +49 89 1234567, a@b.de'),
);
save('filter', 'pack', Buffer.from('hearth-lexicon 1 en\n@entries slur 3 word\nab|cd\n@except\nabc\n'));
save('filter', 'policy', Buffer.from('{"kind":"filter","rules":{"slur":{"hold":1}},"words":[{"word":"x"}]}'));

// Bits of the first byte of ballots_fuzz.cpp: two for the format, one each for lenient, scores and overvotes.
const formats = ['blt', 'preflib', 'csv', 'json'];
const formatOf = (file) => formats.indexOf(/\.(blt|csv|json)$/.exec(file)?.[1] ?? 'preflib');
for (const file of readdirSync(files)) {
  const text = readFileSync(join(files, file));
  for (const manner of [0, 4, 8, 20]) {
    save('ballots', `${file}-${manner}`, Buffer.concat([Buffer.from([formatOf(file) | manner]), text]));
  }
}

// A model of one head and eight weights, without the checksum that the target adds.
const head = (category) => [
  category,
  3,
  127,
  1,
  60,
  32,
  0,
  0,
  16,
  0,
  0,
  0,
  0,
  0,
  0,
  9,
  250,
  7,
  0,
  3,
  255,
  100,
  1,
];
save(
  'model',
  'small',
  Buffer.from([...Buffer.from('hearth-model 1 en\n'), 1, 0, 0, 0, 5, 0, 0, 0, 1, ...head(2), ...head(2)]),
);
