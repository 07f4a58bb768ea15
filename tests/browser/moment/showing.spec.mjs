import { expect, test } from '@playwright/test';
import { openMoment } from '../support/moment.mjs';

const log = (body) => ({ key: 'log', body });

test('it is a record first and shown after; by keyboard why, and not now', async ({ page }) => {
  const { way, held, status, acts, answers } = await openMoment(page, 'asking the hub');
  expect(await acts()).toEqual([log({ show: 'lunch' })]);
  await expect(held).toBeHidden();
  await page.evaluate(() =>
    Object.values(globalThis.shown)[0].store.accept(globalThis.openSnapshot('lunch')),
  );
  await expect(held).toBeVisible();
  await expect(way.locator('[aria-live]')).toContainText('For you, if you like');

  await page.keyboard.press('Tab');
  const why = way.getByRole('button', { name: 'Why do I see this?' });
  await expect(why).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(why).toHaveAttribute('aria-expanded', 'true');
  await expect(way.getByText('You have not said yet where we eat.')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(why).toHaveAttribute('aria-expanded', 'false');
  await expect(why).toBeFocused();

  await answers('restingSnapshot', { accept: [] });
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(held).toBeHidden();
  await expect(status).toBeFocused();
  await expect(status).toHaveText('It is put away. If it comes again, then in some days.');
  expect(await acts()).toEqual([log({ show: 'lunch' }), log({ dismiss: 'lunch' })]);
});

test('a refusal of the schedule is nobody’s error, and is not asked for again in this visit', async ({
  page,
}) => {
  const { way, acts, tell } = await openMoment(page, 'refused by the schedule');
  await page.evaluate(() => {
    globalThis.errors = 0;
    addEventListener('hearth-error', () => ++globalThis.errors);
  });
  await tell('snapshot');
  await expect(way).toHaveAttribute('status', 'resting');
  expect(await acts()).toHaveLength(1);
  expect(await page.evaluate(() => globalThis.errors)).toBe(0);
});

test('of two windows one shows: what another has shown meanwhile stays hidden here', async ({ page }) => {
  const { way, tell } = await openMoment(page, 'not its time');
  await tell('openSnapshot', 'lunch');
  await expect(way).toHaveAttribute('status', 'resting');
});

test('nothing comes into what somebody is reading: only when a page is opened, or come back to', async ({
  page,
}) => {
  const { way, held, acts, tell } = await openMoment(page, 'not its time');
  // Some time later, as the page counts it.
  const later = (ms) => {
    const { now } = performance;
    performance.now = () => now.call(performance) + ms;
  };
  await page.evaluate(later, 11_000);
  await tell('snapshot');
  expect(await acts()).toEqual([]);
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await expect.poll(acts).toEqual([log({ show: 'lunch' })]);
  await page.evaluate(() =>
    Object.values(globalThis.shown)[0].store.accept(globalThis.openSnapshot('lunch')),
  );
  await expect(held).toBeVisible();
  await expect(way).toHaveAttribute('status', 'shown');
});

test('turned off anywhere, it is gone at once here', async ({ page }) => {
  const { way, held, tell } = await openMoment(page, 'shown');
  await expect(held).toBeVisible();
  await tell('openSnapshot', 'lunch', { off: true });
  await expect(way).toHaveAttribute('status', 'resting');
  await expect(held).toBeHidden();
});

test('everything off is honoured before the hub has said so, and can be turned on again', async ({
  page,
}) => {
  const { held, button, status, acts } = await openMoment(page, 'ways');
  await button('Turn everything off').click();
  await expect(held).toBeHidden();
  await expect(status).toBeFocused();
  await page.evaluate(() => Object.values(globalThis.shown)[0].store.keep('offline'));
  await expect(status).toContainText('You are offline.');
  await page.evaluate(() => {
    const { store } = Object.values(globalThis.shown)[0];
    store.tell({ pending: undefined, delivery: { state: 'none' }, connection: 'live' });
    store.onAct = () => store.accept(globalThis.restingSnapshot());
  });
  await button('Turn it on again').click();
  expect((await acts()).slice(1)).toEqual([
    { key: 'off', body: {} },
    { key: 'off', body: null },
  ]);
});

test('never again is said as that, and as nothing else', async ({ page }) => {
  const { way, held, button, acts } = await openMoment(page, 'ways');
  await button('Never this again').click();
  await expect(held).toBeHidden();
  await expect(way).toHaveAttribute('status', 'ended');
  expect((await acts())[1]).toEqual(log({ never: 'lunch' }));
});

test('what its own content says is done is done, and nothing else is', async ({ page }) => {
  const { way, held, acts } = await openMoment(page, 'shown');
  const tell = (type, address) =>
    held.evaluate(
      (form, [type, address]) =>
        form.dispatchEvent(new CustomEvent(type, { bubbles: true, detail: { address } })),
      [type, address],
    );
  await tell('hearth-vote', 'poll/other');
  await tell('hearth-withdraw', 'poll/lunch');
  await tell('hearth-answer', 'poll/lunch');
  expect(await acts()).toHaveLength(1);
  await tell('hearth-vote', 'poll/lunch');
  await expect(way).toHaveAttribute('status', 'done');
  await expect(held).toBeVisible();
  expect((await acts())[1]).toEqual(log({ done: 'lunch' }));
});

test('the page can say that it is done, and can keep it from showing', async ({ page }) => {
  const { way, acts } = await openMoment(page, 'shown');
  await way.evaluate((element) => element.done());
  await expect.poll(async () => (await acts())[1]).toEqual(log({ done: 'lunch' }));

  await page.addInitScript(() => addEventListener('hearth-before-appear', (event) => event.preventDefault()));
  const other = await openMoment(page, 'asking the hub');
  await expect(other.way).toHaveAttribute('status', 'resting');
  expect(await other.acts()).toEqual([]);
});

test('on one page one shows, the first that the schedule names', async ({ page }) => {
  await openMoment(page, 'settings, nothing');
  const said = await page.evaluate(async () => {
    const main = document.querySelector('main');
    const { store } = await globalThis.show('not its time', main);
    // Three moments of one schedule, in another order than the schedule has them.
    for (const item of ['ladder', 'pulse']) {
      const moment = document.createElement('hearth-moment');
      Object.assign(moment, { store, name: 'rhythm', item });
      moment.append(`held by ${item}`);
      main.append(moment);
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
    const items = globalThis.snapshot().own.items.slice(1);
    store.onAct = () => store.accept(globalThis.openSnapshot('pulse'));
    store.tell({ snapshot: globalThis.snapshot({ own: { items } }) });
    await new Promise((resolve) => setTimeout(resolve, 100));
    return { acts: store.acts, shown: [...main.querySelectorAll('[status=shown]')].map(({ item }) => item) };
  });
  expect(said).toEqual({ acts: [log({ show: 'pulse' })], shown: ['pulse'] });
});

test('a hub that knows no zone is told it, once, and before anything shows', async ({ page }) => {
  await openMoment(page, 'settings, nothing');
  const acts = await page.evaluate(async () => {
    const main = document.querySelector('main');
    globalThis.states['no zone'] = {
      item: 'lunch',
      start: { snapshot: globalThis.restingSnapshot({ zone: null, items: [] }), connection: 'live' },
    };
    const { store } = await globalThis.show('no zone', main);
    Object.assign(store, { member: 'm:other' });
    store.tell({});
    await new Promise((resolve) => setTimeout(resolve, 50));
    store.accept(globalThis.snapshot());
    await new Promise((resolve) => setTimeout(resolve, 100));
    return store.acts;
  });
  expect(acts.map(({ key }) => key)).toEqual(['zone', 'log']);
  const [[from, minutes], ...others] = acts[0].body.offsets;
  expect([from, Number.isInteger(minutes)]).toEqual([0, true]);
  expect(others.length).toBeLessThan(16);
});

test('in the settings the one switch is a switch, and what is over can come again', async ({ page }) => {
  const { way, button, said, acts, answers } = await openMoment(page, 'settings');
  const all = way.getByRole('switch', { name: 'Now and then, something may come by itself' });
  await expect(all).toBeChecked();
  await answers('restingSnapshot', { accept: [{ off: true, items: [] }] }, { accept: [] });
  await all.focus();
  await page.keyboard.press('Space');
  await expect(all).not.toBeChecked();
  await expect(said).toContainText('Nothing comes by itself any more.');
  await expect(way.getByRole('heading', { name: 'What may come' })).toHaveCount(0);
  await page.keyboard.press('Space');
  await expect(all).toBeChecked();
  expect((await acts()).map(({ body }) => body)).toEqual([{}, null]);

  const over = await openMoment(page, 'settings');
  await over.answers('restingSnapshot', { accept: [] });
  await button('Let it come again').click();
  await expect(way.getByRole('heading', { name: 'What does not come again' })).toHaveCount(0);
  await expect(way.getByRole('heading', { name: 'What comes by itself' })).toBeFocused();
  expect(await over.acts()).toEqual([log({ again: 'lunch' })]);
});
