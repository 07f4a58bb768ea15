// Chromium and Firefox. Debian's Firefox is driven over WebDriver BiDi, where Playwright's emulateMedia, colorScheme
// and javaScriptEnabled do nothing and say nothing: set `firefoxUserPrefs` in a test.use() and assert the media query.
import { defineConfig } from '@playwright/test';
import { chromiumArguments, freePort, which } from './engines.mjs';

// Chosen once; the workers inherit it.
process.env.HEARTH_BROWSER_PORT ??= String(await freePort());
const port = process.env.HEARTH_BROWSER_PORT;

// What a page says, counts and tells its host is made by the same code whatever draws it: one engine is enough.
const sameInEveryEngine = [
  'desk/states',
  'exchange/states',
  'hosted/methods',
  'moment/states',
  'onboarding/states',
  'poll/another',
  'poll/events',
  'poll/numbers',
  'poll/rounds/rounds',
  'poll/sources',
  'poll/states',
  'poll/theme',
  'prompt/states',
  'pulse/states',
  'thanks/states',
];

export default defineConfig({
  testDir: '.',
  testMatch: '**/*.spec.mjs',
  outputDir: '.results/output',
  // A retry would hide what a test found.
  retries: 0,
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  // They end a test that hangs; on a slow machine a long one takes its time.
  timeout: 180_000,
  expect: { timeout: 20_000 },
  reporter: [['list'], ['json', { outputFile: process.env.HEARTH_REPORT ?? '.results/report.json' }]],
  // A trace of every test costs a fifth of the time: `--trace retain-on-failure` asks for it.
  use: { baseURL: `http://127.0.0.1:${port}`, trace: 'off' },
  webServer: {
    command: `node server.mjs ${port}`,
    url: `http://127.0.0.1:${port}/open/smoke.html`,
    reuseExistingServer: false,
  },
  projects: [
    {
      name: 'chromium',
      use: {
        browserName: 'chromium',
        launchOptions: { executablePath: which('chromium'), args: chromiumArguments },
      },
    },
    {
      name: 'firefox',
      testIgnore: sameInEveryEngine.map((name) => `**/${name}.spec.mjs`),
      use: {
        browserName: 'firefox',
        channel: 'moz-firefox',
        launchOptions: { executablePath: which('firefox-esr') },
      },
    },
  ],
});
