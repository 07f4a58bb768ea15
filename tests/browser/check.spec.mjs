// ?hearth-check tells whoever runs a site what its rules do to Hearth, in words.
import { fileURLToPath } from 'node:url';
import { expect } from '@playwright/test';
import { axe } from './support/axe.mjs';
import { testWithHub } from './support/hub.mjs';

const folder = fileURLToPath(new URL('../../demo/space', import.meta.url));
const test = testWithHub(folder, { options: ['--demo'] });
const panel = (page) => page.getByRole('region', { name: 'Hearth check' });

/** A page of another site, whose script tag names this hub. */
const openElsewhere = (page, hub) => page.goto(`/open/stores/site.html?hearth-check#menders@${hub}`);

test('where nothing is in the way it says so', async ({ page, hub }) => {
  await page.goto(`${hub.origin}/?hearth-check`);
  await expect(panel(page).getByRole('heading')).toHaveText('Hearth: all is well');
  await expect(panel(page).getByRole('listitem')).toHaveText(Array(5).fill(/^Fine: /));
  await expect(panel(page)).toContainText('answers for the space menders');
  expect((await axe(page)).findings).toEqual([]);
});

test('it names the directive that keeps WebAssembly from running', async ({ page }) => {
  await page.goto('/strict/poll/inline.html?hearth-check');
  await expect(panel(page)).toContainText("add 'wasm-unsafe-eval' to script-src");
  await expect(panel(page).getByRole('heading')).toHaveText('Hearth: something is in the way');
});

test('it names the line that lets the hub answer another site', async ({ page, hub, baseURL }) => {
  await openElsewhere(page, hub.origin);
  await expect(panel(page)).toContainText(`Add "${baseURL}" to origins in the space.json of menders.`);
});

test('it tells a hub that is not there from one that refuses', async ({ page }) => {
  await openElsewhere(page, 'http://127.0.0.1:1');
  await expect(panel(page)).toContainText('The hub cannot be reached.');
});
