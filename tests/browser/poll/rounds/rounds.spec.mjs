import { expect, test } from '@playwright/test';
import { axe } from '../../support/axe.mjs';
import { openBare } from '../../support/page.mjs';
import { allCounts, openCount, openCounts, unfold } from '../../support/rounds.mjs';

/** A table's cells as text, row by row; what is there for screen readers alone included. */
const cells = (table) =>
  table
    .locator('tbody tr')
    .evaluateAll((rows) =>
      rows.map((row) =>
        [...row.children].map((cell) => cell.textContent.replace(/\s+/g, ' ').trim()).filter(Boolean),
      ),
    );

test('nothing is asked for until somebody wants to know, and then once for each state', async ({ page }) => {
  await openCounts(page, ['runoff']);
  const asked = () => page.evaluate(() => globalThis.shown.runoff.store.tallies);
  const toggle = page.getByRole('button', { name: 'How it was counted' });
  await expect(toggle).toHaveAttribute('aria-expanded', 'false');
  expect(await asked()).toBe(0);
  await toggle.press('Enter');
  await expect(toggle).toHaveAttribute('aria-expanded', 'true');
  await expect(page.locator('[part~="rounds-table"]')).toBeVisible();
  await toggle.press('Space');
  await expect(page.locator('[part~="rounds-table"]')).toHaveCount(0);
  await toggle.press('Space');
  await expect(page.locator('[part~="rounds-table"]')).toBeVisible();
  expect(await asked()).toBe(1);
  await page.evaluate(() => {
    const { store } = globalThis.shown.runoff;
    store.tell({ snapshot: { ...store.known.snapshot } });
    store.tell({ snapshot: { ...store.known.snapshot, etag: 'e2' } });
  });
  await expect.poll(asked).toBe(2);
  await expect(toggle).toBeFocused();
});

test('an instant runoff is told, drawn, and written as a table', async ({ page }) => {
  const { count, outcome, story, picture, numbers, pairs } = await openCount(page, 'runoff');
  await expect(count.locator('.methods caption')).toContainText('2 of 4 ways of counting choose');
  await expect(outcome).toHaveText('An open bench wins.');
  await expect(story.getByRole('listitem')).toHaveCount(3);
  await expect(picture).toHaveAccessibleName('Votes from round to round, 3 rounds. An open bench wins.');
  expect(await cells(numbers)).toEqual([
    ['An open bench elected', '17', '28', '54'],
    ['A new kiln', '42', '42', '42'],
    ['The glaze library', '26', 'goes out 26'],
    ['Evening classes', 'goes out 15'],
    ['For nobody any more', '0', '4', '4'],
    ['What it takes', '51', '49', '49'],
  ]);
  await expect(numbers.getByRole('columnheader')).toHaveText(['Option', 'Round 1', 'Round 2', 'Round 3']);
  await expect(pairs).toHaveCount(0);
});

test('another way of counting is one choice away', async ({ page }) => {
  const { outcome, picture, pairs, choose } = await openCount(page, 'runoff');
  await choose('Schulze');
  await expect(outcome).toHaveText('The glaze library wins.');
  await expect(picture).toHaveCount(0);
  await expect(pairs.getByRole('row')).toHaveCount(5);
});

test('several seats show their quota, their surplus and exact votes', async ({ page }) => {
  const { count, outcome, numbers, picture, choose } = await openCount(page, 'seats');
  await expect(outcome).toHaveText('Ana Sousa, Bo Lindqvist, and Dara O’Neill are elected.');
  await expect(count.locator('.quiet').first()).toContainText('3 seats · 79 ballots');
  await expect(picture).toContainText('16.63');
  expect((await cells(numbers))[1]).toEqual([
    'Bo Lindqvist elected',
    '8',
    '16.625',
    '16.625',
    '27.625',
    '20.00000',
  ]);
  await choose('Single transferable vote (Meek)');
  await expect(numbers).toContainText('19.750000001');
});

