import { expect, test } from '@playwright/test';
import { openStage } from '../support/stage.mjs';
import { useVariant } from '../support/variant.mjs';

// Colours that are still on their way would be measured: nothing may move here.
useVariant({ media: { reducedMotion: 'reduce' }, firefoxUserPrefs: { 'ui.prefersReducedMotion': 1 } });

/** Three tokens as creators choose them, in a light and in a dark room. */
const rooms = {
  light: {
    ours: {},
    yellow: { surface: '#ffffff', ink: '#222222', accent: '#ffd400' },
    navy: { surface: '#f4f6fb', ink: '#10203a', accent: '#1b4bd6' },
    pink: { surface: '#fff5f9', ink: '#3a1024', accent: '#ff5fa2' },
    green: { surface: '#f3faf3', ink: '#12301a', accent: '#0a7d33' },
    grey: { surface: '#eeeeee', ink: '#111111', accent: '#777777' },
    lime: { surface: '#ffffff', ink: '#333333', accent: '#b6ff00' },
  },
  dark: {
    ours: {},
    black: { surface: '#000000', ink: '#ffffff', accent: '#ff3b30' },
    navy: { surface: '#0b1530', ink: '#e6ecff', accent: '#2040c0' },
    forest: { surface: '#0f1f16', ink: '#e5f4ea', accent: '#1f8f4d' },
    plum: { surface: '#241026', ink: '#f7e6f9', accent: '#8a2be2' },
  },
};

/** Contrast by WCAG of what is painted: colours are read back from a canvas, whatever space they are written in. */
function contrasts() {
  const canvas = Object.assign(document.createElement('canvas'), { width: 1, height: 1 });
  const pen = canvas.getContext('2d', { willReadFrequently: true });
  const painted = (...layers) => {
    for (const layer of layers) {
      pen.fillStyle = layer;
      pen.fillRect(0, 0, 1, 1);
    }
    return [...pen.getImageData(0, 0, 1, 1).data].slice(0, 3);
  };
  const luminance = (rgb) => {
    const [red, green, blue] = rgb.map((value) =>
      value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4,
    );
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const ratio = (one, other) => {
    const [bright, dim] = [luminance(one), luminance(other)].sort((a, b) => b - a);
    return (bright + 0.05) / (dim + 0.05);
  };
  const [ready, sent, picked] = [...document.querySelectorAll('hearth-poll')].map(
    ({ shadowRoot }) => shadowRoot,
  );
  const color = (root, selector, name = 'color') =>
    getComputedStyle(root.querySelector(selector)).getPropertyValue(name);
  const card = painted(color(sent, '.card', 'background-color'));
  const row = painted(color(sent, '.row', 'background-color'));
  const bar = painted(color(sent, '.row:not([data-chosen]) .bar', 'background-color'));
  const mine = painted(color(sent, '[data-chosen] .bar', 'background-color'));
  const ink = painted(color(sent, '.status'));
  const muted = painted(color(sent, '.row:not([data-chosen]) .count'));
  const own = painted(color(sent, '[data-chosen] .count'));
  const action = painted(color(sent, 'button'));
  const accent = painted(color(ready, '.primary', 'background-color'));
  return {
    text: {
      'ink on card': ratio(ink, card),
      'ink on row': ratio(ink, row),
      'ink on bar': ratio(ink, bar),
      'ink on own bar': ratio(ink, mine),
      'muted on card': ratio(muted, card),
      'muted on row': ratio(muted, row),
      'muted on bar': ratio(muted, bar),
      'own numbers on own bar': ratio(own, mine),
      'action on card': ratio(action, card),
      'words on the button': ratio(painted(color(ready, '.primary')), accent),
    },
    shapes: {
      'control on row': ratio(painted(color(ready, '.pick', 'border-top-color')), row),
      'picked row on card': ratio(painted(color(picked, '[data-chosen]', 'border-top-color')), card),
      'chosen row on card': ratio(painted(color(sent, '[data-chosen]', 'border-top-color')), card),
    },
  };
}

for (const [scheme, palettes] of Object.entries(rooms)) {
  for (const [name, tokens] of Object.entries(palettes)) {
    test(`contrast holds in a ${scheme} room with the tokens "${name}"`, async ({ page }) => {
      await openStage(page, ['ready, multiple', 'sent, change possible', 'chosen, multiple'], {
        theme: scheme,
      });
      await page.evaluate((tokens) => {
        for (const [token, value] of Object.entries(tokens)) {
          document.querySelector('main').style.setProperty(`--hearth-${token}`, value);
        }
      }, tokens);
      const { text, shapes } = await page.evaluate(contrasts);
      expect(Object.keys(text)).toHaveLength(10);
      for (const [pair, ratio] of Object.entries(text)) expect.soft(ratio, pair).toBeGreaterThanOrEqual(4.5);
      expect(shapes['picked row on card']).toBe(shapes['chosen row on card']);
      for (const [pair, ratio] of Object.entries(shapes)) expect.soft(ratio, pair).toBeGreaterThanOrEqual(3);
    });
  }
}

const background = (page) =>
  page
    .locator('hearth-poll')
    .first()
    .evaluate(({ shadowRoot }) => getComputedStyle(shadowRoot.querySelector('.card')).backgroundColor);

const [light, dark] = ['rgb(255, 252, 247)', 'rgb(29, 24, 21)'];

test('a page that declares a colour scheme is followed', async ({ page }) => {
  await openStage(page, ['ready']);
  for (const [scheme, color] of [
    ['dark', dark],
    ['light', light],
  ]) {
    await page.evaluate(
      (scheme) => document.documentElement.style.setProperty('color-scheme', scheme),
      scheme,
    );
    await expect.poll(() => background(page)).toBe(color);
  }
});

test('a page that declares none is read by the colour behind the poll, also when it changes', async ({
  page,
}) => {
  await openStage(page, ['ready']);
  for (const [behind, color] of [
    ['rgb(20, 20, 30)', dark],
    ['rgb(250, 250, 240)', light],
  ]) {
    await page.evaluate((behind) => {
      document.documentElement.style.setProperty('color-scheme', 'normal');
      document.body.style.setProperty('background-color', behind);
    }, behind);
    await expect.poll(() => background(page)).toBe(color);
  }
});

for (const [behind, color] of [
  ['oklch(0.2 0.02 260)', dark],
  ['oklch(0.97 0.01 260)', light],
  ['color(display-p3 0.1 0.1 0.2)', dark],
  ['lab(95 0 0)', light],
  ['#00000a', dark],
  ['rgb(0 0 0 / 20%)', light],
]) {
  test(`the colour behind the poll may be written as ${behind}`, async ({ page }) => {
    await openStage(page, ['ready']);
    await page.evaluate((behind) => {
      document.documentElement.style.setProperty('color-scheme', 'normal');
      document.body.style.setProperty('background-color', behind);
    }, behind);
    await expect.poll(() => background(page)).toBe(color);
  });
}

test('a switch of the page that nobody has heard of is noticed', async ({ page }) => {
  await openStage(page, ['ready']);
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.insertRule(':root { color-scheme: normal !important }');
    sheet.insertRule('[data-bs-theme="dark"] body { background: rgb(33, 37, 41) }');
    document.adoptedStyleSheets.push(sheet);
    document.documentElement.setAttribute('data-bs-theme', 'light');
  });
  await expect.poll(() => background(page)).toBe(light);
  await page.evaluate(() => document.documentElement.setAttribute('data-bs-theme', 'dark'));
  await expect.poll(() => background(page)).toBe(dark);
});

