// An answer that the policy holds: its author asks for another look, a steward decides, and the author reads why.
import { expect } from '@playwright/test';
import { axe } from '../support/axe.mjs';
import { cutOff, overflow } from '../support/fit.mjs';
import { testWithHub } from '../support/hub.mjs';
import { clubPage, spaceWith } from '../support/rooms.mjs';
import { seatAt } from '../support/seats.mjs';

const prompts = [{ id: 'shelf', level: 0, text: 'Which book is nearest to you?' }];
const test = testWithHub(
  spaceWith({
    'filter/default': { kind: 'filter', languages: ['en'], rules: { profanity: { hold: 1 } } },
    'prompt/club': { kind: 'prompt', title: 'Readers', prompts },
    'prompt/away': { kind: 'prompt', title: 'Readers', prompts },
  }),
);

/** Ann's page, with her answer held. `address`: of the ladder. */
async function heldAnswer(context, hub, address, sue) {
  await sue.put(address, 'answer-shelf', { body: { text: 'A cookbook.', first: true } });
  const ann = await clubPage(
    context,
    hub,
    'ann',
    `<hearth-prompt name="${address.slice(7)}"></hearth-prompt>`,
  );
  const way = ann.locator('hearth-prompt');
  await way.getByRole('textbox', { name: 'Your answer' }).fill('A shit book.');
  await way.getByRole('button', { name: 'Share' }).click();
  await expect(way).toContainText('A steward reads your answer before others see it.');
  return { ann, way, button: (name) => way.getByRole('button', { name, exact: true }) };
}

test('by the keys alone, on a phone: asked, refused while empty, sent, removed, read', async ({
  context,
  hub,
}) => {
  const sue = await seatAt(hub, 'sue', ['steward']);
  const { ann, way, button } = await heldAnswer(context, hub, 'prompt/club', sue);
  await ann.setViewportSize({ width: 320, height: 720 });
  await button('Ask for another look').focus();
  await ann.keyboard.press('Enter');
  const why = way.getByRole('textbox', { name: 'Why should a steward look again?' });
  await expect(why).toBeFocused();
  await expect(why).toHaveAccessibleDescription(/Only stewards read this/);
  await ann.keyboard.press('Tab');
  await ann.keyboard.press('Enter');
  const wrong = way.locator('.wrong:not([hidden])');
  await expect(wrong).toHaveText('Please say why. A line is enough.');
  await expect(wrong).toBeFocused();
  expect((await axe(ann)).findings).toEqual([]);
  expect(await overflow(ann)).toBe(0);
  expect(await cutOff(ann)).toEqual([]);
  await ann.keyboard.press('Tab');
  await ann.keyboard.type('It is the title: shit, it says.');
  await ann.keyboard.press('Tab');
  await ann.keyboard.press('Enter');
  await expect(way).toContainText('You have asked for another look. A steward reads it.');
  await expect(way.locator('.appealing')).toBeFocused();
  expect((await axe(ann)).findings).toEqual([]);

  const body = { do: 'remove', reason: 'There is no such book.' };
  const { appeal } = await sue.decide('prompt/club', 'appealed', body);
  expect(appeal.text).toBe('It is the title: shit, it says.');
  await expect(way).toContainText('A steward has looked again. It stays removed.');
  await expect(way).toContainText('The reason: There is no such book.');
  await expect(button('Ask for another look')).toHaveCount(0);
  await button('The ladder').first().click();
  await button('Your answer').click();
  await expect(way.getByRole('listitem')).toContainText('The reason: There is no such book.');

  // Other words are another matter.
  await button('Open').click();
  await button('Change').click();
  await way.getByRole('textbox', { name: 'Your answer' }).fill('Another shit book.');
  await button('Save').click();
  await expect(way).toContainText('A steward reads your answer before others see it.');
  await expect(button('Ask for another look')).toBeVisible();
  await expect(way).not.toContainText('It stays removed.');
});

test('what is asked offline is kept, goes out, and can be reworded and taken back', async ({
  context,
  hub,
}) => {
  const sue = await seatAt(hub, 'sue', ['steward']);
  const { ann, way, button } = await heldAnswer(context, hub, 'prompt/away', sue);
  await button('Ask for another look').click();
  await ann.route(`${hub.origin}/v1/**`, (route) => route.abort('internetdisconnected'));
  await way.getByRole('textbox', { name: 'Why should' }).fill('It is the title.');
  await button('Send').click();
  await expect(way).toContainText('You are offline. What you wrote is kept here');
  await expect(way).not.toContainText('Your answer is kept here');
  await ann.unroute(`${hub.origin}/v1/**`);
  await ann.evaluate(() => dispatchEvent(new Event('online')));
  await expect(way).toContainText('A steward reads it.', { timeout: 60_000 });
  await button('Change what you wrote').click();
  const why = way.getByRole('textbox', { name: 'Why should' });
  await expect(why).toHaveValue('It is the title.');
  await why.fill('It is its title.');
  await button('Send').click();
  await expect(way).toContainText('A steward reads it.');
  expect((await sue.page('prompt/away', 'appealed'))[0].appeal.text).toBe('It is its title.');
  await button('Take back what you asked').click();
  await expect(way).toContainText('It is taken back. You can ask again.');
  await expect(button('Ask for another look')).toBeFocused();
  expect(await sue.page('prompt/away', 'appealed')).toEqual([]);
});
