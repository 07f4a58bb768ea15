// Waits for somebody to pause in writing.

/** In milliseconds: long enough not to speak into a word. */
const pause = 400;

export class Pause {
  #timer: ReturnType<typeof setTimeout> | undefined;
  #waiting: (() => void) | undefined;

  /** Something was written: this is to be done at the next pause, instead of what was to be done there. */
  begin(act: () => void): void {
    this.stop();
    this.#waiting = act;
    this.#timer = setTimeout(() => {
      this.hurry();
    }, pause);
  }

  /** Does what waits now. */
  hurry(): void {
    const act = this.#waiting;
    this.stop();
    act?.();
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#waiting = undefined;
  }
}
