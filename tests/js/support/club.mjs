// A club with a hub, for tests of the hub store: each test has a poll of its own, and pages with networks and clocks of their own.
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { webcrypto } from 'node:crypto';
import { after, afterEach, before, beforeEach } from 'node:test';
import { settled, until } from './conditions.mjs';
import { Hub, jwt } from './hub.mjs';
import { Network } from './network.mjs';
import { testPlatform } from './platform.mjs';
import { importSources } from './sources.mjs';

// Node 18 has it, and not by this name.
globalThis.crypto ??= webcrypto;

const { HubStore } = await importSources('stores/hub-store');

export const lunch = {
  question: 'Where do we eat?',
  options: [
    { id: 'park', label: 'In the park' },
    { id: 'hall', label: 'In the hall' },
  ],
};
export const vote = (...choice) => ({ key: 'ballot', body: { choice } });
export const withdraw = { key: 'ballot', body: null };
export const refused = (code) => (error) => error.name === 'HearthError' && error.code === code;
export const databases = async () => (await indexedDB.databases()).map(({ name }) => name);
export const onAnotherDevice = () => {
  globalThis.indexedDB = new IDBFactory();
};

/** Waits, and lets the page's clock run meanwhile. */
export const inTime = (platform, condition) =>
  until(() => {
    platform.pass(500);
    return condition();
  });

/** Starts a hub for the tests of this file. `poll` is the address of this test's own poll. */
export function openClub() {
  const hub = new Hub();
  let number = 0;
  let stores = [];
  const club = {
    hub,
    poll: '',
    /** Saves the poll's file, or another's, as its steward would. */
    save: (document, name = club.poll.split('/')[1]) => hub.save(name, document),
    /** The poll as the hub answers it to anybody. */
    answer: async (address = club.poll) => fetch(`${hub.url}/v1/club/${address}`),

    /** A page with its own network and clock. Pages of one device share `indexedDB`. */
    page({ member, token = member && (async () => jwt(member)), ...overrides } = {}) {
      const network = new Network();
      const platform = testPlatform({ fetch: network.fetch, ...overrides });
      const store = new HubStore({ hub: hub.url, space: 'club', token }, platform);
      stores.push(store);
      const seen = { told: [] };
      const watch = (address = club.poll) =>
        store.watch(address, (watched) => {
          seen.now = watched;
          seen.told.push(watched);
        });
      return { store, network, platform, seen, watch };
    },

    /** A page that has the poll before it. */
    async reading(options) {
      const page = club.page(options);
      page.watch();
      await until(() => page.seen.now?.connection === 'live' && page.seen.now.snapshot);
      return page;
    },
  };

  before(async () => {
    hub.save('first', lunch);
    await hub.start();
  });
  after(() => hub.remove());
  beforeEach(async () => {
    onAnotherDevice();
    club.poll = `poll/p${++number}`;
    club.save(lunch);
    await until(async () => (await club.answer()).ok);
  });
  afterEach(async () => {
    for (const store of stores) store.close();
    stores = [];
    await settled();
  });
  return club;
}
