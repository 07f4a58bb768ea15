import assert from 'node:assert/strict';
import { test } from 'node:test';
import { By, until } from 'selenium-webdriver';
import { headerSets } from '../server.mjs';
import { useWebKit } from './webkit.mjs';

const expected = {
  strict: 'wasm no, markup from strings no',
  wasm: 'wasm yes, markup from strings no',
  open: 'wasm yes, markup from strings yes',
};

const webkit = useWebKit();

for (const set of Object.keys(headerSets)) {
  test(`a page under /${set}/ arrives with its headers and obeys them`, async () => {
    const { browser, origin } = webkit;
    await browser.get(`${origin}/${set}/smoke.html`);
    const answer = await browser.findElement(By.id('answer'));
    await browser.wait(until.elementTextMatches(answer, /^wasm/), 20_000);
    assert.equal(await answer.getText(), expected[set]);
    const header = await browser.executeAsyncScript(
      "const done = arguments[0]; fetch(location.href).then((r) => done(r.headers.get('content-security-policy')))",
    );
    assert.equal(header ?? undefined, headerSets[set]['content-security-policy']);
  });
}

test('the engine is WebKit', async () => {
  const agent = await webkit.browser.executeScript('return navigator.userAgent');
  assert.match(agent, /AppleWebKit\/.* Version\/.* Safari\//);
  assert.doesNotMatch(agent, /Chrom|Firefox/);
});