test('a comparison that is won says so in more than colour', async ({ page }) => {
  const { pairs } = await openCount(page, 'cycle');
  expect(await cells(pairs)).toEqual([
    ['1 A new kiln', '17 wins', '9', '22 wins'],
    ['2 The glaze library', '7', '16 wins', '22 wins'],
    ['3 Evening classes', '15 wins', '8', '22 wins'],
    ['4 An open bench', '2', '2', '2'],
  ]);
  await expect(pairs.locator('[data-wins] .tick')).toHaveCount(6);
  await expect(pairs.locator('[data-wins]').first()).toHaveCSS('font-weight', '650');
});

test('marks have their columns, and bars as long as their votes', async ({ page }) => {
  const { numbers, story } = await openCount(page, 'stars');
  await expect(numbers.getByRole('columnheader')).toHaveText(['Option', 'Points', 'Runoff']);
  await expect(story).toContainText('26 ballots prefer');
  const lengths = await numbers.locator('.length').evaluateAll((bars) => bars.map((bar) => bar.offsetWidth));
  expect(lengths[0]).toBeGreaterThan(lengths[2]);
  expect(Math.min(...lengths)).toBeGreaterThan(5);
});

test('a tie stays a tie until the poll closes, and a draw can be checked', async ({ page }) => {
  const level = await openCount(page, 'level');
  await expect(level.outcome).toContainText('It is a tie between');
  await expect(level.count).toContainText('Nothing is drawn before the poll closes');
  const drawn = await openCount(page, 'drawn');
  await expect(drawn.outcome).toHaveText('The glaze library wins.');
  await drawn.count.getByText('How to check the draw').click();
  const code = drawn.count.locator('code');
  await expect(code).toHaveCount(4);
  await expect(code.nth(2)).toContainText('"beacon":"","commitment":"5c0f');
});

test('thirty options are folded in the picture, not in the table', async ({ page }) => {
  const { story, picture, numbers, count, choose, pairs } = await openCount(page, 'many');
  await expect(picture).toContainText('20 others');
  await expect(numbers.locator('tbody tr')).toHaveCount(32);
  const told = await story.getByRole('listitem').count();
  expect(told).toBeLessThan(15);
  await count.getByRole('button', { name: 'Show all' }).click();
  await expect(story.getByRole('listitem')).toHaveCount(29);
  await choose('Schulze');
  await expect(pairs.locator('tbody tr')).toHaveCount(24);
  await count.getByRole('button', { name: 'Show all' }).click();
  await expect(pairs.locator('tbody tr')).toHaveCount(30);
});

test('a large table of pairs keeps its heads in sight both ways', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 800 });
  const { pairs, choose, count } = await openCount(page, 'many');
  await choose('Schulze');
  await expect(pairs).toBeVisible();
  const frame = count.getByRole('group', { name: 'Two by two' });
  await frame.evaluate((part) => part.scrollTo(200, 300));
  await expect.poll(() => frame.evaluate(({ scrollTop }) => scrollTop)).toBe(300);
  const [outer, head, name] = await Promise.all(
    [frame, pairs.locator('thead th').nth(4), pairs.locator('tbody th').nth(12)].map((part) =>
      part.boundingBox(),
    ),
  );
  expect(Math.abs(head.y - outer.y)).toBeLessThan(1.5);
  expect(Math.abs(name.x - outer.x)).toBeLessThan(1.5);
});

test('what is wider than its place can be scrolled with the keyboard', async ({ page }) => {
  const { count } = await openCount(page, 'many');
  const region = count.getByRole('group', { name: 'How the votes moved' });
  await region.focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => region.evaluate(({ scrollLeft }) => scrollLeft)).toBeGreaterThan(0);
});

test('from right to left the first round stands on the right', async ({ page }) => {
  const { count, picture } = await openCount(page, 'runoff', { dir: 'rtl', lang: 'ar' });
  await expect(count.getByRole('button')).toHaveText('كيف جرى العدّ');
  const heads = picture.locator('.head');
  await expect(heads.first()).toHaveText('الجولة 1');
  const [first, last] = [await heads.first().boundingBox(), await heads.last().boundingBox()];
  expect(first.x).toBeGreaterThan(last.x);
});

