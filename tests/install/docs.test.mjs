// What a document tells people to type is typed here, and the pages it tells them to write are opened in a browser.
import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { keepRecord, ownVote, recordOf, vote } from '../browser/support/poll.mjs';
import { ended, hubBinary, printedAddress } from '../../scripts/start-hub.mjs';
import { blocksOf } from './blocks.mjs';
import { openInternet } from './internet.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const hearth = 'build/release/hub/hearth';

/** How many blocks each document has run, and how many it only shows; where its site and its hub are. */
const documents = {
  'README.md': { run: 7, shown: 3, site: 'http://localhost:8000', hub: 'http://127.0.0.1:8787' },
  'docs/embed.md': { run: 19, shown: 14, site: 'https://www.example.org', hub: 'https://polls.example.org' },
};

/** A folder that looks like a fresh build, and everything the blocks of one document have started in it. */
class Reader {
  #folder = mkdtempSync(join(tmpdir(), 'hearth-docs-'));
  #headers = new Map();
  #hub;
  #address;
  #internet;
  #places;

  constructor({ site, hub }) {
    this.#places = { site, hub };
  }

  async arrive() {
    mkdirSync(dirname(join(this.#folder, hearth)), { recursive: true });
    symlinkSync(hubBinary, join(this.#folder, hearth));
    symlinkSync(join(root, 'js'), join(this.#folder, 'js'));
    this.#internet = await openInternet({
      ...this.#places,
      folder: this.#folder,
      headersOf: (path) => this.#headers.get(path) ?? {},
      hubAddress: () => this.#address,
    });
  }

  async leave() {
    await this.#internet.close();
    if (this.#hub) await ended(this.#hub);
    rmSync(this.#folder, { recursive: true });
  }

  async follow({ language, word, text }) {
    if (word === 'run') this.#run(text);
    else if (word === 'serve') await this.#serve(text);
    else if (language === 'http') await this.#openWithHeaders(word, text);
    else await this.#write(language, word, text);
  }

  #run(text) {
    execFileSync('sh', ['-e', '-c', text], { cwd: this.#folder, stdio: 'pipe' });
  }

  // The port is the one thing changed: the documents' own may be taken on this machine.
  async #serve(text) {
    if (this.#hub) assert.equal(await ended(this.#hub), 0, 'the hub stops gracefully');
    const installed = `${join(this.#folder, dirname(hearth))}:${process.env.PATH}`;
    this.#hub = spawn('sh', ['-c', `exec ${text.trim()} --port 0`], {
      cwd: this.#folder,
      env: { ...process.env, PATH: installed },
    });
    this.#address = await printedAddress(this.#hub);
  }

  async #write(language, path, text) {
    const file = join(this.#folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    if (/\/(poll|flow|prompt)\//.test(path)) this.#run(`${hearth} lint ${path}`);
    if (language === 'html') await this.#open(path);
  }

  async #openWithHeaders(path, text) {
    const headers = text
      .trim()
      .split('\n')
      .map((line) => line.split(/: (.*)/).slice(0, 2));
    this.#headers.set(path, Object.fromEntries(headers));
    await this.#open(path);
  }

  /** Votes as a newcomer, and finds the vote again after loading anew. */
  async #open(path) {
    const context = await this.#internet.visitor();
    await keepRecord(context);
    const page = await context.newPage();
    const elsewhere = [];
    const known = Object.values(this.#places);
    page.on('request', (asked) => {
      if (!known.includes(new URL(asked.url()).origin)) elsewhere.push(asked.url());
    });
    const frame = await this.#shown(page, path);
    await vote(frame, 'In the hall');
    await frame.waitForFunction(() => globalThis.hearthRecord.votes === 1);
    assert.deepEqual((await recordOf(frame)).violations, []);
    const again = await this.#shown(page, path);
    await ownVote(again, 'In the hall').waitFor();
    assert.deepEqual(elsewhere, [], 'no request leaves for anywhere else');
    await context.close();
  }

  /** The frame that holds the poll, when the poll is there. */
  async #shown(page, path) {
    await page.goto(`${this.#places.site}/${path}`);
    const inner = page.locator('iframe');
    const handle = (await inner.count()) > 0 ? await inner.elementHandle() : undefined;
    const frame = (await handle?.contentFrame()) ?? page.mainFrame();
    await frame.getByRole('group').waitFor();
    return frame;
  }
}

for (const [file, { run, shown, ...places }] of Object.entries(documents)) {
  describe(file, () => {
    const blocks = blocksOf(readFileSync(join(root, file), 'utf8'));
    const runnable = blocks.filter(({ word }) => word);
    const reader = new Reader(places);

    before(() => reader.arrive());
    after(() => reader.leave());

    it('has as many blocks to run and to show as this test expects', () => {
      assert.deepEqual({ run: runnable.length, shown: blocks.length - runnable.length }, { run, shown });
    });
    for (const block of runnable) {
      it(`line ${block.line}: ${block.language} ${block.word}`, () => reader.follow(block));
    }
  });
}
