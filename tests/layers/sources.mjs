// The project's own text files, as the rules see them: path from the root, and text.
import { readFileSync, readdirSync } from 'node:fs';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const notOurs = new Set(['.git', '.cache', '.results', 'build', 'dist', 'node_modules', 'package-lock.json']);
const texts = new Set(
  [
    '',
    '.cmake',
    '.cpp',
    '.css',
    '.h',
    '.html',
    '.in',
    '.js',
    '.json',
    '.md',
    '.mjs',
    '.sh',
    '.svg',
    '.ts',
  ].concat(['.txt', '.yaml', '.yml']),
);

function pathsBelow(folder) {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .filter(({ name }) => !notOurs.has(name))
    .flatMap((entry) => {
      const path = folder ? `${folder}/${entry.name}` : entry.name;
      if (entry.isDirectory()) return pathsBelow(path);
      return entry.isFile() && texts.has(extname(entry.name)) ? [path] : [];
    });
}

export const sources = pathsBelow('').map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));
