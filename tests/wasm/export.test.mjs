// The golden cases of exports, run by both builds of the whole core for the page.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { canonical } from './canonical.mjs';
import { edited } from './edits.mjs';
import { root, small, whole } from './modules.mjs';

const folder = join(root, 'tests/cases/export');
const readJson = (file) => JSON.parse(readFileSync(join(folder, file), 'utf8'));
const count = readJson('count.json');
const exports = readdirSync(folder)
  .map(readJson)
  .filter(({ lines }) => lines);
const { checks } = readJson('receipts.json');

/** The report as bytes, of an export that comes in pieces of that size. */
function recounted(core, bytes, receipt = null, size = bytes.length || 1) {
  const handle = core.openRecount();
  for (let at = 0; at < bytes.length; at += size) core.readExport(handle, bytes.subarray(at, at + size));
  return core.closeRecount(handle, JSON.stringify(receipt));
}

for (const [name, make] of Object.entries(whole)) {
  test(`the whole core as ${name} reports of every export as it was worked out`, async () => {
    const core = await make();
    let cases = 0;
    for (const { lines, cases: all } of exports) {
      for (const { name: what, edits, receipt, expect } of all) {
        const text = recounted(core, edited(lines, edits), receipt);
        const report = JSON.parse(text);
        assert.equal(text, canonical(report), what);
        assert.equal(report.ok, true);
        for (const [member, value] of Object.entries(expect))
          assert.equal(canonical(report[member]), canonical(value), `${what}: ${member}`);
        cases += 1;
      }
    }
    assert.deepEqual({ exports: exports.length, cases }, { exports: count.exports, cases: count.cases });
  });

  test(`the whole core as ${name} reports the same however an export is cut`, async () => {
    const core = await make();
    let sizes = 0;
    for (const { lines } of exports) {
      const bytes = edited(lines, []);
      const once = recounted(core, bytes);
      // Every small piece, and some of the larger ones.
      for (let size = 1; size < bytes.length; size += size < 64 ? 1 : 97) {
        assert.equal(recounted(core, bytes, null, size), once, `pieces of ${size}`);
        sizes += 1;
      }
    }
    assert.ok(sizes > 150);
  });

  test(`the whole core as ${name} checks receipts as was worked out`, async () => {
    const core = await make();
    for (const { name: what, in: input, out } of checks)
      assert.equal(core.checkReceipt(JSON.stringify(input)), canonical(out), what);
    assert.equal(checks.length, count.checks);
  });

  test(`the whole core as ${name} refuses a receipt that is no JSON`, async () => {
    const core = await make();
    const handle = core.openRecount();
    assert.equal(JSON.parse(core.closeRecount(handle, '{')).ok, false);
  });
}

test('the small core knows nothing of exports', async () => {
  const core = await small();
  for (const name of ['openRecount', 'readExport', 'closeRecount', 'checkReceipt'])
    assert.equal(core[name], undefined);
});
