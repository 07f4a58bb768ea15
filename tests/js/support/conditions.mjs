// Waiting for something to become true, instead of for time to pass.

/** Resolves with the first truthy answer. The test runner's own limit ends a wait in vain. */
export async function until(condition) {
  for (;;) {
    const answer = await condition();
    if (answer) return answer;
    await new Promise((resolve) => setImmediate(resolve));
  }
}

/** Lets everything run that is ready to run: a few turns of the event loop. */
export async function settled(turns = 20) {
  for (let i = 0; i < turns; ++i) await new Promise((resolve) => setImmediate(resolve));
}
