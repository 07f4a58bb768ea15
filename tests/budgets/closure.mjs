// What a page really fetches: the files that an entry imports, and what those import, from esbuild's metafile; and files by their names.
import { readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

const fetched = new Set(['import-statement', 'file-loader']);

/** The output made from a source: esbuild names it by content, so it is found by its entry point. */
function outputOf(outputs, source) {
  const found = Object.keys(outputs).find((name) => outputs[name].entryPoint === source);
  if (!found) throw new Error(`${source}: no output of the build starts there`);
  return found;
}

/** The outputs that loading these sources fetches: themselves, static imports, and files such as the .wasm. */
export function closure(outputs, sources) {
  const reached = new Set();
  const waiting = sources.map((source) => outputOf(outputs, source));
  while (waiting.length > 0) {
    const name = waiting.pop();
    if (reached.has(name)) continue;
    reached.add(name);
    const imports = outputs[name].imports.filter(({ kind, external }) => fetched.has(kind) && !external);
    waiting.push(...imports.map(({ path }) => path));
  }
  return [...reached].sort();
}

/** The one file of a folder that a pattern such as "dist/filter/en-*.lexicon" names. */
export function matching(folder, pattern) {
  const [before, after] = basename(pattern).split('*');
  const found = readdirSync(join(folder, dirname(pattern))).filter(
    (name) => name.startsWith(before) && name.endsWith(after),
  );
  if (found.length !== 1) throw new Error(`${pattern}: ${found.length} files`);
  return join(dirname(pattern), found[0]);
}

/** All that a budget of js/budgets.json is about. */
export function filesOf({ sources, besides = [], files = [] }, outputs, folder) {
  const there = new Set(closure(outputs, besides));
  return [
    ...closure(outputs, sources).filter((file) => !there.has(file)),
    ...files.map((pattern) => matching(folder, pattern)),
  ];
}
