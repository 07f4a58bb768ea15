import { expect, test } from '@playwright/test';
import { openBare } from '../support/page.mjs';

/** Puts a poll over a store in memory into main; both are global for the test. */
const put = (page, watched) =>
  page.evaluate((given) => {
    globalThis.store = new globalThis.MemoryStore(
      given ?? { snapshot: globalThis.snapshot(), connection: 'live' },
    );
    globalThis.poll = Object.assign(document.createElement('hearth-poll'), {
      store: globalThis.store,
      name: 'kiln',
    });
    document.querySelector('main').append(globalThis.poll);
  }, watched);

const count = (page, name) => page.evaluate((name) => globalThis.store[name], name);

test.beforeEach(({ page }) => openBare(page));

test('a moved poll keeps its choice and watches no second time', async ({ page }) => {
  await put(page);
  const poll = page.locator('hearth-poll');
  await poll.getByRole('radio').first().focus();
  await page.keyboard.press('ArrowDown');
  await expect(poll.locator('[part~="status"]')).toHaveText('Not sent yet.');
  await page.evaluate(() => {
    const section = document.createElement('section');
    document.body.append(section);
    section.append(globalThis.poll);
  });
  await expect(poll.getByRole('radio').nth(1)).toBeChecked();
  await expect(poll.locator('[part~="status"]')).toHaveText('Not sent yet.');
  expect(await count(page, 'watches')).toBe(1);
  expect(await count(page, 'watching')).toBe(1);
});

test('a removed poll stops watching, and shows what is known when it comes back', async ({ page }) => {
  await put(page);
  const poll = page.locator('hearth-poll');
  await expect(poll.getByRole('radio')).toHaveCount(4);
  await page.evaluate(() => globalThis.poll.remove());
  await expect.poll(() => count(page, 'watching')).toBe(0);
  const rows = await page.evaluate(() => {
    document.querySelector('main').append(globalThis.poll);
    return globalThis.poll.shadowRoot.querySelectorAll('.pick').length;
  });
  expect(rows).toBe(4);
  await expect.poll(() => count(page, 'watching')).toBe(1);
});

test('a poll removed while it loads leaves nothing behind', async ({ page }) => {
  await page.evaluate(() => {
    const poll = document.createElement('hearth-poll');
    Object.assign(poll, { name: 'kiln', document: { kind: 'poll' } });
    globalThis.store = new globalThis.MemoryStore();
    let open;
    globalThis.store.publish = () => new Promise((resolve) => (open = resolve));
    poll.store = globalThis.store;
    document.querySelector('main').append(poll);
    globalThis.finish = () => open();
    globalThis.poll = poll;
  });
  await expect(page.locator('hearth-poll')).toHaveAttribute('status', 'loading');
  await page.evaluate(() => globalThis.poll.remove());
  await page.evaluate(() => globalThis.finish());
  expect(await count(page, 'watches')).toBe(0);
});

test('properties set before the element is defined are kept', async ({ page }) => {
  await page.goto('/open/poll/late.html');
  const poll = page.locator('hearth-poll');
  await expect(poll.getByRole('radio')).toHaveCount(4);
  await expect(poll).toHaveAttribute('name', 'kiln');
});

test('a clone is a poll of its own', async ({ page }) => {
  await put(page, { snapshot: undefined });
  await page.evaluate(() => globalThis.store.tell({ snapshot: globalThis.votedSnapshot() }));
  await expect(page.locator('hearth-poll')).toHaveAttribute('voted', '');
  await page.evaluate(() => {
    const clone = globalThis.poll.cloneNode(true);
    clone.store = new globalThis.MemoryStore();
    clone.id = 'clone';
    document.querySelector('main').append(clone);
  });
  await expect(page.locator('#clone')).toHaveAttribute('status', 'loading');
  await expect(page.locator('#clone')).not.toHaveAttribute('voted');
  await expect(page.locator('#clone')).toHaveAttribute('name', 'kiln');
});

test('defining it a second time is harmless', async ({ page }) => {
  await put(page);
  await expect(page.locator('hearth-poll').getByRole('radio')).toHaveCount(4);
  const same = await page.evaluate(async () => {
    const before = customElements.get('hearth-poll');
    await import('../hearth.js?again');
    return customElements.get('hearth-poll') === before;
  });
  expect(same).toBe(true);
});

test('fifty polls on a page share one language and all are there', async ({ page }) => {
  const requests = [];
  page.on('request', (request) => requests.push(request.url()));
  await page.evaluate(() => {
    document.documentElement.lang = 'de';
    globalThis.store = new globalThis.MemoryStore({ snapshot: globalThis.snapshot() });
    for (let index = 0; index < 50; index += 1) {
      const poll = document.createElement('hearth-poll');
      Object.assign(poll, { store: globalThis.store, name: `kiln-${index}` });
      document.querySelector('main').append(poll);
    }
  });
  await expect(page.locator('hearth-poll[status="open"]')).toHaveCount(50);
  await expect(page.getByText('Wähle eine Antwort, um abzustimmen.')).toHaveCount(50);
  expect(requests.filter((url) => /\/de-/.test(url))).toHaveLength(1);
});

test('a name that is none is refused: loudly by the property, quietly by the attribute', async ({ page }) => {
  const errors = [];
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  await put(page);
  await expect(page.locator('hearth-poll').getByRole('radio')).toHaveCount(4);
  const thrown = await page.evaluate(() => {
    try {
      globalThis.poll.name = 'My Poll';
      return 'nothing';
    } catch (error) {
      return error.name;
    }
  });
  expect(thrown).toBe('TypeError');
  await page.evaluate(() => globalThis.poll.setAttribute('name', 'My Poll'));
  await expect.poll(() => errors.join()).toContain('not a name');
  expect(await page.evaluate(() => globalThis.poll.name)).toBe(null);
});

test('a property that is set to nothing is no attribute', async ({ page }) => {
  await put(page);
  await expect(page.locator('hearth-poll')).toHaveAttribute('status', 'open');
  const names = await page.evaluate(async () => {
    const { poll } = globalThis;
    const nothing = { name: undefined, theme: undefined, space: undefined, hub: undefined, words: undefined };
    Object.assign(poll, { theme: 'dark', space: 'club', hub: '/hub' }, nothing);
    await poll.updateComplete;
    return poll.getAttributeNames();
  });
  expect(names).toEqual([]);
});

test('a wrong property set before the element is defined is told, and the poll lives', async ({ page }) => {
  await page.evaluate(() => {
    globalThis.told = [];
    console.error = (error) => globalThis.told.push(String(error));
    const store = new globalThis.MemoryStore({ snapshot: globalThis.snapshot(), connection: 'live' });
    const poll = Object.assign(document.createElement('hearth-poll'), { theme: 'auto', name: 'kiln', store });
    document.querySelector('main').append(poll);
  });
  await expect(page.locator('hearth-poll').getByRole('radio')).toHaveCount(4);
  expect(await page.evaluate(() => globalThis.told)).toEqual(['TypeError: not a theme: auto']);
});

test('attributes and properties say the same', async ({ page }) => {
  await put(page);
  await expect(page.locator('hearth-poll')).toHaveAttribute('status', 'open');
  const said = await page.evaluate(async () => {
    const { poll } = globalThis;
    poll.theme = 'dark';
    await poll.updateComplete;
    const reflected = poll.getAttribute('theme');
    poll.setAttribute('theme', 'plain');
    return [reflected, poll.theme, poll.name, poll.getAttribute('name')];
  });
  expect(said).toEqual(['dark', 'plain', 'kiln', 'kiln']);
});
