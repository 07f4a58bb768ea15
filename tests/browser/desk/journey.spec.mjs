// A text at a real hub: one writes it, one reports it, a steward removes it, its author asks for another look, another steward answers.
import { expect } from '@playwright/test';
import { axe } from '../support/axe.mjs';
import { boatsWith, deskPage, person } from '../support/desk.mjs';
import { testWithHub } from '../support/hub.mjs';

const test = testWithHub(boatsWith('boat'));

test('what is reported is removed with a reason, and an appeal is heard by another steward', async ({
  browser,
  hub,
}) => {
  const [ann, bob] = await Promise.all([person(hub, 'ann'), person(hub, 'bob')]);
  await ann.write('boat', 'The Rat');
  await bob.report('boat', 'The Rat', { reason: 'hurtful', text: 'It means me.' });

  const context = await browser.newContext();
  const ste = await deskPage(context, hub, 'ste', { boats: ['boat'] });
  await expect(ste.desk).toHaveAttribute('status', 'waiting');
  await expect(ste.heads).toHaveText(/Reported\s*What shall we call the boat\?/);
  await expect(ste.cases).toContainText('The Rat');
  await expect(ste.cases).toContainText('1 member: It hurts or threatens somebody');
  await expect(ste.cases).toContainText('It means me.');
  await expect(ste.cases).toContainText('Others see it');
  await expect(ste.desk).not.toContainText(/\bann\b|\bbob\b/);
  expect((await axe(ste.page)).findings).toEqual([]);

  await ste.button('Remove').click();
  await expect(ste.reason).toBeFocused();
  await ste.page.keyboard.type('Nobody is a rat here.');
  await ste.page.keyboard.press('Tab');
  await ste.page.keyboard.press('Enter');
  await expect(ste.desk).toHaveAttribute('status', 'empty');
  await expect(ste.desk.getByText('All is done. Thank you for looking.')).toBeVisible();
  await expect(ste.desk.locator('#empty .status')).toBeFocused();
  await expect(ste.says).toHaveText(/^It is removed\. Its author reads why\./);
  const { waiting } = (await ann.look('boat')).own;
  expect([waiting.ballot.status, waiting.ballot.why.reason]).toEqual(['removed', 'Nobody is a rat here.']);
  expect((await bob.look('boat')).own.reports[0].state).toBe('removed');

  await ann.appeal('boat', 'Rats are clever.');
  const other = await browser.newContext();
  const sue = await deskPage(other, hub, 'sue', { boats: ['boat'] });
  await expect(sue.heads).toHaveText(/Asks for another look/);
  await expect(sue.cases).toContainText('Rats are clever.');
  await expect(sue.cases).toContainText('A steward removed it on');
  await expect(sue.cases).toContainText('Nobody is a rat here.');
  await sue.button('Let it stand').click();
  await sue.desk.getByRole('textbox', { name: 'Reason, if you like' }).fill('You are right.');
  await sue.button('Let it stand').click();
  await expect(sue.says).toHaveText(/^It stands\./);
  const { own } = await ann.look('boat');
  expect([own.appeals.ballot.state, own.appeals.ballot.reason]).toEqual(['stands', 'You are right.']);
  await context.close();
  await other.close();
});
