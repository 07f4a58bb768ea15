// Thanks over a real hub: one member thanks another, both let others see it, and a visitor does.
import { expect } from '@playwright/test';
import { axe } from '../support/axe.mjs';
import { cutOff, overflow } from '../support/fit.mjs';
import { testWithHub } from '../support/hub.mjs';
import { clubPage, spaceWith } from '../support/rooms.mjs';

const test = testWithHub(
  spaceWith({
    'filter/default': { kind: 'filter', languages: ['en'], rules: { profanity: { block: 1 } } },
    'thanks/club': { kind: 'thanks', title: 'Thanks' },
    'thanks/caps': { kind: 'thanks', perDay: 1 },
    'thanks/words': { kind: 'thanks' },
  }),
);

const toBea = (name) => `<hearth-thanks name="${name}" to="bea" to-name="Bea"></hearth-thanks>`;
const all = (name) => `<hearth-thanks name="${name}"></hearth-thanks>`;
const widget = (page) => page.locator('hearth-thanks');
const part = (page, name) => widget(page).locator(`[part~="${name}"]`);
const reason = (page) => widget(page).getByRole('textbox', { name: 'What for?' });
const press = (page, name) => widget(page).getByRole('button', { name, exact: true }).first().click();

async function thank(page, words, name = 'Ann') {
  await reason(page).fill(words);
  await widget(page)
    .getByRole('textbox', { name: /^Your name/ })
    .fill(name);
  await press(page, 'Send thanks');
}

test('of three, one thanks another, both let others see it, the third does; either takes it back', async ({
  context,
  browser,
  hub,
}) => {
  const [beas, others] = await Promise.all([browser.newContext(), browser.newContext()]);
  const ann = await clubPage(context, hub, 'ann', toBea('club'));
  const bea = await clubPage(beas, hub, 'bea', all('club'));
  await expect(part(bea, 'got')).toContainText('Nothing has come yet.');
  await widget(ann).getByRole('checkbox', { name: 'Others may see it, too' }).check();
  await thank(ann, 'You stayed until the kiln was cold.');
  await expect(part(ann, 'status')).toHaveText('Your thanks to Bea is sent.');

  // It is there as soon as it is sent, and others see nothing.
  await expect(part(bea, 'got')).toContainText('You stayed until the kiln was cold.');
  await expect(part(bea, 'got')).toContainText('Ann would let others see it.');
  const visitor = await clubPage(others, hub, undefined, all('club'));
  await expect(part(visitor, 'shown')).toContainText('Nothing yet.');
  await expect(widget(visitor)).toHaveAttribute('status', 'members-only');
  await press(bea, 'Let others see it');
  await expect(part(bea, 'shown')).toContainText('Ann to Bea');
  await visitor.reload();
  await expect(part(visitor, 'shown')).toContainText('You stayed until the kiln was cold.');
  for (const page of [ann, bea, visitor]) expect((await axe(page)).findings).toEqual([]);

  await press(ann, 'Keep it between us');
  await expect(part(bea, 'got')).toContainText('Only the two of you see it.');
  await visitor.reload();
  await expect(part(visitor, 'shown')).toContainText('Nothing yet.');
  await press(ann, 'Take it back');
  await expect(part(bea, 'got')).toContainText('Nothing has come yet.');
  await expect(reason(ann)).toHaveValue('You stayed until the kiln was cold.');
  await beas.close();
  await others.close();
});

test('caps are said, words are kept, and what is put away or turned off stays the reader’s own', async ({
  context,
  browser,
  hub,
}) => {
  const other = await browser.newContext();
  const ann = await clubPage(context, hub, 'ann', toBea('caps'));
  await thank(ann, 'For the tea.');
  await press(ann, 'Thank Bea again');
  await expect(part(ann, 'status')).toContainText('Here one can thank 1 person a day.');
  await expect(widget(ann).getByRole('button', { name: 'Send thanks' })).toHaveAttribute(
    'aria-disabled',
    'true',
  );

  const bea = await clubPage(other, hub, 'bea', all('caps'));
  await expect(part(bea, 'got')).toContainText('For the tea.');
  await press(bea, 'Put it away');
  await expect(part(bea, 'got')).toContainText('It is put away.');
  await press(bea, 'Undo');
  await expect(part(bea, 'got')).toContainText('For the tea.');
  await press(bea, 'Turn thanks off');
  await expect(part(bea, 'got')).toContainText('Thanks to you are off.');
  await bea.reload();
  await expect(widget(bea)).toHaveAttribute('status', 'off');
  await press(bea, 'Turn thanks on');
  await expect(part(bea, 'got')).toContainText('For the tea.');
  // The one who thanked is told of none of this.
  await ann.reload();
  await expect(widget(ann)).toContainText('For the tea.');
  await expect(widget(ann)).toHaveAttribute('status', 'thanked');
  await other.close();
});

test('what cannot stand here is said beside the words, and by the guard before they are sent', async ({
  context,
  hub,
}) => {
  const ann = await clubPage(context, hub, 'ann', toBea('words'));
  await thank(ann, 'You are the shit.');
  const wrong = widget(ann).locator('.wrong:not([hidden])');
  await expect(wrong).toContainText('words in it that cannot stand here');
  await expect(wrong).toBeFocused();
  await reason(ann).fill('You are the sun.');
  await press(ann, 'Send thanks');
  await expect(part(ann, 'status')).toHaveText('Your thanks to Bea is sent.');
  const guarded = `<hearth-guard></hearth-guard><hearth-thanks name="words" to="cem" to-name="Cem"></hearth-thanks>`;
  const warned = await clubPage(context, hub, 'ann', guarded);
  await reason(warned).fill('You are the shit.');
  await reason(warned).blur();
  await expect(widget(warned).locator('hearth-guard')).toContainText('shit');
});

test('on a narrow Arabic page, nobody is offered to thank themselves', async ({ browser, hub }) => {
  const context = await browser.newContext({ viewport: { width: 320, height: 700 } });
  const arabic = { lang: 'ar', dir: 'rtl' };
  const ann = await clubPage(context, hub, 'ann', `${toBea('club')}${all('club')}`, arabic);
  await expect(widget(ann).first().getByRole('heading', { level: 2 })).toHaveText('شكر Bea');
  await expect(part(ann, 'got')).toBeVisible();
  expect(await overflow(ann)).toBe(0);
  expect(await cutOff(ann)).toEqual([]);
  expect((await axe(ann)).findings).toEqual([]);
  const bea = await clubPage(context, hub, 'bea', toBea('club'), arabic);
  await expect(widget(bea)).toHaveAttribute('status', 'resting');
  expect(await widget(bea).boundingBox()).toBeNull();
  await context.close();
});
