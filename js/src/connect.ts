// Hearth without widgets: what the widgets do, for code. Shares the page's streams and sign-in with them.
import { type PageConfig, configure, pageConfig } from './config.js';
import type { Ballot, PollDocument, PollSnapshot } from './poll.js';
import { follow } from './stores/following.js';
import { openLocalStore, resolveStore } from './stores/index.js';
import { failure } from './stores/problems.js';
import type { Snapshot, Store, Watched } from './stores/store.js';

/** What a watcher of a poll is told: always everything. */
export interface WatchedPoll extends Watched {
  readonly snapshot: PollSnapshot | undefined;
}

/** One poll. Everything that is refused rejects with a HearthError. */
export interface PollHandle {
  readonly address: string;
  /** Tells what is known, and every change; returns the way to stop. */
  watch(listener: (watched: WatchedPoll) => void): () => void;
  read(): Promise<PollSnapshot>;
  /** Votes, or changes this member's vote: with the options chosen, or with a whole ballot. An empty one abstains. */
  vote(ballot: readonly string[] | Ballot, options?: Pick<Ballot, 'writeIn'>): Promise<PollSnapshot>;
  /** Takes this member's vote back. */
  withdraw(): Promise<PollSnapshot>;
}

export interface Connection {
  /** A poll that the hub has under this name. */
  poll(name: string): PollHandle;
  /** Removes everything this device keeps for this member: key, unsent acts, seed. */
  forget(): Promise<void>;
  /** Ends the watches begun through this connection. The page's widgets keep theirs. */
  close(): void;
}

/**
 * Connects to a community's hub. What is not given is what the script tag of this page says. Where no tag names a space, this call
 * speaks for the page's widgets too: a site that bundles its scripts says here what others say in the tag.
 * Throws when no space is named anywhere.
 */
export function connect(config: PageConfig = {}): Connection {
  configure(pageConfig().space === undefined ? config : { core: config.core });
  const opening = resolveStore(config);
  if (!opening) throw failure('missing_field', { field: pageConfig().space === undefined ? 'space' : 'hub' });
  const store = opening.then((hub) => {
    if (config.token) hub.use(config.token);
    return hub;
  });
  const stops = new Set<() => void>();
  return {
    poll: (name) => pollHandle(store, `poll/${name}`, stops),
    forget: async () => (await store).forget(),
    close() {
      for (const stop of stops) stop();
      stops.clear();
    },
  };
}

/** A poll on this device alone: no hub, nobody else. Publishes the document, and gives the poll once it is there. */
export async function openPoll(
  name: string,
  document: Partial<PollDocument>,
  space?: string,
): Promise<PollHandle> {
  const store = openLocalStore(space);
  await (await store).publish(`poll/${name}`, document);
  return pollHandle(store, `poll/${name}`, new Set());
}

// The store speaks of any kind of document; under `poll/` it is a poll, because hub and core have said so.
const asPoll = (snapshot: Snapshot): PollSnapshot => snapshot as PollSnapshot;

function pollHandle(store: Promise<Store>, address: string, stops: Set<() => void>): PollHandle {
  const ballot = async (body: Ballot | null): Promise<PollSnapshot> =>
    asPoll(await (await store).act(address, { key: 'ballot', body }));
  return {
    address,
    watch(listener) {
      const { stop } = follow({ address, store }, listener as (watched: Watched) => void);
      stops.add(stop);
      return () => {
        stops.delete(stop);
        stop();
      };
    },
    read: async () => asPoll(await (await store).read(address)),
    vote: (given, { writeIn } = {}) =>
      ballot({
        ...('length' in given ? { choice: given } : given),
        ...(writeIn !== undefined && { writeIn }),
      }),
    withdraw: () => ballot(null),
  };
}
