// Which cases failed, and why, read from the report that a runner wrote: [{name, why}], `why` as the runner put it.
// What was skipped is among them, as in counts.mjs.
import { stripVTControlCharacters } from 'node:util';

const undone = (text) =>
  text.replace(
    /&(lt|gt|quot|apos|amp);/g,
    (_, name) => ({ lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' })[name],
  );

/** The tests around the one that the report names at `index`, by their indentation. */
function parents(text, index, indent) {
  const outer = indent.slice(4);
  if (outer === indent) return [];
  const before = [...text.slice(0, index).matchAll(new RegExp(`^${outer}# Subtest: (.+)$`, 'gm'))].at(-1);
  return [...parents(text, before.index, outer), before[1]];
}

/** The words after `error:`, on the same line or in a block below it. `facts` stand below one case, at its indentation. */
function errorIn(facts, indent) {
  const lines = facts.split('\n').map((line) => line.slice(indent.length + 2));
  const start = lines.findIndex((line) => line.startsWith('error: '));
  if (start < 0) return '';
  const inline = lines[start].slice('error: '.length);
  if (!inline.startsWith('|')) return inline.replace(/^'(.*)'$/, '$1');
  const end = lines.findIndex((line, index) => index > start && /^\S/.test(line));
  return lines
    .slice(start + 1, end < 0 ? undefined : end)
    .map((line) => line.slice(2))
    .join('\n');
}

function tap(text) {
  const point = /^( *)(not )?ok \d+ - (.+?)(?: # ((?:SKIP|[T]ODO).*))?\n\1 {2}---\n([^]*?)^\1 {2}\.\.\.$/gm;
  return [...text.matchAll(point)]
    .filter(([, , not, , put, facts]) => put || (not && !facts.includes("failureType: 'subtestsFailed'")))
    .map(({ 1: indent, 3: name, 4: put, 5: facts, index }) => ({
      name: [...parents(text, index, indent), name].join(' › ').replaceAll('\\#', '#'),
      why: put ?? errorIn(facts, indent),
    }));
}

function junit(text) {
  const cases = [...text.matchAll(/<testcase name="([^"]*)"[^>]*status="([^"]*)"[^>]*>([^]*?)<\/testcase>/g)];
  return cases
    .filter(([, , status]) => status !== 'run')
    .map(([, name, status, inside]) => {
      const said = undone(/<system-out>([^]*?)<\/system-out>/.exec(inside)?.[1] ?? '');
      // Where GoogleTest says what it expected; else the last words.
      const why = /^.*: Failure\n[^]*/m.exec(said)?.[0] ?? said.trim().split('\n').slice(-3).join('\n');
      return { name: undone(name), why: why || status };
    });
}

const specsOf = ({ specs = [], suites = [] }) => [...specs, ...suites.flatMap(specsOf)];

function playwright(text) {
  const report = JSON.parse(text);
  const cases = specsOf(report).flatMap(({ title, file, line, tests }) =>
    tests
      .filter(({ status }) => status !== 'expected')
      .map(({ projectName, status, results }) => ({
        name: `${projectName}, ${file}:${line}: ${title}`,
        why:
          results
            .flatMap(({ errors }) => errors.map(({ message }) => stripVTControlCharacters(message)))
            .join('\n') || status,
      })),
  );
  const outside = (report.errors ?? []).map(({ message }) => ({
    name: 'outside any case',
    why: stripVTControlCharacters(message),
  }));
  return [...cases, ...outside];
}

export const failures = { tap, junit, playwright };

const [mostCases, mostLines, mostColumns] = [20, 6, 160];

/** A few lines for each case, for the end of a log. */
export function told(cases) {
  const lines = cases.slice(0, mostCases).flatMap(({ name, why }) => {
    const said = why
      .split('\n')
      .map((line) => line.trimEnd())
      .filter(Boolean);
    return [`  ${name}`, ...said.slice(0, mostLines).map((line) => `      ${line.slice(0, mostColumns)}`)];
  });
  return cases.length > mostCases ? [...lines, `  and ${cases.length - mostCases} more`] : lines;
}
