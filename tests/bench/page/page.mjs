// What a page costs a slow device: Chromium with the processor held to a quarter, a fresh context for each visit, the pages
// visited in turns so that whatever else the machine does meets them all. A visit ends with a choice that must arrive.
import { chromium } from 'playwright-core';
import { chromiumArguments, which } from '../../browser/engines.mjs';
import { startHub } from '../hub/hub.mjs';
import { middle, withScratch } from '../support.mjs';
import { startSite } from './server.mjs';

const pages = ['plain', 'hub', 'device', 'posthog', 'survey'];
const slowness = 4;
const settling = 1000; // milliseconds after the options are there, in which late scripts count too

// Runs in the page before its scripts: notes when the first option is on screen, in the light or in open shadow trees.
function watchForOptions() {
  const optionIn = (tree) => {
    const option = tree.querySelector('input[type=radio]:enabled');
    if (option) return option;
    for (const element of tree.querySelectorAll('*')) {
      const inside = element.shadowRoot && optionIn(element.shadowRoot);
      if (inside) return inside;
    }
    return null;
  };
  const look = () => {
    if (!optionIn(document)?.parentElement.getClientRects().length) return requestAnimationFrame(look);
    window.interactiveAt = performance.now();
  };
  window.choose = () => optionIn(document).click();
  requestAnimationFrame(look);
}

async function spentBy(session) {
  const { metrics } = await session.send('Performance.getMetrics');
  const seconds = (name) => metrics.find((metric) => metric.name === name).value * 1000;
  return { script: seconds('ScriptDuration'), task: seconds('TaskDuration') };
}

/** One visit: {interactive, script, task} in milliseconds. */
async function visit(browser, url) {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    await page.addInitScript(watchForOptions);
    const session = await context.newCDPSession(page);
    await session.send('Performance.enable');
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowness });
    await page.goto(url, { waitUntil: 'commit' });
    await page.waitForFunction(() => window.interactiveAt);
    await page.waitForTimeout(settling);
    const spent = await spentBy(session);
    const interactive = await page.evaluate(() => window.interactiveAt);
    await page.evaluate(() => window.choose());
    await page.waitForFunction(() => window.answered);
    return { interactive, ...spent };
  } finally {
    await context.close();
  }
}

async function visitAll(browser, origin, rounds) {
  const visits = Object.fromEntries(pages.map((name) => [name, []]));
  for (let round = 0; round < rounds; ++round) {
    for (const name of pages) visits[name].push(await visit(browser, `${origin}/pages/${name}.html`));
  }
  return visits;
}

/** {browser, slowness, visits, pages: {[name]: {interactive, script, task}}}: milliseconds, medians. */
export function measurePages({ small }) {
  const visits = small ? 1 : 5;
  return withScratch(async (folder) => {
    const site = await startSite();
    const hub = await startHub(folder, { origins: [site.origin] });
    site.hub = hub.origin;
    const browser = await chromium.launch({ executablePath: which('chromium'), args: chromiumArguments });
    try {
      const seen = await visitAll(browser, site.origin, visits);
      const results = Object.fromEntries(pages.map((name) => [name, middle(seen[name])]));
      return { browser: browser.version(), slowness, visits, pages: results };
    } finally {
      await browser.close();
      await hub.stop();
      site.stop();
    }
  });
}
