// What axe finds on a page, as lines that say which rule and where.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect } from '@playwright/test';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

export async function expectAccessible(page) {
  await page.evaluate(source);
  const found = await page.evaluate(async () => {
    const { violations, passes } = await globalThis.axe.run(document);
    const lines = violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target }) => `${id}: ${target.join(' ')}`),
    );
    return { lines, passes: passes.length };
  });
  expect(found.lines).toEqual([]);
  expect(found.passes).toBeGreaterThan(10);
}
