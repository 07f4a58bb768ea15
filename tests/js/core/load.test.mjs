import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { coreFolder } from '../../../js/core-files.mjs';
import { importSources } from '../support/sources.mjs';

const bytes = readFileSync(join(coreFolder, 'hearth-core.wasm'));
const really = { fetch: globalThis.fetch, WebAssembly: globalThis.WebAssembly };

let asked;
let used;
const serve = (contentType, status = 200) => {
  globalThis.fetch = async (url) => {
    asked.push(new URL(url).pathname.split('/').at(-1));
    return new Response(status === 200 ? bytes : 'gone', {
      status,
      headers: { 'Content-Type': contentType },
    });
  };
};

const watchWasm = (overrides = {}) => {
  globalThis.WebAssembly = new Proxy(really.WebAssembly, {
    get: (target, name) => {
      used.push(name);
      return overrides[name] ?? target[name];
    },
  });
};

const answers = (core) => core.lint(core.open('poll'), '{"document":{}}');
// A core is loaded once for a page; each test is a page of its own.
const newPage = () => importSources('core/load');

beforeEach(() => {
  asked = [];
  used = [];
  watchWasm();
});

afterEach(() => Object.assign(globalThis, really));

test('compiles while it arrives where the server names its type', async () => {
  serve('application/wasm');
  const { loadCore } = await newPage();
  const core = await loadCore('auto');
  assert.ok(used.includes('instantiateStreaming'));
  assert.match(asked[0], /^hearth-core-\w+\.wasm$/);
  assert.match(answers(core), /missing_field/);
});

test('takes the bytes where the server names another type', async () => {
  serve('application/octet-stream');
  const { loadCore } = await newPage();
  const core = await loadCore('auto');
  assert.ok(used.includes('instantiate') && !used.includes('instantiateStreaming'));
  assert.match(answers(core), /missing_field/);
});

test('loads once for the page', async () => {
  serve('application/wasm');
  const { loadCore } = await newPage();
  assert.equal(await loadCore('auto'), await loadCore('auto'));
  assert.equal(asked.length, 1);
});

test('runs as plain JavaScript where the policy refuses WebAssembly, without fetching it', async () => {
  serve('application/wasm');
  watchWasm({
    Module: class {
      constructor() {
        throw new really.WebAssembly.CompileError('refused by policy');
      }
    },
  });
  const { loadCore } = await newPage();
  assert.match(answers(await loadCore('auto')), /missing_field/);
  assert.deepEqual(asked, []);
});

test('runs as plain JavaScript where the file cannot be had', async () => {
  serve('text/html', 404);
  const { loadCore } = await newPage();
  assert.match(answers(await loadCore('auto')), /missing_field/);
});

test('runs as plain JavaScript when told, without a probe', async () => {
  serve('application/wasm');
  const { loadCore } = await newPage();
  assert.match(answers(await loadCore('js')), /missing_field/);
  assert.deepEqual([asked, used], [[], []]);
});
