// Leaves out of Lit what it does for others: a look for polyfills of old browsers, a global list of the versions on a page, and a way into
// its inside for rendering on a server. No widget runs where there are such polyfills, and none defines global names.
import { readFile } from 'node:fs/promises';

/** Each pattern with what takes its place. Of the way in, `I` is what Lit's own directives go by. */
const cuts = [
  [
    /,(\w)=(\w)\.litHtmlPolyfillSupport;\1\?\.\(\w,\w\),\(\2\.litHtmlVersions\?\?=\[\]\)\.push\("[\d.]+"\);/,
    ';',
  ],
  [/=\{M:\w,[^{}]*\b(I:\w)\b[^{}]*\}/, '={$1}'],
];

export const quietLit = {
  name: 'quiet lit',
  setup(plugin) {
    plugin.onLoad({ filter: /[/\\]lit-html[/\\]lit-html\.js$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8');
      if (!cuts.every(([pattern]) => pattern.test(source)))
        return { errors: [{ text: `${path} says it in another way: see js/lit.mjs` }] };
      const contents = cuts.reduce((text, [pattern, instead]) => text.replace(pattern, instead), source);
      return { contents, loader: 'js' };
    });
  },
};
