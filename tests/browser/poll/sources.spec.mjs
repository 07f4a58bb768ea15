import { expect, test } from '@playwright/test';
import { openBare } from '../support/page.mjs';

for (const policy of ['strict', 'wasm']) {
  test(`a poll written into the page is kept on this device, under the ${policy} policy`, async ({
    page,
  }) => {
    await page.goto(`/${policy}/poll/inline.html`);
    const poll = page.locator('#inline');
    await poll.getByRole('radio', { name: 'Coffee' }).click();
    await expect(poll.locator('[part~="status"]')).toContainText('Your vote is in.');
    await expect(poll.locator('[part~="note"]')).toHaveText(
      'Only on this device. Connect a hub to hear from everyone.',
    );
    await expect(poll.locator('[part~="percent"]')).toHaveText(['0%', '100%']);
    await page.reload();
    await expect(poll).toHaveAttribute('voted', '');
    await expect(poll.locator('[part~="option-chosen"]')).toContainText('Coffee');
  });
}

test('what is wrong with a poll is told to its author in the console, and kindly to the reader', async ({
  page,
}) => {
  const told = [];
  page.on('console', (message) => message.type() === 'error' && told.push(message.text()));
  await page.goto('/open/poll/inline.html');
  for (const id of ['broken', 'unsound']) {
    await expect(page.locator(`#${id} [part~="status"]`)).toContainText('not set up right yet');
    await expect(page.locator(`#${id}`)).toHaveAttribute('status', 'broken');
  }
  await expect.poll(() => told.join('\n')).toContain('too_few /options');
  expect(told.join('\n')).toContain('JSON');
});

test('without any document the fallback stays, and its controls stay alive', async ({ page }) => {
  await page.goto('/open/poll/inline.html');
  await expect(page.locator('#inline')).toHaveAttribute('status', 'open');
  await expect(page.getByText('This page needs no script.')).toBeVisible();
  await expect(page.locator('#fallback input')).toBeEnabled();
});

test('the property comes before what is written inside, and that before the name', async ({ page }) => {
  await openBare(page);
  await page.evaluate(() => {
    const store = () => new globalThis.MemoryStore({ snapshot: globalThis.snapshot() });
    const make = (more, json) => {
      const poll = document.createElement('hearth-poll');
      if (json) {
        const script = Object.assign(document.createElement('script'), { type: 'application/json' });
        script.textContent = json;
        poll.append(script);
      }
      Object.assign(poll, { store: store(), ...more });
      document.querySelector('main').append(poll);
    };
    make({ document: { kind: 'poll', name: 'by-property' } }, '{"kind":"poll","name":"by-json"}');
    make({}, '{"kind":"poll","name":"by-json"}');
    make({ name: 'named' }, '{"kind":"poll"}');
    make({ name: 'at-the-hub' });
    make({}, '{"kind":"poll","question":"Nameless?"}');
  });
  const addresses = () =>
    page.evaluate(() =>
      [...document.querySelectorAll('hearth-poll')].map(
        ({ store }) => `${store.address} ${store.published?.document.kind ?? 'hub'}`,
      ),
    );
  await expect
    .poll(addresses)
    .toEqual([
      'poll/by-property poll',
      'poll/by-json poll',
      'poll/named poll',
      'poll/at-the-hub hub',
      expect.stringMatching(/^poll\/inline-[0-9a-f]+ poll$/),
    ]);
});

test('children that arrive late are read when they are there', async ({ page }) => {
  await openBare(page);
  await page.evaluate(async () => {
    globalThis.store = new globalThis.MemoryStore({ snapshot: globalThis.snapshot() });
    const poll = Object.assign(document.createElement('hearth-poll'), { store: globalThis.store });
    document.querySelector('main').append(poll);
    await customElements.whenDefined('hearth-poll');
    await poll.updateComplete;
    const script = Object.assign(document.createElement('script'), { type: 'application/json' });
    script.textContent = '{"kind":"poll","name":"late"}';
    poll.append(script);
  });
  await expect.poll(() => page.evaluate(() => globalThis.store.address)).toBe('poll/late');
});

test('controls of the fallback are switched off when the poll takes over', async ({ page }) => {
  await openBare(page);
  await page.evaluate(() => {
    const poll = document.createElement('hearth-poll');
    poll.append(Object.assign(document.createElement('button'), { textContent: 'Vote there' }));
    Object.assign(poll, {
      name: 'kiln',
      store: new globalThis.MemoryStore({ snapshot: globalThis.snapshot() }),
    });
    document.querySelector('main').append(poll);
  });
  await expect(page.locator('hearth-poll > button')).toBeDisabled();
});

test('in a browser that is too old nothing upgrades, and the fallback stays', async ({ page }) => {
  await page.addInitScript(() => {
    const supports = CSS.supports.bind(CSS);
    CSS.supports = (...asked) => !asked.join().includes('light-dark') && supports(...asked);
  });
  const define = page.waitForResponse(/\/define-/);
  await page.goto('/open/poll/inline.html');
  // The same module again: when this import is done, the page's own has run.
  await page.evaluate((url) => import(url).then(() => undefined), (await define).url());
  expect(await page.evaluate(() => customElements.get('hearth-poll'))).toBeUndefined();
  await expect(page.getByText('This page needs no script.')).toBeVisible();
  await expect(page.locator('#fallback input')).toBeEnabled();
});
