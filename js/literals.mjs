// Writes css`...` and html`...` literals as short as they can be said: the minifier of scripts leaves text alone.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { transform } from 'esbuild';

const literal = /\bcss`([^`$\\]*)`/g;
const template = /\b(html|svg)`/;

/** esbuild leaves the values of custom properties as they were laid out; none of ours holds a string. */
const tight = (sheet) =>
  sheet.replace(
    /(--[\w-]+:)([^;}]*)/g,
    (_, name, value) => name + value.replace(/\s+(?=[,)])|(?<=[,(])\s+|^\s+/g, ''),
  );

const own = /--_[\w-]+/g;

/** The tokens that no page sees, each by the letter that is free next: --_radius-row is written in every sheet. */
async function lettersOf(tokens) {
  const names = [...new Set((await readFile(tokens, 'utf8')).match(own))];
  return new Map(names.map((name, index) => [name, `--_${index.toString(36)}`]));
}

/** Indentation in a template is for its author; where it separates words, one space does. */
const unindented = (source) => source.replace(/\s*\n\s*/g, '\n');

async function shortened(source, target, letters) {
  const sheets = await Promise.all(
    [...source.matchAll(literal)].map(async ([, sheet]) => {
      const { code } = await transform(sheet, { loader: 'css', minify: true, target });
      return tight(code.trim())
        .replaceAll('\\', '\\\\')
        .replace(own, (name) => letters.get(name) ?? name);
    }),
  );
  // Without the mark, which is for editors and for this.
  return source.replace(literal, () => `\`${sheets.shift()}\``);
}

export const literals = {
  name: 'literals',
  setup(plugin) {
    const { target, absWorkingDir } = plugin.initialOptions;
    const letters = lettersOf(join(absWorkingDir, 'src/styles/tokens.ts'));
    plugin.onLoad({ filter: /(\.css|[/\\]styles[/\\]\w+)\.ts$/ }, async ({ path }) => ({
      contents: await shortened(await readFile(path, 'utf8'), target, await letters),
      loader: 'ts',
    }));
    plugin.onLoad({ filter: /[/\\]elements[/\\].*\.ts$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8');
      return { contents: template.test(source) ? unindented(source) : source, loader: 'ts' };
    });
  },
};
