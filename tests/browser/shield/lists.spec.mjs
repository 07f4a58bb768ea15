// The lists that a reader writes take effect while they write, and nothing is changed under their hands.
import { expect, test } from '@playwright/test';
import { openShield } from '../support/shield.mjs';

/** Open, with the clock stopped and the caret in a list. */
async function openList(page, name) {
  await page.clock.install({ time: 0 });
  const opened = await openShield(page);
  await opened.toggle.click();
  const list = opened.shield.getByRole('textbox', { name });
  await list.focus();
  await page.clock.pauseAt(60_000);
  const kept = async (which = 'words') => JSON.parse(await opened.stored())?.[which] ?? [];
  return { ...opened, list, kept };
}

const caret = (list) => list.evaluate(({ selectionStart, selectionEnd }) => [selectionStart, selectionEnd]);

/** What the shield says to screen readers, one after the other. */
async function listenTo(shield) {
  const told = await shield.getByRole('status').evaluateHandle((status) => {
    const heard = [];
    new MutationObserver(() => heard.push(status.textContent)).observe(status, {
      childList: true,
      characterData: true,
      subtree: true,
    });
    return heard;
  });
  return () => told.jsonValue();
}

for (const [name, which, written, entry] of [
  ['Words of my own', 'words', 'finale, ', 'finale'],
  ['People', 'people', 'Max, ', 'Max'],
])
  test(`"${name}" takes effect a moment after typing stops, and stays as it is written`, async ({ page }) => {
    const { list, kept, count } = await openList(page, name);
    await page.keyboard.type(written);
    await page.clock.runFor(399);
    expect(await kept(which)).toEqual([]);
    await page.clock.runFor(1);
    expect(await kept(which)).toEqual([entry]);
    await page.clock.resume();
    await expect.poll(count).toBeGreaterThan(0);
    await expect(list).toBeFocused();
    await expect(list).toHaveValue(written);
    await page.keyboard.type('bellows');
    await expect(list).toHaveValue(`${written}bellows`);
    await list.blur();
    await expect(list).toHaveValue(`${entry}\nbellows`);
    expect(await kept(which)).toEqual([entry, 'bellows']);
  });

test('the caret stays in the middle of a word', async ({ page }) => {
  const { list, kept, text } = await openList(page, 'Words of my own');
  await page.keyboard.type('inale, kettle');
  await page.clock.runFor(400);
  await page.keyboard.press('Home');
  await page.keyboard.type('f');
  await page.clock.runFor(400);
  expect(await kept()).toEqual(['finale', 'kettle']);
  await page.clock.resume();
  await expect(text('The season finale')).toBeHidden();
  expect(await caret(list)).toEqual([1, 1]);
});

test('Enter takes effect at once', async ({ page }) => {
  const { list, kept } = await openList(page, 'Words of my own');
  await page.keyboard.type('finale');
  expect(await kept()).toEqual([]);
  await page.keyboard.press('Enter');
  expect(await kept()).toEqual(['finale']);
  await expect(list).toHaveValue('finale\n');
});

test('what comes of it is said once, however often the reader pauses', async ({ page }) => {
  const { shield, list, kept, now } = await openList(page, 'Words of my own');
  const told = await listenTo(shield);
  await page.keyboard.type('fin');
  await page.clock.runFor(400);
  await page.clock.resume();
  await expect.poll(kept).toEqual(['fin']);
  await page.keyboard.type('ale');
  await expect(now).toContainText('1 is hidden');
  await page.keyboard.press('Enter');
  await list.blur();
  await expect(list).toHaveValue('finale');
  expect(await told()).toEqual(['1 is hidden']);
});

test('what is being composed is no word yet', async ({ page }) => {
  const { list, kept } = await openList(page, 'Words of my own');
  await list.evaluate((field) => {
    field.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }));
    field.value = 'ni';
    field.dispatchEvent(new InputEvent('input', { bubbles: true, isComposing: true }));
  });
  await page.clock.runFor(1000);
  expect(await kept()).toEqual([]);
  await list.evaluate((field) => {
    field.value = '你';
    field.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true }));
  });
  await page.clock.runFor(400);
  expect(await kept()).toEqual(['你']);
});
