// The menders' way in, on their own pages, with a real hub: a newcomer walks it on two pages, and an agreement changes under them.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from '@playwright/test';
import { testWithHub } from '../support/hub.mjs';
import { ownVote, vote } from '../support/poll.mjs';
import { visit } from '../support/visit.mjs';

const space = fileURLToPath(new URL('../../../demo/space', import.meta.url));
const test = testWithHub(space, { options: ['--demo'] });

const wayOn = (page) => page.locator('hearth-onboarding');
const listOn = (page) => page.locator('hearth-checklist');
const press = (page, name) => wayOn(page).getByRole('button', { name, exact: true }).click();
const heading = (page, name) => wayOn(page).getByRole('heading', { name, exact: true });

/** As far as the checklist, as somebody at the bench of lamps and radios. */
async function walkToTheList(page) {
  await press(page, 'Start');
  await expect(heading(page, 'What this club is')).toBeFocused();
  await press(page, 'Continue');
  await expect(heading(page, 'What you get out of it')).toBeFocused();
  await press(page, 'Continue');
  await expect(heading(page, 'How we treat each other')).toBeFocused();
  await press(page, 'I agree');
  await wayOn(page).getByRole('radio', { name: 'Lamps, radios, anything with a lead' }).check();
  await press(page, 'Continue');
  await expect(heading(page, 'Your first Saturday')).toBeFocused();
}

test('a newcomer walks in, goes on in another window, and is through', async ({ hub, context }) => {
  const { page, complaints, elsewhere } = await visit(context, `${hub.origin}/welcome.html`);
  await walkToTheList(page);

  const second = await context.newPage();
  await second.goto(`${hub.origin}/welcome.html`);
  await expect(wayOn(second)).toContainText('Step 5 of about 9');
  await press(second, 'Go on where you left off');
  await press(second, 'Continue');
  await expect(heading(second, 'How sure are you with a screwdriver?')).toBeFocused();
  await expect(heading(page, 'How sure are you with a screwdriver?')).toBeVisible();

  await press(second, 'Skip this');
  await expect(wayOn(second)).toContainText('Step 7 of 9');
  await press(second, 'Skip this');
  await wayOn(second).getByLabel('Name').fill('x'.repeat(41));
  await press(second, 'Continue');
  await expect(wayOn(second).getByRole('group', { name: 'There is one thing to look at:' })).toBeFocused();
  await wayOn(second).getByLabel('Name').fill('Noor');
  await press(second, 'Continue');
  await expect(heading(second, 'Meet Edda')).toBeFocused();
  await press(second, 'Continue');
  await expect(wayOn(second)).toHaveAttribute('status', 'done');
  await expect(heading(page, 'That was all')).toBeVisible();
  expect(complaints).toEqual([]);
  expect(elsewhere).toEqual([]);
});

test('somebody who looks around first is not asked about screwdrivers', async ({ hub, page }) => {
  await page.goto(`${hub.origin}/welcome.html`);
  await press(page, 'Start');
  await press(page, 'Continue');
  await expect(heading(page, 'What you get out of it')).toBeVisible();
  await press(page, 'Continue');
  await press(page, 'I agree');
  await wayOn(page).getByRole('radio', { name: 'None yet' }).check();
  await press(page, 'Continue');
  await expect(heading(page, 'Your first Saturday')).toBeVisible();
  await press(page, 'Continue');
  await expect(heading(page, 'What do you like to do?')).toBeVisible();
});

test('the list on the members’ table ticks by itself when its member has voted', async ({ hub, page }) => {
  await page.goto(`${hub.origin}/members.html`);
  await expect(listOn(page).getByRole('link', { name: 'Begin with a look around' })).toBeVisible();
  await page.goto(`${hub.origin}/welcome.html`);
  await walkToTheList(page);
  await page.goto(`${hub.origin}/members.html`);
  const list = listOn(page);
  await expect(list).toContainText('0 of 4 done');
  await list.getByRole('checkbox', { name: 'Pick up your badge at the door' }).check();
  await expect(list).toContainText('1 of 4 done');
  const drawer = page.locator('hearth-poll[name="spares-drawer"]');
  await drawer.getByRole('checkbox').first().check();
  await drawer.getByRole('button', { name: 'Vote' }).click();
  await expect(list).toContainText('2 of 4 done');
  await page.goto(`${hub.origin}/index.html`);
  await vote(page, 'Brakes and gears');
  await expect(ownVote(page, 'Brakes and gears')).toBeVisible();
  await page.goto(`${hub.origin}/members.html`);
  await expect(list).toContainText('3 of 4 done');
});

test('an agreement that changes is asked again, in the open page too, with what changed', async ({
  hub,
  page,
}) => {
  await page.goto(`${hub.origin}/welcome.html`);
  await walkToTheList(page);
  for (const name of ['Continue', 'Skip this', 'Skip this', 'Continue', 'Continue']) {
    const before = await wayOn(page).getByRole('heading').textContent();
    await press(page, name);
    await expect(wayOn(page).getByRole('heading')).not.toHaveText(before);
  }
  await expect(wayOn(page)).toHaveAttribute('status', 'done');

  const file = join(hub.folder, 'flow/welcome.json');
  const text = readFileSync(file, 'utf8');
  const flow = JSON.parse(text);
  const rules = flow.steps.find(({ id }) => id === 'rules');
  rules.version = 2;
  rules.clauses[0].text = 'The owner of a thing stays beside it and helps while it is mended.';
  writeFileSync(file, JSON.stringify(flow));
  await expect(wayOn(page)).toHaveAttribute('status', 'renew');
  await expect(wayOn(page).locator('ins')).toHaveText('New: and helps');
  await press(page, 'I agree');
  await expect(wayOn(page)).toHaveAttribute('status', 'done');
  writeFileSync(file, text);
});

test('offline, what somebody answers is kept, and goes out by itself', async ({ hub, context, page }) => {
  await page.goto(`${hub.origin}/welcome.html`);
  await walkToTheList(page);
  await context.setOffline(true);
  await wayOn(page).getByRole('checkbox', { name: 'Pick up your badge' }).check();
  await press(page, 'Continue');
  await expect(wayOn(page)).toContainText('You are offline. Your answer is kept here');
  await context.setOffline(false);
  await expect(heading(page, 'How sure are you with a screwdriver?')).toBeVisible();
});
