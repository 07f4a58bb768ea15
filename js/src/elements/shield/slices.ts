// Work in small slices, while the page has nothing else to do.

/** In milliseconds. */
export const slice = 8;

export interface Deadline {
  timeRemaining(): number;
}

type Idle = (work: (deadline: Deadline) => void) => () => void;

/** From now on, for one slice. */
export function sliceFromNow(): Deadline {
  const end = performance.now() + slice;
  return { timeRemaining: () => end - performance.now() };
}

/** Calls back when there is time. Returns the way to stop. WebKit has no word for it. */
export const whenIdle: Idle = (work) => {
  if (typeof requestIdleCallback === 'function') {
    // A busy page has little time left each time, and a slice of its own is due to it all the same: folding one by one would lay it out for each.
    const asked = requestIdleCallback(
      () => {
        work(sliceFromNow());
      },
      { timeout: 100 },
    );
    return () => {
      cancelIdleCallback(asked);
    };
  }
  const asked = setTimeout(() => {
    work(sliceFromNow());
  });
  return () => {
    clearTimeout(asked);
  };
};
