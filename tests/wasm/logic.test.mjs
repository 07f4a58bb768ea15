// The golden cases of rules, answered by both builds of the core of flows.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { canonical } from './canonical.mjs';
import { root, rooms, roomsInJavaScript, small } from './modules.mjs';

const flows = { WebAssembly: rooms.flow, JavaScript: roomsInJavaScript };

const folder = join(root, 'tests/cases/logic');
const readJson = (file) => JSON.parse(readFileSync(join(folder, file), 'utf8'));
const { files: fileCount, cases: caseCount } = readJson('count.json');
const files = readdirSync(folder).filter((file) => file !== 'count.json');
const cases = files.flatMap((file) => readJson(file).cases.map((test) => ({ file, ...test })));

const expected = ({ reads, readsUnknown, error, value }) => {
  if (reads !== undefined) return { ok: true, reads, readsUnknown };
  return error === undefined ? { ok: true, value } : { ok: false, error };
};

/** Numbers as the core writes them, which is how JavaScript does. */
const written = (value) => JSON.stringify(value ?? null);

function answered(core, rule, data) {
  const answer = core.answer(rule, data);
  if (answer === 0) return core.outcome(rule);
  const value = answer > 3 ? String(answer - 4) : ['null', 'false', 'true'][answer - 1];
  return `{"ok":true,"value":${value}}`;
}

for (const [name, make] of Object.entries(flows)) {
  test(`the core of flows as ${name} answers every golden case of rules`, async () => {
    assert.deepEqual({ fileCount, caseCount }, { fileCount: files.length, caseCount: cases.length });
    const core = await make();
    for (const { file, rule: text, data: given, mode = 'strict', ...rest } of cases) {
      const rule = core.openRule(written(text), mode);
      const data = core.openValue(written(given));
      const answer = rest.reads === undefined ? answered(core, rule, data) : core.lintRule(rule);
      assert.equal(answer, canonical(expected(rest)), `${file}: ${written(text)}`);
      core.closeRule(rule);
      core.closeValue(data);
    }
  });

  test(`the core of flows as ${name} says why a rule or data cannot be taken`, async () => {
    const core = await make();
    const refused = (text, about) => {
      const answer = JSON.parse(about(text));
      return answer.errors.map(({ code, path }) => `${code} ${path}`.trim());
    };
    const rule = (text) => {
      const handle = core.openRule(text, 'strict');
      const about = core.lintRule(handle);
      core.closeRule(handle);
      return about;
    };
    const value = (text) => {
      const handle = core.openValue(text);
      const about = core.lintValue(handle);
      core.closeValue(handle);
      return about;
    };
    const deep = (levels) => '['.repeat(levels) + ']'.repeat(levels);
    assert.deepEqual(refused('{"a":1,"a":2}', rule), ['json_duplicate_key /a']);
    assert.deepEqual(refused(`"${'x'.repeat(65536)}"`, rule), ['json_too_large']);
    assert.deepEqual(refused(deep(65), rule), [`json_too_deep ${'/0'.repeat(64)}`]);
    assert.equal(JSON.parse(rule(deep(64))).ok, true);
    assert.deepEqual(refused('[1e999]', value), ['number_out_of_range /0']);
    assert.deepEqual(refused('[1', value), ['json_syntax']);
    assert.deepEqual(refused(deep(65), value), [`json_too_deep ${'/0'.repeat(64)}`]);
    assert.equal(value(`"${'x'.repeat(1048574)}"`), '{"ok":true}');
    assert.deepEqual(refused(`"${'x'.repeat(1048575)}"`, value), ['json_too_large']);
  });

  test(`the core of flows as ${name} reads and writes numbers as JavaScript does`, async () => {
    const core = await make();
    const rule = core.openRule('{"var":""}', 'strict');
    const bits = new BigUint64Array(1);
    const numbers = new Float64Array(bits.buffer);
    let state = 1n;
    for (let i = 0; i < 300; ++i) {
      for (let part = 0; part < 2; ++part) {
        state = (state * 6364136223846793005n + 1442695040888963407n) & 0xffffffffffffffffn;
        bits[0] = part === 0 ? (bits[0] & 0xffffffffn) | (state & ~0xffffffffn) : bits[0] ^ (state >> 32n);
      }
      const number = numbers[0];
      if (!Number.isFinite(number)) continue;
      const data = core.openValue(JSON.stringify([number]));
      assert.equal(core.answer(rule, data), 0);
      assert.equal(core.outcome(rule), `{"ok":true,"value":[${JSON.stringify(number)}]}`);
      core.closeValue(data);
    }
    core.closeRule(rule);
  });
}

test('the small core knows no rules', async () => {
  const core = await small();
  assert.equal(core.openRule, undefined);
});
