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
  /** Runs later, once; returns the way to cancel. */
  after(milliseconds: number, run: () => void): () => void;
  /** The page is in a background tab, or about to leave. */
  hidden(): boolean;
  /** Tells when the page is hidden, shown or left; returns the way to stop. */
  onVisibility(listener: () => void): () => void;
  /** Tells when the device changes networks; returns the way to stop. */
  onNetwork(listener: () => void): () => void;
  takeTurns: TakeTurns;
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

const turnsOfTabs: TakeTurns = async (name, task) => await navigator.locks.request(name, task);

function openChannel(name: string, listener: (text: string) => void): Channel {
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
const timers: Pick<Platform, 'now' | 'random' | 'after'> = {
  now: () => Date.now(),
  random: () => Math.random(),
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
  hidden: () => leaving || globals.document?.visibilityState === 'hidden',
  onVisibility(listener) {
    // A page in the back-forward cache must hold no open stream, or the browser drops the page instead.
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
  takeTurns: (name, task) => (globals.navigator?.locks ? turnsOfTabs(name, task) : here(name, task)),
};
