import { expect, test } from '@playwright/test';
import { openGuard, selection } from '../support/guard.mjs';

const rude = 'Such an idiot. Hold on.';

test('a harmless text is sent as if there were no guard', async ({ page }) => {
  const { comment, send, sent } = await openGuard(page);
  await comment.fill('Good morning');
  await send.click();
  await expect.poll(sent).toEqual([['send', 'Good morning']]);
});

test('a form is held, the question has the focus, and "Send as it is" sends it by the same button', async ({
  page,
}) => {
  const { comment, question, sent, guard } = await openGuard(page);
  await comment.fill(rude);
  await page.getByRole('button', { name: 'Save as a draft' }).click();
  await expect(question).toContainText('Send it as it is, or change it?');
  expect(await guard.evaluate(({ shadowRoot }) => shadowRoot.activeElement?.id)).toBe('question');
  expect(await sent()).toEqual([]);
  await question.getByRole('button', { name: 'Send as it is' }).click();
  await expect.poll(sent).toEqual([['draft', rude]]);
  await expect(question).toHaveCount(0);
});

test('what was sent as it is, is not asked about again; another text is', async ({ page }) => {
  const { comment, question, send, sent } = await openGuard(page);
  await comment.fill(rude);
  await send.click();
  await question.getByRole('button', { name: 'Send as it is' }).click();
  await send.click();
  await expect.poll(async () => (await sent()).length).toBe(2);
  await comment.fill('Another idiot.');
  await send.click();
  await expect(question).toBeVisible();
  expect((await sent()).length).toBe(2);
});

test('"Change it" leads to the word', async ({ page }) => {
  const { comment, question, send, sent } = await openGuard(page);
  await comment.fill(rude);
  await send.click();
  await question.getByRole('button', { name: 'Change it' }).click();
  await expect(comment).toBeFocused();
  expect(await selection(comment)).toBe('idiot');
  await page.keyboard.type('gardener');
  await send.click();
  await expect.poll(sent).toEqual([['send', 'Such an gardener. Hold on.']]);
});

test('"Do not send" keeps the text, and everything works by keyboard alone', async ({ page }) => {
  const { comment, question, sent, guard } = await openGuard(page);
  await comment.fill('hello');
  await page.locator('#title').fill('such an idiot');
  await page.keyboard.press('Enter');
  await expect(question).toBeVisible();
  const names = [];
  for (let presses = 0; presses < 3; ++presses) {
    await page.keyboard.press('Tab');
    names.push(await guard.evaluate(({ shadowRoot }) => shadowRoot.activeElement.textContent.trim()));
  }
  expect(names).toEqual(['Change it', 'Send as it is', 'Do not send']);
  await page.keyboard.press('Enter');
  await expect(question).toHaveCount(0);
  await expect(page.locator('#title')).toBeFocused();
  await expect(page.locator('#title')).toHaveValue('such an idiot');
  await expect(comment).toHaveValue('hello');
  expect(await sent()).toEqual([]);
});

test('what a policy blocks cannot be sent, and says so', async ({ page }) => {
  const { guard, comment, question, send, sent } = await openGuard(page);
  await guard.evaluate((element) => {
    element.policy = { rules: { insult: { suggest: 1, block: 1 } } };
  });
  await comment.fill(rude);
  await send.click();
  await expect(question).toContainText('It cannot be sent here with “idiot”. Your text is kept.');
  await expect(question.getByRole('button')).toHaveText(['Change it', 'Do not send']);
  await question.getByRole('button', { name: 'Change it' }).click();
  await send.click();
  await expect(question).toBeVisible();
  expect(await sent()).toEqual([]);
});

test('of several words the one that is blocked is named, and "Change it" leads to it', async ({ page }) => {
  const { guard, comment, question, send } = await openGuard(page);
  await guard.evaluate((element) => {
    element.policy = {
      words: [{ word: 'blorp', severity: 3 }],
      rules: { insult: { suggest: 1, block: 3 } },
    };
  });
  await comment.fill('Such an idiot, and a blorp.');
  await send.click();
  await expect(guard.locator('> span')).toHaveText([
    '“idiot” may hurt the person you answer. This community asks not to use “blorp”.',
    /^$/,
  ]);
  await expect(question).toContainText('It cannot be sent here with “blorp”. Your text is kept.');
  await question.getByRole('button', { name: 'Change it' }).click();
  expect(await selection(comment)).toBe('blorp');
});

