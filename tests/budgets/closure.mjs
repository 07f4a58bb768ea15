// What a page really fetches: the files that an entry imports, and what those import, from esbuild's metafile.

/** The outputs reached from the entries by static imports, the entries included. Names are keys of `outputs`. */
export function staticClosure(outputs, entries) {
  const reached = new Set();
  const waiting = [...entries];
  while (waiting.length > 0) {
    const name = waiting.pop();
    if (reached.has(name)) continue;
    if (!outputs[name]) throw new Error(`${name}: the build made no such file`);
    reached.add(name);
    const imports = outputs[name].imports.filter(
      ({ kind, external }) => kind === 'import-statement' && !external,
    );
    waiting.push(...imports.map(({ path }) => path));
  }
  return [...reached].sort();
}
