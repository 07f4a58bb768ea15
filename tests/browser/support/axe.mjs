// Runs axe-core in the page: every rule of WCAG 2.2 A and AA, and the best practices.
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds, as lines to read; and how many rules it could apply. */
export async function axe(page, disabled = []) {
  await page.evaluate(source);
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
