// Whether every state on a stage says where it stands, and what it must.
import { expect } from '@playwright/test';

/** `expected`: by the names of the states, in their order on the stage, `[status, words]`. `tags`: of the elements that are in them. */
export async function expectStates(page, tags, expected) {
  const said = await page.evaluate(
    (tags) =>
      [...document.querySelectorAll(tags)].map((element) => [
        element.getAttribute('status'),
        element.shadowRoot.querySelector('.root').textContent.replace(/\s+/g, ' '),
      ]),
    tags,
  );
  for (const [index, [name, [status, words]]] of Object.entries(expected).entries()) {
    expect.soft(said[index][0], name).toBe(status);
    expect.soft(said[index][1], name).toContain(words);
  }
}
