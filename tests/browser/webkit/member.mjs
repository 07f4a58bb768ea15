// One member at WebKit: finds things by their names, as people do, and waits until they are there.
import assert from 'node:assert/strict';
import { Key } from 'selenium-webdriver';

const patience = 20_000;

/** What Playwright calls a page, as far as axe needs one. */
export const pageOf = (browser) => ({
  evaluate: (script, argument) =>
    typeof script === 'string'
      ? browser.executeScript(script)
      : browser.executeAsyncScript(
          `const [argument, done] = arguments; Promise.resolve((${script})(argument)).then(done);`,
          argument,
        ),
});

/** Runs in the page: everything that can be seen, in the page itself and inside its widgets, whichever stands in which. */
const looking = `
  const inside = (root) => [...root.querySelectorAll('*')].map(({ shadowRoot }) => shadowRoot).filter(Boolean);
  const below = (root) => [root, ...inside(root).flatMap(below)];
  const [, ...shadows] = below(document);
  const roots = [document, ...shadows];
  const all = (selector) => roots.flatMap((root) => [...root.querySelectorAll(selector)]);
  const words = (part) => part.textContent.replace(/\\s+/g, ' ').trim();
  const seen = (part) => part.checkVisibility();
`;

export class Member {
  constructor(browser) {
    this.browser = browser;
  }

  look(script, ...given) {
    return this.browser.executeScript(looking + script, ...given);
  }

  async visit(address) {
    await this.browser.get(address);
  }

  /** Waits until the script returns something, and answers it. */
  until(what, script, ...given) {
    return this.browser.wait(() => this.look(script, ...given), patience, what);
  }

  async press(name) {
    const script = `return all('button, summary, a').find((part) =>
      seen(part) && part.ariaDisabled !== 'true' && words(part) === arguments[0])`;
    await (await this.until(`something called ${name}`, script, name)).click();
  }

  /** Presses what is called so in the entry of a list that has this text. */
  async pressBeside(text, name) {
    const script = `return all('li').filter((part) => seen(part) && words(part).includes(arguments[0]))
      .flatMap((part) => [...part.querySelectorAll('button')]).find((part) => seen(part) && words(part) === arguments[1])`;
    await (await this.until(`${name} beside "${text}"`, script, text, name)).click();
  }

  async choose(label) {
    const script = "return all('label').find((part) => seen(part) && words(part).startsWith(arguments[0]))";
    await (await this.until(`a choice called ${label}`, script, label)).click();
  }

  /** Writes into the field with this label, over what stands in it. */
  async fill(label, text) {
    const script = `const named = all('label').find((part) => seen(part) && words(part).startsWith(arguments[0]));
      return named?.control ?? null`;
    const field = await this.until(`a field called ${label}`, script, label);
    await field.clear();
    await field.sendKeys(text);
  }

  /** Waits until no widget shows these words any more. */
  readsNoLonger(text) {
    const script = 'return !shadows.some(({ textContent }) => textContent.includes(arguments[0]))';
    return this.until(`no more "${text}"`, script, text);
  }

  reads(text) {
    const script = `return all('p, li, td, legend, caption, blockquote, h1, h2, h3, h4, [part~="turnout"], [role="status"]').some((part) =>
      seen(part) && words(part).includes(arguments[0]))`;
    return this.until(`the words "${text}"`, script, text);
  }

  /** Waits until exactly these are this member's votes. */
  hasVotedFor(...labels) {
    const script = `const own = all('[part~="option-chosen"]').filter((row) => words(row).includes('Your vote'));
      return own.length === arguments[0].length && arguments[0].every((label) => own.some((row) => words(row).includes(label)))`;
    return this.until(`own votes for ${labels.join(', ') || 'nothing'}`, script, labels);
  }

  async type(...keys) {
    await this.browser
      .actions()
      .sendKeys(...keys)
      .perform();
  }

  focused() {
    return this.look(
      'const part = document.activeElement?.shadowRoot?.activeElement; return part ? words(part.labels?.[0] ?? part) : null',
    );
  }

  /** Presses a key until the focus is on a part of a widget: a selector inside it. */
  async keyTo(selector, ...keys) {
    const there = 'return shadows.some((root) => root.activeElement?.matches(arguments[0]))';
    for (let presses = 0; presses < 60; presses += 1) {
      if (await this.look(there, selector)) return;
      await this.type(...keys);
    }
    assert.fail(`${selector} cannot be reached; the focus is on ${await this.focused()}`);
  }

  /** Presses Tab until the focus is on what is called so. */
  async tabTo(name) {
    for (let presses = 0; presses < 30; presses += 1) {
      if ((await this.focused())?.startsWith(name)) return;
      await this.type(Key.TAB);
    }
    assert.fail(`${name} cannot be reached by Tab; the focus is on ${await this.focused()}`);
  }

  /** The files of the core that the page fetched. */
  cores() {
    return this.look(`return performance.getEntriesByType('resource')
      .map(({ name }) => /\\/(wasm-|plain-|hearth-core-)/.exec(name)?.[1]).filter(Boolean)`);
  }

  /** Nothing failed in the page and its policy refused nothing. */
  async hasNothingToComplainOf() {
    const { errors, violations } = await this.look('return globalThis.hearthRecord');
    assert.deepEqual({ errors, violations }, { errors: [], violations: [] });
  }
}
