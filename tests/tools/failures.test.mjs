import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { failures, told } from '../../scripts/failures.mjs';

/** What this Node.js reports of a file of tests. */
function reportOf(source) {
  const folder = mkdtempSync(join(tmpdir(), 'hearth-'));
  const file = join(folder, 'some.test.mjs');
  writeFileSync(
    file,
    `import assert from 'node:assert/strict';\nimport { describe, it, test } from 'node:test';\n${source}`,
  );
  const env = { ...process.env, NODE_TEST_CONTEXT: undefined };
  const { stdout } = spawnSync('node', ['--test', '--test-reporter=tap', file], { encoding: 'utf8', env });
  rmSync(folder, { recursive: true });
  return stdout;
}

test('node:test: each failed case is named with what is around it, and with its error', () => {
  const found = failures.tap(
    reportOf(`
      test('one is one', () => {});
      test('two is # three', () => assert.equal(2, 3));
      describe('a group', () => {
        it('holds', () => {});
        it('breaks', () => { throw new Error('broken\\nin two'); });
      });
    `),
  );
  assert.deepEqual(
    found.map(({ name }) => name.split(' › ').at(-1)),
    ['two is # three', 'breaks'],
  );
  assert.match(found[1].name, /a group › breaks$/);
  assert.match(found[0].why, /^Expected values to be strictly equal:\n+2 !== 3/);
  assert.equal(found[1].why, 'broken\nin two');
});

test('node:test: what was skipped or put off is named', () => {
  const found = failures.tap(
    reportOf("test('later', { todo: true }, () => {});\ntest('never', { skip: true }, () => {});"),
  );
  assert.deepEqual(
    found.map(({ name }) => name),
    ['later', 'never'],
  );
  assert.equal(found[1].why, 'SKIP');
});

test('node:test: a file that cannot be read is named', () => {
  const found = failures.tap(reportOf("import './nowhere.mjs';"));
  assert.equal(found.length, 1);
  assert.match(found[0].name, /some\.test\.mjs$/);
});

test('CTest: each failed case is named with what GoogleTest expected, or with its last words', () => {
  const report = `<testsuite tests="4" failures="2" disabled="1" skipped="0">
    <testcase name="good" classname="good" time="0" status="run">
      <system-out>x_test.cpp:1: Failure</system-out>
    </testcase>
    <testcase name="a &lt; b" classname="a" time="0" status="fail">
      <failure message=""/>
      <system-out>[ RUN ] a
/x_test.cpp:12: Failure
Expected: 1 &amp;&amp; 0
</system-out>
    </testcase>
    <testcase name="crash" classname="crash" time="0" status="fail">
      <failure message=""/>
      <system-out>first
second
third
Segmentation fault
</system-out>
    </testcase>
    <testcase name="off" classname="off" time="0" status="disabled">
      <system-out></system-out>
    </testcase>
  </testsuite>`;
  assert.deepEqual(failures.junit(report), [
    { name: 'a < b', why: '/x_test.cpp:12: Failure\nExpected: 1 && 0\n' },
    { name: 'crash', why: 'second\nthird\nSegmentation fault' },
    { name: 'off', why: 'disabled' },
  ]);
});

test('Playwright: each failed case is named with its browser and place, its errors without colours', () => {
  const result = (...messages) => ({ errors: messages.map((message) => ({ message })) });
  const spec = (title, line, projectName, status, ...results) => ({
    title,
    file: 'poll/a.spec.mjs',
    line,
    tests: [{ projectName, status, results }],
  });
  const report = JSON.stringify({
    errors: [{ message: 'no such file' }],
    suites: [
      {
        specs: [spec('good', 1, 'chromium', 'expected', result())],
        suites: [
          {
            specs: [
              spec('late', 2, 'firefox', 'unexpected', result('\u001b[31mToo late.\u001b[39m', 'At line 3.')),
            ],
          },
          { specs: [spec('off', 4, 'chromium', 'skipped')] },
        ],
      },
    ],
  });
  assert.deepEqual(failures.playwright(report), [
    { name: 'firefox, poll/a.spec.mjs:2: late', why: 'Too late.\nAt line 3.' },
    { name: 'chromium, poll/a.spec.mjs:4: off', why: 'skipped' },
    { name: 'outside any case', why: 'no such file' },
  ]);
});

test('a log tells the first lines of the first cases', () => {
  const why = Array.from({ length: 9 }, (_, index) => `line ${index} ${'x'.repeat(200)}`).join('\n\n');
  const lines = told(Array.from({ length: 22 }, (_, index) => ({ name: `case ${index}`, why })));
  assert.equal(lines.length, 20 * 7 + 1);
  assert.deepEqual([lines[0], lines[7], lines.at(-1)], ['  case 0', '  case 1', '  and 2 more']);
  assert.ok(lines[1].startsWith('      line 0 x') && lines[1].length < 170);
  assert.deepEqual(told([{ name: 'mute', why: '' }]), ['  mute']);
});
