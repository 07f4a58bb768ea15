// A page in a test's hand: its clock moves when told, it is hidden when told, chance always draws the same.

export function testPlatform(overrides = {}) {
  const timers = new Set();
  const listeners = { visibility: new Set(), network: new Set() };
  const channels = new Set();
  const turns = new Map();
  const state = { now: 1_790_000_000_000, hidden: false, left: false };

  const listen = (kind) => (listener) => {
    listeners[kind].add(listener);
    return () => listeners[kind].delete(listener);
  };

  return {
    fetch: (input, init) => fetch(input, init),
    now: () => state.now,
    random: () => 0.5,
    secret: () => 'nobody can guess this',
    after(milliseconds, run) {
      const timer = { at: state.now + milliseconds, run };
      timers.add(timer);
      if (milliseconds === 0) setImmediate(() => timers.delete(timer) && run());
      return () => timers.delete(timer);
    },
    hidden: () => state.hidden || state.left,
    left: () => state.left,
    onVisibility: listen('visibility'),
    onNetwork: listen('network'),
    takeTurns(name, task) {
      const turn = (turns.get(name) ?? Promise.resolve()).then(task);
      turns.set(
        name,
        turn.catch(() => undefined),
      );
      return turn;
    },
    ifFree: (_name, _places, task) => task(),
    channel(name, listener) {
      const channel = { name, listener };
      channels.add(channel);
      return {
        tell: (text) => {
          for (const other of channels) if (other !== channel && other.name === name) other.listener(text);
        },
        close: () => channels.delete(channel),
      };
    },
    ...overrides,

    /** Moves the clock, and runs what falls due on the way. */
    pass(milliseconds) {
      state.now += milliseconds;
      const due = [...timers].filter(({ at }) => at <= state.now).sort((a, b) => a.at - b.at);
      for (const timer of due) if (timers.delete(timer)) timer.run();
    },
    /** When the next timer runs, in milliseconds from now; undefined for none. */
    nextTimer() {
      const next = Math.min(...[...timers].map(({ at }) => at - state.now));
      return Number.isFinite(next) ? next : undefined;
    },
    hide(hidden) {
      state.hidden = hidden;
      for (const listener of [...listeners.visibility]) listener();
    },
    leave(left) {
      state.left = left;
      for (const listener of [...listeners.visibility]) listener();
    },
    changeNetwork() {
      for (const listener of [...listeners.network]) listener();
    },
    listening: () => listeners.visibility.size + listeners.network.size,
  };
}
