// The demo's pages with each form of the core, where a site's policy lets WebAssembly run and where it does not.
import { fileURLToPath } from 'node:url';
import { expect } from '@playwright/test';
import { seed } from '../../demo/seed.mjs';
import { startFront } from './support/front.mjs';
import { testWithHub } from './support/hub.mjs';
import { ownVote, recordOf, vote } from './support/poll.mjs';
import { visit } from './support/visit.mjs';

const space = fileURLToPath(new URL('../../demo/space', import.meta.url));
const test = testWithHub(space, { options: ['--demo'], prepare: seed });

/** How a page arrives, the core that it then runs, and what the policy has to report. */
const arrivals = {
  'WebAssembly allowed': { wasm: true, form: ['wasm-', 'hearth-core-'], violations: [] },
  'WebAssembly refused': { wasm: false, form: ['plain-'], violations: ['script-src wasm-eval'] },
  'WebAssembly allowed, data-core="js"': { wasm: true, core: 'js', form: ['plain-'], violations: [] },
  'WebAssembly refused, data-core="js"': { wasm: false, core: 'js', form: ['plain-'], violations: [] },
};

/** The files of the core that were fetched, by the beginnings of their names. */
const coresIn = (asked) =>
  asked.map((path) => /\/(wasm-|plain-|hearth-core-)/.exec(path)?.[1]).filter(Boolean);

function expectPolicy(response, wasm) {
  const policy = response.headers()['content-security-policy'];
  expect(policy).toContain(wasm ? "script-src 'self' 'wasm-unsafe-eval';" : "script-src 'self';");
  expect(policy).toContain("require-trusted-types-for 'script'");
}

/** A poll in the member's hands. */
const handsOn = (poll) => ({
  press: (name) => poll.getByRole('button', { name, exact: true }).click(),
  status: poll.locator('[part~="status"]'),
});

for (const [how, { wasm, core, form, violations }] of Object.entries(arrivals)) {
  test(`on this device one votes, changes, withdraws, undoes: ${how}`, async ({
    hub,
    context,
    browserName,
  }) => {
    const front = await startFront(hub.origin, { wasm, core });
    const { page, response, complaints, elsewhere, asked } = await visit(
      context,
      `${front.origin}/offline.html`,
    );
    expectPolicy(response, wasm);
    const { press, status } = handsOn(page);

    await expect(page.getByText('Only on this device.')).toBeVisible();
    await vote(page, 'Something to sit on');
    await expect(status).toContainText('Your vote is in.');
    await press('Change');
    await vote(page, 'Something with wheels');
    await expect(ownVote(page, 'Something with wheels')).toContainText('1 vote');
    await expect(ownVote(page, 'Something to sit on')).toContainText('1 vote');

    const { page: other } = await visit(context, `${front.origin}/offline.html`);
    await expect(ownVote(other, 'Something with wheels')).toBeVisible();
    await press('Withdraw');
    await expect(status).toContainText('Your vote is withdrawn.');
    await expect(ownVote(other, 'Something with wheels')).toHaveCount(0);
    await press('Undo');
    await expect(ownVote(other, 'Something with wheels')).toBeVisible();

    expect(coresIn(asked)).toEqual(form);
    expect((await recordOf(page)).violations).toEqual(violations);
    // Firefox writes what it refused into the console, too.
    expect(complaints).toHaveLength(browserName === 'firefox' ? violations.length : 0);
    expect((await recordOf(page)).errors).toEqual([]);
    expect(elsewhere).toEqual([]);

    await page.reload();
    await expect(ownVote(page, 'Something to sit on')).toBeVisible();
    expect(front.refused).toEqual([]);
    await front.close();
  });
}

for (const core of [undefined, 'js']) {
  test(`with the hub one sees and votes without any form of the core, WebAssembly refused${core ? ', data-core="js"' : ''}`, async ({
    hub,
    context,
    browser,
  }) => {
    const front = await startFront(hub.origin, { wasm: false, core });
    const { page, response, complaints, asked } = await visit(context, `${front.origin}/index.html`);
    expectPolicy(response, false);
    const { press, status } = handsOn(page);
    const elsewhere = await browser.newContext();
    const { page: other } = await visit(elsewhere, `${front.origin}/index.html`);
    const people = other.locator('[part~="turnout"]');
    await expect(people).toContainText(/\d+ people/);
    const before = Number.parseInt(await people.textContent(), 10);

    await vote(page, 'Zips and hems');
    await expect(people).toContainText(`${before + 1} people`);
    await press('Change');
    await vote(page, 'Lamps and leads');
    await expect(ownVote(page, 'Lamps and leads')).toBeVisible();
    await press('Withdraw');
    await expect(status).toContainText('Your vote is withdrawn.');
    await expect(people).toContainText(`${before} people`);
    await press('Undo');
    await expect(ownVote(page, 'Lamps and leads')).toBeVisible();
    await expect(people).toContainText(`${before + 1} people`);

    expect(coresIn(asked)).toEqual([]);
    expect(complaints).toEqual([]);
    const { violations, errors } = await recordOf(page);
    expect([violations, errors, front.refused]).toEqual([[], [], []]);
    await elsewhere.close();
    await front.close();
  });
}
