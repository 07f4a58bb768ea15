// Writes the style sheets in css`...` literals as short as they can be said: the minifier of scripts leaves text alone.
import { readFile } from 'node:fs/promises';
import { transform } from 'esbuild';

const literal = /\bcss`([^`$\\]*)`/g;

async function shortened(source, target) {
  const sheets = await Promise.all(
    [...source.matchAll(literal)].map(async ([, sheet]) => {
      const { code } = await transform(sheet, { loader: 'css', minify: true, target });
      return code.trim().replaceAll('\\', '\\\\');
    }),
  );
  return source.replace(literal, () => `css\`${sheets.shift()}\``);
}

export const cssLiterals = {
  name: 'css literals',
  setup(plugin) {
    const { target } = plugin.initialOptions;
    plugin.onLoad({ filter: /(\.css|[/\\]styles[/\\]\w+)\.ts$/ }, async ({ path }) => ({
      contents: await shortened(await readFile(path, 'utf8'), target),
      loader: 'ts',
    }));
  },
};