test('theme="light" and theme="dark" overrule the page', async ({ page }) => {
  await openStage(page, ['ready']);
  await page.evaluate(() => document.documentElement.style.setProperty('color-scheme', 'light'));
  const theme = (name) => page.locator('hearth-poll').evaluate((poll, name) => (poll.theme = name), name);
  await theme('dark');
  await expect.poll(() => background(page)).toBe(dark);
  await theme('light');
  await expect.poll(() => background(page)).toBe(light);
});

test('theme="plain" wears the page’s own colours', async ({ page }) => {
  await openStage(page, ['ready'], { theme: 'plain' });
  await page.evaluate(() => document.querySelector('main').style.setProperty('color', 'rgb(0, 60, 120)'));
  await expect.poll(() => background(page)).toBe('rgba(0, 0, 0, 0)');
  await expect(page.locator('hearth-poll [part~="status"]')).toHaveCSS('color', 'rgb(0, 60, 120)');
});

test('parts can be styled from the page', async ({ page }) => {
  await openStage(page, ['sent, change possible']);
  const styled = await page.evaluate(() => {
    const parts = [
      'card',
      'question',
      'description',
      'options',
      'option',
      'option-chosen',
      'bar',
      'label',
      'numbers',
    ];
    parts.push('count', 'percent', 'check', 'status', 'actions', 'button', 'button-change', 'footer', 'meta');
    const sheet = new CSSStyleSheet();
    for (const part of parts)
      sheet.insertRule(`hearth-poll::part(${part}) { outline: 3px solid rgb(1, 2, 3); }`);
    document.adoptedStyleSheets.push(sheet);
    const { shadowRoot } = document.querySelector('hearth-poll');
    return parts.filter((part) => {
      const found = shadowRoot.querySelector(`[part~="${part}"]`);
      return found && getComputedStyle(found).outlineColor === 'rgb(1, 2, 3)';
    }).length;
  });
  expect(styled).toBe(18);
});
