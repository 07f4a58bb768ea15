import { expect, test } from '@playwright/test';
import { axe } from '../support/axe.mjs';
import { cutOff, overflow } from '../support/fit.mjs';
import { openGuard, selection } from '../support/guard.mjs';

async function ask(page) {
  const found = await openGuard(page);
  await found.comment.fill('Such an idiot, and my mail is anna@example.org');
  await found.send.click();
  await expect(found.question).toBeVisible();
  return found;
}

test('axe finds nothing, before and after a question', async ({ page }) => {
  await openGuard(page);
  const before = await axe(page);
  expect(before.findings).toEqual([]);
  await ask(page);
  const after = await axe(page);
  expect(after.findings).toEqual([]);
  expect(after.passes).toBeGreaterThan(15);
});

test('the question fits on a narrow phone, with targets of 44 pixels', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  const { guard } = await ask(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  const sizes = await guard
    .getByRole('button')
    .evaluateAll((buttons) => buttons.map((button) => button.getBoundingClientRect().height));
  expect(sizes.length).toBe(5);
  for (const height of sizes) expect(height).toBeGreaterThanOrEqual(44);
});

for (const [lang, sentence, dir] of [
  ['de', '„idiot“ könnte den Menschen verletzen, dem du antwortest.', 'ltr'],
  ['ar', '«\u2068idiot\u2069» قد يجرح من تردّ عليه.', 'rtl'],
]) {
  test(`it speaks ${lang}`, async ({ page }) => {
    const { guard, comment } = await openGuard(page);
    await page.evaluate(
      ([tag, direction]) => {
        document.documentElement.lang = tag;
        document.documentElement.dir = direction;
      },
      [lang, dir],
    );
    await comment.fill('Such an idiot');
    await expect(guard).toContainText(sentence);
    const card = guard.locator('[part~="card"]');
    await expect(card).toHaveCSS(dir === 'rtl' ? 'border-right-width' : 'border-left-width', '3px');
  });
}

/** Whether the first and the last character of what is written there stand in the order of a number; undefined before it is written. */
const isFromLeftToRight = (place, words) =>
  place.evaluate((element, words) => {
    const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    let text = texts.nextNode();
    while (text && !text.data.includes(words)) text = texts.nextNode();
    if (!text) return undefined;
    const range = document.createRange();
    const leftOf = (at) => {
      range.setStart(text, at);
      range.setEnd(text, at + 1);
      return range.getBoundingClientRect().left;
    };
    const begin = text.data.indexOf(words);
    return leftOf(begin) < leftOf(begin + words.length - 1);
  }, words);

test('from right to left a number stays as it was written', async ({ page }) => {
  const { guard, comment, word } = await openGuard(page);
  await page.evaluate(() => {
    Object.assign(document.documentElement, { lang: 'ar', dir: 'rtl' });
  });
  const number = '+49 30 901820';
  await comment.fill(`هاتفي ${number}`);
  const sentence = guard.locator('> span').first();
  await expect(sentence).toContainText('كل من يستطيع');
  await expect.poll(() => isFromLeftToRight(sentence, number)).toBe(true);
  await expect.poll(() => isFromLeftToRight(word(number).locator('bdi'), number)).toBe(true);
});

for (const [how, viewport] of [
  ['on a desk at 200 %', { width: 640, height: 400 }],
  ['at 400 %', { width: 320, height: 256 }],
])
  test(`nothing is cut off ${how}, with quotation marks that are curly`, async ({ page }) => {
    await page.setViewportSize(viewport);
    const { guard, comment, question, word, send } = await openGuard(page);
    await comment.fill('“Such a moron”, he said, and ‘what an a$$hole’');
    await expect(guard).toContainText('“a$$hole”');
    await word('a$$hole').click();
    expect(await selection(comment)).toBe('a$$hole');
    await send.click();
    await expect(question).toBeVisible();
    expect(await overflow(page)).toBe(0);
    expect(await cutOff(page)).toEqual([]);
  });

test('what is found while typing is said politely, once', async ({ page }) => {
  const { guard, comment } = await openGuard(page);
  const status = guard.locator('[role="status"]');
  await comment.fill('Such an idiot');
  await expect(status).toHaveText('“idiot” may hurt the person you answer.');
  await expect(status).toHaveAttribute('role', 'status');
});
