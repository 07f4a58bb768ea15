// A text at a real hub: one writes it, one reports it, a steward removes it, its author asks for another look, another steward answers.
import { expect } from '@playwright/test';
import { axe } from '../support/axe.mjs';
import { boatsWith, deskPage, person } from '../support/desk.mjs';
import { cutOff, overflow } from '../support/fit.mjs';
import { testWithHub } from '../support/hub.mjs';

const test = testWithHub(boatsWith('boat', 'ferry', 'raft', 'tug', 'yawl'));

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

test('what the filter holds is let stand with the keys alone, and what was removed is brought back', async ({
  browser,
  hub,
}) => {
  const [ann, bob] = await Promise.all([person(hub, 'ann'), person(hub, 'bob')]);
  await ann.write('ferry', 'You idiot');
  await bob.write('ferry', 'Buy my oars');
  const context = await browser.newContext();
  const ste = await deskPage(context, hub, 'ste', { boats: ['ferry'] });
  await expect(ste.cases).toContainText('An insult: “idiot”');
  await expect(ste.cases).toContainText('Others do not see it');
  await expect(ste.button('Keep it back')).toHaveCount(0);
  await expect(ste.desk.getByRole('link', { name: 'Open its page' })).toHaveAttribute(
    'href',
    `${hub.origin}/p/club/poll/ferry`,
  );
  await ste.page.keyboard.press('Tab');
  await expect(ste.desk.getByRole('link')).toBeFocused();
  await ste.page.keyboard.press('Tab');
  await ste.page.keyboard.press('Enter');
  await expect(ste.says).toHaveText(/^It stands\./);
  expect((await bob.page('ferry', 'write-in')).length).toBe(2);

  const sue = await person(hub, 'sue', ['steward']);
  const oars = (await bob.page('ferry', 'write-in')).find((item) => JSON.stringify(item).includes('oars'));
  await sue.decide(
    'ferry',
    { id: oars.id, rev: 1 },
    { do: 'remove', reason: 'Advertising goes to the board.' },
  );
  await ste.button('Removed').focus();
  await ste.page.keyboard.press('Enter');
  await expect(ste.desk).toContainText('Advertising goes to the board.');
  await ste.page.keyboard.press('Tab');
  await expect(ste.button('Bring it back')).toBeFocused();
  await ste.page.keyboard.press('Enter');
  await expect(ste.says).toHaveText(/^It is back, and others see it\./);
  await expect(ste.button('Removed')).toBeFocused();
  await expect(ste.desk).toContainText('Nothing is removed here.');
  expect((await bob.page('ferry', 'write-in')).length).toBe(2);
  await context.close();
});

test('nobody decides about a text that was changed meanwhile, and whoever removed it hears no appeal', async ({
  browser,
  hub,
}) => {
  const [ann, bob] = await Promise.all([person(hub, 'ann'), person(hub, 'bob')]);
  await ann.write('raft', 'The Rat');
  await bob.report('raft', 'The Rat', { reason: 'hurtful' });
  const context = await browser.newContext();
  const ste = await deskPage(context, hub, 'ste', { boats: ['raft'] });
  await expect(ste.cases).toContainText('The Rat');
  await ann.write('raft', 'The Mole', 1);
  await ste.button('Remove').click();
  await ste.reason.fill('No rats.');
  await ste.desk.locator('[part~="button-decide"]').click();
  const changed = ste.desk.getByText('It was changed while you read.');
  await expect(changed).toBeVisible();
  await expect(ste.desk.locator('.said .status')).toBeFocused();
  await expect(ste.cases).toContainText('The Mole');
  await expect(ste.reason).toHaveValue('No rats.');
  await ste.desk.locator('[part~="button-decide"]').click();
  await expect(ste.desk).toHaveAttribute('status', 'empty');

  await ann.appeal('raft', 'It is a mole.');
  await ste.page.reload();
  await expect(ste.heads).toHaveText(/Asks for another look/);
  await ste.button('Keep it back').click();
  await ste.reason.fill('As it was.');
  await ste.desk.locator('[part~="button-decide"]').click();
  await expect(ste.desk.getByText('another steward has to look at it')).toBeVisible();
  await expect(ste.desk.locator('[part~="button-hold"], [part~="button-remove"]')).toHaveCount(0);
  expect((await axe(ste.page)).findings).toEqual([]);
  await ste.button('Let it stand').click();
  await ste.button('Let it stand').click();
  await expect(ste.desk).toHaveAttribute('status', 'empty');
  expect((await ann.look('raft')).own.appeals.ballot.state).toBe('stands');
  await context.close();
});

test('all of a community, on a narrow Arabic page; what comes meanwhile is offered, and a reason passes the guard', async ({
  browser,
  hub,
}) => {
  const [ann, bob, cem] = await Promise.all(['ann', 'bob', 'cem'].map((name) => person(hub, name)));
  await ann.write('tug', 'The Rat');
  await bob.report('tug', 'The Rat', { reason: 'unsafe' });
  await cem.write('yawl', 'Your idiot');
  const context = await browser.newContext();
  const settings = { lang: 'ar', dir: 'rtl', before: '<hearth-guard></hearth-guard>' };
  const ste = await deskPage(context, hub, 'ste', settings);
  await ste.page.setViewportSize({ width: 320, height: 700 });
  const head = (name) => ste.heads.filter({ hasText: `What shall we call the ${name}?` });
  await expect(head('tug')).toHaveText(/قد يكون أحد في خطر/);
  await expect(head('yawl')).toHaveText(/محتجز/);
  await ste.page.clock.install();
  await ste.page.reload();
  await expect(head('yawl')).toBeVisible();
  const tug = ste.cases.filter({ hasText: 'The Rat' });
  await tug.getByRole('button', { name: 'إزالته', exact: true }).click();
  const reason = tug.getByRole('textbox', { name: 'السبب' });
  await reason.fill('You idiot');
  await reason.blur();
  await expect(ste.desk.locator('hearth-guard')).toContainText('idiot');
  await reason.fill('No');

  await ann.write('yawl', 'The Mouse');
  await bob.report('yawl', 'The Mouse', { reason: 'spam' });
  await ste.page.clock.fastForward(61_000);
  await expect(ste.desk).toContainText('وصل نص آخر.');
  await expect(reason).toBeFocused();
  expect(await overflow(ste.page)).toBe(0);
  expect(await cutOff(ste.page)).toEqual([]);
  expect((await axe(ste.page)).findings).toEqual([]);
  await ste.button('إظهار').click();
  await expect(ste.cases.filter({ hasText: 'The Mouse' }).getByRole('heading')).toBeFocused();
  await expect(reason).toHaveValue('No');
  await context.close();
});

test('it takes no room for members and guests', async ({ browser, hub }) => {
  for (const sub of ['ann', '']) {
    const context = await browser.newContext();
    const { page, desk } = await deskPage(context, hub, sub, { roles: [] });
    await expect(desk).toHaveAttribute('status', 'resting');
    await expect(desk).toBeHidden();
    await expect(page.getByRole('heading', { name: 'Club' })).toBeVisible();
    await context.close();
  }
});
