import assert from 'node:assert/strict';
import { test } from 'node:test';
import { contentRules, generated, lengthRules } from './rules.mjs';
import { sources } from './sources.mjs';

function findings(rule) {
  const files = sources.filter(({ path }) => rule.in.test(path) && !rule.except?.test(path));
  assert.notEqual(files.length, 0, 'the rule looked at no file');
  return files.flatMap(({ path, text }) =>
    text
      .split('\n')
      .map((line, index) => ({ line, place: `${path}:${index + 1}` }))
      .filter(({ line }) => rule.refuse.test(line))
      .map(({ line, place }) => `${place}: ${line.trim()}`),
  );
}

for (const rule of contentRules) {
  test(rule.name, () => {
    assert.match(rule.example, rule.refuse, 'the rule refuses its own example');
    assert.deepEqual(findings(rule), []);
  });
}

for (const rule of lengthRules) {
  test(`${rule.name} has at most ${rule.lines} lines`, () => {
    const files = sources.filter(({ path }) => rule.in.test(path) && !generated.test(path));
    assert.notEqual(files.length, 0, 'the rule looked at no file');
    const long = files
      .map(({ path, text }) => ({ path, lines: text.split('\n').length - 1 }))
      .filter(({ lines }) => lines > rule.lines);
    assert.deepEqual(long, []);
  });
}
