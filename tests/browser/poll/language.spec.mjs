import { expect, test } from '@playwright/test';
import { openPoll } from '../support/stage.mjs';

/** The same poll, in each language: its button, its turnout, its closing time. */
const spoken = {
  en: ['Change', '32 people, 5 as guests', 'Closes November 27 at'],
  'en-GB': ['Change', '32 people, 5 as guests', 'Closes 27 November at'],
  de: ['Ändern', '32 Personen, davon 5 als Gäste', 'Endet 27. November um'],
  fr: ['Modifier', '32 personnes, dont 5 en invités', 'Clôture : 27 novembre à'],
  es: ['Cambiar', '32 personas, 5 sin cuenta', 'Cierra: 27 de noviembre'],
  pt: ['Mudar', '32 pessoas, 5 sem conta', 'Fecha: 27 de novembro'],
  ar: ['تغيير', '32 شخصًا، منهم 5 ضيوف', 'ينتهي: 27 نوفمبر'],
  nl: ['Change', '32 people, 5 as guests', 'Closes November 27 at'],
  'not a tag': ['Change', '32 people, 5 as guests', 'Closes November 27 at'],
};

for (const [lang, [change, turnout, closes]] of Object.entries(spoken)) {
  test(`the poll speaks the language of the page: ${lang}`, async ({ page }) => {
    const { poll, button } = await openPoll(page, 'sent, change possible', { lang });
    await expect(button(change)).toBeVisible();
    await expect(poll.locator('[part~="turnout"]')).toHaveText(turnout);
    await expect(poll.locator('[part~="time"]')).toContainText(closes);
  });
}

test('a page that changes its language is followed', async ({ page }) => {
  const { button } = await openPoll(page, 'sent, change possible');
  await expect(button('Change')).toBeVisible();
  await page.evaluate(() => (document.documentElement.lang = 'de'));
  await expect(button('Ändern')).toBeVisible();
});

test('the element’s own lang comes before the page’s', async ({ page }) => {
  const { poll, button } = await openPoll(page, 'sent, change possible', { lang: 'de' });
  await poll.evaluate((element) => (element.lang = 'fr'));
  await expect(button('Modifier')).toBeVisible();
});

test('what the widget says and what the poll says carry their languages', async ({ page }) => {
  const { poll } = await openPoll(page, 'ready', { lang: 'nl' });
  await expect(poll.locator('[part~="card"]')).toHaveAttribute('lang', 'en');
  await expect(poll.locator('legend bdi')).toHaveAttribute('lang', 'nl');
});

test('a page can word things its own way', async ({ page }) => {
  const { poll, button } = await openPoll(page, 'sent, change possible');
  await poll.evaluate((element) => (element.words = { change: 'Think again' }));
  await expect(button('Think again')).toBeVisible();
  await expect(button('Withdraw')).toBeVisible();
});

for (const [closes, words] of [
  ['2026-11-20T17:00:00Z', 'Closes today, 5:00 PM'],
  ['2026-11-21T17:00:00Z', 'Closes tomorrow, 5:00 PM'],
  ['2026-11-24T17:00:00Z', 'Closes Tuesday'],
  ['2027-01-02T17:00:00Z', 'Closes January 2, 2027'],
  ['2026-11-20T09:59:00Z', 'Closing now'],
]) {
  test(`a closing time is said as people say it: ${words}`, async ({ page }) => {
    const { poll, answer } = await openPoll(page);
    const snapshot = await page.evaluate((closes) => globalThis.snapshot({ doc: { closes } }), closes);
    await answer('tell', { snapshot });
    await expect(poll.locator('[part~="time"]')).toContainText(words);
  });
}

test.use({ timezoneId: 'UTC' });
