// Finds the harmless words that look like entries, in lists of words, and writes them down as exceptions.
// Usage: except.mjs HEARTH LANGUAGE LIST...     HEARTH: the built program; LIST: a file with a word a line
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { collisions } from './collisions.mjs';

const [hearth, language, ...lists] = process.argv.slice(2);
const found = collisions(hearth, language, lists);
const target = fileURLToPath(new URL(`lexicon/${language}.except`, import.meta.url));
const head = `# Words of dictionaries that look like entries and are none. Written by except.mjs from ${lists.map((list) => list.replace(/.*\//, '')).join(', ')}.`;
writeFileSync(target, [head, ...found, ''].join('\n'));
console.log(`${language}: ${found.length} exceptions`);
