// The hosted page of a flow as the real hub sends it: a page that is nothing else, so the browser's history is the way through.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { testWithHub } from '../support/hub.mjs';

const question = (id, title) => ({ id, kind: 'question', title, answer: 'text' });
const way = {
  kind: 'flow',
  title: 'Come in',
  purpose: { who: 'Whoever likes', what: 'We mend', whyNow: 'It is cold', notFor: 'Nobody in a hurry' },
  steps: [
    question('name', 'What do we call you?'),
    question('tool', 'Which tool do you like?'),
    { id: 'end', kind: 'done', title: 'You are in' },
  ],
};

function writeSpace() {
  const scratch = mkdtempSync(join(tmpdir(), 'hearth-hosted-flow-'));
  process.once('exit', () => rmSync(scratch, { recursive: true }));
  const folder = join(scratch, 'club');
  mkdirSync(join(folder, 'flow'), { recursive: true });
  writeFileSync(join(folder, 'flow', 'way.json'), JSON.stringify(way));
  return folder;
}

const test = testWithHub(writeSpace());

test('back, forward and loading anew lead through the steps that were seen', async ({ page, hub }) => {
  const heading = (name) => page.getByRole('heading', { name, exact: true });
  const press = (name) => page.getByRole('button', { name, exact: true }).click();
  await page.goto(`${hub.origin}/p/club/flow/way`);
  await press('Start');
  await page.getByRole('textbox').fill('Ann');
  await press('Continue');
  await expect(heading('Which tool do you like?')).toBeFocused();

  await page.goBack();
  await expect(heading('What do we call you?')).toBeFocused();
  await expect(page.getByRole('textbox')).toHaveValue('Ann');
  await page.goBack();
  await expect(page.getByRole('button', { name: 'Go on where you left off' })).toBeVisible();
  await page.goForward();
  await page.goForward();
  await expect(heading('Which tool do you like?')).toBeVisible();

  await page.reload();
  await expect(heading('Which tool do you like?')).toBeVisible();
  await press('Skip this');
  await expect(heading('You are in')).toBeFocused();
  await page.goBack();
  await expect(heading('Which tool do you like?')).toBeVisible();
});
