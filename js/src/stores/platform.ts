// What the stores need of the world, in one place, so that a test can bring its own clock, network and page.

import { globals } from '../globals.js';

/** Runs one task at a time under a name, in all tabs of this site. */
export type TakeTurns = <T>(name: string, task: () => Promise<T>) => Promise<T>;

export interface Platform {
  fetch(input: string, init: RequestInit): Promise<Response>;
  /** Milliseconds since 1970. */
  now(): number;
  /** From 0 up to 1. */
  random(): number;
  /** What nobody can guess. */
  secret(): string;
  /** Runs later, once; returns the way to cancel. */
  after(milliseconds: number, run: () => void): () => void;
  /** Nobody sees the page: it is in a background tab, or has been left and may come back. */
  hidden(): boolean;
  left(): boolean;
  /** Tells when the page is hidden, shown or left; returns the way to stop. */
  onVisibility(listener: () => void): () => void;
  /** Tells when the device changes networks; returns the way to stop. */
  onNetwork(listener: () => void): () => void;
  takeTurns: TakeTurns;
  /** Runs a task if one of so many places under a name is free in all tabs of this site; gives undefined when none is. */
  ifFree<T>(name: string, places: number, task: () => Promise<T>): Promise<T | undefined>;
  /** Hears what other tabs of this site tell under a name. */
  channel(name: string, listener: (text: string) => void): Channel;
}

export interface Channel {
  tell(text: string): void;
  close(): void;
}

function listen(target: EventTarget | undefined, types: readonly string[], listener: () => void): () => void {
  for (const type of types) target?.addEventListener(type, listener);
  return () => {
    for (const type of types) target?.removeEventListener(type, listener);
  };
}

/** Turns within this page, where the browser offers none between tabs. */
export function turnsHere(): TakeTurns {
  const last = new Map<string, Promise<unknown>>();
  return (name, task) => {
    const turn = (last.get(name) ?? Promise.resolve()).then(task);
    last.set(
      name,
      turn.catch(() => undefined),
    );
    return turn;
  };
}

/** The locks that tabs share; undefined where there are none, or a sandbox refuses them. */
const locks = lazily(async () => {
  try {
    await navigator.locks.query();
    return navigator.locks;
  } catch {
    return undefined;
  }
});

function lazily<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => (made ??= make());
}

const takeTurns: TakeTurns = async (name, task) => (await locks())?.request(name, task) ?? here(name, task);

async function ifFree<T>(name: string, places: number, task: () => Promise<T>): Promise<T | undefined> {
  const shared = await locks();
  if (!shared) return task();
  for (let place = 1; place <= places; ++place) {
    const done = await shared.request(`${name} ${place}`, { ifAvailable: true }, async (lock) =>
      lock ? { result: await task() } : undefined,
    );
    if (done) return done.result;
  }
  return undefined;
}

function openChannel(name: string, listener: (text: string) => void): Channel {
  try {
    return broadcast(name, listener);
  } catch {
    // A browser that refuses storage may refuse this too: then this page is alone.
    return { tell: () => undefined, close: () => undefined };
  }
}

function broadcast(name: string, listener: (text: string) => void): Channel {
  const channel = new BroadcastChannel(name);
  channel.onmessage = ({ data }: MessageEvent<string>) => {
    listener(data);
  };
  // In Node, listening must not keep the program alive.
  (channel as { unref?(): void }).unref?.();
  return {
    tell: (text) => {
      channel.postMessage(text);
    },
    close: () => {
      channel.close();
    },
  };
}

let leaving = false;
const here = turnsHere();
const timers: Pick<Platform, 'now' | 'random' | 'secret' | 'after'> = {
  now: () => Date.now(),
  random: () => Math.random(),
  secret: () => crypto.getRandomValues(new Uint32Array(8)).join(),
  after(milliseconds, run) {
    const timer = setTimeout(run, milliseconds);
    return () => {
      clearTimeout(timer);
    };
  },
};

/** The browser; in Node, a page that is always visible. */
export const browser: Platform = {
  ...timers,
  fetch: (input, init) => fetch(input, init),
  left: () => leaving,
  hidden: () => leaving || globals.document?.visibilityState === 'hidden',
  onVisibility(listener) {
    const leave = listen(globals.window, ['pagehide'], () => {
      leaving = true;
      listener();
    });
    const enter = listen(globals.window, ['pageshow'], () => {
      leaving = false;
      listener();
    });
    const change = listen(globals.document, ['visibilitychange'], listener);
    return () => {
      leave();
      enter();
      change();
    };
  },
  channel: openChannel,
  onNetwork: (listener) => listen(globals.window, ['online', 'offline'], listener),
  takeTurns,
  ifFree,
};
