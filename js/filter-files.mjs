// Lets esbuild find what the content filter loads: `hearth-filter` in the sources.
import { createHash } from 'node:crypto';
import { models as packedModels, packs } from '../sdk/data/filter/pack.mjs';

/** What the filter loads, by language and content: "filter/en-1a2b3c4d.lexicon". */
const filterFile = (language, bytes, kind) => {
  const digest = createHash('sha256').update(bytes).digest('hex').slice(0, 8);
  return { language, bytes, file: `filter/${language}-${digest}.${kind}` };
};
export const lexicons = packs().map(([language, pack]) => filterFile(language, pack, 'lexicon'));
export const models = [...packedModels()].map(([language, bytes]) => filterFile(language, bytes, 'model'));
/** Where the filter's files are, seen from the files of a bundle. */
export const filterBelow = (folder) => ({
  name: 'files of the filter by their addresses',
  setup(plugin) {
    const paths = (files) =>
      JSON.stringify(Object.fromEntries(files.map(({ language, file }) => [language, folder + file])));
    plugin.onResolve({ filter: /^hearth-filter$/ }, ({ path }) => ({ path, namespace: 'filter' }));
    plugin.onLoad({ filter: /.*/, namespace: 'filter' }, () => ({
      contents: `export const lexicons = ${paths(lexicons)}, models = ${paths(models)};`,
    }));
  },
});

/** For bundlers and Node, which find no file that code only names: each is a part of its own. */
export const filterInside = {
  name: 'files of the filter as parts',
  setup(plugin) {
    const part = ({ file, language }) => `${language}: async () => (await import('${file}')).default`;
    const parts = (files) => `{ ${files.map(part).join(', ')} }`;
    plugin.onResolve({ filter: /^(hearth-filter$|filter\/)/ }, ({ path }) => ({ path, namespace: 'filter' }));
    plugin.onLoad({ filter: /^filter\//, namespace: 'filter' }, ({ path }) => ({
      contents: [...lexicons, ...models].find(({ file }) => file === path).bytes,
      loader: 'binary',
    }));
    plugin.onLoad({ filter: /^hearth-filter$/, namespace: 'filter' }, () => ({
      contents: `export const lexicons = ${parts(lexicons)}, models = ${parts(models)};`,
    }));
  },
};
