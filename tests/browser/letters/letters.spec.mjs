// Letters of welcome over a real hub: newcomers arrive, the steward who signs changes and sends, and they read it.
import { expect } from '@playwright/test';
import { axe } from '../support/axe.mjs';
import { cutOff, overflow } from '../support/fit.mjs';
import { testWithHub } from '../support/hub.mjs';
import { arrive, clubPage, clubWith } from '../support/letters.mjs';

const test = testWithHub(clubWith('keys', 'words', 'others', 'later'));

const steward = { roles: ['steward'] };
const lettersOn = (page) => page.locator('hearth-letters');
const fieldFor = (page, name) => lettersOn(page).getByRole('textbox', { name: `Letter to ${name}` });
const names = (page) => lettersOn(page).getByRole('heading', { level: 3 });
const says = (page) => lettersOn(page).getByRole('status');

/** What the page has heard of the widget, by name. */
const listen = (page) =>
  page.evaluate(() => {
    globalThis.heard = [];
    for (const name of [
      'hearth-before-letter',
      'hearth-letter',
      'hearth-before-withdraw',
      'hearth-withdraw',
      'hearth-error',
    ])
      addEventListener(name, () => globalThis.heard.push(name));
  });

test('a letter is changed and sent with the keys alone, read as from Ada, and taken back', async ({
  context,
  browser,
  hub,
}) => {
  await arrive(hub, 'keys', 'ann');
  await arrive(hub, 'keys', 'bob', { you: null, need: null });
  const reader = await browser.newContext();
  const ann = await clubPage(reader, hub, 'ann', 'keys', { tags: 'hearth-onboarding' });
  const ada = await clubPage(context, hub, 'ada', 'keys', steward);
  await expect(names(ada)).toHaveText(['bob', 'ann']);
  await expect(lettersOn(ada)).toHaveAttribute('status', 'waiting');
  await expect(fieldFor(ada, 'bob')).toHaveValue('Hello friend. You came for a look.');
  await expect(lettersOn(ada).getByText('To learn', { exact: true })).toBeVisible();
  expect((await axe(ada)).findings).toEqual([]);
  await listen(ada);

  for (let n = 0; n < 3; ++n) await ada.keyboard.press('Tab');
  await expect(fieldFor(ada, 'ann')).toBeFocused();
  await ada.keyboard.press('Control+End');
  await ada.keyboard.type(' Bring a kettle.');
  await ada.keyboard.press('Tab');
  await ada.keyboard.press('Enter');
  await expect(names(ada).filter({ hasText: 'bob' })).toBeFocused();
  await expect(says(ada)).toHaveText(/^Your letter to ann is sent\./);
  await expect(names(ada)).toHaveText(['bob']);
  await expect(ann.getByText('Hello ann. You came for To learn. Bring a kettle.')).toBeVisible();
  await expect(ann.locator('hearth-onboarding')).toContainText('From Ada');

  for (let n = 0; n < 3; ++n) await ada.keyboard.press('Tab');
  await ada.keyboard.press('Enter');
  await expect(names(ada).filter({ hasText: 'ann' })).toBeFocused();
  await expect(fieldFor(ada, 'ann')).toHaveValue(/Bring a kettle\.$/);
  await expect(ann.getByText('Bring a kettle.')).toHaveCount(0);
  expect(await ada.evaluate(() => globalThis.heard)).toEqual([
    'hearth-before-letter',
    'hearth-letter',
    'hearth-before-withdraw',
    'hearth-withdraw',
  ]);
  await ada.reload();
  await expect(names(ada)).toHaveText(['bob', 'ann']);
  await reader.close();
});

