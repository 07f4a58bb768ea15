// Where a document comes from, and how to follow it there, while the code of its store may still be on its way.
import { asHearthError, passes } from './problems.js';
import type { Problem, Publishes, Store, Watched } from './store.js';

export interface Source {
  readonly address: string;
  readonly store: Store | Promise<Store>;
  /** Written in the page; published into the store before it is watched. */
  readonly document?: unknown;
}

export const unknownYet: Watched = {
  snapshot: undefined,
  pending: undefined,
  delivery: { state: 'none' },
  problem: undefined,
  connection: 'connecting',
};

export function sameSource(one: Source | undefined, other: Source | undefined): boolean {
  return one?.address === other?.address && one?.store === other?.store && one?.document === other?.document;
}

export interface Following {
  /** The store, as soon as it is open. */
  readonly store: Store | undefined;
  readonly ready: Promise<Store | undefined>;
  readonly stop: () => void;
}

/** Watches a source from now on. Stopping early, even before its store has loaded, leaves nothing behind. */
export function follow(source: Source, tell: (watched: Watched) => void): Following {
  let stopped = false;
  let opened: Store | undefined;
  let unwatch: (() => void) | undefined;
  const start = (store: Store): Store => {
    opened = store;
    if (!stopped) unwatch = store.watch(source.address, tell);
    return store;
  };
  const failed = (error: unknown): undefined => {
    const [problem, ...more] = asHearthError(error).problems;
    tellAuthor(source.address, more);
    if (!stopped) tell({ ...unknownYet, problem, connection: 'local' });
  };
  return {
    get store() {
      return opened;
    },
    ready: openWritten(source).then(start).catch(failed),
    stop() {
      stopped = true;
      unwatch?.();
    },
  };
}

async function openWritten(source: Source): Promise<Store> {
  const store: Store & Partial<Publishes> = await source.store;
  if (source.document !== undefined) await store.publish?.(source.address, source.document);
  return store;
}

/** What only the person who runs the page can mend is told where they look: in the console, with its place. */
export function tellAuthor(address: string, problems: readonly Problem[]): void {
  for (const { code, path, args } of problems) {
    if (!passes({ code })) console.error(`${address}: ${code} ${path} ${JSON.stringify(args)}`);
  }
}
