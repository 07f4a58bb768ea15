import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readers } from '../../scripts/counts.mjs';

test('node:test: what was skipped or cancelled is not passed', () => {
  const report = 'ok 1 - a\n1..6\n# tests 6\n# pass 2\n# fail 1\n# cancelled 1\n# skipped 1\n# todo 1\n';
  assert.deepEqual(readers.tap(report), { passed: 2, failed: 4 });
});

test('CTest: passed is all but the failed, disabled and skipped', () => {
  const report = '<testsuite name="x"\n\ttests="9"\n\tfailures="2"\n\tdisabled="1"\n\tskipped="1">';
  assert.deepEqual(readers.junit(report), { passed: 5, failed: 4 });
});

test('Playwright: a flaky test failed', () => {
  const report = JSON.stringify({ stats: { expected: 5, unexpected: 1, flaky: 1, skipped: 0 } });
  assert.deepEqual(readers.playwright(report), { passed: 5, failed: 2 });
});

test('a report without counts counts nothing', () => {
  assert.deepEqual(readers.tap(''), { passed: 0, failed: 0 });
});