test('what is refused is said at its letter, nothing is lost, and the guard speaks first', async ({
  context,
  hub,
}) => {
  await arrive(hub, 'words', 'ann');
  const ada = await clubPage(context, hub, 'ada', 'words', steward);
  const send = lettersOn(ada).getByRole('button', { name: 'Send as Ada' });
  const long = 'Welcome. '.repeat(500).trim();
  await fieldFor(ada, 'ann').fill(long);
  await send.click();
  const wrong = lettersOn(ada).locator('.wrong:not([hidden])');
  await expect(wrong).toContainText('That is 4,499 characters; 4,000 fit here.');
  await expect(wrong).toBeFocused();
  await expect(fieldFor(ada, 'ann')).toHaveValue(long);
  await expect(fieldFor(ada, 'ann')).toHaveAttribute('aria-invalid', 'true');
  await fieldFor(ada, 'ann').fill(' ');
  await expect(wrong).toHaveCount(0);
  await send.click();
  await expect(wrong).toContainText('There is nothing in it yet.');

  // With a guard on the page it is said before anything is sent.
  const guarded = { ...steward, tags: 'hearth-guard,hearth-letters' };
  const warned = await clubPage(context, hub, 'ada', 'words', guarded);
  await fieldFor(warned, 'ann').fill('Welcome to this shit.');
  await fieldFor(warned, 'ann').blur();
  await expect(lettersOn(warned).locator('hearth-guard')).toContainText('shit');
  await fieldFor(warned, 'ann').fill('Welcome to this place.');
  await warned.evaluate(() =>
    addEventListener('hearth-before-letter', (e) => e.preventDefault(), { once: true }),
  );
  await lettersOn(warned).getByRole('button', { name: 'Send as Ada' }).click();
  await expect(fieldFor(warned, 'ann')).toHaveValue('Welcome to this place.');
  await lettersOn(warned).getByRole('button', { name: 'Send as Ada' }).click();
  await expect(lettersOn(warned).locator('[part~="status"]')).toBeFocused();
  await expect(lettersOn(warned)).toContainText('Nobody waits for a letter.');
  await expect(lettersOn(warned)).toHaveAttribute('status', 'empty');
  // In the window where it was refused it stands as sent, and what was wrong is over.
  await expect(lettersOn(ada)).toContainText('Your letter to ann is sent.');
  await expect(wrong).toHaveCount(0);
});

test('it takes no room for members, guests and stewards who do not sign', async ({ browser, hub }) => {
  await arrive(hub, 'others', 'ann');
  for (const [sub, roles] of [
    ['ann', []],
    ['sue', ['steward']],
    ['ada', []],
  ]) {
    const context = await browser.newContext();
    const page = await clubPage(context, hub, sub, 'others', { roles });
    await page.waitForFunction(() => document.querySelector('hearth-letters').snapshot);
    await expect(lettersOn(page)).toHaveAttribute('status', 'resting');
    await expect(lettersOn(page)).toBeHidden();
    await context.close();
  }
});

test('who arrives meanwhile is offered, and what is being written stays; on a narrow Arabic page, too', async ({
  context,
  hub,
}) => {
  await arrive(hub, 'later', 'ann');
  const arabic = { ...steward, lang: 'ar', dir: 'rtl' };
  const page = await clubPage(context, hub, 'ada', 'later', arabic);
  await page.setViewportSize({ width: 320, height: 700 });
  await page.clock.install();
  await page.reload();
  const field = (name) => lettersOn(page).getByRole('textbox', { name: `رسالة إلى ${name}` });
  await field('ann').fill('Half a');
  await arrive(hub, 'later', 'bob');
  await page.clock.fastForward(61_000);
  await expect(lettersOn(page)).toContainText('وصل عضو آخر.');
  await expect(field('ann')).toBeFocused();
  await page.keyboard.type(' letter');
  expect(await overflow(page)).toBe(0);
  expect(await cutOff(page)).toEqual([]);
  expect((await axe(page)).findings).toEqual([]);
  await lettersOn(page).getByRole('button', { name: 'إظهار', exact: true }).click();
  await expect(names(page)).toHaveText(['bob', 'ann']);
  await expect(names(page).first()).toBeFocused();
  await expect(field('ann')).toHaveValue('Half a letter');
});
