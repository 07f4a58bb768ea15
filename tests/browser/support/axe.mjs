// Runs axe-core in the page: every rule of WCAG 2.2 A and AA, and the best practices.
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Until nothing moves: a colour on its way to another has a contrast that nobody reads. */
async function settled() {
  const roots = [
    document,
    ...[...document.querySelectorAll('*')].map(({ shadowRoot }) => shadowRoot).filter(Boolean),
  ];
  const moving = () => roots.flatMap((root) => root.getAnimations());
  while (moving().length > 0) {
    await Promise.allSettled(moving().map(({ finished }) => finished));
    // What has finished counts as moving until a frame is drawn: without a rest there would never be one.
    await new Promise((rested) => setTimeout(rested));
  }
}

/** What axe finds when the page has settled, as lines to read; and how many rules it could apply. `page` can evaluate. */
export async function axe(page, disabled = []) {
  await page.evaluate(source);
  await page.evaluate(settled);
  return page.evaluate(
    async ({ tags, disabled }) => {
      const rules = Object.fromEntries(disabled.map((rule) => [rule, { enabled: false }]));
      const { violations, passes } = await globalThis.axe.run({ runOnly: tags, rules });
      const findings = violations.flatMap(({ id, nodes }) =>
        nodes.map(({ target, failureSummary }) => `${id}: ${target.flat().join(' ')}: ${failureSummary}`),
      );
      return { findings, passes: passes.length };
    },
    { tags, disabled },
  );
}
