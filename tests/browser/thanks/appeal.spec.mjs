// A thanks that the policy holds, on a narrow Arabic page: asked about, and let stand by a steward.
import { expect } from '@playwright/test';
import { axe } from '../support/axe.mjs';
import { cutOff, overflow } from '../support/fit.mjs';
import { testWithHub } from '../support/hub.mjs';
import { clubPage, spaceWith } from '../support/rooms.mjs';
import { seatAt } from '../support/seats.mjs';

const test = testWithHub(
  spaceWith({
    'filter/default': { kind: 'filter', languages: ['en'], rules: { profanity: { hold: 1 } } },
    'thanks/club': { kind: 'thanks', title: 'Thanks' },
  }),
);

test('who thanked asks for another look; it stands, and the other one reads it', async ({ browser, hub }) => {
  const context = await browser.newContext({ viewport: { width: 320, height: 700 } });
  const [ann, sue] = await Promise.all([seatAt(hub, 'ann'), seatAt(hub, 'sue', ['steward'])]);
  const text = 'You are the shit, in the kindest way.';
  await ann.put('thanks/club', 'thanks-1', { body: { to: 'bea', text, name: 'Ann', toName: 'Bea' } });
  const all = '<hearth-thanks name="club"></hearth-thanks>';
  const page = await clubPage(context, hub, 'ann', all, { lang: 'ar', dir: 'rtl' });
  const widget = page.locator('hearth-thanks');
  const button = (name) => widget.getByRole('button', { name, exact: true });
  await button('اطلب نظرة أخرى').click();
  const why = widget.getByRole('textbox', { name: 'لماذا ينبغي النظر فيه مرة أخرى؟' });
  await expect(why).toBeFocused();
  expect(await overflow(page)).toBe(0);
  expect(await cutOff(page)).toEqual([]);
  expect((await axe(page)).findings).toEqual([]);
  await why.fill('We say it like that.');
  await button('إرسال').click();
  await expect(widget).toContainText('طلبت نظرة أخرى. سيقرأ طلبك أحد المشرفين.');
  expect((await axe(page)).findings).toEqual([]);
  await sue.decide('thanks/club', 'appealed', { do: 'release', reason: 'So you do.' });
  await expect(widget).toContainText('نظر فيه أحد المشرفين مرة أخرى. سيبقى.');
  await expect(widget).toContainText('السبب: So you do.');
  await expect(button('اطلب نظرة أخرى')).toHaveCount(0);
  await context.close();

  const other = await browser.newContext();
  const bea = await clubPage(other, hub, 'bea', all);
  await expect(bea.locator('hearth-thanks')).toContainText(text);
  await other.close();
});
