// Waiting for something to become true, instead of for time to pass.

/** Resolves with the first truthy answer; a wait in vain fails with what it waited for. */
export async function until(condition, seconds = 20) {
  const deadline = performance.now() + seconds * 1000;
  for (;;) {
    const answer = await condition();
    if (answer) return answer;
    if (performance.now() > deadline) throw new Error(`never became true: ${condition}`);
    await new Promise((resolve) => setImmediate(resolve));
  }
}

/** Lets everything run that is ready to run: a few turns of the event loop. */
export async function settled(turns = 20) {
  for (let i = 0; i < turns; ++i) await new Promise((resolve) => setImmediate(resolve));
}
