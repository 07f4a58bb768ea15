// Learns the filter's model anew: sdk/data/filter/model/. Usage: train.mjs PROGRAM DATA_FOLDER
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { packs } from '../../data/filter/pack.mjs';

const [program, data] = process.argv.slice(2);
if (!program || !data) {
  console.error('Name a folder with train/, dev/, spans/ and licences/: docs/filter.md says more.');
  process.exit(2);
}
const sources = fileURLToPath(new URL('../../data/filter', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'hearth-train-'));
try {
  const pack = join(folder, 'en.lexicon');
  writeFileSync(pack, new Map(packs()).get('en'));
  const out = join(sources, 'model');
  mkdirSync(out, { recursive: true });
  execFileSync(program, [data, sources, pack, out], { stdio: 'inherit' });
} finally {
  rmSync(folder, { recursive: true, force: true });
}
