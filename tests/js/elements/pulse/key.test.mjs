import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { webcrypto } from 'node:crypto';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { importSources } from '../../support/sources.mjs';

// Node has had it since 20.
globalThis.crypto ??= webcrypto;

const { keyOfAsk, nameOf } = await importSources('elements/pulse/steward/key');
const golden = fileURLToPath(new URL('../../../cases/pulse/asks-of-stewards.json', import.meta.url));

test('the key under which a steward asks is the one that the core expects', async () => {
  const { steps } = JSON.parse(readFileSync(golden, 'utf8'));
  const accepted = steps.filter(({ act, out }) => act?.key.startsWith('ask-') && act.body?.member && out.ok);
  assert.ok(accepted.length > 0);
  for (const { act } of accepted)
    assert.equal(await keyOfAsk(act.body.member, Number(act.key.at(-1))), act.key);
});

test('a member is called by the name that the host vouches for', () => {
  assert.equal(nameOf('m:ann'), 'ann');
  assert.equal(nameOf('m:m:odd'), 'm:odd');
});
