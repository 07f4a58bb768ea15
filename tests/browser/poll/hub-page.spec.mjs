// What a poll shows of its hub: a closing time for the calendar, and what it says when its code could not be fetched.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { axe } from '../support/axe.mjs';
import { testWithHub } from '../support/hub.mjs';

const scratch = mkdtempSync(join(tmpdir(), 'hearth-space-'));
const folder = join(scratch, 'club');
const origin = `http://127.0.0.1:${process.env.HEARTH_BROWSER_PORT}`;
const options = ['park', 'hall'].map((id) => ({ id, label: id }));
const poll = { kind: 'poll', question: 'Where do we eat?', options, closes: '2099-01-01T12:00:00Z' };
mkdirSync(join(folder, 'poll'), { recursive: true });
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }));
writeFileSync(join(folder, 'space.json'), JSON.stringify({ origins: [origin] }));
writeFileSync(join(folder, 'poll/lunch.json'), JSON.stringify(poll));

const test = testWithHub(folder);

const open = (page, hub) => page.goto(`/open/stores/site.html#club@${hub.origin}`);

test('a closing time can be taken into a calendar', async ({ page, hub, request }) => {
  await open(page, hub);
  const time = page.getByRole('link', { name: /^Closes / });
  await expect(time).toHaveAttribute('title', 'Add to my calendar');
  const entry = await request.get(await time.getAttribute('href'));
  expect(entry.headers()['content-type']).toContain('text/calendar');
  expect(await entry.text()).toContain('SUMMARY:Poll closes: Where do we eat?');
  expect((await axe(page)).findings).toEqual([]);
});

test('a poll whose code could not be fetched says so, and is there after loading again', async ({
  page,
  hub,
}) => {
  const parts = '**/hub-store-*.js';
  await page.route(parts, (route) => route.abort());
  await open(page, hub);
  await expect(page.locator('[part~="status"]')).toContainText('The poll cannot be reached right now.');
  await page.unroute(parts);
  await page.reload();
  await expect(page.getByRole('radio', { name: 'park' })).toBeVisible();
});
