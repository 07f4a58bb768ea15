// Writes css`...` and html`...` literals as short as they can be said: the minifier of scripts leaves text alone.
import { readFile } from 'node:fs/promises';
import { transform } from 'esbuild';

const literal = /\bcss`([^`$\\]*)`/g;
const template = /\b(html|svg)`/;

/** esbuild leaves the values of custom properties as they were laid out; none of ours holds a string. */
const tight = (sheet) =>
  sheet.replace(
    /(--[\w-]+:)([^;}]*)/g,
    (_, name, value) => name + value.replace(/\s+(?=[,)])|(?<=[,(])\s+|^\s+/g, ''),
  );

/** Indentation in a template is for its author; where it separates words, one space does. */
const unindented = (source) => source.replace(/\s*\n\s*/g, '\n');

async function shortened(source, target) {
  const sheets = await Promise.all(
    [...source.matchAll(literal)].map(async ([, sheet]) => {
      const { code } = await transform(sheet, { loader: 'css', minify: true, target });
      return tight(code.trim()).replaceAll('\\', '\\\\');
    }),
  );
  return source.replace(literal, () => `css\`${sheets.shift()}\``);
}

export const literals = {
  name: 'literals',
  setup(plugin) {
    const { target } = plugin.initialOptions;
    plugin.onLoad({ filter: /(\.css|[/\\]styles[/\\]\w+)\.ts$/ }, async ({ path }) => ({
      contents: await shortened(await readFile(path, 'utf8'), target),
      loader: 'ts',
    }));
    plugin.onLoad({ filter: /[/\\]elements[/\\].*\.ts$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8');
      return { contents: template.test(source) ? unindented(source) : source, loader: 'ts' };
    });
  },
};
