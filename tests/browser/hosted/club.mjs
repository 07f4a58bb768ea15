// A hub with polls of every kind for the tests of the hosted page, and how one uses the page where no script arrives.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { testWithHub } from '../support/hub.mjs';

const options = [
  { id: 'park', label: 'In the park', description: 'Bring a blanket.' },
  { id: 'hall', label: 'In the hall' },
];
export const polls = {
  lunch: { question: 'Where do we eat?', options, closes: '2099-01-01T12:00:00Z' },
  several: { question: 'Which days?', options, method: 'multiple', writeIns: true, results: 'always' },
  secret: { question: 'Who leads?', options, results: 'after-close', closes: '2099-01-01T12:00:00Z' },
  arabic: {
    question: 'أين نأكل؟',
    options: [{ id: 'a', label: 'في الحديقة' }, options[1]],
    results: 'always',
  },
  long: {
    question:
      'Which of these shall the committee take up at the Donaudampfschifffahrtsgesellschaftshauptversammlung?',
    options: [
      {
        id: 'room',
        label: 'A quiet room with a door that closes, a lamp and two good chairs, for whoever needs an hour',
      },
      { id: 'link', label: 'https://example.org/a/very/long/address/that/does/not/break/anywhere/at/all' },
    ],
  },
};

const drinks = [
  { id: 'tea', label: 'Tea', description: 'Green or black.' },
  { id: 'milk', label: 'Milk' },
  { id: 'water', label: 'Water from the well behind the old workshop' },
];
const always = { options: drinks, results: 'always' };
/** A poll for each form of a ballot that is no choice. */
export const methods = {
  ranked: { ...always, question: 'Which drink?', method: 'ranked', count: ['irv', 'schulze'] },
  strict: { ...always, question: 'In which order?', method: 'ranked', sharedRanks: false },
  score: { ...always, question: 'How good is each?', method: 'score' },
  wide: { ...always, question: 'How good is each, of 100?', method: 'score', max: 100 },
  dots: { ...always, question: 'Where do your dots go?', method: 'dots', budget: 6 },
  quadratic: { ...always, question: 'What matters to you?', method: 'quadratic', budget: 9 },
  rating: { ...always, question: 'How was it?', method: 'rating' },
  grid: {
    question: 'When do we meet?',
    method: 'grid',
    zone: 'Europe/Berlin',
    results: 'always',
    options: [
      { id: 'eve', starts: '2026-12-24T17:00:00Z', ends: '2026-12-24T19:00:00Z' },
      { id: 'late', label: 'Late', starts: '2026-12-24T20:00:00Z' },
    ],
  },
  text: { question: 'What should we do?', method: 'text', results: 'always' },
  reactions: { ...always, question: 'What do you say?', method: 'reactions' },
};

function writeSpace() {
  const scratch = mkdtempSync(join(tmpdir(), 'hearth-hosted-'));
  process.once('exit', () => rmSync(scratch, { recursive: true }));
  const folder = join(scratch, 'club');
  mkdirSync(join(folder, 'poll'), { recursive: true });
  for (const [name, poll] of Object.entries({ ...polls, ...methods })) {
    writeFileSync(join(folder, 'poll', `${name}.json`), JSON.stringify({ kind: 'poll', ...poll }));
  }
  return folder;
}

export const test = testWithHub(writeSpace());

/** The page where scripts do not arrive: a proxy, an old phone, a careful reader. */
export async function withoutScript(page, hub, name) {
  await page.route('**/*.js', (route) => route.abort());
  await page.goto(`${hub.origin}/p/club/poll/${name}`);
  await expect(page.locator('form')).toBeVisible();
}

/** Presses a button of the form, and waits for the page that answers. */
export const send = (page, name) =>
  Promise.all([page.waitForEvent('load'), page.getByRole('button', { name, exact: true }).click()]);

/** Waits until the widget stands where the form stood. */
export const taken = (page) => expect(page.locator('form[method="post"]')).toBeHidden();