test('what a policy holds may be sent, and the writer is told what comes then', async ({ page }) => {
  const { guard, comment, question, send, sent } = await openGuard(page);
  await guard.evaluate((element) => {
    element.policy = { rules: { insult: { suggest: 1, hold: 1 } } };
  });
  await comment.fill(rude);
  await send.click();
  await expect(question).toContainText('somebody looks at it before others see it');
  await question.getByRole('button', { name: 'Send as it is' }).click();
  await expect.poll(sent).toEqual([['send', rude]]);
});

test('words of the community, and words it allows', async ({ page }) => {
  const { guard, comment, card } = await openGuard(page);
  await guard.evaluate((element) => {
    element.policy = { audience: 'professional', words: [{ word: 'plumbus' }], allowed: ['idiot'] };
  });
  await comment.fill('The plumbus idiot');
  await expect(guard).toContainText('This community asks not to use “plumbus”.');
  await comment.fill('The idiot');
  await expect(card).toBeHidden();
});

test('a form that is sent before the filter is there waits for it', async ({ page }) => {
  let release;
  const arrived = new Promise((resolve) => {
    release = resolve;
  });
  await page.route('**/*.lexicon', async (route) => {
    await arrived;
    await route.continue();
  });
  const { comment, question, send, sent } = await openGuard(page);
  await comment.fill(rude);
  await send.click();
  await expect(question).toHaveCount(0);
  expect(await sent()).toEqual([]);
  release();
  await expect(question).toBeVisible();
  expect(await sent()).toEqual([]);
});

test("where the filter cannot be fetched the form is the page's own", async ({ page }) => {
  await page.route('**/*.lexicon', (route) => route.abort());
  const { comment, question, send, sent } = await openGuard(page);
  await comment.fill(rude);
  await send.click();
  await expect.poll(sent).toEqual([['send', rude]]);
  await expect(question).toHaveCount(0);
});

test('a page that sends without a form asks by itself', async ({ page }) => {
  const { guard, comment, question } = await openGuard(page);
  await comment.fill('fine');
  expect(await guard.evaluate((element) => element.ask())).toBe(true);
  await comment.fill(rude);
  const { verdict, findings } = await guard.evaluate((element) => element.check());
  expect([verdict, findings.map(({ entry }) => entry)]).toEqual(['suggest', ['idiot']]);
  const answered = guard.evaluate((element) => element.ask());
  await question.getByRole('button', { name: 'Do not send' }).click();
  expect(await answered).toBe(false);
  const again = guard.evaluate((element) => element.ask());
  await question.getByRole('button', { name: 'Send as it is' }).click();
  expect(await again).toBe(true);
});

test('a guard that goes lets the form go', async ({ page }) => {
  const { guard, comment, send, sent } = await openGuard(page);
  await comment.fill(rude);
  await guard.evaluate((element) => element.remove());
  await send.click();
  await expect.poll(sent).toEqual([['send', rude]]);
  await expect(comment).toHaveAttribute('aria-describedby', 'hint');
});

test('nothing is sent anywhere, and nothing is kept', async ({ page, context }) => {
  const requests = [];
  page.on('request', (request) => requests.push(`${request.method()} ${new URL(request.url()).pathname}`));
  const { comment, guard, send } = await openGuard(page);
  await comment.fill(rude);
  await expect(guard).toContainText('“idiot”');
  await send.click();
  expect(
    requests.filter((line) => !/^GET \/wasm\/[\w./-]+\.(html|css|js|wasm|lexicon|model)$/.test(line)),
  ).toEqual([]);
  expect(await context.storageState({ indexedDB: true })).toEqual({ cookies: [], origins: [] });
});
