// Writes the inputs of the golden cases where libFuzzer starts from. Usage: seeds.mjs FOLDER
// The folder is emptied first: libFuzzer adds what it finds, and the next run must not start from there.
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const cases = join(dirname(fileURLToPath(import.meta.url)), '..', 'cases');
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

function save(target, name, bytes) {
  if (bytes.length > 0 && bytes.length <= kLongest) writeFileSync(join(folder, target, name), bytes);
}

rmSync(folder, { recursive: true, force: true });
for (const target of ['parse_json', 'replica']) mkdirSync(join(folder, target), { recursive: true });
for (const room of readdirSync(cases, { withFileTypes: true }).filter((entry) => entry.isDirectory())) {
  for (const file of readdirSync(join(cases, room.name))) {
    const { steps } = JSON.parse(readFileSync(join(cases, room.name, file), 'utf8'));
    const name = `${room.name}-${file}`;
    steps.forEach((step, index) => save('parse_json', `${name}-${index}`, inputOf(step)));
    save('replica', name, Buffer.from(steps.map(lineOf).filter(Boolean).join('\n')));
  }
}
