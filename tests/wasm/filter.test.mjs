// The golden cases of the content filter, run by both builds for the page.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { canonical } from './canonical.mjs';
import { filters, root } from './modules.mjs';

const folder = join(root, 'tests/cases/text');
const readJson = (file) => JSON.parse(readFileSync(join(folder, file), 'utf8'));
const count = readJson('count.json');
const files = readdirSync(folder).filter((file) => file !== 'count.json');

for (const [name, make] of Object.entries(filters)) {
  test(`the filter as ${name} judges every golden case as was worked out`, async () => {
    const module = await make();
    let texts = 0;
    for (const file of files) {
      const { pack, policy, texts: all } = readJson(file);
      const handle = module.open();
      const added = module.addLexicon(handle, new TextEncoder().encode(pack.join('\n')));
      assert.equal(added, '{"language":"en","ok":true}');
      assert.equal(module.setPolicy(handle, JSON.stringify(policy)), '{"languages":["en"],"ok":true}');
      for (const { text, out, masked } of all) {
        assert.equal(module.check(handle, text), canonical(out), `${file}: ${text}`);
        assert.equal(module.mask(handle, text), masked, `${file}: ${text}`);
        texts += 1;
      }
      module.close(handle);
    }
    assert.deepEqual({ files: files.length, texts }, count);
  });
}
