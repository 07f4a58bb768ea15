// A ladder of prompts with nothing put in its place: a hub, stewards, members and a guest.
import { expect } from '@playwright/test';
import { axe } from '../support/axe.mjs';
import { testWithHub } from '../support/hub.mjs';
import { readerPage, readersWith } from '../support/readers.mjs';

const test = testWithHub(readersWith('three', 'upper', 'words', 'away', 'break'));
const steward = { roles: ['steward'] };

test('a steward goes first; two members answer, meet each other, and one takes it back', async ({
  browser,
  hub,
}) => {
  const ann = await readerPage(browser, hub, 'three', 'ann');
  await expect(ann.way).toHaveAttribute('status', 'waiting');
  await expect(ann.way).toContainText('A steward goes first here.');

  const ada = await readerPage(browser, hub, 'three', 'ada', steward);
  await expect(ada.way).toHaveAttribute('status', 'first');
  await expect(ada.status).toContainText('You go first here.');
  await ada.answer('The one I am hiding from my tea.', 'Ada');
  await expect(ada.mine).toContainText('hiding from my tea');

  // It opened in Ann's page by itself.
  await expect(ann.way).toHaveAttribute('status', 'open');
  await ann.toLevel(0);
  await expect(ann.given).toHaveCount(1);
  await expect(ann.given).toContainText('Ada went first');
  await ann.answer('The dictionary.', 'Ann');
  await expect(ann.status).toHaveText('Your answer is in, and you are not the only one.');
  expect((await axe(ann.page)).findings).toEqual([]);

  const bob = await readerPage(browser, hub, 'three', 'bob');
  await expect(bob.given).toHaveCount(2);
  await bob.answer('A bird guide.', '');
  await expect(bob.given).toHaveCount(2);
  await ann.button('Show 1 new answer').click();
  await expect(ann.given).toContainText(['hiding from my tea', 'A bird guide.']);

  // What Ann erases is gone from where Bob reads, and what she puts back is offered.
  await ann.button('Erase').click();
  await expect(ann.status).toHaveText('Your answer is erased.');
  await expect(bob.given).toHaveCount(1);
  await expect(bob.way).not.toContainText('The dictionary.');
  await ann.button('Undo').click();
  await expect(ann.mine).toContainText('The dictionary.');
  await bob.button('Show 1 new answer').click();
  await expect(bob.given).toHaveCount(2);

  // What a steward erases and puts back is still what opened the level.
  await ada.button('Erase').click();
  await expect(bob.given).toHaveCount(1);
  await ada.button('Undo').click();
  await bob.button('Show 1 new answer').click();
  await expect(bob.given).toContainText(['Ada went first', 'The dictionary.']);

  // A level further is a week away, and that is said.
  await ann.button('The ladder').first().click();
  await expect(ann.way).toContainText('at least 7 days on each level');
  await expect(ann.way).toContainText('Exchanges on level 0: 1 of 2.');
  await expect(ann.way).toContainText('A steward goes first on this level.');
  for (const { context } of [ada, ann, bob]) await context.close();
});

test('on an upper level a steward, too, sees what others said after saying something', async ({
  browser,
  hub,
}) => {
  const ada = await readerPage(browser, hub, 'upper', 'ada', steward);
  for (const level of [0, 1, 2]) {
    await ada.toLevel(level);
    await ada.answer(`First on level ${level}.`, 'Ada');
    await expect(ada.mine).toContainText(`First on level ${level}.`);
  }
  const sue = await readerPage(browser, hub, 'upper', 'sue', steward);
  await sue.toLevel(2);
  await expect(sue.way).toContainText('1 has answered. You see what they say once you have answered.');
  await expect(sue.given).toHaveCount(0);
  await sue.button('Just look').click();
  await expect(sue.given).toContainText('First on level 2.');
  await sue.button('Stop looking').click();
  await expect(sue.given).toHaveCount(0);

  await sue.answer('The one with the clock.', 'Sue');
  await expect(sue.given).toContainText('First on level 2.');
  await sue.button('Erase').click();
  await expect(sue.status).toContainText('What others said here closes again');
  await expect(sue.given).toHaveCount(0);
  const seen = await sue.page.evaluate(async () => {
    const element = document.querySelector('hearth-prompt');
    return JSON.stringify(element.snapshot) + element.shadowRoot.textContent;
  });
  expect(seen).not.toContain('First on level 2.');

  // Who has not come there yet meets no prompt of that level.
  const ann = await readerPage(browser, hub, 'upper', 'ann');
  await ann.toLevel(1);
  await expect(ann.way).toContainText('You can read here.');
  await expect(ann.given).toContainText('First on level 1.');
  await ann.button('The ladder').first().click();
  await expect(ann.way.getByRole('button', { name: /^See its prompts/ })).toHaveCount(2);

  // A guest answers, and is told where it ends.
  const guest = await readerPage(browser, hub, 'upper');
  await guest.answer('A cookbook.', '');
  await expect(guest.mine).toContainText('A cookbook.');
  await ann.toLevel(0);
  await expect(ann.given).toContainText(['First on level 0.', 'A cookbook.']);
  for (const { context } of [ada, sue, ann, guest]) await context.close();
});

