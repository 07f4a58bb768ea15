import { expect, test } from '@playwright/test';
import { openThanks } from '../support/thanks.mjs';

test('a member thanks with the keys alone: what for, their name, and whether others may see it', async ({
  page,
}) => {
  const { way, status, acts, answers } = await openThanks(page, 'to Bea');
  await answers('thankedSnapshot', { accept: ['For the lamp.'] });
  await page.keyboard.press('Tab');
  await expect(way.getByRole('textbox', { name: 'What for?' })).toBeFocused();
  await page.keyboard.type('For the lamp.');
  await page.keyboard.press('Tab');
  await expect(way.getByRole('textbox', { name: 'Your name, as Bea knows you' })).toBeFocused();
  await page.keyboard.type('Ada');
  await page.keyboard.press('Tab');
  const open = way.getByRole('checkbox', { name: 'Others may see it, too' });
  await expect(open).toBeFocused();
  await expect(open).toHaveAccessibleDescription('Only the two of you see it.');
  await page.keyboard.press('Space');
  await expect(open).toHaveAccessibleDescription(/^If Bea agrees, others see it, too\./);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(status).toHaveText('Your thanks to Bea is sent.');
  await expect(status).toBeFocused();
  const [{ key, body }] = await acts();
  expect(key).toMatch(/^thanks-[0-9a-z]+$/);
  expect(body).toEqual({ to: 'bea', text: 'For the lamp.', public: true, name: 'Ada', toName: 'Bea' });
});

test('a reason that is missing is asked for beside its field, and nothing is sent', async ({ page }) => {
  const { way, button, acts } = await openThanks(page, 'to Bea');
  await button('Send thanks').click();
  await expect(way.locator('#wrongtext')).toBeFocused();
  const field = way.getByRole('textbox', { name: 'What for?' });
  await expect(field).toHaveAccessibleDescription(/a line is enough/);
  await field.fill('For the tea.');
  await expect(way.locator('#wrongtext')).toBeHidden();
  expect(await acts()).toEqual([]);
});

test('what was refused keeps its words and is sent again under its key', async ({ page }) => {
  const { way, button, status, acts, answers } = await openThanks(page, 'to Bea');
  await answers('thankedSnapshot', { refuse: ['too_many_requests', { seconds: 20 }] }, { accept: ['Tea.'] });
  await way.getByRole('textbox', { name: 'What for?' }).fill('Tea.');
  await button('Send thanks').click();
  await expect(status).toContainText('try again in 20 seconds');
  await expect(way.getByRole('textbox', { name: 'What for?' })).toHaveValue('Tea.');
  await button('Send thanks').click();
  await expect(status).toContainText('is sent');
  const [first, second] = await acts();
  expect(second).toEqual(first);
});

test('one who was taken at their word too often is not sent, and is told until when', async ({ page }) => {
  const { button, status, acts } = await openThanks(page, 'to Bea, enough');
  await expect(status).toContainText('Here one can thank 3 people a day.');
  await expect(button('Send thanks')).toHaveAttribute('aria-disabled', 'true');
  await button('Send thanks').click({ force: true });
  expect(await acts()).toEqual([]);
});

test('a thanks that is taken back leaves its words, and goes out again under its key', async ({ page }) => {
  const { way, button, acts, answers, tell } = await openThanks(page, 'to Bea');
  await tell('thankedSnapshot', 'For the lamp.');
  await answers('blankSnapshot', { accept: [] }, { accept: [] });
  await button('Take it back').click();
  const field = way.getByRole('textbox', { name: 'What for?' });
  await expect(field).toHaveValue('For the lamp.');
  await field.fill('For the lamp, and the oil.');
  await button('Send thanks').click();
  await expect.poll(async () => (await acts()).length).toBe(2);
  const [back, again] = await acts();
  expect(back).toEqual({ key: 'thanks-new', body: null });
  expect([again.key, again.body.text]).toEqual(['thanks-new', 'For the lamp, and the oil.']);
});

test('who has thanked somebody can do so again', async ({ page }) => {
  const { way, button } = await openThanks(page, 'to Bea, earlier');
  await expect(way.getByText('For the soup.')).toBeVisible();
  await button('Thank Bea again').click();
  await expect(way.getByRole('textbox', { name: 'What for?' })).toBeFocused();
});

test('words for one are not sent to another', async ({ page }) => {
  const { way } = await openThanks(page, 'to Bea');
  await way.getByRole('textbox', { name: 'What for?' }).fill('For the lamp.');
  await page.evaluate(() => {
    const element = document.querySelector('hearth-thanks');
    Object.assign(element, { to: 'cem', toName: 'Cem' });
  });
  await expect(way.getByRole('heading', { name: 'Thank Cem' })).toBeVisible();
  await expect(way.getByRole('textbox', { name: 'What for?' })).toHaveValue('');
});
