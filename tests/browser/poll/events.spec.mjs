import { expect, test } from '@playwright/test';
import { openPoll } from '../support/stage.mjs';

const kinds = ['before-vote', 'vote', 'before-withdraw', 'withdraw', 'error'].map((kind) => `hearth-${kind}`);

/** What the page hears, at its outermost. */
function listen(page, cancelled = '') {
  return page.evaluate(
    ([kinds, cancelled]) => {
      globalThis.heard = [];
      for (const kind of kinds) {
        document.addEventListener(kind, (event) => {
          const { address, act, snapshot, problems } = event.detail;
          const body = act && JSON.stringify(act.body);
          globalThis.heard.push(
            [kind, address ?? problems[0].code, body, snapshot?.etag].filter(Boolean).join(' '),
          );
          if (kind === cancelled) event.preventDefault();
        });
      }
    },
    [kinds, cancelled],
  );
}

const heard = (page) => page.evaluate(() => globalThis.heard);

test('a vote is told before it is sent and when it is accepted', async ({ page }) => {
  const { option, answer } = await openPoll(page);
  await listen(page);
  await option('Sunday afternoon').click();
  expect(await heard(page)).toEqual(['hearth-before-vote poll/kiln {"choice":["sun"]}']);
  await answer('accept', 'voted');
  await expect.poll(() => heard(page)).toContain('hearth-vote poll/kiln {"choice":["sun"]} e2');
});

test('withdrawing has events of its own', async ({ page }) => {
  const { button, answer } = await openPoll(page, 'sent, change possible');
  await listen(page);
  await button('Withdraw').click();
  await answer('accept', 'fresh');
  await expect
    .poll(() => heard(page))
    .toEqual(['hearth-before-withdraw poll/kiln null', 'hearth-withdraw poll/kiln null e1']);
});

test('a vote that the page cancels is not sent', async ({ page }) => {
  const { option, poll, sent } = await openPoll(page);
  await listen(page, 'hearth-before-vote');
  await option('Sunday afternoon').click();
  expect(await sent()).toEqual([]);
  await expect(poll).not.toHaveAttribute('voted');
});

test('a refusal is one error event with its code', async ({ page }) => {
  const { option, answer } = await openPoll(page);
  await option('Sunday afternoon').click();
  await listen(page);
  await answer('refuse', 'poll_closed');
  await expect.poll(() => heard(page)).toEqual(['hearth-error poll_closed']);
});

test('a vote kept offline is told as accepted only when it has gone out', async ({ page }) => {
  const { option, answer, status } = await openPoll(page);
  await listen(page);
  await option('Sunday afternoon').click();
  await answer('keep', 'offline');
  await expect(status).toContainText('You are offline.');
  expect(await heard(page)).toHaveLength(1);
  await answer('tell', {
    snapshot: await page.evaluate(() => globalThis.votedSnapshot()),
    pending: null,
    delivery: { state: 'none' },
    connection: 'live',
  });
  await expect.poll(() => heard(page)).toContain('hearth-vote poll/kiln {"choice":["sun"]} e2');
  await expect(status).toContainText('Your vote is in.');
});

test('the page can vote and withdraw by script', async ({ page }) => {
  const { poll, answer, sent } = await openPoll(page);
  const result = poll.evaluate((element) => element.vote({ choice: ['any'] }));
  await expect.poll(sent).toEqual([{ choice: ['any'] }]);
  await answer('accept', 'voted');
  expect(await result).toBe(true);
});
