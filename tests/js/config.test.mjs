import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import { importSources } from './support/sources.mjs';

const { configure, hubAddress, onConfigured, pageConfig, readScript, tokenAt } =
  await importSources('config');

const url = 'https://hub.example/hearth.js';
const page = (...scripts) => ({ scripts, baseURI: 'https://club.example/news/' });
const script = (src, dataset) => ({ src, dataset });
const realFetch = globalThis.fetch;

afterEach(() => {
  globalThis.fetch = realFetch;
});

test('reads the tag that loaded the module, and no other', () => {
  const config = readScript(
    url,
    page(script('https://x.example/a.js', { space: 'no' }), script(url, { space: 'club' })),
  );
  assert.equal(config.space, 'club');
  assert.equal(readScript(url, page(script('https://x.example/a.js', { space: 'no' }))).space, undefined);
});

test('the hub is where the script comes from, unless the tag says otherwise', () => {
  assert.equal(readScript(url, page(script(url, {}))).hub, 'https://hub.example');
  assert.equal(readScript(url, page(script(url, { hub: '/hearth/' }))).hub, 'https://club.example/hearth');
});

test('one hub has one spelling', () => {
  const spellings = ['https://hub.example', 'https://hub.example/', 'HTTPS://HUB.example:443/?x#y'];
  assert.deepEqual(
    new Set(spellings.map((spelling) => hubAddress(spelling))),
    new Set(['https://hub.example']),
  );
});

test('only "js" forces a form of the core', () => {
  assert.equal(readScript(url, page(script(url, { core: 'js' }))).core, 'js');
  assert.equal(readScript(url, page(script(url, { core: 'wasm' }))).core, undefined);
});

test('a token is plain text of the same site, asked for with its cookies', async () => {
  globalThis.fetch = async (address, init) => {
    assert.equal(String(address), 'https://club.example/hearth-token');
    assert.equal(init.credentials, 'same-origin');
    return new Response(' a.b.c\n');
  };
  const { token } = readScript(url, page(script(url, { token: '/hearth-token' })));
  assert.equal(await token(), 'a.b.c');
});

test('nobody is signed in where the site has no token to give', async () => {
  for (const answer of [
    new Response('', { status: 401 }),
    new Response(null, { status: 204 }),
    new Response(' '),
    new Response('no page', { status: 404 }),
    // The way to a page for signing in, as a browser hands it over when it is not to follow.
    { status: 0, ok: false, type: 'opaqueredirect' },
  ]) {
    globalThis.fetch = async (_, { redirect }) => (assert.equal(redirect, 'manual'), answer);
    assert.ok(!(await tokenAt('/t', 'https://club.example/')()));
  }
});

test('a fault of the site does not make a guest of its member', async () => {
  globalThis.fetch = async () => new Response('', { status: 500 });
  await assert.rejects(tokenAt('/t', 'https://club.example/')(), /500/);
});

test('no token is fetched from another site', async () => {
  globalThis.fetch = () => assert.fail('fetched');
  assert.equal(await tokenAt('https://evil.example/t', 'https://club.example/')(), null);
});

test('what is configured later adds to what is known, and is told', () => {
  let told = 0;
  const stop = onConfigured(() => ++told);
  configure({ space: 'club', hub: undefined });
  configure({ hub: 'https://hub.example', space: undefined });
  configure({ hub: undefined });
  assert.deepEqual(pageConfig(), { space: 'club', hub: 'https://hub.example' });
  assert.equal(told, 2);
  stop();
  configure({ core: 'js' });
  assert.equal(told, 2);
});
