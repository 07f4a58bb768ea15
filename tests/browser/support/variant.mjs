// One way a reader may have set up their browser. Chromium is told by emulation, Firefox by preferences; both are proven by a media query.
import { test } from '@playwright/test';
import { chromiumArguments, which } from '../engines.mjs';

/** Call at the top of a spec file: a browser is started for it. */
export function useVariant({ media = {}, firefoxUserPrefs = {}, viewport }) {
  test.use({
    ...(viewport ? { viewport } : {}),
    launchOptions: async ({ browserName }, use) => {
      const firefox = { executablePath: which('firefox-esr'), firefoxUserPrefs };
      const chromium = { executablePath: which('chromium'), args: chromiumArguments };
      await use(browserName === 'firefox' ? firefox : chromium);
    },
  });
  test.beforeEach(async ({ page, browserName }) => {
    if (browserName === 'chromium') await page.emulateMedia(media);
  });
}

export const matches = (page, query) => page.evaluate((asked) => matchMedia(asked).matches, query);

/** In the dark. */
export const dark = {
  media: { colorScheme: 'dark' },
  firefoxUserPrefs: { 'ui.systemUsesDarkTheme': 1 },
  query: '(prefers-color-scheme: dark)',
};

/** With the reader's own colours instead of the page's. */
export const forcedColors = {
  media: { forcedColors: 'active' },
  firefoxUserPrefs: { 'browser.display.document_color_use': 2, 'ui.useAccessibilityTheme': 1 },
  query: '(forced-colors: active)',
};
