// A pulse with nothing put in its place: on one device, where time can be moved, and at a hub, with members who are signed in.
import { createHmac } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { testWithHub } from '../support/hub.mjs';

const secret = Buffer.alloc(32, 7).toString('base64url');
const scratch = mkdtempSync(join(tmpdir(), 'hearth-pulse-'));
const space = join(scratch, 'club');
mkdirSync(join(space, 'pulse'), { recursive: true });
const write = (file, value) => writeFileSync(join(space, file), JSON.stringify(value));
write('space.json', { keys: [{ kid: 'k', alg: 'HS256', secret }] });
write('pulse/club.json', { kind: 'pulse', items: [{ id: 'safe' }], exit: {} });
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }));

const test = testWithHub(space);
const day = 86_400_000;
const began = Date.parse('2026-09-01T09:00:00Z');

const exitOn = (page) => page.locator('hearth-exit');
const pulseOn = (page) => page.locator('hearth-pulse');
const statusIn = (widget) => widget.locator('[part~="status"]');

async function answer(page, point) {
  await pulseOn(page).getByText(point, { exact: true }).first().click();
  await pulseOn(page).getByRole('button', { name: 'Answer', exact: true }).click();
  await expect(statusIn(pulseOn(page))).toContainText(`${point} of 5`);
}

const asked = (page) => exitOn(page).getByRole('heading', { name: 'You were away for a while' });

const asksSeen = (page) => page.evaluate(() => document.querySelector('hearth-exit').snapshot.own.asks);

test('one who was there every week and then was not is asked in one window, and never a third time', async ({
  context,
}) => {
  const page = await context.newPage();
  const visit = async (visitor, at) => {
    await visitor.clock.setFixedTime(at);
    await visitor.goto('/open/pulse/here.html');
    await expect(pulseOn(visitor)).toHaveAttribute('status', /asking|answered/);
  };
  for (let week = 0; week < 5; ++week) {
    await visit(page, began + week * 7 * day + 1000 * week);
    await answer(page, String(week + 1));
  }
  await expect(exitOn(page)).toHaveAttribute('status', 'resting');

  const second = await context.newPage();
  await Promise.all([page, second].map((each) => visit(each, began + 60 * day)));
  await expect.poll(async () => (await asked(page).count()) + (await asked(second).count())).toBe(1);
  for (const each of [page, second]) await expect.poll(() => asksSeen(each)).toBe(1);
  const [shown, other] = (await asked(page).isVisible()) ? [page, second] : [second, page];
  await expect(exitOn(other)).toHaveAttribute('status', 'resting');
  await exitOn(shown).getByRole('button', { name: 'Not now' }).click();
  await expect(exitOn(shown)).toHaveAttribute('status', 'resting');

  // Not the next day, once more after two weeks, and then no more.
  await visit(page, began + 61 * day);
  await expect(exitOn(page)).toHaveAttribute('status', 'resting');
  await visit(page, began + 75 * day);
  await expect(asked(page)).toBeVisible();
  await visit(page, began + 120 * day);
  await expect(exitOn(page)).toHaveAttribute('status', 'resting');
  await second.close();
});

const base64url = (value) => Buffer.from(JSON.stringify(value)).toString('base64url');

function tokenOf(sub, roles) {
  const exp = Math.floor(Date.now() / 1000) + 300;
  const signed = `${base64url({ alg: 'HS256', typ: 'JWT', kid: 'k' })}.${base64url({ sub, aud: 'hearth:club', exp, roles })}`;
  return `${signed}.${createHmac('sha256', secret).update(signed).digest('base64url')}`;
}

/** A page of the club, for whoever the club says is there. */
async function clubPage(browser, hub, sub, roles = []) {
  const context = await browser.newContext();
  const page = await context.newPage();
  const token = sub ? 'data-token="/who"' : '';
  await page.route('**/club.html', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html><html lang="en"><title>Club</title><script type="module" src="/hearth.js" data-space="club" ${token}></script>
        <main><h1>Club</h1><hearth-pulse name="club"></hearth-pulse><hearth-exit name="club" leaving></hearth-exit></main></html>`,
    }),
  );
  await page.route('**/who', (route) => route.fulfill({ body: tokenOf(sub, roles) }));
  await page.goto(`${hub.origin}/club.html`);
  return page;
}

test('at a hub a member answers and leaves, a steward tells what was done, and a guest is told plainly', async ({
  browser,
  hub,
}) => {
  const ann = await clubPage(browser, hub, 'ann');
  await answer(ann, '4');
  await pulseOn(ann).getByRole('button', { name: 'Take it back' }).click();
  await expect(statusIn(pulseOn(ann))).toHaveText('Your answer is taken back.');
  await exitOn(ann).getByRole('radio', { name: 'Something else' }).check();
  await exitOn(ann).getByRole('button', { name: 'Continue' }).click();
  await exitOn(ann).getByRole('textbox').fill('It grew too loud.');
  await exitOn(ann).getByRole('button', { name: 'Send' }).click();
  await expect(statusIn(exitOn(ann))).toContainText('Thank you for telling us.');

  const ste = await clubPage(browser, hub, 'ste', ['steward']);
  await expect(pulseOn(ste)).toContainText('Fewer than five have said why they go.');
  await pulseOn(ste).getByRole('button', { name: 'Read what they wrote' }).click();
  await expect(pulseOn(ste).getByText('It grew too loud.')).toBeVisible();
  await pulseOn(ste).getByLabel('You said').fill('It is loud.');
  await pulseOn(ste).getByLabel('We did').fill('We closed the door.');
  await pulseOn(ste).getByRole('button', { name: 'Publish' }).click();

  const guest = await clubPage(browser, hub);
  for (const page of [ann, guest]) await expect(pulseOn(page)).toContainText('We closed the door.');
  await expect(pulseOn(guest)).toHaveAttribute('status', 'members-only');
  await expect(exitOn(guest)).toContainText('Sign in to take part.');
  await expect(pulseOn(ann).getByText('For stewards')).toHaveCount(0);
  await pulseOn(ste).getByRole('button', { name: 'Take it back' }).click();
  await expect(pulseOn(ann).getByText('We closed the door.')).toHaveCount(0);
  for (const page of [ann, ste, guest]) await page.context().close();
});
