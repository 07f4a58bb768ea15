// WebKit as Debian has it: WebKitWebDriver drives MiniBrowser under a virtual screen.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
import { after, before } from 'node:test';
import { Builder, Capabilities } from 'selenium-webdriver';
import { freePort, which } from '../engines.mjs';
import { startServer } from '../server.mjs';

// Debian installs it beside its library, below a folder named by processor and version.
function miniBrowser() {
  const candidates = readdirSync('/usr/lib', { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) =>
      ['4.1', '4.0'].map((version) => `/usr/lib/${name}/webkit2gtk-${version}/MiniBrowser`),
    );
  const found = candidates.find((file) => existsSync(file));
  if (!found) throw new Error('MiniBrowser is not installed; run scripts/setup.sh test');
  return found;
}

// Xvfb picks a free display and writes its number to descriptor 3.
async function startScreen() {
  const screen = spawn(
    which('Xvfb'),
    ['-displayfd', '3', '-screen', '0', '1280x900x24', '-nolisten', 'tcp'],
    {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    },
  );
  const [number] = await once(screen.stdio[3], 'data');
  return { display: `:${String(number).trim()}`, stop: () => screen.kill() };
}

async function startDriver(display, theme) {
  const port = await freePort();
  const driver = spawn(which('WebKitWebDriver'), [`--port=${port}`, '--host=127.0.0.1'], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      ...process.env,
      DISPLAY: display,
      GDK_BACKEND: 'x11',
      GTK_THEME: theme,
      LIBGL_ALWAYS_SOFTWARE: '1',
    },
  });
  const url = `http://127.0.0.1:${port}`;
  await ready(url, driver);
  return { url, stop: () => driver.kill() };
}

async function ready(url, driver) {
  while (driver.exitCode === null) {
    const status = await fetch(`${url}/status`).catch(() => undefined);
    if (status?.ok) return;
    await new Promise(setImmediate);
  }
  throw new Error(`WebKitWebDriver ended with ${driver.exitCode}`);
}

function capabilities() {
  return new Capabilities({
    browserName: 'MiniBrowser',
    'webkitgtk:browserOptions': { binary: miniBrowser(), args: ['--automation'] },
  });
}

/** One browser on one screen, by day or by night. Returns {browser, close}; `browser` is a selenium-webdriver. */
export async function startWebKit({ dark = false } = {}) {
  const screen = await startScreen();
  const driver = await startDriver(screen.display, dark ? 'Adwaita:dark' : 'Adwaita');
  const browser = await new Builder().usingServer(driver.url).withCapabilities(capabilities()).build();
  // Axe takes its time on a busy machine.
  await browser.manage().setTimeouts({ script: 120_000 });
  const close = async () => {
    await browser.quit();
    driver.stop();
    screen.stop();
  };
  return { browser, close };
}

/** For a file of tests: one browser and the fixtures' server, `browser` and `origin` when its tests run. */
export function useWebKit() {
  const shared = {};
  const started = [];
  before(async () => {
    started.push(await startServer(), await startWebKit());
    Object.assign(shared, ...started);
  });
  after(() => Promise.all(started.map(({ close }) => close())));
  return shared;
}