test('parts of a count can be styled from the page', async ({ page }) => {
  const { outcome } = await openCount(page, 'runoff');
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.insertRule('hearth-poll::part(rounds-outcome) { letter-spacing: 3px }');
    document.adoptedStyleSheets.push(sheet);
  });
  await expect(outcome).toHaveCSS('letter-spacing', '3px');
});

test('a count that cannot be fetched is said, and can be asked for again', async ({ page }) => {
  await openCounts(page, ['runoff']);
  await page.evaluate(() => {
    const { store } = globalThis.shown.runoff;
    const { answer } = store;
    store.answer = () => Promise.reject(new Error('gone'));
    globalThis.mend = () => (store.answer = answer);
  });
  await page.getByRole('button', { name: 'How it was counted' }).click();
  await expect(page.getByText('The count cannot be fetched right now.')).toBeVisible();
  await page.evaluate(() => globalThis.mend());
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.locator('[part~="rounds-table"]')).toBeVisible();
});

test('before the first count there is nothing to show but that it is on its way', async ({ page }) => {
  await openCounts(page, ['runoff']);
  await page.evaluate(() => {
    globalThis.shown.runoff.store.answer = () => Promise.resolve({ ok: true, tally: null });
  });
  await page.getByRole('button', { name: 'How it was counted' }).click();
  await expect(page.getByText('The first count is on its way.')).toBeVisible();
});

test('a poll that the page itself keeps is counted by the core, and counted again after a change', async ({
  page,
}) => {
  await openBare(page, 'wasm');
  await page.evaluate(() => {
    const document = {
      kind: 'poll',
      question: 'What first?',
      method: 'ranked',
      count: ['irv', 'schulze'],
      results: 'always',
      options: ['kiln', 'glaze', 'bench'].map((id) => ({ id, label: `The ${id}` })),
    };
    globalThis.poll = Object.assign(globalThis.document.createElement('hearth-poll'), {
      name: 'first',
      document,
    });
    globalThis.document.querySelector('main').append(globalThis.poll);
  });
  const vote = (...ranking) => page.evaluate((ranking) => globalThis.poll.vote({ ranking }), ranking);
  await expect(page.locator('hearth-poll[status="open"]')).toBeVisible();
  expect(await vote('glaze', 'bench')).toBe(true);
  await page.getByRole('button', { name: 'How it was counted' }).click();
  await expect(page.locator('[part~="rounds-outcome"]')).toHaveText('The glaze is ahead so far.');
  await expect(page.locator('.story')).toHaveText('The glaze has more than half of the 1 ballot: 1.');
  expect(await vote('bench')).toBe(true);
  await expect(page.locator('[part~="rounds-outcome"]')).toHaveText('The bench is ahead so far.');
});

for (const [how, options] of [
  ['from left to right', {}],
  ['from right to left', { dir: 'rtl', lang: 'ar' }],
  ['in the colours of the page', { theme: 'plain' }],
]) {
  test(`no count has an accessibility fault or breaks a strict policy, ${how}`, async ({ page }) => {
    const complaints = [];
    page.on('pageerror', (error) => complaints.push(String(error)));
    await page.addInitScript(() => {
      globalThis.violations = [];
      document.addEventListener('securitypolicyviolation', ({ violatedDirective, sample }) =>
        globalThis.violations.push(`${violatedDirective} ${sample}`),
      );
    });
    await openCounts(page, allCounts, options);
    expect(await unfold(page)).toBe(allCounts.length);
    expect(await page.evaluate(() => globalThis.violations)).toEqual([]);
    const { findings, passes } = await axe(page);
    expect(findings).toEqual([]);
    expect(passes).toBeGreaterThan(20);
    expect(complaints).toEqual([]);
  });
}
