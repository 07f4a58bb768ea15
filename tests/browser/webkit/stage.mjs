// The stage of a widget in WebKit: its states as the address names them, with a store that the test answers for.
const patience = 20_000;

/** Runs in the page: the first widget that is shown, its store, and what can be found in it. */
const looking = `
  const [{ element, store }] = Object.values(globalThis.shown);
  const root = element.shadowRoot.querySelector('hearth-moment-head')?.shadowRoot ?? element.shadowRoot;
  const part = (name) => root.querySelector("[part~='" + name + "']");
  const named = (name) => [...root.querySelectorAll('button')].find((one) => one.textContent.trim() === name);
  const focus = () => root.activeElement?.textContent.trim();
`;

export function stageAt(webkit) {
  const run = (script) => webkit.browser.executeScript(looking + script);
  return {
    run,
    /** Waits until the script returns something, and answers it. */
    until: (script) => webkit.browser.wait(() => run(script), patience, script),
    keys: (...pressed) =>
      webkit.browser
        .actions()
        .sendKeys(...pressed)
        .perform(),
    async open(room, query, policy = 'strict') {
      await webkit.browser.get(`${webkit.origin}/${policy}/${room}/states.html?${query}`);
      await webkit.browser.wait(
        () => webkit.browser.executeScript('return Boolean(document.documentElement.dataset.ready)'),
        120_000,
      );
    },
  };
}