test('words are looked at before they are sent, and by the hub again', async ({ browser, hub }) => {
  const ada = await readerPage(browser, hub, 'words', 'ada', steward);
  await ada.answer('A shit book.', 'Ada');
  const wrong = ada.way.locator('.wrong:not([hidden])');
  await expect(wrong).toContainText('words in it that cannot stand here');
  await expect(wrong).toBeFocused();
  await expect(ada.field).toHaveValue('A shit book.');

  const tags = 'hearth-guard,hearth-prompt';
  const warned = await readerPage(browser, hub, 'words', 'ada', { ...steward, tags });
  await warned.field.fill('A shit book.');
  await warned.field.blur();
  await expect(warned.way.locator('hearth-guard')).toContainText('shit');
  await warned.field.fill('A good book.');
  await warned.way.locator('[part~="button-answer"]').click();
  await expect(warned.mine).toContainText('A good book.');
  for (const { context } of [ada, warned]) await context.close();
});

test('what is written offline is kept, and goes out when one is back', async ({ browser, hub }) => {
  const ada = await readerPage(browser, hub, 'away', 'ada', steward);
  await ada.answer('First.', 'Ada');
  await expect(ada.mine).toContainText('First.');
  const ann = await readerPage(browser, hub, 'away', 'ann');
  await expect(ann.given).toHaveCount(1);
  // Signed in already, so that it is known whose answer it is.
  await ann.button('Pass').click();
  await expect(ann.status).toHaveText('Passed. Nobody is told.');
  await ann.page.route(`${hub.origin}/**`, (route) => route.abort('internetdisconnected'));
  await ann.answer('On the tram.', 'Ann');
  await expect(ann.status).toContainText('Your answer is kept here');
  await expect(ann.mine).toContainText('On the tram.');
  await ann.button('Back').click();
  await ann.answer('The dictionary.');
  await expect(ann.mine).toContainText('The dictionary.');
  await ann.page.unroute(`${hub.origin}/**`);
  await ann.page.evaluate(() => dispatchEvent(new Event('online')));
  await expect(ann.status).toContainText('Your answer is in', { timeout: 60_000 });
  await ann.button('Next').click();
  await expect(ann.mine).toContainText('On the tram.');
  await expect(ann.status).toContainText('Your answer is in');
  for (const { context } of [ada, ann]) await context.close();
});

test('a limit and a break are kept, on every device of a member', async ({ browser, hub }) => {
  const ada = await readerPage(browser, hub, 'break', 'ada', steward);
  await ada.answer('First.', 'Ada');
  await expect(ada.mine).toContainText('First.');
  const ann = await readerPage(browser, hub, 'break', 'ann');
  await ann.button('The ladder').first().click();
  await ann.way.getByRole('radio', { name: 'Level 0: Small things' }).check();
  await ann.button('Set this limit').click();
  await expect(ann.status).toHaveText('Your limit is set.');
  const other = await readerPage(browser, hub, 'break', 'ann');
  await other.button('The ladder').first().click();
  await expect(other.way.getByText('Above your limit')).toHaveCount(2);
  await ann.button('Take a break').click();
  await expect(other.way).toHaveAttribute('status', 'paused');
  await other.button('Go on').click();
  await expect(ann.way).toHaveAttribute('status', 'open');
  for (const { context } of [ada, ann, other]) await context.close();
});
