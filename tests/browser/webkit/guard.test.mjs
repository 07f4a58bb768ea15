// A guarded form in WebKit: what is typed is looked at, and a form is held until the writer has decided.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { By, Key } from 'selenium-webdriver';
import { axe } from '../support/axe.mjs';
import { pageOf } from './member.mjs';
import { useWebKit } from './webkit.mjs';

const webkit = useWebKit();
const patience = 20_000;

const looking = `
  const guard = document.querySelector(arguments[0]);
  const said = [...guard.querySelectorAll('span')].map((part) => part.textContent).join('');
  const button = (name) => [...guard.shadowRoot.querySelectorAll('button')].find((part) => part.textContent.trim() === name);
`;

/** Waits until the script returns something, and answers it. */
const until = (script, guard = 'form hearth-guard') =>
  webkit.browser.wait(() => webkit.browser.executeScript(looking + script, guard), patience, script);

async function open(policy) {
  await webkit.browser.get(`${webkit.origin}/${policy}/guard/page.html`);
  await until("return guard.querySelector('span')");
  return (id) => webkit.browser.findElement(By.id(id));
}

const sent = () => webkit.browser.executeScript('return globalThis.sent');

for (const policy of ['strict', 'wasm']) {
  test(`a form is held and sent as it is, under the ${policy} policy`, async () => {
    const find = await open(policy);
    await (await find('comment')).sendKeys('Such an idiot');
    await until("return said === '“idiot” may hurt the person you answer.'");
    await (await webkit.browser.findElement(By.css('button[value="draft"]'))).click();
    await until("return guard.shadowRoot.activeElement?.id === 'question'");
    assert.deepEqual(await sent(), []);
    assert.deepEqual((await axe(pageOf(webkit.browser))).findings, []);
    await (await until("return button('Send as it is')")).click();
    await until('return globalThis.sent.length === 1');
    assert.deepEqual(await sent(), [['draft', 'Such an idiot']]);
  });
}

test('a word is selected in its field, and undoing brings back what was written', async () => {
  const find = await open('wasm');
  const comment = await find('comment');
  await comment.sendKeys('Such an idiot');
  await (await until("return button('idiot')")).click();
  const selected = `const field = document.activeElement;
    return field.value.slice(field.selectionStart, field.selectionEnd)`;
  assert.equal(await webkit.browser.executeScript(selected), 'idiot');
  await webkit.browser.actions().sendKeys('gardener').perform();
  await until("return said === ''");
  // The driver's keys do not reach the menu's shortcuts here.
  await webkit.browser.executeScript("document.execCommand('undo')");
  await until("return document.querySelector('#comment').value !== 'Such an gardener'");
});

test('while something is being composed nothing is said', async () => {
  const find = await open('wasm');
  await (await find('title')).sendKeys('fine');
  await webkit.browser.executeScript(`const field = document.querySelector('#comment');
    field.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }));
    field.value = 'such an idiot';
    field.dispatchEvent(new InputEvent('input', { bubbles: true, isComposing: true }));`);
  await (await find('title')).sendKeys(', such a moron');
  await until("return said === '“such a moron” may hurt the person you answer.'");
  await webkit.browser.executeScript(
    "document.querySelector('#comment').dispatchEvent(new CompositionEvent('compositionend', { bubbles: true }))",
  );
  await until("return said.includes('idiot')");
});

test('in a text that can be formatted a word is selected where it stands', async () => {
  const find = await open('wasm');
  const letter = await find('letter');
  await letter.click();
  await letter.sendKeys('Dear all,', Key.ENTER, 'what an idiot.');
  const button = await until("return button('idiot')", '#letter-guard');
  await button.click();
  assert.equal(await webkit.browser.executeScript('return String(getSelection())'), 'idiot');
});
